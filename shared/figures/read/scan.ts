import type { Zone } from '../../domain/article.ts'
import { parseIsoDay } from './dates/calendar.ts'
import { findDate } from './dates/find-date.ts'
import type { DateMatch } from './dates/date-spec.ts'
import { dateOrderOf, type DateOrder } from './dates/date-order.ts'
import { resolveDate } from './dates/resolve-date.ts'
import { tenseAround } from './dates/tense.ts'
import { draft, type Draft } from './draft.ts'
import { findCode, findName, namedAgain } from './identifiers.ts'
import type { NameMatch } from './name-match.ts'
import { findNumberName } from './number-names.ts'
import { findScore } from './score.ts'
import { intervalOf } from './interval.ts'
import { readMultiple } from './multiples.ts'
import { isDuring, qualifierBefore, qualifierBehind, type QualifierMatch } from './qualify.ts'
import { readNumeral } from './numeral.ts'
import { readOrdinal } from './ordinals.ts'
import { carried, lendsUnit } from './carry.ts'
import type { Quantity } from './found-quantity.ts'
import { kindOf, readQuantity } from './quantity.ts'
import type { ReadOptions } from './read-options.ts'
import { isAgeLimit, listedAge, personalAge } from './ages.ts'
import { specialCount } from './special.ts'
import { CURRENCY_SIGNS } from './tables/currencies.ts'
import { findTime, type TimeMatch } from './times.ts'
import { isInUnspaced } from './unspaced.ts'
import { at, isFractionSign, type Token } from './tokens.ts'
import { isTrivial } from './trivial.ts'
import type { Measure } from './units-behind.ts'

export type Scanned = { readonly drafts: readonly Draft[]; readonly seen: number; readonly understood: number }

type State = {
  readonly tokens: readonly Token[]
  readonly options: ReadOptions
  readonly reference: number | null
  readonly order: () => DateOrder
  readonly drafts: Draft[]
  /** First token not yet taken by a figure. */
  floor: number
  /** Token behind the last name; -1 behind a result. */
  lastNameEnd: number
  seen: number
  understood: number
}

/** One pass over the tokens: at each that may begin a figure, names first, then dates, times and quantities. */
export function scan(tokens: readonly Token[], options: ReadOptions): Scanned {
  const state: State = {
    tokens,
    options,
    reference: parseIsoDay(options.reference ?? ''),
    order: orderOnce(options),
    drafts: [],
    floor: 0,
    lastNameEnd: -1,
    seen: 0,
    understood: 0,
  }
  const isOutside = outsideOf(options.zones ?? [])
  for (let index = 0; index < tokens.length; index += 1) {
    if (index < state.floor || !isTrigger(tokens, index) || !isOutside(at(tokens, index).from)) continue
    if (isInUnspaced(tokens, index)) state.seen += 1
    else readAt(state, index)
  }
  return { drafts: state.drafts, seen: state.seen, understood: state.understood }
}

/** The order of day and month, looked for in the text once and only where a date asks for it. */
function orderOnce({ language, text }: ReadOptions): () => DateOrder {
  let order: DateOrder | undefined
  return () => {
    // Null is an answer too, so that the text is not searched for every date of a long table.
    if (order === undefined) order = dateOrderOf(language ?? null, text)
    return order
  }
}

/** Whether an offset lies outside all zones; asked in rising order. */
function outsideOf(zones: readonly Zone[]): (offset: number) => boolean {
  let next = 0
  return (offset) => {
    while ((zones[next]?.to ?? Number.POSITIVE_INFINITY) <= offset) next += 1
    return offset < (zones[next]?.from ?? Number.POSITIVE_INFINITY)
  }
}

/** Cheap test whether a figure may begin here. */
function isTrigger(tokens: readonly Token[], index: number): boolean {
  const token = at(tokens, index)
  if (token.kind === 'number') return true
  if (token.kind === 'word') return token.entry.isTrigger && (token.text.length > 2 || isArticleTrigger(tokens, index))
  if (token.text === '-' || token.text === '+') return token.gap > 0 || at(tokens, index - 1).text === '('
  return token.text === "'" || CURRENCY_SIGNS.has(token.text) || isFractionSign(token)
}

/** `a` and `an` begin a figure only before a word that the tables know. */
function isArticleTrigger(tokens: readonly Token[], index: number): boolean {
  const { text } = at(tokens, index)
  if (text !== 'a' && text !== 'an') return true
  const next = at(tokens, index + 1)
  return next.kind === 'word' && (next.entry.isKnown || next.text === 'quarter')
}

