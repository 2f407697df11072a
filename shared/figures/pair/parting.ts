import { isCalendar } from './calendar.ts'
import type { Candidate } from './candidates.ts'
import { contrastsOf, isShortCopy } from './contrast.ts'
import { isMarketQuote, momentsOf } from './market.ts'
import type { Parting } from './likeness.ts'
import { slipBetween } from './slip.ts'
import type { Replacement } from './slot-alignment.ts'
import type { Mention, Statement } from './statement.ts'
import { TELLERS } from './tellers.ts'
import type { Token } from './token.ts'
import { stems } from './stems.ts'
import { dayRelation, valueRelation } from './value-relation.ts'

/** Words on either side beyond which a replaced stretch is a rewriting, not the exchange of one thing for another. */
const LONGEST_EXCHANGE = 4
function contentOf(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => token.isContent)
}

function isNameOfSubject(token: Token): boolean {
  return token.isContent && token.isName && !TELLERS.has(token.stem)
}

/** Letters of a name from which one that differs is a slip of the pen: `Halvorsen`, `Halvorson`. */
const LONG_NAME = 6

/** Whether two words are one name, of which a letter was mistyped, left out or put in. */
function isMisspelt(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < LONG_NAME || long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1)
}

/** One name in another's place is not another subject when it is the same, misspelt. */
function isOneName([a, ...restA]: readonly Token[], [b, ...restB]: readonly Token[]): boolean {
  if (a === undefined || b === undefined || restA.length + restB.length > 0) return false
  return a.isName && b.isName && isMisspelt(a.word, b.word)
}

/** Names alone are compared: `Corvin offered` and `Maddox raised its offer` share a deed, not who did it. */
function exchangesNames(a: readonly Token[], b: readonly Token[]): boolean {
  return a.some(isNameOfSubject) && b.some(isNameOfSubject)
}

/** Content words of a replaced stretch that the other sentence has nowhere: what merely moved was not exchanged. */
function exchanged(tokens: readonly Token[], other: Statement): Token[] {
  return tokens.filter((token) => token.isContent && !other.content.has(token.stem))
}

/** Another purpose is another thing: `aid for flood victims`, `aid for refugees`. */
function exchangesPurpose({ a, b, atA }: Replacement, statement: Statement): boolean {
  const isPurpose = statement.tokens[atA - 1]?.word === 'for'
  // `Jailed for taking bribes`, `for accepting bribes`: what somebody did, in other words.
  const isDeed = [a, b].some((tokens) => tokens[0]?.word.endsWith('ing'))
  return isPurpose && !isDeed && a.every(({ slot }) => slot < 0) && contentOf(a).length > 0 && contentOf(b).length > 0
}

/** A word that cannot be a verb by its ending; good enough to tell `mine accident` from `truck accident` apart from `climbed` and `gained`. */
function looksLikeNoun(word: string): boolean {
  return !/(?:ed|ing|s|ly)$/.test(word)
}

/** What stands behind these is a noun, whatever its ending: `in mice`, `in patients`. */
const NOUN_FOLLOWS: ReadonlySet<string> = new Set(
  'the a an in of for by on off with from among his her its their'.split(' '),
)
/** A thing and the word that leads to it: `by mail`. */
const LONGEST_THING = 2

/** What an amount is counted per, which is compared with it: `a day`, `a week`. */
const RATES = stems('second minute hour day week month quarter year')

/** The only content word of a replaced stretch, and the word before it. */
function onlyThing(tokens: readonly Token[], before: string): { readonly thing: Token; readonly led: string } | null {
  const at = tokens.findIndex(({ isContent }) => isContent)
  const thing = tokens[at]
  if (thing === undefined || tokens.length > LONGEST_THING || contentOf(tokens).length > 1) return null
  return TELLERS.has(thing.stem) || RATES.has(thing.stem) ? null : { thing, led: tokens[at - 1]?.word ?? before }
}

/** `In mice`, `in patients`; `by mail`, `in person`; `mine accident`, `truck accident`. */
function exchangesNoun({ a, b, atA }: Replacement, statement: Statement): boolean {
  const before = statement.tokens[atA - 1]?.word ?? ''
  const [left, right] = [onlyThing(a, before), onlyThing(b, before)]
  if (left === null || right === null) return false
  if (NOUN_FOLLOWS.has(left.led) && NOUN_FOLLOWS.has(right.led)) return true
  const isOneWord = a.length === 1 && b.length === 1 && statement.tokens[atA + 1]?.isContent === true
  return isOneWord && looksLikeNoun(left.thing.word) && looksLikeNoun(right.thing.word)
}

