import { describe, expect, it } from 'vitest'
import { compareTexts, findPassages } from '../../../shared/compare/index.ts'
import { HARD_TEXTS } from '../../support/hard-texts.ts'
import { sideWithFigures } from '../../support/side-with-figures.ts'

/** Words of each text: four times as many may cost four times as much. */
const SIZES = [2_000, 8_000]

/** Steps a word within which everything is settled: what the usual budget leaves to texts of 100,000 words. */
const STEPS_PER_WORD = 600

/** Texts in which every place resembles every other: the points between them cost much where they are, however short the text. */
const RESEMBLE_EVERYTHING = new Set([
  'eight words at random',
  'two words in Fibonacci order',
  'nothing but figures',
  'rows that share most of their cells',
])

describe('the work of a comparison', () => {
  for (const { name, make } of HARD_TEXTS) {
    const sidesOf = (words: number): Parameters<typeof compareTexts>[0] => {
      const [a, b] = make(words)
      return { a: sideWithFigures(a), b: sideWithFigures(b) }
    }

    const isBounded = !RESEMBLE_EVERYTHING.has(name)
    it(`${isBounded ? 'grows with' : 'outgrows'} the length of the texts: ${name}`, () => {
      const isSettled = SIZES.map((words) => {
        const settings = { budget: STEPS_PER_WORD * words }
        return findPassages({ ...sidesOf(words), settings }).complete
      })
      expect(isSettled.every(Boolean)).toBe(isBounded)
    })

    it(`is cut short whole: ${name}`, () => {
      const sides = sidesOf(2_000)
      for (const budget of [1, 1_000, 30_000]) {
        const { rows, complete, approximate } = compareTexts({ ...sides, settings: { budget } })
        const text = rows.map(({ a }) => (a === null ? '' : sides.a.text.slice(a.from, a.to))).join('')
        expect(text).toBe(sides.a.text)
        expect(complete).toBe(approximate.length === 0)
      }
    })
  }
})