function readAt(state: State, index: number): void {
  if (at(state.tokens, index - 1).text === 'per') return skipBase(state, index)
  const isNumber = at(state.tokens, index).kind === 'number'
  const name = nameAt(state, index, isNumber)
  if (name !== null) return addName(state, name)
  if (readCalendar(state, index)) return
  const score = isNumber ? findScore(state.tokens, index) : null
  if (score !== null) return addName(state, score)
  const code = isNumber ? findCode(state.tokens, index) : null
  if (code !== null) return addName(state, code)
  const special = specialAt(state, index)
  if (special !== null) return add(state, special)
  const quantity = readQuantity(state.tokens, index, state.options.numberFormat ?? 'comma-point')
  if (quantity !== null) return addQuantity(state, quantity)
  if (isNumber) state.seen += 1
}

/** `42 per 100,000 people`: the number behind `per` is the base of a rate, not a figure of its own. */
function skipBase(state: State, index: number): void {
  const base = readNumeral(state.tokens, index, state.options.numberFormat ?? 'comma-point')
  if (base !== null) state.floor = base.end
}

/** Reads a date or time; also true at the `between` of two years, which is left for the date behind it. */
function readCalendar(state: State, index: number): boolean {
  const { tokens } = state
  const date = findDate(tokens, index)
  if (date !== null) {
    addDate(state, index, date)
    return true
  }
  if (at(tokens, index).text === 'between' && findDate(tokens, index + 1)?.spec.kind === 'years') return true
  const time = findTime(tokens, index)
  if (time !== null) addTime(state, index, time)
  return time !== null
}

function specialAt({ tokens, drafts, floor }: State, index: number): Draft | null {
  return (
    specialCount(tokens, index) ??
    readMultiple(tokens, index, floor) ??
    personalAge(tokens, index) ??
    listedAge(tokens, index, drafts.at(-1)) ??
    readOrdinal(tokens, index)
  )
}

/** A name at this token; a plus sign may open a telephone number, and a name goes on over `or`, `and` (`Boeing 737 and 747`). */
function nameAt(state: State, index: number, isNumber: boolean): NameMatch | null {
  const { tokens, options } = state
  const format = options.numberFormat ?? 'comma-point'
  const named = findNumberName(tokens, index, options.field === 'title')
  if (named !== null) return named
  if (isNumber) return findName(tokens, index, format) ?? namedAgain(tokens, index, state.lastNameEnd)
  const isPlus = at(tokens, index).text === '+' && at(tokens, index + 1).kind === 'number'
  const name = isPlus ? findName(tokens, index + 1, format) : null
  return name?.rule === 'identifier-phone' ? name : null
}

function add(state: State, found: Draft): void {
  state.drafts.push(found)
  state.floor = found.end
  state.seen += 1
  state.understood += 1
}

function addName(state: State, name: NameMatch): void {
  const start = Math.max(name.start, state.floor)
  state.floor = name.end
  state.lastNameEnd = name.kind === 'identifier' ? name.end : -1
  if (state.options.includeNames === true)
    state.drafts.push(draft({ start, end: name.end, kind: name.kind, rule: name.rule }))
}

function addDate(state: State, index: number, match: DateMatch): void {
  const tense = match.spec.kind === 'years' ? null : tenseAround(state.tokens, index, match.end)
  const resolved = resolveDate(match.spec, { reference: state.reference, tense, order: state.order })
  const { date, value, low, high } = resolved
  const isSpan = low !== high && match.spec.kind === 'days'
  const qualifier = isSpan ? 'range' : '='
  add(
    state,
    draft({
      start: index,
      end: match.end,
      kind: 'date',
      value: isSpan ? null : value,
      low,
      high,
      date,
      qualifier,
      rule: match.rule,
    }),
  )
}

/** How far off `about 10:35` may be: news rounds to the half hour at most. */
const ABOUT_MINUTES = 15

function addTime(state: State, index: number, match: TimeMatch): void {
  const common = {
    start: index,
    end: match.end,
    value: match.value,
    low: match.amount,
    high: match.amount,
    rule: match.rule,
  }
  if (match.kind === 'duration')
    return add(state, draft({ ...common, kind: 'duration', unit: 'second', dimension: 'time' }))
  const isAbout = qualifierBefore(state.tokens, index, state.floor)?.qualifier === '~'
  const slack = isAbout ? ABOUT_MINUTES : 0
  add(
    state,
    draft({
      ...common,
      start: isAbout ? index - 1 : index,
      kind: 'time',
      unit: match.zone?.toUpperCase() ?? null,
      low: match.amount - slack,
      high: match.amount + slack,
      qualifier: isAbout ? '~' : '=',
    }),
  )
}