/** Words added right behind `or` widen what is counted: `killed or mutilated` is not `killed`. */
function widens(replacement: Replacement): boolean {
  const [added, other] = replacement.a.length > 0 ? [replacement.a, replacement.b] : [replacement.b, replacement.a]
  return (
    other.length === 0 && added.length <= LONGEST_EXCHANGE && added[0]?.word === 'or' && contentOf(added).length > 0
  )
}

/** Whether one exchange of words means that the two sentences are about different things. */
function exchangesSubject(replacement: Replacement, candidate: Candidate, isHeadline: boolean): boolean {
  const a = exchanged(replacement.a, candidate.b.statement)
  const b = exchanged(replacement.b, candidate.a.statement)
  if (Math.min(a.length, b.length) === 0 || Math.max(a.length, b.length) > LONGEST_EXCHANGE) return false
  if (isOneName(a, b)) return false
  if (!isHeadline && exchangesNames(a, b)) return true
  const { statement } = candidate.a
  const isBrief = Math.max(replacement.a.length, replacement.b.length) <= LONGEST_EXCHANGE
  const isOther = exchangesNoun(replacement, statement) || exchangesPurpose(replacement, statement)
  return isShortCopy(candidate) && isBrief && isOther && !isTransposedMeasure(candidate)
}

/** `The warehouse held 640 tonnes`, `the shed held 460 tonnes`: measures of two things are seldom each other with two digits exchanged. */
function isTransposedMeasure({ a, b }: Candidate): boolean {
  return a.figure.kind === 'measure' && slipBetween(a, b) === 'digits-transposed'
}

/** Both sentences name somebody or some place, and no name is common to them. */
function namesPart(a: Statement, b: Statement): boolean {
  if (a.names.size === 0 || b.names.size === 0) return false
  return ![...a.names].some((name) => b.names.has(name) || b.content.has(name))
}

/** Whether the sentences are about different things by the words they exchange: a name for a name, a noun for a noun. */
function subjectsPart(candidate: Candidate): boolean {
  const [a, b] = [candidate.a.statement, candidate.b.statement]
  const isHeadline = a.isHeadline || b.isHeadline
  if (candidate.alignment === null) return !isHeadline && namesPart(a, b)
  return candidate.alignment.replacements.some(
    (replacement) => widens(replacement) || exchangesSubject(replacement, candidate, isHeadline),
  )
}

function calendarMentions(statement: Statement): Mention[] {
  return statement.mentions.filter(isCalendar)
}

function timesMeet(a: Mention, b: Mention): boolean {
  if (valueRelation(a, b) === 'same') return true
  // One day of which a weekday is told wrong is still one day.
  const relation = dayRelation(a, b)
  if (relation === 'same') return true
  return relation === 'compatible' && a.quantity !== null && b.quantity !== null
}

/** Whether both sentences name a date or time, and one of them is the same. */
export function datesMeet(first: Statement, second: Statement): boolean {
  const b = calendarMentions(second)
  return calendarMentions(first).some((left) => b.some((right) => timesMeet(left, right)))
}

const PERIOD =
  /\b(?:first|second|third|fourth|1st|2nd|3rd|4th|nine|six|three)[ -](?:fiscal[ -])?(?:quarter|half|months?)\b/i

const WHOLE: ReadonlySet<string> = new Set(['full', 'whole', 'entire'])

/** The parts of a year that a sentence names, as written, or all of it. */
function periodsOf({ mentions, tokens }: Statement): string[] {
  const isYear = tokens.some(({ word }, at) => word === 'year' && WHOLE.has(tokens[at - 1]?.word ?? ''))
  const parts = mentions.flatMap(({ figure }) => PERIOD.exec(figure.text)?.[0].toLowerCase().replaceAll('-', ' ') ?? [])
  return isYear ? [...parts, 'year'] : parts
}

/** `A year ago` may stand in both and mean nothing: other quarters are other times. */
function periodsPart(first: Statement, second: Statement): boolean {
  const [left, right] = [periodsOf(first), periodsOf(second)]
  return left.length > 0 && right.length > 0 && !left.some((period) => right.includes(period))
}

