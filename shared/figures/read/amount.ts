import type { NumberFormat } from '../../domain/number-format.ts'
import { negative, scaled, type Exact } from './exact.ts'
import { readNumeral, skipHyphen } from './numeral.ts'
import { numeral, type Numeral } from './numeral-shape.ts'
import { CURRENCY_SIGNS, type Currency } from './tables/currencies.ts'
import { SCALE_LETTERS } from './tables/number-words.ts'
import { unitNamed, type Unit } from './tables/units.ts'
import { at, type Token } from './tokens.ts'
import { measureAt, type Measure } from './units-behind.ts'

/** One quantity with its unit: tokens `[start, end)`. */
export type Amount = {
  readonly start: number
  readonly end: number
  readonly numeral: Numeral
  readonly measure: Measure | null
  readonly isNegative: boolean
  /** True where a word (`million`) or letter scaled the number. */
  readonly isScaled: boolean
}

/**
 * The amount that starts at `index` with a sign, a currency or a number; null when none does. `isMoney` says that it
 * continues a sum of money, so that the letter of `€15-20m` scales it.
 */
export function readAmount(
  tokens: readonly Token[],
  index: number,
  format: NumberFormat,
  isMoney = false,
): Amount | null {
  const sign = signBefore(tokens, index)
  const prefix = currencyBefore(tokens, sign.next)
  const plain = readNumeral(tokens, prefix?.next ?? sign.next, format)
  if (plain === null) return null
  // `won six` is no sum of money: behind a word of currency only digits count.
  if (prefix?.isWord === true && plain.shape === 'words') return null
  const lettered = scaleLetter(tokens, plain, isMoney || prefix !== null)
  const { start = index, currency = null } = prefix ?? {}
  return { ...measured(tokens, lettered, currency), start, isNegative: sign.isNegative }
}

function measured(
  tokens: readonly Token[],
  base: Numeral,
  prefix: Currency | null,
): Pick<Amount, 'end' | 'numeral' | 'measure' | 'isScaled'> {
  const isScaled = isScaledNumeral(tokens, base)
  if (prefix !== null) {
    const end = dollarsBehind(tokens, base.end)
    return { end, numeral: base, measure: { kind: 'money', currency: prefix, code: prefix.code }, isScaled }
  }
  const start = unitStart(tokens, base.end, isScaled)
  const behind = measureAt(tokens, start) ?? pounds(tokens, start, base) ?? partOfPoint(tokens, start, base)
  if (behind !== null && isUnitHere(tokens, start, base))
    return { end: behind.end, numeral: base, measure: behind.measure, isScaled }
  const ofUnit = vagueUnit(tokens, base)
  return ofUnit ?? { end: base.end, numeral: base, measure: null, isScaled }
}

/** Where the unit may stand: over a hyphen, the stop of `1,2 Mrd. Euro` and `4.5 bil. dollars`, the `de` of `2,5 millones de dólares`. */
function unitStart(tokens: readonly Token[], end: number, isScaled: boolean): number {
  const { text, gap } = at(tokens, end)
  const isJoint =
    text === 'de' || (text === '.' && gap === 0 && /^(?:mrd|mio|mln|bil|bln)$/.test(at(tokens, end - 1).text))
  if (isScaled && isJoint && at(tokens, end + 1).entry.currency !== null && at(tokens, end + 1).gap === 1)
    return end + 1
  return skipHyphen(tokens, end)
}

/** Whether a scale word or letter ends the number: `1.2 mln`, `seven million`, `$3m`. */
function isScaledNumeral(tokens: readonly Token[], base: Numeral): boolean {
  if (base.shape === 'mixed') return true
  return base.shape === 'words' && (at(tokens, base.end - 1).entry.scale ?? 0) >= 3
}

/** `$200 dollars`, `$2.3 million US`: a currency said twice. */
function dollarsBehind(tokens: readonly Token[], end: number): number {
  const { text, gap } = at(tokens, end)
  return gap <= 1 && (text === 'dollars' || text === 'dlrs' || text === 'euros') ? end + 1 : end
}

