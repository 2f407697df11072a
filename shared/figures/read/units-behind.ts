import { CURRENCY_WORDS, NATIONAL, type Currency } from './tables/currencies.ts'
import { raised, UNIT_SYMBOLS, unitNamed, type Unit } from './tables/units.ts'
import { at, type Token } from './tokens.ts'

/** What a number measures, as the words behind (or before) it say. */
export type Measure =
  | { readonly kind: 'money'; readonly currency: Currency; readonly code: string }
  | { readonly kind: 'percent' }
  | { readonly kind: 'percent-point'; readonly unit: 'percentage point' | 'basis point' }
  | { readonly kind: 'measure'; readonly unit: Unit }

export type MeasureMatch = { readonly end: number; readonly measure: Measure }

const PERCENT: MeasureMatch['measure'] = { kind: 'percent' }

/** The unit that stands at token `index`, directly behind a number; a hyphen before it was skipped by the caller. */
export function measureAt(tokens: readonly Token[], index: number): MeasureMatch | null {
  const token = at(tokens, index)
  if (token.gap > 1) return null
  if (token.kind === 'symbol') return signAt(tokens, index)
  if (token.kind !== 'word') return null
  return percentAt(tokens, index) ?? moneyAt(tokens, index) ?? unitAt(tokens, index)
}

function signAt(tokens: readonly Token[], index: number): MeasureMatch | null {
  const { text } = at(tokens, index)
  if (text === '%') return pointBehind(tokens, index + 1) ?? { end: index + 1, measure: PERCENT }
  if (text === '€' || text === '¢' || text === '£') return sign(index, text)
  return text === '°' || text === '℃' || text === '℉' || text === 'º' ? degreeSign(tokens, index) : null
}

const SIGN_CODES: Readonly<Record<string, string>> = { '€': 'EUR', '¢': 'USD', '£': 'GBP' }

function sign(index: number, text: string): MeasureMatch {
  const code = SIGN_CODES[text] ?? 'EUR'
  return { end: index + 1, measure: { kind: 'money', code, currency: { code, hundredth: text === '¢', name: text } } }
}

function temperature(name: 'degree' | 'celsius' | 'fahrenheit'): Measure {
  return { kind: 'measure', unit: unitNamed(name) ?? { name, dimension: 'temperature', factor: 1 } }
}

function degreeSign(tokens: readonly Token[], index: number): MeasureMatch {
  const { text } = at(tokens, index)
  const next = at(tokens, index + 1)
  if (text === '℃') return { end: index + 1, measure: temperature('celsius') }
  if (text === '℉') return { end: index + 1, measure: temperature('fahrenheit') }
  if (next.raw === 'C' && next.gap <= 1) return { end: index + 2, measure: temperature('celsius') }
  if (next.raw === 'F' && next.gap <= 1) return { end: index + 2, measure: temperature('fahrenheit') }
  return { end: index + 1, measure: temperature('degree') }
}

/** `percent`, `per cent`, `pct`, `percentage points`, `basis points`, `bps`. */
function percentAt(tokens: readonly Token[], index: number): MeasureMatch | null {
  const { text } = at(tokens, index)
  const next = at(tokens, index + 1).text
  const length = PERCENT_WORDS.has(text) ? 1 : PERCENT_PAIRS.has(`${text} ${next}`) ? 2 : 0
  if (length > 0) return pointBehind(tokens, index + length) ?? { end: index + length, measure: PERCENT }
  if (text === 'percentage') return pointBehind(tokens, index + 1)
  if (text === 'basis' && next.startsWith('point')) return basisPoint(index + 2)
  return text === 'bps' || text === 'bp' ? basisPoint(index + 1) : null
}

const PERCENT_WORDS: ReadonlySet<string> = new Set(['percent', 'pct', 'p.c', 'pc', 'prozent', 'procent'])
const PERCENT_PAIRS: ReadonlySet<string> = new Set(['per cent', 'pour cent', 'por ciento', 'per cento', 'por cento'])