/** What a sentence counts off, with the place it has: `first reactor` is `reactor` at 1. */
function ordinalsOf({ tokens, mentions }: Statement): ReadonlyMap<string, string> {
  const ordinals = new Map<string, string>()
  const add = (at: number, place: string): void => {
    const noun = tokens[at + 1]
    if (noun?.isContent === true) ordinals.set(noun.stem, place)
  }
  // `First` alone is read as trivial, so that it is a word and not a figure here.
  tokens.forEach(({ word }, at) => {
    if (word === 'first') add(at, '1')
    if (word === 'runoff' || (word === 'run' && tokens[at + 1]?.word === 'off')) ordinals.set('round', '2')
  })
  for (const { figure, at } of mentions) if (figure.kind === 'ordinal') add(at, figure.value ?? '')
  return ordinals
}

/** `The first reactor`, `the second reactor`. */
function ordinalsPart(first: Statement, second: Statement): boolean {
  const right = ordinalsOf(second)
  return [...ordinalsOf(first)].some(([noun, place]) => (right.get(noun) ?? place) !== place)
}

/** Whether the two are of other parts of a year, or of the first and the second of their kind. */
export function orderParts(first: Statement, second: Statement): boolean {
  return periodsPart(first, second) || ordinalsPart(first, second)
}

const PARTS_OF_DAY: ReadonlySet<string> = new Set('morning noon afternoon evening night midnight midday'.split(' '))
/** Words between `by` and a part of the day: `by late on Thursday evening`. */
const AS_OF_REACH = 3

/** The part of the day until which a sentence counts: `had been moved by Thursday morning`. */
function asOf({ tokens }: Statement): string | undefined {
  return tokens.find(
    ({ word }, at) =>
      PARTS_OF_DAY.has(word) && tokens.slice(Math.max(0, at - AS_OF_REACH), at).some((each) => each.word === 'by'),
  )?.word
}

/** Whether both sentences say until which part of the day they count, and not the same. */
export function momentsPart(first: Statement, second: Statement): boolean {
  const [left, right] = [asOf(first), asOf(second)]
  return left !== undefined && right !== undefined && left !== right
}

/** Hours between two moments from which what is counted may have changed, in minutes. */
const SOME_HOURS = 180

/** Whether both sentences give an hour, and not nearly the same: where the storm stood at 5 a.m. and at 5 p.m. */
export function hoursPart(first: Statement, second: Statement): boolean {
  const hours = ({ mentions }: Statement): number[] =>
    mentions.flatMap(({ figure }) => (figure.kind === 'time' && figure.low !== null ? [figure.low] : []))
  const [left, right] = [hours(first), hours(second)]
  if (left.length === 0 || right.length === 0) return false
  return left.every((each) => right.every((other) => Math.abs(each - other) >= SOME_HOURS))
}

/** Whether both sentences say when they hold, and not at the same time. */
export function timesPart(first: Statement, second: Statement): boolean {
  if (periodsPart(first, second) || momentsPart(first, second) || hoursPart(first, second)) return true
  const areDated = calendarMentions(first).length > 0 && calendarMentions(second).length > 0
  if (areDated && !datesMeet(first, second)) return true
  if (!isMarketQuote(first) && !isMarketQuote(second)) return false
  const [left, right] = [momentsOf(first), momentsOf(second)]
  return left.length + right.length > 0 && !left.some((moment) => right.includes(moment))
}

function exchangesContent({ a, b }: Replacement, candidate: Candidate): boolean {
  return exchanged(a, candidate.b.statement).length > 0 && exchanged(b, candidate.a.statement).length > 0
}

function otherCalendar(a: Statement, b: Statement): boolean {
  const [left, right] = [calendarMentions(a), calendarMentions(b)]
  return left.some((each) => right.length > 0 && !right.some((other) => timesMeet(each, other)))
}

/** Whether two copied places say anything else beside their amounts: another name, another thing, another day or hour (which prices always have). */
export function saysOther(candidate: Candidate): boolean {
  const [a, b] = [candidate.a.statement, candidate.b.statement]
  const isExchanged = candidate.alignment?.replacements.some((each) => exchangesContent(each, candidate)) ?? true
  return isExchanged || otherCalendar(a, b) || isMarketQuote(a) || subjectsPart(candidate)
}

/** Attributes that tell one event from another of its kind rather than describe it: quakes go by their magnitude. */
const NAMING_ATTRIBUTES: ReadonlySet<string> = new Set(['magnitude', 'category'])

function namesItsEvent(mention: Mention): boolean {
  const { tokens } = mention.statement
  return [tokens[mention.at - 1], tokens[mention.at + 1]].some(
    (token) => token !== undefined && NAMING_ATTRIBUTES.has(token.word),
  )
}

