import { describe, expect, it } from 'vitest'
import { compareTexts, type TextComparison } from '../../../shared/compare/index.ts'
import { randomNumbers } from '../../support/hard-texts.ts'
import { sideWithFigures } from '../../support/side-with-figures.ts'

const REFRAIN = 'The harbour board of Velmora closed the northern quay on Tuesday evening.'

/** Sentences that stand once, with words of their own. */
function filler(seed: number, count: number): string[] {
  const random = randomNumbers(seed)
  const letter = (): string => 'abcdefghiklmnoprstuvw'.charAt(Math.floor(random() * 21))
  const word = (): string => `${seed === 1 ? 'x' : 'y'}${Array.from({ length: 7 }, letter).join('')}`
  return Array.from({ length: count }, () => `So ${Array.from({ length: 9 }, word).join(' ')}.`)
}

/** The refrain so often, each time before a sentence of its own. */
const song = (seed: number, times: number): string =>
  filler(seed, times)
    .map((line) => `${REFRAIN} ${line}`)
    .join('\n\n')

const compare = (a: string, b: string): TextComparison => compareTexts({ a: sideWithFigures(a), b: sideWithFigures(b) })

describe('a sentence that stands several times in both texts', () => {
  it.each([
    [3, 1],
    [9, 8],
    [15, 15],
    [17, 13],
    [13, 17],
    [60, 45],
    [45, 60],
  ])('%i and %i times: every place is marked, and none oftener than it needs', (inA, inB) => {
    const { passages, coverage } = compare(song(1, inA), song(2, inB))
    const words = REFRAIN.split(' ').length
    expect(coverage.a).toMatchObject({ equal: inA * words })
    expect(coverage.b).toMatchObject({ equal: inB * words })
    expect(passages).toHaveLength(Math.max(inA, inB))
  })

  it('is set opposite the one that says the same figure, where there is one', () => {
    const line = (figure: number): string => `The northern quay of Velmora lost ${figure} of its pilings to the storm.`
    const [inA, inB] = [filler(1, 9), filler(2, 9)]
    const a = inA.map((own, at) => `${line(at + 1)} ${own}`).join('\n\n')
    const b = inB.map((own, at) => `${line(((at + 4) % 9) + 1)} ${own}`).join('\n\n')
    const { passages } = compare(a, b)
    expect(passages.filter(({ kind }) => kind === 'verbatim')).toHaveLength(9)
  })
})
