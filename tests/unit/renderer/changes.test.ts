import { describe, expect, it } from 'vitest'
import { changeInWords, changesOf } from '../../../renderer/features/compare/changes.ts'
import type { Difference } from '../../../shared/domain/passage.ts'

const a = 'The keeper did not feed 8 hens, which beat the foxes 3-1 .'
const b = 'The keeper did feed 18 hens, which beat the foxes 1-3 !'

function difference(
  kind: Difference['class'],
  inA: readonly [number, number],
  inB: readonly [number, number],
): Difference {
  return { class: kind, a: { from: inA[0], to: inA[1] }, b: { from: inB[0], to: inB[1] } }
}

const at = (text: string, words: string): readonly [number, number] => [
  text.indexOf(words),
  text.indexOf(words) + words.length,
]
const scoreA = a.indexOf('3-1')
const scoreB = b.indexOf('1-3')
const differences = [
  difference('words', at(a, 'not '), [b.indexOf('feed'), b.indexOf('feed')]),
  difference('figure', at(a, '8'), at(b, '18')),
  difference('figure', [scoreA, scoreA], [scoreB, scoreB + 2]),
  difference('figure', [scoreA + 1, scoreA + 3], [scoreB + 3, scoreB + 3]),
  difference('punctuation', at(a, '.'), at(b, '!')),
]

describe('changesOf', () => {
  it('lists words and figures in whole words, and nothing of less weight', () => {
    expect(changesOf({ differences }, { a, b }, 10)).toEqual([
      { a: 'not', b: '' },
      { a: '8', b: '18' },
      { a: '3-1', b: '1-3' },
    ])
  })

  it('ends where enough are listed', () => {
    expect(changesOf({ differences }, { a, b }, 2).map(changeInWords)).toEqual(['“not” only in A', '8 → 18'])
  })
})
