import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { formatOf } from '../../../electron/library/importing/format.ts'

/** The format found, or what the content is said to be. */
function found(content: string | Buffer, name = 'report.txt'): string {
  const format = formatOf(Buffer.from(content), name)
  if (format.ok) return format.value
  return format.problem.kind === 'other-format' ? format.problem.format : format.problem.kind
}

describe('finding the format of a file', () => {
  test.each([
    ['an RTF document', '{\\rtf1 text}'],
    ['markup (<svg>)', '<?xml version="1.0"?>\n<!-- <html> --><!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="x">'],
    ['markup (<svg>)', Buffer.from('\ufeff<x:svg >', 'utf16le')],
    ['markup (<svg>)', Buffer.from('\ufeff<svg/>', 'utf16le').swap16()],
  ])('says what a lying extension really holds: %s', (format, content) => {
    expect(found(content)).toBe(format)
  })

  test('asks the name where the content is any text', () => {
    expect(found('A ferry sank.', 'REPORT.MD')).toBe('text')
    expect(found('A ferry sank.', 'report')).toBe('text')
    expect(found('{"title":"A"}', 'reports.jsonl')).toBe('json-lines')
    expect(found('A ferry sank.', 'report.xyz')).toBe('unknown-format')
    expect(found('A ferry sank.', 'report.docx')).toBe('not-understood')
  })

  test('does not take a text that speaks of markup for markup', () => {
    expect(found('The <b> element\nis bold.')).toBe('text')
    expect(found('< 5 were hurt')).toBe('text')
  })
})
