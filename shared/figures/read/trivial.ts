import type { Quantity } from './found-quantity.ts'
import { at, type Token } from './tokens.ts'

const PAIRED: ReadonlySet<string> = new Set(
  'sides countries nations parties leaders men women teams governments companies neighbours neighbors states sisters brothers'.split(
    ' ',
  ),
)
const DEFINITE: ReadonlySet<string> = new Set(['the', 'these', 'those', 'both'])

/** Counts that say nothing a report could get wrong: `one of`, `the two sides`, `one another`. They are read, never flagged. */
export function isTrivial(tokens: readonly Token[], start: number, end: number, quantity: Quantity): boolean {
  if (quantity.kind !== 'count' || quantity.rule !== 'number-words') return false
  const { text } = at(tokens, start)
  const next = at(tokens, end)
  const before = at(tokens, start - 1).text
  if (text === 'one')
    return (
      next.text === 'of' ||
      next.text === 'another' ||
      next.text === 'day' ||
      ['the', 'this', 'that', 'another', 'no', 'which', 'each', 'every', 'any'].includes(before)
    )
  return text === 'two' && DEFINITE.has(before) && PAIRED.has(next.text)
}
