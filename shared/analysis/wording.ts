import type { TextComparison } from '../compare/index.ts'
import type { WordingFinding } from '../domain/finding.ts'
import type { Difference, Passage } from '../domain/passage.ts'
import type { Span } from '../domain/span.ts'
import { isInQuotation, speakerOf } from './quotation.ts'
import type { ReadReport } from './read-report.ts'

/** Words that differ where a passage is otherwise the same. */
export type WordingChange = Omit<WordingFinding, 'kind' | 'rank'>

/** A passage is otherwise the same from this share of equal words; below it, it was rewritten. */
const OTHERWISE_SAME = 0.75
/** Words on either side beyond which a difference is a rewriting. */
const LONGEST_CHANGE = 4

const NEGATION = /(?:^|(?<=[^\p{L}]))(?:not|no|never|nor|neither|without|none|nobody|nothing)(?=$|[^\p{L}])/giu
/** Negations that hang on a word: `cannot`, `didn’t`. */
const JOINED_NEGATION = /(?<=can)not(?=$|[^\p{L}])|n[’']t(?=$|[^\p{L}])/giu
/** Words that come and go with a "not" and do not change the sense: `took`, `did not take`; `found evidence`, `found no evidence`. */
const HELPING: ReadonlySet<string> = new Set(
  'a an the any some is are was were be been being has have had do does did will would'.split(' '),
)
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/i
/** A name: one or more words with a capital, each more than one letter, with small words between. */
const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]+(?:\s+(?:(?:of|the|and|de|von|van|al|bin|el|la)\s+)?\p{Lu}[\p{L}\p{M}'’.-]*)*$/u

/** A report, with what of its body is covered by figures, a byte for each character. */
type Side = { readonly report: ReadReport; readonly isFigure: Uint8Array; readonly starts: ReadonlySet<number> }
type Sides = { readonly a: Side; readonly b: Side }

function readSide(report: ReadReport): Side {
  const isFigure = new Uint8Array(report.report.body.length)
  const inBody = report.figures.filter(({ field }) => field === 'body')
  for (const { from, to } of inBody) isFigure.fill(1, from, to)
  return { report, isFigure, starts: new Set(inBody.map(({ from }) => from)) }
}

function bodyOf({ report }: Side): string {
  return report.report.body
}

function sliceOf(side: Side, span: Span): string {
  return bodyOf(side).slice(span.from, span.to).trim()
}

function overlapsFigure({ from, to }: Span, { isFigure }: Side): boolean {
  return isFigure.subarray(from, to).includes(1)
}

/** Whether a capital at this place only opens a sentence. */
function opensSentence(side: Side, at: number): boolean {
  return /(?:^|[.!?:]["”’')\]]*\s+|\n\s*\n\s*|["“]\s*)$/u.test(bodyOf(side).slice(Math.max(0, at - 8), at))
}

function countWords(text: string): number {
  return text === '' ? 0 : text.split(/\s+/).length
}

function isNameChange(a: string, b: string, difference: Difference, sides: Sides): boolean {
  if (!NAME.test(a) || !NAME.test(b)) return false
  if (opensSentence(sides.a, difference.a.from) && opensSentence(sides.b, difference.b.from)) return false
  const [left, right] = [a, b].map((name) => name.toLowerCase().replaceAll(/[.'’-]/g, ''))
  if (left === undefined || right === undefined) return false
  // `President Lund` for `Lund`, `US` for `U.S.`, a plural or the initials: the same name in other words.
  const isOther = !left.includes(right) && !right.includes(left) && initials(a) !== right && initials(b) !== left
  return isOther && !changePlaces(a, b, difference, sides)
}

function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toLowerCase())
    .join('')
}

/** Characters around a name in which the other name stands when the two only changed places: `Norland and Sudria`. */
const LIST_REACH = 80

function changePlaces(a: string, b: string, difference: Difference, sides: Sides): boolean {
  const around = (side: Side, { from, to }: Span): string =>
    bodyOf(side).slice(Math.max(0, from - LIST_REACH), to + LIST_REACH)
  return around(sides.a, difference.a).includes(b) && around(sides.b, difference.b).includes(a)
}

/** The words of a difference that carry its sense, without its negations. */
function senseOf(text: string): string[] {
  const words =
    text
      .replaceAll(JOINED_NEGATION, '')
      .replaceAll(NEGATION, ' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  return words.filter((word) => !HELPING.has(word))
}

function countNegations(text: string): number {
  return [NEGATION, JOINED_NEGATION].reduce((sum, pattern) => sum + [...text.matchAll(pattern)].length, 0)
}

/** A "not" gained or lost, and nothing else: `was absent` for `was not there` says the same. */
function isNegated(a: string, b: string): boolean {
  if ((countNegations(a) + countNegations(b)) % 2 === 0) return false
  const [left, right] = [senseOf(a), senseOf(b)]
  // Another form of the verb goes with it: `accepted`, `did not accept`.
  const isSame = (word: string, other = ''): boolean =>
    other !== '' && (word.startsWith(other) || other.startsWith(word))
  return left.length === right.length && left.every((word, at) => isSame(word, right[at]))
}

function isBareNegation(a: string, b: string): boolean {
  return isNegated(a, b) && senseOf(a).length === 0
}

/** What kind of change a difference is; null when it is none that changes the sense by itself. */
function classify(difference: Difference, sides: Sides): WordingChange['what'] | null {
  const [a, b] = [sliceOf(sides.a, difference.a), sliceOf(sides.b, difference.b)]
  if (countWords(a) > LONGEST_CHANGE || countWords(b) > LONGEST_CHANGE) return null
  if (isNegated(a, b)) return 'negation'
  if (WEEKDAY.test(a) && WEEKDAY.test(b)) return 'weekday'
  if (MONTH.test(a) && MONTH.test(b)) return 'month'
  if (isNameChange(a, b, difference, sides)) return 'name'
  const isQuoted = isInQuotation(bodyOf(sides.a), difference.a) && isInQuotation(bodyOf(sides.b), difference.b)
  return isQuoted ? 'quotation' : null
}

function describe(what: WordingChange['what'], a: string, b: string, speaker: string | null): string {
  const quoted = (text: string): string => (text === '' ? 'nothing' : `“${text.replaceAll(/\s+/g, ' ')}”`)
  const pair = `${quoted(a)} in A is ${quoted(b)} in B`
  switch (what) {
    case 'negation':
      return `The words around are the same, but one report denies what the other says: ${pair}.`
    case 'quotation':
      return `The same quotation${speaker === null ? '' : ` of ${speaker}`} is printed in different words: ${pair}.`
    case 'name':
    case 'weekday':
    case 'month':
      return `The words around are the same, but the ${what} differs: ${pair}.`
    default:
      return pair
  }
}

/** A month with its day behind it is a date, and pairing says what became of it. */
function isDayFollowing(difference: Difference, sides: Sides): boolean {
  const follows = ({ to }: Span, { starts }: Side): boolean => starts.has(to) || starts.has(to + 1)
  return follows(difference.a, sides.a) && follows(difference.b, sides.b)
}

function readChange(difference: Difference, sides: Sides): WordingChange[] {
  const isFigure = overlapsFigure(difference.a, sides.a) || overlapsFigure(difference.b, sides.b)
  // `No survivors` is a count of none, but beside `survivors` it is a "no" gained.
  const isBare = isBareNegation(sliceOf(sides.a, difference.a), sliceOf(sides.b, difference.b))
  if (!isBare && (isFigure || difference.class !== 'words')) return []
  const what = classify(difference, sides)
  if (what === null || (what === 'month' && isDayFollowing(difference, sides))) return []
  const speaker = what === 'quotation' ? speakerOf(bodyOf(sides.a), difference.a) : null
  const reason = describe(what, sliceOf(sides.a, difference.a), sliceOf(sides.b, difference.b), speaker)
  return [{ what, a: difference.a, b: difference.b, reason }]
}

function isOtherwiseSame(passage: Passage): boolean {
  return passage.kind === 'edited' && passage.similarity >= OTHERWISE_SAME && !passage.boilerplate
}

/** Changed names, weekdays, months, quotations, and a "not" gained or lost, in passages that are otherwise the same. */
export function findWording(a: ReadReport, b: ReadReport, text: TextComparison): WordingChange[] {
  const passages = text.passages.filter(isOtherwiseSame)
  if (passages.length === 0) return []
  const sides = { a: readSide(a), b: readSide(b) }
  return passages.flatMap((passage) => passage.differences.flatMap((difference) => readChange(difference, sides)))
}
