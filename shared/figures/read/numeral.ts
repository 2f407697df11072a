import type { NumberFormat } from '../../domain/number-format.ts'
import { readDigits, significantDigits } from './digits.ts'
import { fraction, integer, plus, scaled, times } from './exact.ts'
import { numeral, type Numeral } from './numeral-shape.ts'
import { PHRASE_ENDS } from './tables/function-words.ts'
import { FRACTION_CHARACTERS } from './tables/number-words.ts'
import { isPronoun } from './pronoun.ts'
import { at, isFractionSign, type Token } from './tokens.ts'
import { readVague } from './vague.ts'

const HUNDRED = 2

/** The numeral that starts at token `index`, in digits or words, with its scale; null when none does. */
export function readNumeral(tokens: readonly Token[], index: number, format: NumberFormat): Numeral | null {
  const first = at(tokens, index)
  if (first.kind === 'number') return readWritten(tokens, index, format)
  if (isFractionSign(first)) return fractionSign(tokens, index)
  if (first.kind !== 'word') return null
  return readVague(tokens, index) ?? readFractionWords(tokens, index) ?? readWords(tokens, index)
}

function fractionSign(tokens: readonly Token[], index: number): Numeral | null {
  const parts = FRACTION_CHARACTERS[at(tokens, index).text]
  if (parts === undefined) return null
  return withScale(tokens, numeral(index + 1, fraction(parts[0], parts[1]), 'fraction', 1))
}

/** Digits, then what may be written against or behind them: groups, a fraction, a scale. */
function readWritten(tokens: readonly Token[], index: number, format: NumberFormat): Numeral | null {
  const grouped = spaceGroups(tokens, index, format)
  const text = grouped?.text ?? at(tokens, index).text
  const value = readDigits(text, format)
  if (value === null) return null
  const whole = numeral(grouped?.end ?? index + 1, value, 'digits', significantDigits(text))
  const mixed = withFraction(tokens, whole) ?? slashFraction(tokens, index) ?? whole
  return withScale(tokens, withHalf(tokens, mixed))
}

/** No number of news has more digits, however many groups of three stand in a row. */
const MOST_DIGITS = 30
const GROUP = /^\d{3}(?:[.,]\d+)?$/

/** `1 000 000`: groups of three behind one space each. One group alone could be two numbers, so it needs a format that writes so, or zeros. */
function spaceGroups(
  tokens: readonly Token[],
  index: number,
  format: NumberFormat,
): { readonly end: number; readonly text: string } | null {
  let text = at(tokens, index).text
  if (text.length > 3 || text.startsWith('0') || !/^\d+$/.test(text)) return null
  let end = index + 1
  while (text.length < MOST_DIGITS && isGroup(at(tokens, end - 1), at(tokens, end))) {
    text += at(tokens, end).text
    end += 1
    if (!/^\d+$/.test(text)) break
  }
  const groups = end - index - 1
  const isOne = groups === 1 && (format === 'space-comma' || at(tokens, end - 1).text.startsWith('000'))
  return groups >= 2 || isOne ? { end, text } : null
}

/** Three digits behind one space. */
function isGroup(before: Token, token: Token): boolean {
  return token.gap === 1 && GROUP.test(token.text) && token.from - before.to === 1
}

const DENOMINATOR = /^(?:[2-9]|1[0-6]|20|25|32|40|50|64|100|128|1000)$/

/** `2½`, `5 1/2`, `6-1/4`. */
function withFraction(tokens: readonly Token[], whole: Numeral): Numeral | null {
  const next = at(tokens, whole.end)
  if (whole.value === null) return null
  const sign = FRACTION_CHARACTERS[next.text]
  if (next.kind === 'symbol' && sign !== undefined && next.gap <= 1) {
    return numeral(whole.end + 1, plus(whole.value, fraction(sign[0], sign[1])), 'mixed', whole.significant + 1)
  }
  const start = next.text === '-' && next.gap === 0 && at(tokens, whole.end + 1).gap === 0 ? whole.end + 1 : whole.end
  if (start === whole.end && next.gap !== 1) return null
  const part = slashFraction(tokens, start)
  if (part === null || part.value === null) return null
  return numeral(part.end, plus(whole.value, part.value), 'mixed', whole.significant + 1)
}

