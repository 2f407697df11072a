import { readDigits, type NumberFormat } from './digits.ts'
import {
  CUES_ANY_CASE,
  CUES_CAPITALISED,
  FIXED_NAMES,
  GLUED_NAMES,
  PLAIN_PREFIXES,
  SPORT_CUES,
  STREETS,
} from './tables/identifier-cues.ts'
import { UNIT_SYMBOLS } from './tables/units.ts'
import { SCALE_LETTERS } from './tables/number-words.ts'
import { isStreetOrdinal } from './ordinals.ts'
import { at, type Token } from './tokens.ts'

/** A stretch of tokens `[start, end)` that names something or gives a result, and is no quantity. */
export type NameMatch = {
  readonly start: number
  readonly end: number
  readonly kind: 'identifier' | 'score'
  readonly rule: string
}

/** The name that the number token at `index` belongs to (`E-001`, `Boeing 737`, `Article 5`), or null. */
export function findName(tokens: readonly Token[], index: number, format: NumberFormat): NameMatch | null {
  return (
    gluedBefore(tokens, index) ??
    hyphenated(tokens, index) ??
    gluedBehind(tokens, index) ??
    fixedName(tokens, index) ??
    listNumber(tokens, index) ??
    cued(tokens, index) ??
    phone(tokens, index) ??
    address(tokens, index) ??
    unreadable(tokens, index, format)
  )
}

function name(start: number, end: number, rule: string): NameMatch {
  return { start, end, kind: 'identifier', rule }
}

/** Where a name goes on behind its number: letters, digits and hyphens without a gap (`S-300V4`, `737-800`). */
function nameEnd(tokens: readonly Token[], index: number): number {
  let end = index
  for (;;) {
    const token = at(tokens, end)
    const next = at(tokens, end + 1)
    if (token.gap !== 0) return end
    if (token.kind === 'word' || token.kind === 'number') end += 1
    else if ((token.text === '-' || token.text === '/') && next.gap === 0 && next.kind === 'number') end += 2
    else return end
  }
}

/** `MH17`, `S23`, `mk5`; a currency may be glued on (`RM120,000`). */
function gluedBefore(tokens: readonly Token[], index: number): NameMatch | null {
  const before = at(tokens, index - 1)
  if (at(tokens, index).gap !== 0 || before.kind !== 'word') return null
  if (before.entry.currency !== null && before.capitals > 0) return null
  return name(index - 1, nameEnd(tokens, index + 1), 'identifier-glued')
}

/** `COVID-19`, `F-16`, `E-001`, `under-21`, `over-65s`. */
function hyphenated(tokens: readonly Token[], index: number): NameMatch | null {
  const hyphen = at(tokens, index - 1)
  const word = at(tokens, index - 2)
  if (hyphen.text !== '-' || at(tokens, index).gap !== 0 || hyphen.gap !== 0 || word.kind !== 'word') return null
  const isGroup = word.text === 'over' && at(tokens, index + 1).text === 's' && at(tokens, index + 1).gap === 0
  if (!isGroup && (PLAIN_PREFIXES.has(word.text) || isMeasuring(word))) return null
  return name(nameStart(tokens, index - 2), nameEnd(tokens, index + 1), 'identifier-hyphen')
}

/** A word of dates, numbers, units or money. */
function isMeasuring(word: Token): boolean {
  const { month, weekday, cardinal, scale, unit, currency } = word.entry
  return (month ?? weekday ?? cardinal ?? scale ?? unit ?? currency) !== null
}

function nameStart(tokens: readonly Token[], index: number): number {
  let start = index
  while (
    at(tokens, start).gap === 0 &&
    at(tokens, start - 1).text === '-' &&
    at(tokens, start - 1).gap === 0 &&
    at(tokens, start - 2).kind === 'word'
  )
    start -= 2
  return start
}

const ENDINGS: ReadonlySet<string> = new Set([
  'st',
  'nd',
  'rd',
  'th',
  's',
  'am',
  'pm',
  'p',
  'c',
  'f',
  'k',
  'x',
  'plus',
  'odd',
  'mln',
  'bln',
  'pc',
  'pct',
  'percent',
  'per',
  'to',
])

/** `5G`, `3D`, `11a`; units, scales and endings of ordinals are no names. */
function gluedBehind(tokens: readonly Token[], index: number): NameMatch | null {
  const next = at(tokens, index + 1)
  if (next.kind !== 'word' || next.gap !== 0) return null
  const isFixed = GLUED_NAMES.has(`${at(tokens, index).text}${next.text}`)
  if (!isFixed && (isMeasuring(next) || isEnding(next))) return null
  return name(index, nameEnd(tokens, index + 1), 'identifier-glued')
}

