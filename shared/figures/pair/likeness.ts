import type { Figure } from '../../domain/figure.ts'
import type { Mention, Statement } from './statement.ts'
import { stem, stems } from './stems.ts'

/** What parts two figures that are otherwise alike. */
export type Parting = 'place' | 'time' | 'group' | 'subject' | 'rate' | 'role' | 'counted'

/** How likely two figures state the same thing, 0 to 1, and what speaks for two different things. */
export type Likeness = { readonly score: number; readonly partings: readonly Parting[]; readonly isExcluded: boolean }

/** Two things by their very nature: the dead are not the injured, nor one person another. */
const NOTHING: Likeness = { score: 0, partings: [], isExcluded: true }

/** Weights of what two figures can have in common; they add up to 1. Set by hand, the order after White and Cardie 2002: what is counted and what happened to it say most. */
const HEAD_WEIGHT = 0.3
const PREDICATE_WEIGHTS = { same: 0.25, unknown: 0, 'one-sided': -0.15 } as const
const CONTENT_WEIGHT = 0.35
const PLACE_WEIGHT = 0.1
/** Two figures that count people in different words (`civilians`, `people`) share this part of the head's weight. */
const PEOPLE_SHARE = 0.6
/** Words behind a figure in which the thing it counts is looked for, and what finding it there is worth. */
const HEAD_REACH = 5
const NEAR_HEAD_SHARE = 0.8
/** A sentence must have this many content words for their overlap to say anything on its own. */
const FEWEST_CONTENT_WORDS = 3

/** Words that stand for people in general; a count of them agrees with a count of any kind of people. */
const PEOPLE = stems(
  'people victim other civilian resident citizen man men woman women child passenger worker soldier militant ' +
    'casualty kill injure life member personnel employee guest student',
)

/** Words of a place's name that many places have. */
const PLACE_NOUNS: ReadonlySet<string> = new Set(
  'district province region city county state north south east west northern southern eastern western central new'.split(
    ' ',
  ),
)

function headStem({ figure }: Mention): string | null {
  const head = figure.counted?.head.toLowerCase().split(/\s+/).at(-1)
  return head === undefined || head === '' ? null : stem(head)
}

/** Whether the words right behind a figure name a thing, where the reader was not sure what is counted. */
function isFollowedBy({ at, statement }: Mention, head: string): boolean {
  for (const token of statement.tokens.slice(at + 1, at + 1 + HEAD_REACH)) {
    if (token.slot >= 0) return false
    if (token.stem === head) return true
  }
  return false
}

function headLikeness(a: Mention, b: Mention): { weight: number; differs: boolean } {
  const left = headStem(a)
  const right = headStem(b)
  if (left === null && right === null) return { weight: 0, differs: false }
  if (left === right) return { weight: HEAD_WEIGHT, differs: false }
  if ((left !== null && isFollowedBy(b, left)) || (right !== null && isFollowedBy(a, right))) {
    return { weight: HEAD_WEIGHT * NEAR_HEAD_SHARE, differs: false }
  }
  if (left === null || right === null) return { weight: 0, differs: false }
  if (PEOPLE.has(left) && PEOPLE.has(right)) return { weight: HEAD_WEIGHT * PEOPLE_SHARE, differs: false }
  return { weight: 0, differs: true }
}

/** Share of the content words of the shorter sentence that the other has too. */
export function contentOverlap(a: Statement, b: Statement): number {
  const [small, large] = a.content.size <= b.content.size ? [a.content, b.content] : [b.content, a.content]
  let shared = 0
  for (const word of small) if (large.has(word)) shared++
  return shared / Math.max(small.size, FEWEST_CONTENT_WORDS)
}

/** Whether a place is named in a sentence: `Velm District` is when `Velm` is. */
function namesPlace(statement: Statement, place: string): boolean {
  return place
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => word.length > 2 && !PLACE_NOUNS.has(word) && statement.names.has(word))
}

/** Two figures share a place when the sentence of one names a place of the other, whatever else the reader found. */
function placeRelation(a: Mention, b: Mention): 'unknown' | 'shared' | 'part' | 'apart' {
  const left = a.figure.scope.places
  const right = b.figure.scope.places
  if (left.length === 0 || right.length === 0) return 'unknown'
  const isShared =
    left.some((place) => right.includes(place) || namesPlace(b.statement, place)) ||
    right.some((place) => namesPlace(a.statement, place))
  if (!isShared) return 'apart'
  // A toll over two towns is not the toll of one of them.
  return Math.min(left.length, right.length) === 1 && left.length !== right.length ? 'part' : 'shared'
}