/** `3/4`, `23/32`; a day and month (`9/11`) has no such denominator, or is caught by the dates before. */
function slashFraction(tokens: readonly Token[], index: number): Numeral | null {
  const top = at(tokens, index)
  const slash = at(tokens, index + 1)
  const bottom = at(tokens, index + 2)
  if (slash.text !== '/' || slash.gap !== 0 || bottom.gap !== 0 || !DENOMINATOR.test(bottom.text)) return null
  if (!/^\d{1,3}$/.test(top.text) || at(tokens, index + 3).text === '/') return null
  const numerator = Number(top.text)
  const denominator = Number(bottom.text)
  if (numerator === 0 || numerator >= denominator) return null
  return numeral(index + 3, fraction(numerator, denominator), 'fraction', 1)
}

/** `two and a half`, `one-and-a-half`, `three and a quarter`, `two and three-quarters`. */
function withHalf(tokens: readonly Token[], whole: Numeral): Numeral {
  if (whole.value === null) return whole
  const joint = skipHyphen(tokens, whole.end)
  if (at(tokens, joint).text !== 'and') return whole
  const part = bareFraction(tokens, skipHyphen(tokens, joint + 1))
  if (part === null || part.value === null || part.value.number >= 1) return whole
  // `two and a half of the ...` would be a fraction of something else; news never writes it.
  return numeral(part.end, plus(whole.value, part.value), 'mixed', whole.significant + 1)
}

export function skipHyphen(tokens: readonly Token[], index: number): number {
  const token = at(tokens, index)
  return token.text === '-' && token.gap === 0 && at(tokens, index + 1).gap === 0 ? index + 1 : index
}

/** No scale takes a number beyond this: two scale words at most are meant (`10 thousand million`), not a page of them. */
const LARGEST = 1e18

/** The power of ten by which a word scales what stands before it; a hundred takes no hundreds. */
function scaleOf({ entry, text }: Token, base: Numeral): number | null {
  return (text === 'mil' && entry.scale === 6) || (entry.scale === HUNDRED && base.high >= 100) ? null : entry.scale
}

/** Multiplies by the scale words that follow: `4.5 million`, `1.2 mln`, `$2-million`, `10 thousand million`, `two dozen`. */
function withScale(tokens: readonly Token[], base: Numeral): Numeral {
  let result = base
  for (;;) {
    const index = skipHyphen(tokens, result.end)
    const token = at(tokens, index)
    if (result.value === null || result.high >= LARGEST || token.kind !== 'word' || token.gap > 1) return result
    const scale = scaleOf(token, result)
    if (scale === null && token.text !== 'dozen') return result
    const value = scale === null ? times(result.value, 12) : scaled(result.value, scale)
    result = numeral(index + 1, value, 'mixed', result.significant)
  }
}

type Sum = { end: number; total: number; group: number; last: number }

/** Cardinal words by place value: `two hundred and five thousand three hundred`. */
function readWords(tokens: readonly Token[], index: number): Numeral | null {
  const first = at(tokens, index)
  if (first.text === 'one' && isPronoun(tokens, index)) return null
  const hasArticle = first.text === 'a' || first.text === 'an'
  const start = hasArticle ? skipHyphen(tokens, index + 1) : index
  const { entry, text, gap } = at(tokens, start)
  // A round number, as ten is: `around a dozen` may be 14.
  if (text === 'dozen') return withScale(tokens, numeral(start + 1, integer(12), 'words', 1))
  // `a hundred`, or a bare `million` of careless copy: one of the scale.
  const isOneOf = hasArticle ? entry.scale !== null && gap <= 1 : entry.scale === 6
  if (!isOneOf && (hasArticle || entry.cardinal === null)) return null
  return sumOfWords(tokens, start, isOneOf ? 1 : 0)
}

