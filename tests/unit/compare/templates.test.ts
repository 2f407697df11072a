import { describe, expect, test } from 'vitest'
import { findPassages, type Side } from '../../../shared/compare/index.ts'

/** A text whose numbers, and the words given, are slots. */
function side(text: string): Side {
  const slots = [...text.matchAll(/\d[\d.,]*\d|\d|seventy-one/g)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    kind: 'amount',
  }))
  return { text, zones: [], slots }
}

function passages(a: string, b: string): readonly string[] {
  const [left, right] = [side(a), side(b)]
  return findPassages({ a: left, b: right }).passages.map(
    ({ kind, a: inA, b: inB }) => `${kind}: ${a.slice(inA.from, inA.to)} | ${b.slice(inB.from, inB.to)}`,
  )
}

describe('sentences that are the same but for their figures', () => {
  test('are edited passages, however short the words between the figures', () => {
    const a = 'Nobody knew why. Sappers cleared 452 mines in 3 days near Sarvel on 5 farms.'
    const b = 'Sappers cleared 90 mines in 12 days near Sarvel on seventy-one farms. The road is open again.'
    expect(passages(a, b)).toEqual([
      'edited: Sappers cleared 452 mines in 3 days near Sarvel on 5 farms. | Sappers cleared 90 mines in 12 days near Sarvel on seventy-one farms.',
    ])
  })

  test('belong to the copy around them', () => {
    const before = 'The harbour board of Port Ansel closed the northern quay to all traffic on Sunday evening.'
    const figure = (count: number) => `Its divers counted ${count} cracks in 7 of the old piles.`
    expect(passages(`${before} ${figure(31)}`, `${before} ${figure(13)}`)).toHaveLength(1)
  })

  test('are none where the figures are all that is alike', () => {
    const a = 'Results: 12 14 16 18 20 22 24 26 28 30.'
    const b = 'Winning numbers of the week: 3 5 7 9 11 13 15 17 19 21.'
    expect(passages(a, b)).toEqual([])
  })

  test('are none where a number stands for a date', () => {
    const slot = (text: string, words: string, kind: string): Side => {
      const from = text.indexOf(words)
      return { text, zones: [], slots: [{ from, to: from + words.length, kind }] }
    }
    const a = 'Officials expect the bridge repairs to need May 2031 money.'
    const b = 'Officials expect the bridge repairs to need 40 crowns money.'
    const found = findPassages({ a: slot(a, 'May 2031', 'date'), b: slot(b, '40 crowns', 'amount') })
    expect(found.passages).toEqual([])
  })
})
