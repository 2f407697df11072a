import { describe, expect, test } from 'vitest'
import { analyse } from '../../../shared/analysis/index.ts'
import { reportOf } from '../../support/figure-findings.ts'

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
    ['said "we will build it together" and voted', 'said "we will build it alone" and voted', 'quotation'],
  ])('%s / %s', (a, b, what) => {
    expect(wordingOf(a, b)).toEqual([what])
  })

  test('a synonym is no finding', () => {
    expect(wordingOf('agreed to pay for it', 'decided to pay for it')).toEqual([])
  })

  test('a name with and without its title is one name', () => {
    expect(wordingOf('agreed to pay Oran Feld for it', 'agreed to pay Feld for it')).toEqual([])
  })
})
