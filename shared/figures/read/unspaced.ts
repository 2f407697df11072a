import { isUnspaced } from '../../text/index.ts'
import { at, type Token } from './tokens.ts'

/**
 * Whether a number touches a word of a script without spaces: `640吨`, `3月14日`. Counters, scales and dates of these are not read, so
 * that the number is seen and not understood.
 */
export function isInUnspaced(tokens: readonly Token[], index: number): boolean {
  const [before, number, behind] = [at(tokens, index - 1), at(tokens, index), at(tokens, index + 1)]
  if (number.kind !== 'number') return false
  const touches = (gap: number, unit: number): boolean => gap === 0 && isUnspaced(unit)
  return (
    touches(number.gap, before.raw.charCodeAt(before.raw.length - 1)) || touches(behind.gap, behind.raw.charCodeAt(0))
  )
}