function sumOfWords(tokens: readonly Token[], start: number, group: 0 | 1): Numeral | null {
  const sum: Sum = { end: start, total: 0, group, last: 1000 }
  while (addWord(tokens, sum)) continue
  if (sum.end === start) return null
  const value = sum.total + sum.group
  const words = numeral(sum.end, integer(value), 'words', significantDigits(String(value)))
  return withScale(tokens, withHalf(tokens, words))
}

/** Takes one more number word into the sum; false when the next word does not continue it. */
function addWord(tokens: readonly Token[], sum: Sum): boolean {
  const index = nextNumberWord(tokens, sum)
  const token = at(tokens, index)
  if (token.kind !== 'word' || (token.gap > 1 && sum.last !== 1000)) return false
  const { cardinal, scale } = token.entry
  if (cardinal !== null) return addCardinal(sum, cardinal, index)
  const isJoined = index > sum.end && at(tokens, index - 1).text === 'and'
  if (scale === null || isJoined || token.text.endsWith('s')) return false
  if (!addScale(sum, scale)) return false
  sum.end = index + 1
  return true
}

/** The next word of the number, over a hyphen, and over `and` behind a hundred or more. */
function nextNumberWord(tokens: readonly Token[], sum: Sum): number {
  const index = skipHyphen(tokens, sum.end)
  const isJoint = at(tokens, index).text === 'and' && sum.last >= 100 && sum.group + sum.total > 0
  return isJoint ? skipHyphen(tokens, index + 1) : index
}

/** False where the scale cannot follow: `one hundred, one hundred` are two numbers. */
function addScale(sum: Sum, scale: number): boolean {
  if (scale === HUNDRED ? sum.group >= 100 : sum.total >= LARGEST) return false
  if (scale === HUNDRED) {
    sum.group = Math.max(1, sum.group) * 100
  } else if (sum.group === 0 && sum.total > 0) {
    // `three lakh crore` multiplies what was summed.
    sum.total *= 10 ** scale
  } else {
    sum.total += Math.max(1, sum.group) * 10 ** scale
    sum.group = 0
  }
  sum.last = 10 ** scale
  return true
}

function addCardinal(sum: Sum, cardinal: number, index: number): boolean {
  const fits = sum.last >= 100 || (sum.last >= 20 && sum.last < 100 && cardinal > 0 && cardinal < 10)
  if (!fits) return false
  sum.group += cardinal
  sum.last = cardinal
  sum.end = index + 1
  return true
}

/** `half a million`, `a third`, `two-thirds`, `three quarters`, `one-and-a-half` is handled by its whole part. */
function readFractionWords(tokens: readonly Token[], index: number): Numeral | null {
  const first = at(tokens, index)
  if (first.text === 'half') return isHalf(tokens, index) ? scaledFraction(tokens, index + 1, 1, 2) : null
  if (first.text === 'quarter') {
    const isPart = at(tokens, index + 1).text === '-' || at(tokens, index + 1).text === 'million'
    return isPart ? scaledFraction(tokens, index + 1, 1, 4) : null
  }
  const isArticle = first.text === 'a' || first.text === 'an'
  const top = isArticle ? 1 : (first.entry.cardinal ?? 0)
  return top === 0 ? null : fractionOf(tokens, skipHyphen(tokens, index + 1), top, isArticle)
}

