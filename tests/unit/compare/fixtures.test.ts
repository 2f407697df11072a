import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compareTexts, type Side, type TextComparison } from '../../../shared/compare/index.ts'
import { zones } from '../../../shared/text/index.ts'
import { sideWithFigures } from '../../support/side-with-figures.ts'
import type { Span } from '../../../shared/domain/span.ts'

const FOLDER = new URL('../../fixtures/compare/', import.meta.url)

/** What a reader sees: text instead of offsets, so that the expected files can be read and judged. */
function readable(a: string, b: string, found: TextComparison): unknown {
  const cut = (text: string, span: Span | null): string | null =>
    span === null ? null : text.slice(span.from, span.to)
  return {
    passages: found.passages.map((passage) => ({
      kind: passage.kind,
      attributes: (['moved', 'quoted', 'boilerplate'] as const).filter((name) => passage[name]),
      a: cut(a, passage.a),
      b: cut(b, passage.b),
      differences: passage.differences.map((one) => [one.class, cut(a, one.a), cut(b, one.b)]),
    })),
    rows: found.rows.map((row) => [row.kind, cut(a, row.a)?.trim() ?? null, cut(b, row.b)?.trim() ?? null]),
  }
}

describe('cases that taught something', () => {
  const cases = readdirSync(FOLDER)
  it.each(cases)('%s', (name) => {
    const read = (file: string): string => readFileSync(new URL(`${name}/${file}`, FOLDER), 'utf8')
    const [a, b] = [read('a.txt'), read('b.txt')]
    const side = (text: string): Side => sideWithFigures(text, zones(text))
    const actual = readable(a, b, compareTexts({ a: side(a), b: side(b) }))
    expect(existsSync(new URL(`${name}/expected.json`, FOLDER)), 'expected.json is missing').toBe(true)
    expect(actual).toEqual(JSON.parse(read('expected.json')))
  })
})
