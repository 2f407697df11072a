import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../shared/domain/figure.ts'
import { readFigures } from '../../../shared/figures/index.ts'

/** Reading so much takes a second at worst; a rule that looked at all of the text for each figure would take minutes. */
const SIZE = 200_000
/** Generous on a loaded machine, below what quadratic work costs at this size. */
const LIMIT = 30_000
/** What `scope.places` may hold, however many places a sentence lists. */
const MOST_PLACES = 8

function filled(unit: string): string {
  return unit.repeat(Math.ceil(SIZE / unit.length)).slice(0, SIZE)
}

describe('readFigures on a hostile line', () => {
  it.each([
    '7',
    '1,',
    '1.',
    '111 ',
    '1\u00a0000\u00a0',
    ',',
    '(',
    '$',
    '1-',
    "a'",
    'a-1 ',
    'one hundred ',
    'one million million ',
    'two dozen dozen ',
    'in Aldmoor 1, ',
    'in Aldmoor, ',
    'Ann Bren (46) ',
    'said ',
    'May 1 ',
    "1'000'",
    '3/12/2024 ',
    '"1 A ',
    'twice as ',
    'Tom, 5, ',
    'men, 4 and ',
    'the Orra 4 ',
    'The Orra Four and ',
    'meets ',
  ])(
    'comes to an end of %j repeated',
    (unit) => {
      const { figures } = readFigures({ text: filled(unit), reference: '2023-06-15' })
      // No text gives a number beyond all numbers, nor a list of places as long as itself.
      const isSound = ({ from, to, low, high, scope }: Figure): boolean =>
        to > from && Number.isFinite(low ?? 0) && Number.isFinite(high ?? 0) && scope.places.length <= MOST_PLACES
      expect(figures.filter((figure) => !isSound(figure))).toEqual([])
    },
    LIMIT,
  )
})

describe('numbers without end', () => {
  it('takes digits that no report counts with for a code', () => {
    const figures = readFigures({ text: `The key is ${'7'.repeat(60)} today.`, includeNames: true }).figures
    expect(figures[0]).toMatchObject({ kind: 'identifier', rule: 'identifier-code' })
  })

  it('stops multiplying where no scale is meant', () => {
    const { figures } = readFigures({ text: filled('million ').slice(0, 800) })
    expect(Math.max(...figures.map((figure) => figure.high ?? 0))).toBeLessThanOrEqual(1e24)
  })
})
