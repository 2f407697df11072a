import { describe, expect, it } from 'vitest'
import {
  emptySide,
  NO_TEXTS,
  reduceQuickTexts,
  type QuickAction,
} from '../../../renderer/features/quick-compare/quick-texts.ts'

const after = (...actions: readonly QuickAction[]) => actions.reduce(reduceQuickTexts, NO_TEXTS)

describe('the two texts of a quick comparison', () => {
  it('fills the first empty side, then the other, and writes over nothing', () => {
    expect(after({ kind: 'fill', texts: ['one'] })).toMatchObject({ a: 'one', b: '' })
    expect(after({ kind: 'fill', texts: ['one', 'two', 'three'] })).toMatchObject({ a: 'one', b: 'two' })
    expect(after({ kind: 'put', side: 'b', text: 'two' }, { kind: 'fill', texts: ['one'] })).toMatchObject({
      a: 'one',
      b: 'two',
    })
  })

  it('takes blank space for nothing', () => {
    expect(after({ kind: 'fill', texts: [' \n', 'one'] })).toMatchObject({ a: 'one', b: '' })
    expect(emptySide({ ...NO_TEXTS, a: ' ', b: 'two' })).toBe('a')
  })

  it('gives back what was cleared, once', () => {
    const cleared = after({ kind: 'fill', texts: ['one', 'two'] }, { kind: 'clear', sides: ['a', 'b'] })
    expect(cleared).toMatchObject({ a: '', b: '' })
    const back = reduceQuickTexts(cleared, { kind: 'undo' })
    expect(back).toEqual({ a: 'one', b: 'two', before: null })
    expect(reduceQuickTexts(back, { kind: 'undo' })).toBe(back)
  })

  it('swaps the sides', () => {
    expect(after({ kind: 'fill', texts: ['one', 'two'] }, { kind: 'swap' })).toMatchObject({ a: 'two', b: 'one' })
  })
})
