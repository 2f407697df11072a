import type { NumberFormat } from '../../domain/number-format.ts'
import { readDigits } from './digits.ts'
import {
  CUES_ANY_CASE,
  CUES_CAPITALISED,
  CUES_OF_NOTHING,
  FIXED_NAMES,
  GLUED_NAMES,
  PLAIN_PREFIXES,
  STREETS,
} from './tables/identifier-cues.ts'
import { name, type NameMatch } from './name-match.ts'
import { findPhone } from './phone.ts'
import { UNIT_SYMBOLS } from './tables/units.ts'
import { PHRASE_ENDS } from './tables/function-words.ts'
import { SCALE_LETTERS } from './tables/number-words.ts'
import { isStreetOrdinal } from './ordinals.ts'
import { at, type Token } from './tokens.ts'
import { measureAt } from './units-behind.ts'

/** The name that the number token at `index` belongs to (`E-001`, `Boeing 737`, `Article 5`), or null. */
export function findName(tokens: readonly Token[], index: number, format: NumberFormat): NameMatch | null {
  return (
    gluedBefore(tokens, index) ??
    hyphenated(tokens, index) ??
    hyphenatedBehind(tokens, index) ??
    gluedBehind(tokens, index) ??
    fixedName(tokens, index) ??
    listNumber(tokens, index) ??
    cued(tokens, index) ??
    findPhone(tokens, index) ??
    capitalised(tokens, index) ??
    address(tokens, index) ??
    unreadable(tokens, index, format)
  )
}

/** `Voyager 2`, `Junction 9`, `on Line 2 were`: behind a single capitalised word inside a lower-case sentence, counting nothing. */
function capitalised(tokens: readonly Token[], index: number): NameMatch | null {
  const word = at(tokens, index - 1)
  const isName = word.kind === 'word' && word.capitals > 0 && !word.entry.isKnown && word.gap === 1
  if (
    !isName ||
    isListed(tokens, index) ||
    at(tokens, index).gap !== 1 ||
    !/^\d{1,3}(?:\.\d)?$/.test(at(tokens, index).text)
  )
    return null
  const end = nameEnd(tokens, index + 1)
  return isNamedBehind(tokens, at(tokens, index - 2).text, end) ? name(index, end, 'identifier-capitalised') : null
}

/** How many tokens before a number another one may stand that it is listed with. */
const LIST_REACH = 8

/** `The Reds took 61 seats and the Greens 19`: a group, and how many it has of what the number before it counts. */
function isListed(tokens: readonly Token[], index: number): boolean {
  if (!/[^s]s$/.test(at(tokens, index - 1).text) || at(tokens, index - 2).text !== 'the') return false
  for (let before = index - 3; before > index - LIST_REACH; before -= 1) {
    const token = at(tokens, before)
    if (token.kind === 'number') return /[^s]s$/.test(at(tokens, before + 1).text)
    if (token.text === '.') return false
  }
  return false
}

/** Whether the token at `end` closes a name that `opener` opens; behind `in` a place may stand, so only a mark closes it. */
function isNamedBehind(tokens: readonly Token[], opener: string, end: number): boolean {
  const next = at(tokens, end)
  if (opener === 'in' || opener === 'over') return /^[.;!?)]$/.test(next.text)
  return NAME_OPENERS.has(opener) && (endsName(next) || (opener === 'the' && isOneThing(tokens, end)))
}

/** How many words may stand before the noun that a number would count. */
const NOUN_REACH = 3

/** `the Kodiak 4 rocket`: one thing stands behind, and no plural that the number could count. */
function isOneThing(tokens: readonly Token[], index: number): boolean {
  if (measureAt(tokens, index) !== null) return false
  let next = index
  for (; next < index + NOUN_REACH; next += 1) {
    const { kind, capitals, gap, text, entry } = at(tokens, next)
    if (kind !== 'word' || capitals > 0 || gap !== 1 || PHRASE_ENDS.has(text)) break
    if (entry.isKnown || COUNTED.test(text)) return false
  }
  return next > index
}

/** Nouns that a number counts. */
const COUNTED = /^(?!(?:was|is|has|its|as|us|this|his)$).*[^s]s$|people|men$|women|children/