/** `hundreds of pounds`, `millions of dollars`, `dozens of miles`, `half a century`, `a couple of days`, `a third of a mile`. */
function vagueUnit(
  tokens: readonly Token[],
  base: Numeral,
): Pick<Amount, 'end' | 'numeral' | 'measure' | 'isScaled'> | null {
  const isOf = at(tokens, base.end).text === 'of'
  const start = isOf ? base.end + 1 : base.end
  const hasArticle = at(tokens, start).text === 'a' || at(tokens, start).text === 'an'
  if (!(hasArticle ? isPartOfOne(base, isOf) : isOf && isLoose(base))) return null
  const behind = measureAt(tokens, hasArticle ? start + 1 : start)
  return behind === null ? null : { end: behind.end, numeral: base, measure: behind.measure, isScaled: false }
}

/** `half a`, `a third of a`, `0.5 of a`. */
function isPartOfOne(base: Numeral, isOf: boolean): boolean {
  return base.shape === 'fraction' || (isOf && base.high < 1)
}

/** `hundreds of`, `a couple of`. */
function isLoose(base: Numeral): boolean {
  return base.shape === 'vague' || base.isApproximate
}

/** `second`, `minute` and `quarter` are ordinals, adjectives and fractions too; a unit agrees in number with what it counts. */
function isUnitHere(tokens: readonly Token[], index: number, base: Numeral): boolean {
  const token = at(tokens, index)
  if (token.text === 'second') return at(tokens, index - 1).text === '-' || base.value?.text === '1'
  if (token.text === 'stone' || token.text === 'knot') return token.gap === 0
  return true
}

/** `pounds`: money where scaled or large, else weight. */
function pounds(
  tokens: readonly Token[],
  index: number,
  base: Numeral,
): { readonly end: number; readonly measure: Measure } | null {
  const { text } = at(tokens, index)
  if ((text !== 'pounds' && text !== 'pound') || at(tokens, index).gap > 1) return null
  const isMoney = base.high >= 100_000 && at(tokens, index + 1).text !== 'of'
  if (isMoney)
    return {
      end: index + 1,
      measure: { kind: 'money', code: 'GBP', currency: { code: 'GBP', hundredth: false, name: text } },
    }
  const unit: Unit | null = unitNamed('pound')
  return unit === null ? null : { end: index + 1, measure: { kind: 'measure', unit } }
}

/** `a quarter-point cut`: of a percentage point; a bare `half a point` may be one of an index. */
function partOfPoint(
  tokens: readonly Token[],
  start: number,
  base: Numeral,
): { readonly end: number; readonly measure: Measure } | null {
  const isPoint = base.shape === 'fraction' && start > base.end && at(tokens, start).text === 'point'
  return isPoint ? { end: start + 1, measure: { kind: 'percent-point', unit: 'percentage point' } } : null
}

type Sign = { readonly next: number; readonly isNegative: boolean }

/** `-5`, `minus 5`, `+3`: a hyphen is a sign only where nothing is written against its left. */
function signBefore(tokens: readonly Token[], index: number): Sign {
  const token = at(tokens, index)
  const isAttached = at(tokens, index + 1).gap === 0
  // `plus or minus 3 points` gives a margin, which the number behind states.
  if (token.text === 'minus' && at(tokens, index - 1).text !== 'or') return { next: index + 1, isNegative: true }
  if ((token.text === '-' || token.text === '+') && isAttached)
    return { next: index + 1, isNegative: token.text === '-' }
  return { next: index, isNegative: false }
}

type Prefix = { readonly start: number; readonly next: number; readonly currency: Currency; readonly isWord: boolean }

/** Lower-case words that stand before the number in wire copy; all others need capitals. */
const LEADING_WORDS: ReadonlySet<string> = new Set([
  'dlrs',
  'dlr',
  'rs',
  'rm',
  'stg',
  'sfr',
  'dm',
  'ffr',
  'usd',
  'eur',
  'gbp',
])