/** What may be written against a number without making it a name: ordinal endings, scales, symbols, `a.m.`. */
function isEnding(word: Token): boolean {
  if (SCALE_LETTERS[word.text] !== undefined || ENDINGS.has(word.text) || UNIT_SYMBOLS.has(word.raw)) return true
  return word.text.startsWith('a.m') || word.text.startsWith('p.m')
}

function fixedName(tokens: readonly Token[], index: number): NameMatch | null {
  const slash = at(tokens, index + 1)
  const second = at(tokens, index + 2)
  if (slash.text !== '/' || slash.gap !== 0 || second.gap !== 0) return null
  if (!FIXED_NAMES.has(`${at(tokens, index).text}/${second.text}`)) return null
  return at(tokens, index + 3).text === '/' ? null : name(index, index + 3, 'identifier-fixed')
}

/** `2. Make the glaze`: the number of an item. */
function listNumber(tokens: readonly Token[], index: number): NameMatch | null {
  const stop = at(tokens, index + 1)
  const isItem =
    at(tokens, index).gap >= 2 &&
    (stop.text === '.' || stop.text === ')') &&
    stop.gap === 0 &&
    at(tokens, index + 2).capitals > 0
  return isItem && /^\d{1,2}$/.test(at(tokens, index).text) ? name(index, index + 1, 'identifier-list') : null
}

/** `ISO 3888-2`: letters in capitals, then a bare number that counts nothing; not where all is in capitals. */
function acronym(tokens: readonly Token[], index: number): boolean {
  const before = at(tokens, index - 1)
  if (before.capitals !== 2 || !/^[A-Z]{2,5}$/.test(before.raw) || before.entry.isKnown) return false
  const { text } = at(tokens, index)
  const isBare = /^\d{1,5}$/.test(text) && !/^(?:19|20)\d\d$/.test(text)
  return isBare && at(tokens, index - 2).capitals !== 2 && countsNothing(tokens, index + 1)
}

/** Whether what stands behind a number is no noun it could count, no other number, no unit. */
function countsNothing(tokens: readonly Token[], index: number): boolean {
  const next = at(tokens, index)
  if (next.kind === 'number' || next.text === '%' || next.text === '/') return false
  if (next.text === '-') return at(tokens, index + 1).kind !== 'word'
  if (next.kind !== 'word') return true
  return !next.entry.isKnown && (next.capitals > 0 || !/[^s]s$|people|men|women/.test(next.text))
}

/** `Article 5`, `No. 10`, `Boeing 737-800`, `#7`, `S&P 500`. */
function cued(tokens: readonly Token[], index: number): NameMatch | null {
  const token = at(tokens, index)
  if (token.gap > 2 || /[.,]\d{3}/.test(token.text)) return null
  const before = at(tokens, index - 1)
  if (before.text === '#') return name(index, index + 1, 'identifier-number-sign')
  if (before.text === '.' && before.gap === 0 && /^(?:no|nos|nr)$/.test(at(tokens, index - 2).text))
    return name(index, index + 1, 'identifier-number')
  const isCue = before.kind === 'word' && (isCueWord(before) || isIndex(tokens, index) || acronym(tokens, index))
  return isCue && !isMeasured(tokens, index + 1) ? name(index, nameEnd(tokens, index + 1), 'identifier-cue') : null
}

function isCueWord(word: Token): boolean {
  return CUES_ANY_CASE.has(word.text) || (word.capitals > 0 && CUES_CAPITALISED.has(word.text))
}

/** `S&P 500`, also where the sign was lost (`S P 500`). */
function isIndex(tokens: readonly Token[], index: number): boolean {
  const before = at(tokens, index - 1)
  const first = at(tokens, index - 2).text === '&' ? at(tokens, index - 3) : at(tokens, index - 2)
  return before.text === 'p' && first.text === 's' && before.capitals === 2
}

/** A unit, scale or percent sign behind the number: `Section 5 pct` does not occur, `Type 2 million` neither. */
function isMeasured(tokens: readonly Token[], index: number): boolean {
  const next = at(tokens, index)
  if (next.text === '%' || next.text === '$') return true
  return next.kind === 'word' && next.capitals === 0 && (next.entry.scale ?? next.entry.currency ?? null) !== null
}

/** `+1 (202) 555-0143`, `555-0143`, `202-555-0143`. */
function phone(tokens: readonly Token[], index: number): NameMatch | null {
  const before = at(tokens, index - 1).text
  const isOpened = (before === '+' || before === '(') && at(tokens, index).gap === 0
  const { end, digits } = dialled(tokens, index)
  if (digits < SHORTEST_PHONE) return null
  const isNational = /^\d{3}$/.test(at(tokens, index).text) && isPhoneShape(tokens, index)
  return (isOpened && before === '+') || isNational ? name(isOpened ? index - 1 : index, end, 'identifier-phone') : null
}

/** Digits of the shortest number that is dialled with an area code or in two groups. */
const SHORTEST_PHONE = 7

