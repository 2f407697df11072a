import { type Amount, readAmount } from './amount.ts'
import type { NumberFormat } from '../../domain/number-format.ts'
import { fraction } from './exact.ts'
import type { Quantity } from './found-quantity.ts'
import { at, type Token } from './tokens.ts'

/** `one in four`, `3 out of 5`, `one of every ten`, `3-to-1`, `3:1`, `a two-for-one split`. */
export function readRatio(tokens: readonly Token[], first: Amount, format: NumberFormat): Quantity | null {
  const top = wholeOf(first)
  const next = top === null ? null : ratioSecond(tokens, first)
  const second = next === null ? null : readAmount(tokens, next, format)
  const bottom = second === null ? null : wholeOf(second)
  if (top === null || second === null || bottom === null || bottom === 0 || hasOwnWhole(tokens, first, second))
    return null
  const isOdds = ODDS.has(at(tokens, first.end).text)
  if (isOdds ? top === 0 : top >= bottom) return null
  const value = fraction(top, bottom)
  const { number } = value
  return {
    start: first.start,
    end: second.end,
    kind: 'ratio',
    value,
    low: number,
    high: number,
    qualifier: '=',
    significant: null,
    measure: null,
    isScaled: false,
    rule: isOdds ? 'ratio-odds' : 'ratio-of',
  }
}

/** `five in 14 of the provinces`: the second number has a whole of its own. */
function hasOwnWhole(tokens: readonly Token[], first: Amount, second: Amount): boolean {
  return at(tokens, first.end).text === 'in' && at(tokens, second.end).text === 'of'
}

/** The whole number of a bare amount; null for anything else. */
function wholeOf({ measure, numeral, isNegative }: Amount): number | null {
  const { value } = numeral
  return measure === null && value !== null && !isNegative && Number.isInteger(value.number) ? value.number : null
}

/** Where the second number of a ratio starts. `in` alone joins small numbers only: `one in four`, not `12 in 2020`. */
function ratioSecond(tokens: readonly Token[], first: Amount): number | null {
  const { end } = first
  if (isColon(tokens, end)) return end + 1
  if (!RATIO_STARTS.has(at(tokens, end).text)) return null
  const joint = [0, 1, 2].map((offset) => at(tokens, end + offset).text).join(' ')
  for (const [words, length] of RATIO_JOINTS) if (joint.startsWith(words)) return end + length
  if (!joint.startsWith('in ') || (first.numeral.value?.number ?? 0) >= 10) return null
  const next = at(tokens, end + 1)
  const isSmall = next.entry.cardinal !== null || /^\d{1,3}(?:,\d{3})*$/.test(next.text) || next.text === 'a'
  return isSmall ? end + 1 : null
}

const ODDS: ReadonlySet<string> = new Set(['-', ':'])

/** `3:1`, written together, with no more behind it that would make it a time. */
function isColon(tokens: readonly Token[], end: number): boolean {
  const [colon, second, next] = [at(tokens, end), at(tokens, end + 1), at(tokens, end + 2)]
  const isJoined = colon.text === ':' && colon.gap === 0 && second.gap === 0 && /^\d{1,2}$/.test(second.text)
  return isJoined && !(next.text === ':' && next.gap === 0)
}

const RATIO_STARTS: ReadonlySet<string> = new Set(['out', 'of', 'in', '-'])

/** What joins the two numbers of a ratio, and how many tokens it takes; the longest first. */
const RATIO_JOINTS: readonly (readonly [words: string, length: number])[] = [
  ['out of every', 3],
  ['out of ', 2],
  ['of every ', 2],
  ['in every ', 2],
  ['- to -', 3],
  ['- for -', 3],
]
