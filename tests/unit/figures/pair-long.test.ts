import { expect, test } from 'vitest'
import { analyse } from '../../../shared/analysis/index.ts'

test('finds a sentence again in a long list in which every word is common', () => {
  const list = (sheep: (row: number) => number): string =>
    Array.from({ length: 160 }, (_, row) => `The parish of Lorn counted ${sheep(row)} sheep on the hill.`).join('\n\n')
  const report = (body: string) => ({ title: null, body, published: null, source: null })
  const whole = list((row) => 1_007 + 13 * row)
  const { findings } = analyse({ a: report(whole), b: report(`A new note stands above.\n\n${whole}`) })
  const figures = findings.filter(({ kind }) => kind === 'figure')
  expect(figures.map((each) => (each.kind === 'figure' ? each.relation : null))).toEqual(
    Array.from({ length: 160 }, () => 'same'),
  )
})