/** The people a count is limited to by name: `12 Americans`, `10 Brotherhood supporters`. */
function namedGroup({ figure, statement, at }: Mention): string | null {
  const next = statement.tokens[at + 1]
  if (figure.kind !== 'count' || next === undefined || statement.isHeadline) return null
  return next.isName && next.isContent ? next.stem : null
}

/** Whether each of two lists of modifiers has a word that the other lacks: `Brotherhood supporters`, `Morsi supporters`. */
function modifiersPart(a: Figure, b: Figure): boolean {
  const left = new Set((a.counted?.modifiers ?? []).map((word) => stem(word.toLowerCase())))
  const right = new Set((b.counted?.modifiers ?? []).map((word) => stem(word.toLowerCase())))
  const leftOnly = [...left].some((word) => !right.has(word))
  const rightOnly = [...right].some((word) => !left.has(word))
  return leftOnly && rightOnly
}

/** What happens to people in news; the dead are not the injured. Other predicates are often two words for one thing. */
const FATES = stems('kill injure missing arrest rescue evacuate displace infect hospitalise')
/** Words beside a figure among which its fate stands, where the reader found none: `Eleven people were still missing`. */
const FATE_REACH = 4

function fateBeside({ statement, at }: Mention, step: -1 | 1): string | null {
  for (let distance = 1; distance <= FATE_REACH; distance++) {
    const token = statement.tokens[at + distance * step]
    if (token === undefined || token.slot >= 0) return null
    if (FATES.has(token.stem)) return token.stem
  }
  return null
}

/** What happened to the counted thing, as a stem. */
export function predicateOf(mention: Mention): string | null {
  const { predicate } = mention.figure
  if (predicate !== null) return stem(predicate.toLowerCase())
  return mention.figure.kind === 'count' ? (fateBeside(mention, 1) ?? fateBeside(mention, -1)) : null
}

function namesFate(statement: Statement): boolean {
  return [...FATES].some((fate) => statement.content.has(fate))
}

function comparePredicates(a: Mention, b: Mention): 'same' | 'unknown' | 'one-sided' | 'fates-differ' {
  const [left, right] = [predicateOf(a), predicateOf(b)]
  if (left !== null && left === right) return 'same'
  const [isFateA, isFateB] = [FATES.has(left ?? ''), FATES.has(right ?? '')]
  if (isFateA && isFateB) return 'fates-differ'
  // The dead of one report are hardly the passengers of the other, of whom nothing is said to have happened.
  if (isFateA) return namesFate(b.statement) ? 'unknown' : 'one-sided'
  return isFateB && !namesFate(a.statement) ? 'one-sided' : 'unknown'
}

function differs(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.toLowerCase() !== b.toLowerCase()
}

/** Different people, where both figures belong to one: `Ada Lund (46)` and `Lund (46)` are the same person. */
function personsPart(a: Figure, b: Figure): boolean {
  if (a.person === null || b.person === null) return false
  const left = a.person.toLowerCase().split(/\s+/).at(-1)
  return left !== b.person.toLowerCase().split(/\s+/).at(-1)
}

function readPartings(mentionA: Mention, mentionB: Mention): Parting[] {
  const [a, b] = [mentionA.figure, mentionB.figure]
  const partings: Parting[] = []
  const places = placeRelation(mentionA, mentionB)
  if (places === 'apart' || (places === 'part' && a.kind === 'count')) partings.push('place')
  if (differs(a.scope.asOf, b.scope.asOf)) partings.push('time')
  if (a.scope.group !== b.scope.group && (a.scope.group === null) !== (b.scope.group === null)) partings.push('group')
  else if (namedGroup(mentionA) !== namedGroup(mentionB)) partings.push('group')
  else if (differs(a.scope.group, b.scope.group) || modifiersPart(a, b)) partings.push('group')
  if (differs(a.rate, b.rate)) partings.push('rate')
  if (differs(a.role, b.role)) partings.push('role')
  return partings
}

/** Compares what two figures are said to be, whatever their values. */
export function likeness(a: Mention, b: Mention): Likeness {
  const predicates = comparePredicates(a, b)
  if (predicates === 'fates-differ' || personsPart(a.figure, b.figure)) return NOTHING
  const head = headLikeness(a, b)
  const partings = readPartings(a, b)
  if (head.differs) partings.push('counted')
  const score =
    head.weight +
    PREDICATE_WEIGHTS[predicates] +
    contentOverlap(a.statement, b.statement) * CONTENT_WEIGHT +
    (placeRelation(a, b) === 'shared' ? PLACE_WEIGHT : 0)
  return { score, partings, isExcluded: false }
}