function basisPoint(end: number): MeasureMatch {
  return { end, measure: { kind: 'percent-point', unit: 'basis point' } }
}

/** `point(s)` behind `percentage`, `percent`, `%` or their hyphen. */
function pointBehind(tokens: readonly Token[], index: number): MeasureMatch | null {
  const start = at(tokens, index).text === '-' ? index + 1 : index
  const { text } = at(tokens, start)
  const isPoint = text === 'point' || text === 'points' || text === 'pts'
  return isPoint ? { end: start + 1, measure: { kind: 'percent-point', unit: 'percentage point' } } : null
}

/** Currency words that are common words too; they count only where they are codes in capitals. */
const TOO_COMMON: ReadonlySet<string> = new Set('try real mark rs buck won rand crown crowns p brl sar'.split(' '))

/** `dlrs`, `Australian dollars`, `U.S. cents`, `pounds sterling`, `pence`, `p` written against the number. */
function moneyAt(tokens: readonly Token[], index: number): MeasureMatch | null {
  const token = at(tokens, index)
  const national = nationalAt(tokens, index)
  if (national !== null) return national
  if (token.text === 'p' && token.gap === 0) return money(index + 1, 'pence')
  if ((token.text === 'pounds' || token.text === 'pound') && at(tokens, index + 1).text === 'sterling')
    return money(index + 2, 'sterling')
  const currency = token.entry.currency
  if (currency === null || (TOO_COMMON.has(token.text) && token.capitals !== 2)) return null
  return { end: index + 1, measure: { kind: 'money', currency, code: currency.code } }
}

function money(end: number, word: string): MeasureMatch | null {
  const currency = CURRENCY_WORDS.get(word)
  return currency === undefined ? null : { end, measure: { kind: 'money', currency, code: currency.code } }
}

/** Up to two words of nationality, then the currency they qualify: `Hong Kong dollars`, `New Zealand dlrs`, `Swiss francs`. */
function nationalAt(tokens: readonly Token[], index: number): MeasureMatch | null {
  let last = index
  if (/^(?:hong|new|sri|saudi|south)$/.test(at(tokens, index).text)) last = index + 1
  const codes = NATIONAL[at(tokens, last).text]
  if (codes === undefined) return null
  const noun = at(tokens, last + 1).text === '.' ? last + 2 : last + 1
  const isPound = at(tokens, noun).text === 'pounds' || at(tokens, noun).text === 'pound'
  const currency = isPound ? CURRENCY_WORDS.get('sterling') : at(tokens, noun).entry.currency
  if (currency === undefined || currency === null) return null
  return { end: noun + 1, measure: { kind: 'money', currency, code: codes[currency.code] ?? currency.code } }
}

/** `square miles`, `sq km`, `degrees Celsius`, `kilometres per hour`, `km/h`, symbols, words. */
function unitAt(tokens: readonly Token[], index: number): MeasureMatch | null {
  const token = at(tokens, index)
  if (/^(?:square|sq|cubic|cu)$/.test(token.text)) return raisedAt(tokens, index)
  if (token.text === 'degrees' || token.text === 'degree') return degrees(tokens, index)
  if (token.text === 'light' && at(tokens, index + 1).text === '-') return compound(tokens, index, 3)
  if (token.text === 'nautical') return compound(tokens, index, 2)
  const joined = joinedUnit(tokens, index) ?? speedAt(tokens, index)
  if (joined !== null) return joined
  const unit = symbolAt(token) ?? token.entry.unit ?? null
  return unit === null ? null : { end: index + 1, measure: { kind: 'measure', unit } }
}

/** Words behind `95 m` that make it a length; a noun behind it is counted in millions. */
const BEHIND_LENGTH =
  /^(?:long|high|tall|deep|wide|away|above|below|from|into|in|to|of|off|by|at|and|or|down|up|over|under|across|along|beneath|north|south|east|west|downstream|upstream|short|apart)$/