/** How far groups of digits go on over hyphens and brackets, and how many digits they have. */
function dialled(tokens: readonly Token[], index: number): { readonly end: number; readonly digits: number } {
  let digits = 0
  let end = index
  for (let next = index; at(tokens, next).gap <= 1 || next === index; next += 1) {
    const token = at(tokens, next)
    if (token.kind === 'number' && /^\d+$/.test(token.text)) {
      digits += token.text.length
      end = next + 1
    } else if (token.text !== '-' && token.text !== '(' && token.text !== ')') break
  }
  return { end, digits }
}

/** Three digits, a hyphen or bracket, and groups of three and four. */
function isPhoneShape(tokens: readonly Token[], index: number): boolean {
  const sign = at(tokens, index + 1)
  const last = at(tokens, index + 2).kind === 'number' ? index + 2 : index + 3
  if ((sign.text !== '-' && sign.text !== ')') || sign.gap !== 0) return false
  const group = at(tokens, last).text
  return (
    group.length === 4 ||
    (group.length === 3 && at(tokens, last + 1).text === '-' && at(tokens, last + 2).text.length === 4)
  )
}

/** `10 Downing Street`, `1600 Pennsylvania Ave.` */
function address(tokens: readonly Token[], index: number): NameMatch | null {
  if (!/^\d{1,5}$/.test(at(tokens, index).text)) return null
  if (isStreetOrdinal(tokens, index)) return name(index, index + 3, 'identifier-address')
  let next = index + 1
  while (next < index + 4 && at(tokens, next).capitals > 0 && at(tokens, next).gap === 1) {
    if (next > index + 1 && STREETS.has(at(tokens, next).text)) return name(index, index + 1, 'identifier-address')
    next += 1
  }
  return null
}

/** How far back a word of sport is looked for. */
const SPORT_WINDOW = 7

/** `6-4`, `3-0`: two small numbers that do not rise, or rise behind a word of sport with nothing they could count. */
export function findScore(tokens: readonly Token[], index: number): NameMatch | null {
  const second = attachedSmall(tokens, index)
  const next = at(tokens, index + 3)
  if (second === null || (next.gap === 0 && next.text === '/')) return null
  const isRecord = next.gap === 0 && next.text === '-' && at(tokens, index + 4).kind === 'number'
  if (isRecord) return { start: index, end: index + 5, kind: 'score', rule: 'score-record' }
  if (at(tokens, index - 1).entry.month !== null || next.entry.month !== null) return null
  const rises = second > Number(at(tokens, index).text)
  if (rises && (isCountedBehind(next) || !isSport(tokens, index))) return null
  return { start: index, end: index + 3, kind: 'score', rule: 'score' }
}

/** The number behind a hyphen, where both are of at most three digits and written together. */
function attachedSmall(tokens: readonly Token[], index: number): number | null {
  const [first, hyphen, second] = [at(tokens, index), at(tokens, index + 1), at(tokens, index + 2)]
  if (hyphen.text !== '-' || hyphen.gap !== 0 || second.gap !== 0) return null
  return /^\d{1,3}$/.test(first.text) && /^\d{1,3}$/.test(second.text) ? Number(second.text) : null
}

function isCountedBehind(next: Token): boolean {
  if (next.kind !== 'word') return next.text === '%'
  const isNoun = next.entry.isKnown ? next.entry.cardinal === null : /[^s]s$/.test(next.text)
  return next.capitals === 0 && isNoun
}

function isSport(tokens: readonly Token[], index: number): boolean {
  for (let back = 1; back <= SPORT_WINDOW; back += 1) {
    const token = at(tokens, index - back)
    if (SPORT_CUES.has(token.text)) return true
    if (token.text === '.' || token.kind === 'end') return false
  }
  return false
}

/** `Articles 5 and 6`, `Boeing 737 or 747`: another number of the name that ended at `last`, where it counts nothing. */
export function namedAgain(tokens: readonly Token[], index: number, last: number): NameMatch | null {
  const joint = at(tokens, index - 1).text
  if (
    last !== index - 1 ||
    (joint !== 'and' && joint !== 'or' && joint !== ',') ||
    !/^\d{1,4}$/.test(at(tokens, index).text)
  )
    return null
  const next = at(tokens, index + 1)
  const isBare =
    next.kind === 'end' || (next.kind === 'symbol' && next.text !== '%' && next.text !== '$' && next.text !== '-')
  return isBare ? name(index, index + 1, 'identifier-again') : null
}

/** Digits no number format explains: `1.2.3`, `192.168.0.1`. */
function unreadable(tokens: readonly Token[], index: number, format: NumberFormat): NameMatch | null {
  const { text } = at(tokens, index)
  if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(text)) return null
  return (text.match(/\./g)?.length ?? 0) > 1 && readDigits(text, format) === null
    ? name(index, nameEnd(tokens, index + 1), 'identifier-dotted')
    : null
}
