import { isCalendar } from './calendar.ts'
import type { Candidate } from './candidates.ts'
import { isMarketQuote, momentsOf } from './circumstances.ts'
import type { Parting } from './likeness.ts'
import type { Replacement } from './slot-alignment.ts'
import type { Mention, Statement, Token } from './statement.ts'
import { valueRelation } from './value-relation.ts'

/** Words on either side beyond which a replaced stretch is a rewriting, not the exchange of one thing for another. */
const LONGEST_EXCHANGE = 4
/** Sentences sharing this many content words are copies: one exchanged common noun no longer means another event. */
const LONG_COPY = 8

function contentOf(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => token.isContent)
}

function exchangesNames(replacement: Replacement): boolean {
  return (
    replacement.a.some((token) => token.isContent && token.isName) &&
    replacement.b.some((token) => token.isContent && token.isName)
  )
}

/** A word that cannot be a verb by its ending; good enough to tell `mine accident` from `truck accident` apart from `climbed` and `gained`. */
function looksLikeNoun(word: string): boolean {
  return !/(?:ed|ing|s|ly)$/.test(word)
}

function exchangesNoun(replacement: Replacement, statement: Statement): boolean {
  const [a, b] = [replacement.a[0], replacement.b[0]]
  if (replacement.a.length !== 1 || replacement.b.length !== 1 || a === undefined || b === undefined) return false
  const next = statement.tokens[replacement.atA + 1]
  return (
    next !== undefined && next.isContent && looksLikeNoun(a.word) && looksLikeNoun(b.word) && a.isContent && b.isContent
  )
}

/** Words added right behind `or` widen what is counted: `killed or mutilated` is not `killed`. */
function widens(replacement: Replacement): boolean {
  const [added, other] = replacement.a.length > 0 ? [replacement.a, replacement.b] : [replacement.b, replacement.a]
  return other.length === 0 && added.length <= LONGEST_EXCHANGE && added[0]?.word === 'or'
}

/** Whether one exchange of words means that the two sentences are about different things. */
function exchangesSubject(replacement: Replacement, candidate: Candidate, isHeadline: boolean): boolean {
  if (replacement.a.length > LONGEST_EXCHANGE || replacement.b.length > LONGEST_EXCHANGE) return false
  const a = contentOf(replacement.a)
  const b = contentOf(replacement.b)
  if (a.some((left) => b.some((right) => left.stem === right.stem))) return false
  if (!isHeadline && exchangesNames(replacement)) return true
  const isShort = (candidate.alignment?.equalContent ?? 0) < LONG_COPY
  return isShort && exchangesNoun(replacement, candidate.a.statement)
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
  const relation = valueRelation(a, b)
  if (relation === 'same') return true
  return relation === 'compatible' && a.quantity !== null && b.quantity !== null
}

/** Whether both sentences name a date or time, and one of them is the same. */
export function datesMeet(first: Statement, second: Statement): boolean {
  const b = calendarMentions(second)
  return calendarMentions(first).some((left) => b.some((right) => timesMeet(left, right)))
}

/** Whether both sentences say when they hold, and not at the same time. */
function timesPart(first: Statement, second: Statement): boolean {
  const areDated = calendarMentions(first).length > 0 && calendarMentions(second).length > 0
  if (areDated && !datesMeet(first, second)) return true
  if (!isMarketQuote(first) && !isMarketQuote(second)) return false
  const [left, right] = [momentsOf(first), momentsOf(second)]
  return left.length + right.length > 0 && !left.some((moment) => right.includes(moment))
}

/** Attributes that tell one event from another of its kind rather than describe it: quakes go by their magnitude. */
const NAMING_ATTRIBUTES: ReadonlySet<string> = new Set(['magnitude', 'category'])

function namesItsEvent(mention: Mention): boolean {
  const { tokens } = mention.statement
  return [tokens[mention.at - 1], tokens[mention.at + 1]].some(
    (token) => token !== undefined && NAMING_ATTRIBUTES.has(token.word),
  )
}

/** Everything that speaks for two figures stating two different things. */
export function partingsOf(candidate: Candidate): readonly Parting[] {
  // Where the words around agree, what the reader took over from elsewhere in the report proves nothing.
  const partings = new Set<Parting>(candidate.closeness === 'copied' ? [] : candidate.likeness.partings)
  if (timesPart(candidate.a.statement, candidate.b.statement)) partings.add('time')
  const isShort = (candidate.alignment?.equalContent ?? 0) < LONG_COPY
  if (subjectsPart(candidate) || (isShort && namesItsEvent(candidate.a))) partings.add('subject')
  return [...partings]
}