/** People of whom one kind is not counted among another; a word for people in general goes with any. */
const KINDS_OF_PEOPLE: readonly ReadonlySet<string>[] = [
  'soldier troop policeman officer marine guard',
  'civilian resident villager woman man child student pupil passenger tourist pilgrim miner guest patient',
  'militant rebel insurgent gunman extremist fighter guerrilla',
].map(stems)

function kindOfPeople({ sense }: Mention): number {
  return sense.head === null ? -1 : KINDS_OF_PEOPLE.findIndex((kind) => kind.has(sense.head ?? ''))
}

function kindsPart(a: Mention, b: Mention): boolean {
  const [left, right] = [kindOfPeople(a), kindOfPeople(b)]
  return left >= 0 && right >= 0 && left !== right
}

/** Words behind `of` among which the people that a share is of are named. */
const BASE_REACH = 3

/** The people or things that a share is of, where they go by a name: `86 percent of Israeli Jews`. */
function namedBase({ at, statement }: Mention): Token | null {
  const { tokens } = statement
  if (statement.isHeadline || tokens[at + 1]?.word !== 'of') return null
  const base = tokens.slice(at + 2, at + 2 + BASE_REACH).find((token) => token.isContent)
  return base?.isName === true ? base : null
}

function basesPart(a: Mention, b: Mention): boolean {
  const [left, right] = [namedBase(a), namedBase(b)]
  if (left === null || right === null) return false
  return !b.statement.content.has(left.stem) && !a.statement.content.has(right.stem)
}

/** Which reason is told when several part two figures: what can be pointed at in the text before what was inferred. */
const TELLING_ORDER: readonly Parting[] = ['place', 'group', 'subject', 'time', 'rate', 'role', 'counted']

/**
 * Whether the two hold for other places, by what their reports say of them anywhere. No proof, but once something else parts
 * them it is the better reason.
 */
export function placesPart(a: Mention, b: Mention): boolean {
  return a.places.length > 0 && b.places.length > 0 && !a.places.some((place) => b.places.includes(place))
}

/** One sentence speaks of the whole (`nationwide`), the other of a place in it: even in copied words. */
function isWholeOfOther({ a, b, likeness }: Candidate): boolean {
  return a.sense.isOverall !== b.sense.isOverall && likeness.partings.includes('place')
}

function groupsPart(candidate: Candidate): boolean {
  const { a, b } = candidate
  return basesPart(a, b) || (isShortCopy(candidate) && kindsPart(a, b))
}

/** Two of a kind that go by their magnitude, of days that do not meet. */
export function isOtherEvent(candidate: Candidate): boolean {
  const { a, b } = candidate
  return isShortCopy(candidate) && namesItsEvent(a) && !datesMeet(a.statement, b.statement)
}

/** A figure of the first of its kind and one of the second; two ordinals themselves may be what differs. */
function isOtherInOrder({ a, b }: Candidate): boolean {
  return a.figure.kind !== 'ordinal' && ordinalsPart(a.statement, b.statement)
}

/** Words behind a figure, up to the next amount, in which its own date stands. */
const OWN_DATE_REACH = 8

/** The date that a figure stands with: `109,200 tons at the end of January, from 145,400 in December`. */
function ownDate({ at, statement }: Mention): Mention | undefined {
  const next = statement.mentions.find((each) => each.at > at)
  return next !== undefined && isCalendar(next) && next.at - at <= OWN_DATE_REACH ? next : undefined
}

/** Whether each figure has a date of its own, and not the same. */
function ownDatesPart(a: Mention, b: Mention): boolean {
  const [left, right] = [ownDate(a), ownDate(b)]
  if (left === undefined || right === undefined || left.figure.date?.grain !== right.figure.date?.grain) return false
  return dayRelation(left, right) === 'apart'
}

/** Everything that speaks for two figures stating two different things, the most telling first. */
export function partingsOf(candidate: Candidate): readonly Parting[] {
  const { a, b, likeness, closeness } = candidate
  // Where the words around agree, what the reader took over from elsewhere in the report proves nothing.
  const partings = new Set<Parting>(closeness === 'copied' ? [] : likeness.partings)
  for (const parting of contrastsOf(candidate)) partings.add(parting)
  if (timesPart(a.statement, b.statement) || ownDatesPart(a, b)) partings.add('time')
  if (subjectsPart(candidate) || isOtherEvent(candidate) || isOtherInOrder(candidate)) partings.add('subject')
  if (groupsPart(candidate)) partings.add('group')
  if (isWholeOfOther(candidate) || (partings.size > 0 && placesPart(a, b))) partings.add('place')
  return TELLING_ORDER.filter((parting) => partings.has(parting))
}
