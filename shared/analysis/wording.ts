import type { TextComparison } from '../compare/index.ts'
import type { WordingFinding } from '../domain/finding.ts'
import type { Difference, Passage } from '../domain/passage.ts'
import type { Span } from '../domain/span.ts'
import { areOpposites } from './opposites.ts'
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
/** Words that come and go with a "not" and do not change the sense: `found evidence`, `found no evidence`; `still`, `no longer`. */
const HELPING: ReadonlySet<string> = new Set(
  (
    'a an the any some is are was were be been being has have had having do does did will would still already yet ' +
    'longer ever always also one anyone everyone someone anybody everybody somebody anything everything something'
  ).split(' '),
)
/** Behind these a verb stands in its first form: `fell`, `did not fall`. */
const FIRST_FORM = /\b(?:do|does|did)(?:n[’']t|\s+not)\s+\p{L}+\s*$/iu
/** Small words that go with one of two opposites: `behind`, `ahead of`. */
const LINKING: ReadonlySet<string> = new Set('of to by from in at on than'.split(' '))
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
  if (isRoleExchange(a, b, difference, sides)) return true
  if (opensSentence(sides.a, difference.a.from) && opensSentence(sides.b, difference.b.from)) return false
  return !isOneName(a, b) && !changePlaces(a, b, difference, sides)
}

/** `President Lund` for `Lund`, `US` for `U.S.`, a plural or the initials: the same name in other words. */
function isOneName(a: string, b: string): boolean {
  const [left = '', right = ''] = [a, b].map((name) => name.toLowerCase().replaceAll(/[.'’-]/g, ''))
  if (isMisspelt(left, right) || isMisspelt(right, left)) return false
  return left.includes(right) || right.includes(left) || initials(a) === right || initials(b) === left
}

/** One name with a letter more, which makes it neither a plural nor the name of a people: `Brand`, `Brandt`; but `Norlandia`, `Norlandian`. */
function isMisspelt(longer: string, name: string): boolean {
  if (longer.length !== name.length + 1 || /\s/u.test(longer) || /(?:s|an|i)$/u.test(longer)) return false
  let at = 0
  while (at < name.length && name[at] === longer[at]) at++
  return longer.slice(at + 1) === name.slice(at)
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

/** Deeds between two that the one does and the other suffers; of who met, married or drew with whom the order says nothing. */
const DEED =
  /^(?:beat|beats|beaten|bought|buys?|buying|sold|sells?|sued|sues|suing|overtook|led|leads|lent|paid|owes|owed|shot|hit|struck|held|fought|won|lost|gave|told|overthrew|replac\p{L}+|defeat\p{L}*|acquir\p{L}+|accus\p{L}+|attack\p{L}*|invad\p{L}+|succeed\p{L}*|thrash\p{L}*|edg(?:ed|es)|oust\p{L}*|outscor\p{L}*|topp\p{L}+|kill\p{L}*|stabb\p{L}*|blam\p{L}+|criticis\p{L}+|criticiz\p{L}+|warn\p{L}*|urg\p{L}+|support\p{L}*|endors\p{L}+|arrest\p{L}*|appoint\p{L}*|fir(?:ed|es)|hir(?:ed|es)|ahead|behind)$/u

/** The names stand the other way round on either side of a deed, with the same words between: `Dalmar beat Torvik`, `Torvik beat Dalmar`. */
function isRoleExchange(a: string, b: string, difference: Difference, sides: Sides): boolean {
  if (isOneName(a, b)) return false
  const between = (side: Side, { from }: Span, first: string): string | null => {
    const before = bodyOf(side).slice(Math.max(0, from - LIST_REACH), from)
    const at = before.lastIndexOf(first)
    return at === -1 ? null : before.slice(at + first.length)
  }
  const [left, right] = [between(sides.a, difference.a, b), between(sides.b, difference.b, a)]
  if (left === null || left !== right || /[.!?;]\s/.test(left)) return false
  return left
    .toLowerCase()
    .split(/\P{L}+/u)
    .some((word) => DEED.test(word))
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
  // Another form of the verb goes with it: `accepted`, `did not accept`; of many verbs only the first letter stays.
  const isVerb = FIRST_FORM.test(a) || FIRST_FORM.test(b)
  const isSame = (word: string, other = ''): boolean =>
    other !== '' && (word.startsWith(other) || other.startsWith(word) || (isVerb && word[0] === other[0]))
  return left.length === right.length && left.every((word, at) => isSame(word, right[at]))
}

/** One word exchanged for its opposite: `rose`, `fell`; `behind`, `ahead of`. */
function isTurned(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => senseOf(text).filter((word) => !LINKING.has(word)))
  const [one, other] = [left?.[0], right?.[0]]
  if (one === undefined || other === undefined || left?.length !== 1 || right?.length !== 1) return false
  return countNegations(a) === countNegations(b) && areOpposites(one, other)
}

function isBareNegation(a: string, b: string): boolean {
  return isNegated(a, b) && senseOf(a).length === 0
}

/** What kind of change a difference is; null when it is none that changes the sense by itself. */
function classify(difference: Difference, sides: Sides): WordingChange['what'] | null {
  const [a, b] = [sliceOf(sides.a, difference.a), sliceOf(sides.b, difference.b)]
  if (countWords(a) > LONGEST_CHANGE || countWords(b) > LONGEST_CHANGE) return null
  if (isNegated(a, b)) return 'negation'
  if (isTurned(a, b)) return 'opposite'
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
    case 'opposite':
      return `The words around are the same, but one report says the opposite of the other: ${pair}.`
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

function describeExchange(a: string, b: string): string {
  return `The words around are the same, but two names have changed places: where A has “${a}”, B has “${b}”.`
}

/** The word right behind a place, with what parts it from it; empty where the sentence ends. */
const NEXT_WORD = /^[^\p{L}\p{N}\n.!?;:]*[\p{L}\p{N}]+/u

/** A "not" that stands alone is told with the word that it denies: `insured`, `not insured`. */
function withNextWord(difference: Difference, { a, b }: Sides): Difference {
  const behind = (side: Side, { to }: Span): string =>
    NEXT_WORD.exec(bodyOf(side).slice(to, to + LIST_REACH))?.[0] ?? ''
  const [left, right] = [behind(a, difference.a), behind(b, difference.b)]
  if (left.trim() !== right.trim()) return difference
  const widened = ({ from, to }: Span, by: string): Span => ({ from, to: to + by.length })
  return { ...difference, a: widened(difference.a, left), b: widened(difference.b, right) }
}

/** A month with its day behind it is a date, and pairing says what became of it. */
function isDayFollowing(difference: Difference, sides: Sides): boolean {
  const follows = ({ to }: Span, { starts }: Side): boolean => starts.has(to) || starts.has(to + 1)
  return follows(difference.a, sides.a) && follows(difference.b, sides.b)
}

/** Whether a difference is one of words: `no survivors` is a count of none, but beside `survivors` it is a "no" gained. */
function isOfWords(difference: Difference, sides: Sides): boolean {
  if (isBareNegation(sliceOf(sides.a, difference.a), sliceOf(sides.b, difference.b))) return true
  const isFigure = overlapsFigure(difference.a, sides.a) || overlapsFigure(difference.b, sides.b)
  return !isFigure && difference.class === 'words'
}

function readChange(difference: Difference, sides: Sides): WordingChange[] {
  if (!isOfWords(difference, sides)) return []
  const what = classify(difference, sides)
  if (what === null || (what === 'month' && isDayFollowing(difference, sides))) return []
  const speaker = what === 'quotation' ? speakerOf(bodyOf(sides.a), difference.a) : null
  const isOneSided = sliceOf(sides.a, difference.a) === '' || sliceOf(sides.b, difference.b) === ''
  const told = isOneSided ? withNextWord(difference, sides) : difference
  const [a, b] = [sliceOf(sides.a, told.a), sliceOf(sides.b, told.b)]
  const isExchanged = what === 'name' && isRoleExchange(a, b, told, sides)
  const reason = isExchanged ? describeExchange(a, b) : describe(what, a, b, speaker)
  return [{ what, a: told.a, b: told.b, reason }]
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
