import type { TextComparison } from '../compare/index.ts'
import type { Figure } from '../domain/figure.ts'
import type { WordingFinding } from '../domain/finding.ts'
import type { Difference, Passage } from '../domain/passage.ts'
import type { Span } from '../domain/span.ts'
import { isInQuotation } from './quotation.ts'
import type { ReadReport } from './read-report.ts'

/** Words that differ where a passage is otherwise the same. */
export type WordingChange = Omit<WordingFinding, 'kind' | 'rank'>

/** A passage is otherwise the same from this share of equal words; below it, it was rewritten. */
const OTHERWISE_SAME = 0.75
/** Words on either side beyond which a difference is a rewriting. */
const LONGEST_CHANGE = 4

const NEGATION =
  /(?:^|[^\p{L}])(?:not|no|never|nor|neither|cannot|without|none|nobody|nothing)(?:$|[^\p{L}])|n[’']t(?:$|[^\p{L}])/iu
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/i
/** A name: one or more words with a capital, each more than one letter, with small words between. */
const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]+(?:\s+(?:(?:of|the|and|de|von|van|al|bin|el|la)\s+)?\p{Lu}[\p{L}\p{M}'’.-]*)*$/u

type Sides = { readonly a: ReadReport; readonly b: ReadReport }

function sliceOf(report: ReadReport, span: Span): string {
  return report.report.body.slice(span.from, span.to).trim()
}

function overlapsFigure(span: Span, figures: readonly Figure[]): boolean {
  return figures.some((figure) => figure.field === 'body' && figure.from < span.to && span.from < figure.to)
}

/** Whether a capital at this place only opens a sentence. */
function opensSentence(report: ReadReport, at: number): boolean {
  return /(?:^|[.!?:]["”’')\]]*\s+|\n\s*\n\s*|["“]\s*)$/u.test(report.report.body.slice(Math.max(0, at - 8), at))
}

function countWords(text: string): number {
  return text === '' ? 0 : text.split(/\s+/).length
}

function isNameChange(a: string, b: string, difference: Difference, sides: Sides): boolean {
  if (!NAME.test(a) || !NAME.test(b)) return false
  if (opensSentence(sides.a, difference.a.from) && opensSentence(sides.b, difference.b.from)) return false
  const [left, right] = [a, b].map((name) => name.toLowerCase().replaceAll(/[.'’-]/g, ''))
  if (left === undefined || right === undefined) return false
  // `President Lund` for `Lund`, `US` for `U.S.`, or a plural: the same name in other words.
  return !left.includes(right) && !right.includes(left)
}

/** What kind of change a difference is; null when it is none that changes the sense by itself. */
function classify(difference: Difference, sides: Sides): WordingChange['what'] | null {
  const [a, b] = [sliceOf(sides.a, difference.a), sliceOf(sides.b, difference.b)]
  if (countWords(a) > LONGEST_CHANGE || countWords(b) > LONGEST_CHANGE) return null
  if (NEGATION.test(a) !== NEGATION.test(b)) return 'negation'
  if (WEEKDAY.test(a) && WEEKDAY.test(b)) return 'weekday'
  if (MONTH.test(a) && MONTH.test(b)) return 'month'
  if (isNameChange(a, b, difference, sides)) return 'name'
  const isQuoted = isInQuotation(sides.a.report.body, difference.a) && isInQuotation(sides.b.report.body, difference.b)
  return isQuoted ? 'quotation' : null
}

function describe(what: WordingChange['what'], a: string, b: string): string {
  const quoted = (text: string): string => (text === '' ? 'nothing' : `“${text.replaceAll(/\s+/g, ' ')}”`)
  const pair = `${quoted(a)} in the first report is ${quoted(b)} in the second`
  switch (what) {
    case 'negation':
      return `The words around are the same, but one report denies what the other says: ${pair}.`
    case 'quotation':
      return `The same quotation is printed in different words: ${pair}.`
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
  const follows = ({ to }: Span, { figures }: ReadReport): boolean =>
    figures.some((figure) => figure.field === 'body' && figure.from >= to && figure.from - to <= 1)
  return follows(difference.a, sides.a) && follows(difference.b, sides.b)
}

function readChange(difference: Difference, sides: Sides): WordingChange[] {
  if (difference.class !== 'words') return []
  if (overlapsFigure(difference.a, sides.a.figures) || overlapsFigure(difference.b, sides.b.figures)) return []
  const what = classify(difference, sides)
  if (what === null || (what === 'month' && isDayFollowing(difference, sides))) return []
  const reason = describe(what, sliceOf(sides.a, difference.a), sliceOf(sides.b, difference.b))
  return [{ what, a: difference.a, b: difference.b, reason }]
}

function isOtherwiseSame(passage: Passage): boolean {
  return passage.kind === 'edited' && passage.similarity >= OTHERWISE_SAME && !passage.boilerplate
}

/** Changed names, weekdays, months, quotations, and a "not" gained or lost, in passages that are otherwise the same. */
export function findWording(a: ReadReport, b: ReadReport, text: TextComparison): WordingChange[] {
  return text.passages
    .filter(isOtherwiseSame)
    .flatMap((passage) => passage.differences.flatMap((difference) => readChange(difference, { a, b })))
}