/** A currency before the number: `$`, `US$`, `US $`, `EUR`, `dlrs`, `RM`, `Rs.`. */
function currencyBefore(tokens: readonly Token[], index: number): Prefix | null {
  const token = at(tokens, index)
  const plain = CURRENCY_SIGNS.get(token.text)
  if (token.kind === 'symbol' && plain !== undefined) return withCountry(tokens, index, plain)
  return token.kind === 'word' ? (signedCountry(tokens, index) ?? codeBefore(tokens, index)) : null
}

/** `HK$`, `A$`, read from its letters; a range may begin or end with one. */
function signedCountry(tokens: readonly Token[], index: number): Prefix | null {
  const sign = at(tokens, index + 1)
  if (sign.kind !== 'symbol' || sign.gap !== 0) return null
  const currency = CURRENCY_SIGNS.get(`${at(tokens, index).text}${sign.text}`)
  return currency === undefined ? null : { start: index, next: index + 2, currency, isWord: false }
}

/** `EUR 200`, `dlrs 2 million`, `Rs. 500`. */
function codeBefore(tokens: readonly Token[], index: number): Prefix | null {
  const token = at(tokens, index)
  const { currency } = token.entry
  if (currency === null) return null
  const isCode = token.capitals === 2 && token.text.length >= 2
  if (!isCode && !LEADING_WORDS.has(token.text)) return null
  const next = at(tokens, index + 1).text === '.' ? index + 2 : index + 1
  return at(tokens, next).kind === 'number' && at(tokens, next).gap <= 1
    ? { start: index, next, currency, isWord: true }
    : null
}

function withCountry(tokens: readonly Token[], index: number, plain: Currency): Prefix {
  const before = at(tokens, index - 1)
  // One letter must be written against its sign: `A $5 note` is no Australian one.
  const isApart = at(tokens, index).gap === 1 && before.capitals === 2 && before.raw.length > 1
  const isBeside = before.kind === 'word' && (at(tokens, index).gap === 0 || isApart)
  const national = isBeside ? CURRENCY_SIGNS.get(`${before.text}${at(tokens, index).text}`) : undefined
  if (national === undefined) return { start: index, next: index + 1, currency: plain, isWord: false }
  return { start: index - 1, next: index + 1, currency: national, isWord: false }
}

/** Words that follow a length, not a count of millions: `100m race`, `5m deep`. */
const LENGTH_WORDS: ReadonlySet<string> = new Set(
  'in long high deep tall wide race sprint hurdles freestyle butterfly backstroke breaststroke final finals relay away below above from to and of or by walk run air rifle'.split(
    ' ',
  ),
)

/** `$3m`, `40k`, `€2bn`: a letter against the number. Without a currency `m` is a metre unless a counted plural follows. */
function scaleLetter(tokens: readonly Token[], base: Numeral, isMoney: boolean): Numeral {
  const token = at(tokens, base.end)
  const power = SCALE_LETTERS[token.text]
  if (power === undefined || token.gap !== 0 || base.value === null || base.shape !== 'digits') return base
  if (!isMoney && !isScaleLetter(tokens, base.end)) return base
  const value: Exact = scaled(base.value, power)
  return numeral(base.end + 1, value, 'mixed', base.significant)
}

function isScaleLetter(tokens: readonly Token[], index: number): boolean {
  const token = at(tokens, index)
  if (token.text === 'k') return !/^(?:run|race|walk|resolution)$/.test(at(tokens, index + 1).text)
  const next = at(tokens, index + 1)
  const isCounting = next.kind === 'word' && next.gap === 1 && !LENGTH_WORDS.has(next.text)
  // `Form 4B`, `221B Baker Street`: a letter beside a name is part of it.
  if (token.raw === 'M' || token.raw === 'B') return at(tokens, index - 2).capitals === 0 && next.capitals === 0
  return token.raw === 'm' && (isCounting || next.entry.currency !== null)
}

/** An amount with its sign taken into the value. */
export function signedValue(amount: Amount): Exact | null {
  const { value } = amount.numeral
  return value === null ? null : amount.isNegative ? negative(value) : value
}