/** `95 m.`, `200 m into a ravine`: metres, though not written against the number; `metric tons`. */
function apartAt(tokens: readonly Token[], index: number): MeasureMatch | null {
  const [token, next] = [at(tokens, index), at(tokens, index + 1)]
  if (token.text === 'metric') return /^tons?$/.test(next.text) ? named(index + 2, 'tonne') : null
  if (token.raw !== 'm' || token.gap !== 1) return null
  const isLength = next.kind === 'end' || next.kind === 'symbol' || BEHIND_LENGTH.test(next.text)
  return isLength ? named(index + 1, 'metre') : null
}

/** One-letter symbols only count where they are written against the number; `in`, `a` and `am` are words. */
function symbolAt(token: Token): Unit | null {
  const unit = UNIT_SYMBOLS.get(token.raw)
  if (unit === undefined || (token.raw === 'in' && token.gap > 0) || token.raw === 'pm') return null
  const needsContact = token.raw.length === 1 || token.raw === 'ms' || token.raw === 'ha' || token.raw === 'mi'
  return needsContact && token.gap > 0 ? null : unit
}

function named(end: number, name: string): MeasureMatch | null {
  const unit = unitNamed(name)
  return unit === null ? null : { end, measure: { kind: 'measure', unit } }
}

function compound(tokens: readonly Token[], index: number, length: number): MeasureMatch | null {
  const last = at(tokens, index + length - 1).text
  const name = length === 3 ? 'light-year' : 'nautical mile'
  const unit = last.startsWith('year') || last.startsWith('mile') ? unitNamed(name) : null
  return unit === null ? null : { end: index + length, measure: { kind: 'measure', unit } }
}

/** `miles per hour`, `kilometres an hour`: a speed, like `mph`. */
function speedAt(tokens: readonly Token[], index: number): MeasureMatch | null {
  const joint = at(tokens, index + 1).text
  if ((joint !== 'per' && joint !== 'an') || at(tokens, index + 2).text !== 'hour') return null
  const unit = unitNamed(`${at(tokens, index).entry.unit?.name ?? ''} per hour`)
  return unit === null ? null : { end: index + 3, measure: { kind: 'measure', unit } }
}

/** `km/h`, `lb-ft`, `pound-feet`. */
function joinedUnit(tokens: readonly Token[], index: number): MeasureMatch | null {
  const [first, sign, second] = [at(tokens, index), at(tokens, index + 1), at(tokens, index + 2)]
  if (sign.gap !== 0 || second.gap !== 0) return apartAt(tokens, index)
  const name = `${first.text}${sign.text}${second.text}`
  const canonical = /^(?:km\/h|kms\/h|km\/hr)$/.test(name)
    ? 'kilometre per hour'
    : /^(?:lb-ft|pound-f(?:ee|oo)t|lb\/ft)$/.test(name)
      ? 'pound-foot'
      : null
  const unit = canonical === null ? null : unitNamed(canonical)
  return unit === null ? null : { end: index + 3, measure: { kind: 'measure', unit } }
}

function raisedAt(tokens: readonly Token[], index: number): MeasureMatch | null {
  const hyphen = at(tokens, index + 1).text === '-' || at(tokens, index + 1).text === '.' ? index + 2 : index + 1
  const token = at(tokens, hyphen)
  const length = UNIT_SYMBOLS.get(token.raw) ?? token.entry.unit
  if (length === undefined || length === null || length.dimension !== 'length') return null
  return {
    end: hyphen + 1,
    measure: { kind: 'measure', unit: raised(length, at(tokens, index).text.startsWith('s') ? 2 : 3) },
  }
}

/** `degrees`, `degrees Celsius`, `degrees C`; of latitude and of angle they stay plain degrees. */
function degrees(tokens: readonly Token[], index: number): MeasureMatch {
  const next = at(tokens, index + 1)
  if (next.text === 'celsius' || next.text === 'centigrade' || next.raw === 'C')
    return { end: index + 2, measure: temperature('celsius') }
  if (next.text === 'fahrenheit' || next.raw === 'F') return { end: index + 2, measure: temperature('fahrenheit') }
  return { end: index + 1, measure: temperature('degree') }
}