/** Words that a name of a thing follows; behind a person or a place a number would count something. */
const NAME_OPENERS: ReadonlySet<string> = new Set(
  'the and or a of on with near aboard from its their his her for as'.split(' '),
)

/** The mark or small word behind a name, where a quantity would have its noun. */
function endsName(next: Token): boolean {
  if (next.kind === 'end' || next.gap > 1) return true
  if (next.kind === 'symbol') return /^[.,;:?!)"]$/.test(next.text)
  return next.kind === 'word' && next.capitals === 0 && PHRASE_ENDS.has(next.text) && next.text !== 'per'
}

/** Where a name goes on behind its number: letters, digits and hyphens without a gap (`S-300V4`, `737-800`). */
function nameEnd(tokens: readonly Token[], index: number): number {
  let end = index
  for (;;) {
    const token = at(tokens, end)
    const next = at(tokens, end + 1)
    if (token.gap !== 0) return end
    if (token.kind === 'word' || token.kind === 'number') end += 1
    else if (/^[-/:]$/.test(token.text) && next.gap === 0 && next.kind === 'number') end += 2
    else return end
  }
}

/** `MH17`, `S23`, `mk5`; a currency may be glued on (`RM120,000`). */
function gluedBefore(tokens: readonly Token[], index: number): NameMatch | null {
  const before = at(tokens, index - 1)
  if (isDottedName(tokens, index)) return name(index - 2, nameEnd(tokens, index + 1), 'identifier-glued')
  if (at(tokens, index).gap !== 0 || before.kind !== 'word') return null
  if (before.entry.currency !== null && before.capitals > 0) return null
  return name(index - 1, nameEnd(tokens, index + 1), 'identifier-glued')
}