/** `top` parts of the denominator at token `below`, which agrees with it in number. */
function fractionOf(tokens: readonly Token[], below: number, top: number, isArticle: boolean): Numeral | null {
  const { entry, gap, text } = at(tokens, below)
  if (entry.denominator === null || gap > 1) return null
  const isPlural = text.endsWith('s')
  if (isPlural !== top > 1 || !isFractionContext(tokens, below, isArticle)) return null
  return scaledFraction(tokens, below + 1, top, entry.denominator)
}

/** The fraction behind `and`, without the scale that then multiplies the whole: `two and a half million`. */
function bareFraction(tokens: readonly Token[], index: number): Numeral | null {
  const first = at(tokens, index)
  const top = first.text === 'a' ? 1 : (first.entry.cardinal ?? 0)
  const below = skipHyphen(tokens, index + 1)
  const bottom = at(tokens, below).entry.denominator
  const isFraction = top > 0 && bottom !== null && top < bottom && at(tokens, below + 1).text !== 'of'
  return isFraction ? numeral(below + 1, fraction(top, bottom), 'fraction', 1) : null
}

/** `half-staff`, `half-brother` and the halves of a match are no fractions; `half-hour` and `half-million` are. */
function isHalf(tokens: readonly Token[], index: number): boolean {
  const next = at(tokens, index + 1)
  if (next.text !== '-' || next.gap !== 0)
    return at(tokens, index - 1).text !== 'first' && at(tokens, index - 1).text !== 'second'
  const behind = at(tokens, index + 2).entry
  return (behind.scale ?? behind.unit ?? behind.currency) !== null
}

/** Words before `a third` that only a quantity follows, and those that may also govern a third thing. */
const SHARE_CUES: ReadonlySet<string> = new Set('than nearly almost roughly approximately least'.split(' '))
const LOOSE_SHARE_CUES: ReadonlySet<string> = new Set('by about around over under only just up'.split(' '))

/**
 * `a third` may be an ordinal (`a third man`): it is a fraction before `of`, a comma, or a verb, and behind a word that
 * only a quantity follows (`fell by a third`); `a half` and `two-fifths` always.
 */
function isFractionContext(tokens: readonly Token[], bottom: number, isArticle: boolean): boolean {
  const { text } = at(tokens, bottom)
  const next = at(tokens, bottom + 1)
  if (text === 'half' || text.endsWith('s')) return true
  if (isArticle && isShare(at(tokens, bottom - 2), next)) return true
  if (next.text === 'of') return true
  if (next.kind !== 'word') return (next.text !== '-' && !isArticle) || text === 'quarter'
  if (text === 'quarter') return /^(?:million|to|percentage|percent)$/.test(next.text)
  return isArticle ? BEHIND_SHARE.has(next.text) : at(tokens, bottom).gap === 0
}

const BEHIND_SHARE: ReadonlySet<string> = new Set('in from to more less as below above are were was is'.split(' '))

/** Whether the word before `a third` and the one behind it leave only the fraction. */
function isShare(before: Token, next: Token): boolean {
  if (next.text === '-') return false
  if (SHARE_CUES.has(before.text)) return true
  return LOOSE_SHARE_CUES.has(before.text) && (next.kind !== 'word' || PHRASE_ENDS.has(next.text))
}

/** A fraction and the scale it takes a part of: `half a million`, `a quarter of a million`, `half-million`, `half a dozen`. */
function scaledFraction(tokens: readonly Token[], end: number, top: number, bottom: number): Numeral | null {
  const value = fraction(top, bottom)
  let next = skipHyphen(tokens, end)
  if (at(tokens, next).text === 'of' && at(tokens, next + 1).text === 'a') next += 2
  else if (at(tokens, next).text === 'a') next += 1
  const token = at(tokens, next)
  if (token.text === 'dozen') return numeral(next + 1, times(value, 12), 'mixed', 1)
  if (token.entry.scale !== null && !token.text.endsWith('s')) {
    return withScale(tokens, numeral(next + 1, scaled(value, token.entry.scale), 'mixed', 1))
  }
  return numeral(end, value, 'fraction', 1)
}
