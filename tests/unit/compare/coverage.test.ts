import { describe, expect, test } from 'vitest'
import { compareTexts } from '../../../shared/compare/index.ts'
import { sideWithFigures } from '../../support/side-with-figures.ts'

const coverageOf = (a: string, b: string) => compareTexts({ a: sideWithFigures(a), b: sideWithFigures(b) }).coverage

const BOARD = 'The harbour board of Velmora closed the northern quay to all traffic on Tuesday evening.'
const BRIDGE = 'Engineers from Tarn inspected both towers of the bridge before the storm reached the coast.'

describe('what stands in the other text', () => {
  test('is the words, not the passages: of an edited one only those that are the same', () => {
    const { aInB, bInA, a, b } = coverageOf(
      `${BOARD} ${BRIDGE}`,
      `${BOARD} ${BRIDGE.replace('inspected both towers', 'walked across all spans')}`,
    )
    expect(a).toMatchObject({ equal: 27, changed: 3, alone: 0 })
    expect(b).toMatchObject({ equal: 27, changed: 4, alone: 0 })
    expect([aInB, bInA]).toEqual([27 / 30, 27 / 31])
  })

  test('counts a sentence that stands twice once in the text that has it once', () => {
    const { a, b } = coverageOf(`${BOARD} ${BRIDGE}`, `${BOARD} Nobody knew why. ${BOARD}`)
    expect(a).toMatchObject({ equal: 15, alone: 15 })
    expect(b).toMatchObject({ equal: 30, alone: 3 })
  })
})
