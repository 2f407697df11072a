import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../shared/analysis/index.ts'
import { differencesOf, figureLines, reportOf } from '../../support/figure-findings.ts'

/** Enough words around for a passage; `%` stands for what changes. */
const FRAME =
  'The council of Arden met in the old town hall late in the evening and, after a long and noisy debate about the bridge over the river, % before its members went home through the snow.'

function wordingOf(a: string, b: string, frame = FRAME): string[] {
  const { findings } = analyse({ a: reportOf(frame.replace('%', a)), b: reportOf(frame.replace('%', b)) })
  return findings.flatMap((finding) => (finding.kind === 'wording' ? [finding.what] : []))
}

describe('words that differ where a passage is otherwise the same', () => {
  test.each([
    ['agreed to pay Hask for it', 'agreed to pay Lindqvist for it', 'name'],
    ['agreed to pay for it', 'agreed not to pay for it', 'negation'],
    ['moved its toll house east', 'moved its toll house west', 'opposite'],
    ['heard a woman speak', 'heard a man speak', 'opposite'],
    ['said "we will build it together" and voted', 'said "we will build it alone" and voted', 'quotation'],
  ])('%s / %s', (a, b, what) => {
    expect(wordingOf(a, b)).toEqual([what])
  })

  test('a "not" in the last sentence is found, and told with the word that it denies', () => {
    const last = (said: string): string =>
      `The council of Arden voted on the sale of beer near schools late in the evening. Its members said that it would ${said} small shops.`
    const { findings } = analyse({ a: reportOf(last('hurt')), b: reportOf(last('not hurt')) })
    const reasons = findings.flatMap((each) => (each.kind === 'wording' ? [each.reason] : []))
    expect(reasons).toEqual([
      'The words around are the same, but one report denies what the other says: “hurt” in A is “not hurt” in B.',
    ])
  })

  test('a rise told as a fall is told once, with its figure', () => {
    const jobless = (verb: string): string => FRAME.replace('%', `heard that the number of jobless ${verb} by 12,000`)
    const comparison = analyse({ a: reportOf(jobless('dropped')), b: reportOf(jobless('grew')) })
    expect(differencesOf(figureLines(comparison))).toEqual(['conflict 12,000 | 12,000 (sign)'])
    expect(comparison.findings.filter(({ kind }) => kind === 'wording')).toEqual([])
  })

  test('a synonym is no finding', () => {
    expect(wordingOf('agreed to pay for it', 'decided to pay for it')).toEqual([])
  })

  test('a name with and without its title is one name', () => {
    expect(wordingOf('agreed to pay Oran Feld for it', 'agreed to pay Feld for it')).toEqual([])
  })
})

/** What differs, and the two sentences. */
function invented(): (readonly [what: string, a: string, b: string])[] {
  const text = readFileSync(join(import.meta.dirname, '../../fixtures/analysis/wording.tsv'), 'utf8')
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return lines.map((line) => {
    const [what = '', a = '', b = ''] = line.split('\t')
    return [what, a, b]
  })
}

describe('a sentence between two that are the same', () => {
  const BEFORE = 'The town lies on the river and lives by its mills and its port.'
  const BEHIND = 'Trains were late in the whole of the region and roads were closed for hours.'

  test.each(invented())('%s: %s / %s', (what, a, b) => {
    const [left, right] = [a, b].map((sentence) => reportOf(`${BEFORE} ${sentence} ${BEHIND}`))
    if (left === undefined || right === undefined) throw new Error('no reports')
    const comparison = analyse({ a: left, b: right })
    const wording = comparison.findings.flatMap((finding) => (finding.kind === 'wording' ? [finding.what] : []))
    // A weekday or a month is a date, and pairing says that it differs.
    const said = [...wording, ...differencesOf(figureLines(comparison)).map(() => 'date')]
    const expected = { '-': [], weekday: ['date'], month: ['date'] }[what] ?? [what]
    expect(said).toEqual(expected)
  })

  test('a quotation is told with its speaker, before or behind it', () => {
    const reasonOf = (a: string, b: string): string[] =>
      analyse({ a: reportOf(`${BEFORE} ${a} ${BEHIND}`), b: reportOf(`${BEFORE} ${b} ${BEHIND}`) }).findings.flatMap(
        (finding) => (finding.kind === 'wording' ? [finding.reason] : []),
      )
    const behind = (word: string): string =>
      `“We shall rebuild every ${word} in the valley before the winter,” said Ada Lund.`
    expect(reasonOf(behind('house'), behind('home'))).toEqual([
      'The same quotation of Ada Lund is printed in different words: “house” in A is “home” in B.',
    ])
    const before = (word: string): string =>
      `Oran Feld told the court: “I saw the light too ${word} to turn the ship away.”`
    expect(reasonOf(before('late'), before('soon'))[0]).toContain('of Oran Feld is')
  })
})