const YEARS: Measure = { kind: 'measure', unit: { name: 'year', dimension: 'time', factor: 31_556_952 } }

function addQuantity(state: State, read: Quantity): void {
  const quantity = carried(state.tokens, read, state.drafts.at(-1))
  levelBehind(state, quantity)
  const { start, end, qualifier } = qualified(state, quantity)
  const isRange = quantity.qualifier === 'range'
  const isAged = quantity.kind === 'count' && isAgeLimit(state.tokens, start, quantity.end, end)
  add(
    state,
    draft({
      start,
      end,
      kind: isAged ? 'age' : quantity.kind,
      value: quantity.value?.text ?? null,
      ...intervalOf(isRange ? 'range' : qualifier, quantity.low, quantity.high, quantity.significant),
      qualifier,
      significantDigits: quantity.significant,
      ...unitOf(isAged ? YEARS : quantity.measure),
      trivial: isTrivial(state.tokens, start, end, quantity),
      isScaled: quantity.isScaled,
      rule: isAged && !isRange ? 'age-limit' : quantity.rule,
    }),
  )
}

/** The quantity's qualifier and the tokens it takes with it. A range stays a range, at most an approximate one: `nearly 1.5 to 2 million`. */
function qualified(state: State, quantity: Quantity): Pick<Draft, 'start' | 'end' | 'qualifier'> {
  const { tokens } = state
  const own = quantity.qualifier
  const before = statedBefore(state, quantity)
  const behind = qualifierBehind(tokens, quantity.end)
  const stated = before ?? behind
  const qualifier = stated === null ? (equivalent(state, quantity) ?? own) : stated.qualifier
  const start = before?.start ?? quantity.start
  const end = behind?.end ?? quantity.end
  return { start, end, qualifier: own === 'range' && qualifier !== '~' ? own : qualifier }
}

/** The qualifier in front, but for the `over` of `killed 12 people over four days`; a vague plural has none. */
function statedBefore({ tokens, floor }: State, quantity: Quantity): QualifierMatch | null {
  const found = quantity.qualifier === 'vague' ? null : qualifierBefore(tokens, quantity.start, floor)
  const isThroughout =
    found?.start === quantity.start - 1 && quantity.kind === 'duration' && isDuring(tokens, found.start)
  return isThroughout && at(tokens, quantity.end).text !== 'ago' ? null : found
}

/** `from 13.5 to 14.0 mm`: the bare number before takes the unit of this one. */
function levelBehind(state: State, quantity: Quantity): void {
  const last = state.drafts.at(-1)
  if (last === undefined || !lendsUnit(state.tokens, last, quantity)) return
  state.drafts[state.drafts.length - 1] = { ...last, kind: kindOf(quantity.measure), ...unitOf(quantity.measure) }
}

/** `more than 100 kilometres (60 miles)`, `under 296 hp (224 kW / 300 PS)`: what stands in brackets says the same in another unit, with the same qualifier. */
function equivalent(state: State, quantity: Quantity): Draft['qualifier'] | null {
  const last = state.drafts.at(-1)
  if (last === undefined || quantity.measure === null || quantity.qualifier !== '=') return null
  const opener = at(state.tokens, quantity.start - 1).text
  const isSecond = opener === '/' && at(state.tokens, last.start - 1).text === '('
  const isBracketed = (opener === '(' || isSecond) && last.end === quantity.start - 1
  const { dimension } = unitOf(quantity.measure)
  const isSameThing = last.kind === quantity.kind && last.dimension === dimension
  return isBracketed && isSameThing && last.qualifier !== 'range' ? last.qualifier : null
}

/** Unit, dimension and currency as a figure states them; cents keep their name, so that 120 cents and 1.20 dollars can be brought together. */
function unitOf(measure: Measure | null): Pick<Draft, 'unit' | 'dimension' | 'currency'> {
  if (measure === null || measure.kind === 'percent') return { unit: null, dimension: null, currency: null }
  if (measure.kind === 'money')
    return { unit: measure.currency.hundredth ? 'cent' : null, dimension: null, currency: measure.code }
  if (measure.kind === 'percent-point') return { unit: measure.unit, dimension: null, currency: null }
  return { unit: measure.unit.name, dimension: measure.unit.dimension, currency: null }
}
