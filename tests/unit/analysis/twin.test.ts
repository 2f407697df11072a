import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyse, type Report } from '../../../shared/analysis/index.ts'
import type { Reading } from '../../../shared/domain/comparison.ts'
import { figureLines } from '../../support/figure-findings.ts'

function report(name: string, published: string): Report {
  const body = readFileSync(new URL(`../../fixtures/analysis/hidden-shells/${name}.txt`, import.meta.url), 'utf8')
  return { body, title: null, published, source: 'Northmere Wire' }
}

/** The texts of the mentions of one fact, in reading order. */
function groupWith(reading: Reading, text: string): string[] {
  const home = reading.groups.find((group) => group.figures.some((figure) => reading.figures[figure]?.text === text))
  return (home?.figures ?? []).map((figure) => reading.figures[figure]?.text ?? '')
}

describe('two reports of one agency, a fortnight apart, that share a recap and a moved sentence', () => {
  const comparison = analyse({ a: report('a', '2031-05-30'), b: report('b', '2031-05-17') })
  const lines = figureLines(comparison)

  test('the recap is verbatim and the sentence on the 60 shells is edited; one of the two moved', () => {
    expect(comparison.passages.map((passage) => passage.kind).toSorted()).toEqual(['edited', 'verbatim'])
    expect(comparison.passages.filter((passage) => passage.moved)).toHaveLength(1)
  })

  test('what the edited sentence repeats is the same', () => {
    expect(lines).toContain('same 60 | 60')
    expect(lines).toContain('same 2030 | 2030')
    expect(lines).toContain('same May 16 | May 16')
  })

  test('mentions of one fact form a group: lead and body, night and the days it opens', () => {
    expect(groupWith(comparison.b, '60')).toEqual(['60', '60'])
    expect(groupWith(comparison.a, 'some 318')).toEqual(['some 318', '318'])
    expect(groupWith(comparison.a, 'May 8-10')).toHaveLength(2)
    expect(groupWith(comparison.b, 'some 70')).toEqual(['some 70'])
  })

  test('the days around the night are compatible with it', () => {
    expect(lines.filter((line) => line.startsWith('compatible May 8-10'))).toHaveLength(1)
  })

  test('shells of different places are of other scope, and nothing conflicts', () => {
    expect(lines.filter((line) => line.startsWith('other-scope some 318'))).toHaveLength(1)
    expect(lines.filter((line) => /^(?:conflict|updated)/.test(line))).toEqual([])
  })

  test('ages stay with their persons and the type of the shells is no figure', () => {
    expect(lines).toContain('only-a 51 | -')
    expect(lines).toContain('only-a 29 | -')
    expect(lines.some((line) => line.includes('77'))).toBe(false)
  })
})