/** `BA.2`: letters in capitals, a full stop and a number, all written together. */
function isDottedName(tokens: readonly Token[], index: number): boolean {
  const [word, stop] = [at(tokens, index - 2), at(tokens, index - 1)]
  return (
    stop.text === '.' &&
    stop.gap === 0 &&
    at(tokens, index).gap === 0 &&
    /^[A-Z]{2,4}$/.test(word.raw) &&
    !word.entry.isKnown
  )
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

/** `7-Eleven`: the word behind the hyphen is a number with a capital. */
function hyphenatedBehind(tokens: readonly Token[], index: number): NameMatch | null {
  const [hyphen, word] = [at(tokens, index + 1), at(tokens, index + 2)]
  const isName = hyphen.text === '-' && hyphen.gap === 0 && word.gap === 0 && word.capitals === 1
  return isName && word.entry.cardinal !== null ? name(index, index + 3, 'identifier-hyphen') : null
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
  if (isCalibre(tokens, index)) return name(index, index + 1, 'identifier-glued')
  if (next.kind !== 'word' || next.gap !== 0) return null
  const second = at(tokens, index + 2)
  if (next.text === 'x' && second.kind === 'number' && second.gap === 0)
    return name(index, nameEnd(tokens, index + 1), 'identifier-glued')
  const isFixed = GLUED_NAMES.has(`${at(tokens, index).text}${next.text}`)
  if (!isFixed && (isMeasuring(next) || isEnding(next))) return null
  return name(index, nameEnd(tokens, index + 1), 'identifier-glued')
}

const GUNS: ReadonlySet<string> = new Set('revolver rifle pistol handgun calibre caliber magnum'.split(' '))

/** `a .38 revolver`, `.22-calibre`, `a 9mm pistol`. */
function isCalibre(tokens: readonly Token[], index: number): boolean {
  const { text } = at(tokens, index + 1)
  const isMetric = text === 'mm'
  const noun = isMetric || text === '-' ? index + 2 : index + 1
  return (isMetric || at(tokens, index).text.startsWith('.')) && GUNS.has(at(tokens, noun).text)
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
  return !next.entry.isKnown && (next.capitals > 0 || !COUNTED.test(next.text))
}

/** `Article 5`, `No. 10`, `Boeing 737-800`, `#7`, `S&P 500`. */
function cued(tokens: readonly Token[], index: number): NameMatch | null {
  const token = at(tokens, index)
  if (token.gap > 2 || /[.,]\d{3}/.test(token.text)) return null
  const before = at(tokens, index - 1)
  if (before.text === '#') return name(index, index + 1, 'identifier-number-sign')
  if (isNumbered(tokens, index)) return name(index, nameEnd(tokens, index + 1), 'identifier-number')
  return isCued(tokens, index) && !isMeasured(tokens, index + 1)
    ? name(index, nameEnd(tokens, index + 1), 'identifier-cue')
    : null
}

/** Whether the words around a number make it a name. */
function isCued(tokens: readonly Token[], index: number): boolean {
  const before = at(tokens, index - 1)
  if (isDraw(tokens, index) || isStatute(tokens, index)) return true
  if (before.kind !== 'word') return false
  return isCueWord(before) || isLooseCue(tokens, index) || isIndex(tokens, index) || acronym(tokens, index)
}

/** `the round of 16`, `the Group of 77`: a stage of a competition, a club of states. */
function isDraw(tokens: readonly Token[], index: number): boolean {
  const noun = at(tokens, index - 2)
  const isOne = noun.text === 'round' || (noun.text === 'group' && noun.capitals === 1)
  return isOne && at(tokens, index - 1).text === 'of' && at(tokens, index - 3).text === 'the'
}

/** `No. 10`, `H.R. 1`, `S. 1187`, `pp. 12`. */
function isNumbered(tokens: readonly Token[], index: number): boolean {
  const [stop, word] = [at(tokens, index - 1), at(tokens, index - 2)]
  if (stop.text !== '.' || stop.gap !== 0) return false
  return word.raw === 'S' || /^(?:no|nos|nr|h\.r|p|pp|vol|fig|art|u\.s\.c)$/.test(word.text)
}

function isCueWord(word: Token): boolean {
  return CUES_ANY_CASE.has(word.text) || (word.capitals > 0 && CUES_CAPITALISED.has(word.text))
}

/** `County Road 512 is closed`, `flight QL 418`: cues that other things may follow, so the number must count nothing. */
function isLooseCue(tokens: readonly Token[], index: number): boolean {
  const before = at(tokens, index - 1)
  const isCode = /^[A-Z]{2,3}$/.test(before.raw) && isCueWord(at(tokens, index - 2))
  return (isCode || (before.capitals > 0 && CUES_OF_NOTHING.has(before.text))) && countsNothing(tokens, index + 1)
}

/** `18 U.S.C. 1001`: title and section of a code of laws. */
function isStatute(tokens: readonly Token[], index: number): boolean {
  return at(tokens, index + 1).text === 'u.s.c'
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
  const { scale, currency, unit } = next.entry
  return next.kind === 'word' && next.capitals === 0 && (scale ?? currency ?? unit) !== null
}

/** `10 Downing Street`, `221B Baker Street`, `1600 Pennsylvania Ave.` */
function address(tokens: readonly Token[], index: number): NameMatch | null {
  if (!/^\d{1,5}$/.test(at(tokens, index).text)) return null
  if (isStreetOrdinal(tokens, index)) return name(index, index + 3, 'identifier-address')
  const isLettered = at(tokens, index + 1).gap === 0 && at(tokens, index + 1).raw.length === 1
  const end = isLettered ? index + 2 : index + 1
  let next = end
  while (next < end + 3 && at(tokens, next).capitals > 0 && at(tokens, next).gap === 1) {
    if (next > end && STREETS.has(at(tokens, next).text)) return name(index, end, 'identifier-address')
    next += 1
  }
  return null
}

/** Longer ones are keys and codes; no report counts so far. */
const LONGEST_NUMBER = 40

/** `007`, `0142`, or digits without end: no quantity is written so. Asked behind the times of day, where `0600 GMT` is one. */
export function findCode(tokens: readonly Token[], index: number): NameMatch | null {
  const { text } = at(tokens, index)
  const isCode = /^0\d{2,}$/.test(text) || text.length > LONGEST_NUMBER
  return isCode ? name(index, nameEnd(tokens, index + 1), 'identifier-code') : null
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
