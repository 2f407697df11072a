import type { Mention, Statement } from './statement.ts'
import { FATES } from './mention-sense.ts'
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
    'casualty kill injure life member personnel employee guest student marcher protester demonstrator supporter voter fan ' +
    'pupil villager miner sailor fisherman migrant refugee patient driver customer visitor spectator believer pilgrim',
)

/** Whether the words right behind a figure name a thing, where the reader was not sure what is counted. */
function isFollowedBy({ at, statement }: Mention, head: string): boolean {
  for (const token of statement.tokens.slice(at + 1, at + 1 + HEAD_REACH)) {
    if (token.slot >= 0) return false
    if (token.stem === head) return true
  }
  return false
}

function headLikeness(a: Mention, b: Mention): { weight: number; differs: boolean } {
  const left = a.sense.head
  const right = b.sense.head
  if (left === null && right === null) return { weight: 0, differs: false }
  if (left === right) return { weight: HEAD_WEIGHT, differs: false }
  if ((left !== null && isFollowedBy(b, left)) || (right !== null && isFollowedBy(a, right))) {
    return { weight: HEAD_WEIGHT * NEAR_HEAD_SHARE, differs: false }
  }
  if (left === null || right === null) return { weight: 0, differs: false }
  if (PEOPLE.has(left) && PEOPLE.has(right)) return { weight: HEAD_WEIGHT * PEOPLE_SHARE, differs: false }
  return { weight: 0, differs: true }
}

/** Whether two figures count the same things, or people in two words. */
export function countAlike(a: Mention, b: Mention): boolean {
  return headLikeness(a, b).weight > 0
}

/** How many content words two sentences have in common. */
export function sharedContent(a: Statement, b: Statement): number {
  const [small, large] = a.content.size <= b.content.size ? [a.content, b.content] : [b.content, a.content]
  let shared = 0
  for (const word of small) if (large.has(word)) shared++
  return shared
}

/** Share of the content words of the shorter sentence that the other has too. */
export function contentOverlap(a: Statement, b: Statement): number {
  return sharedContent(a, b) / Math.max(Math.min(a.content.size, b.content.size), FEWEST_CONTENT_WORDS)
}

/** Whether a place is named in a sentence: `Velm District` is when `Velm` is. */
function namesPlace({ names }: Statement, words: readonly string[]): boolean {
  return words.some((word) => names.has(word))
}

/** Words for a part of a country that stand without a name. */
const SOMEWHERE = stems('capital city town village province district suburb')

function namesSomewhere({ figure, statement }: Mention): boolean {
  return figure.scope.places.length > 0 || [...SOMEWHERE].some((word) => statement.content.has(word))
}

type PlaceRelation = 'unknown' | 'shared' | 'part' | 'apart'

/** Two figures share a place when the sentence of one names a place of the other, whatever else the reader found. */
function placeRelation(a: Mention, b: Mention): PlaceRelation {
  const left = a.figure.scope.places
  const right = b.figure.scope.places
  // A toll of the whole country is not that of a place in it.
  if (a.sense.isOverall !== b.sense.isOverall && namesSomewhere(a.sense.isOverall ? b : a)) return 'part'
  if (left.length === 0 || right.length === 0) return 'unknown'
  const isShared =
    left.some((place) => right.includes(place)) ||
    a.sense.placeWords.some((words) => namesPlace(b.statement, words)) ||
    b.sense.placeWords.some((words) => namesPlace(a.statement, words))
  if (!isShared) return 'apart'
  // A toll over two towns is not the toll of one of them.
  return Math.min(left.length, right.length) === 1 && left.length !== right.length ? 'part' : 'shared'
}

/** Whether each of two lists of modifiers has a word that the other lacks: `Brotherhood supporters`, `Morsi supporters`. */
function modifiersPart(a: Mention, b: Mention): boolean {
  const [left, right] = [a.sense.modifiers, b.sense.modifiers]
  return [...left].some((word) => !right.has(word)) && [...right].some((word) => !left.has(word))
}

function namesFate(statement: Statement): boolean {
  return [...FATES].some((fate) => statement.content.has(fate))
}

function comparePredicates(a: Mention, b: Mention): 'same' | 'unknown' | 'one-sided' | 'fates-differ' {
  const [left, right] = [a.sense.predicate, b.sense.predicate]
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

/** A first and a last name, so that the first word is no office (`President Lund`). */
const FULL_NAME = 2

/** Different people, where both figures belong to one: `Ada Lund (46)`, `Lund (46)` and `Ada (46)` are the same person. */
function personsPart(a: Mention, b: Mention): boolean {
  const [left, right] = [a.sense.person, b.sense.person]
  if (left.length === 0 || right.length === 0) return false
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (short.every((name) => long.includes(name))) return false
  const isFullName = left.length === FULL_NAME && right.length === FULL_NAME
  return left.at(-1) !== right.at(-1) || (isFullName && left[0]?.[0] !== right[0]?.[0])
}

/** The ages of one person, named in full: whatever stands around them, they answer one question. */
export function areAgesOfOne(a: Mention, b: Mention): boolean {
  if (a.figure.kind !== 'age' || b.figure.kind !== 'age' || a.sense.person.length < FULL_NAME) return false
  return a.sense.person.join(' ') === b.sense.person.join(' ')
}

/** A group in one of the two only, where the other does not count that very group: `41 of the 150 seats`, `47 seats`. */
function isOneGrouped(a: Mention, b: Mention): boolean {
  const [group, other] = a.figure.scope.group === null ? [b.figure.scope.group, a] : [a.figure.scope.group, b]
  if (group === null || other.figure.scope.group !== null) return false
  return stem(group.toLowerCase().split(/\s+/).at(-1) ?? '') !== other.sense.head
}

function readPartings(mentionA: Mention, mentionB: Mention, places: PlaceRelation): Parting[] {
  const [a, b] = [mentionA.figure, mentionB.figure]
  const partings: Parting[] = []
  if (places === 'apart' || (places === 'part' && a.kind === 'count')) partings.push('place')
  if (differs(a.scope.asOf, b.scope.asOf)) partings.push('time')
  if (isOneGrouped(mentionA, mentionB)) partings.push('group')
  else if (mentionA.sense.namedGroup !== mentionB.sense.namedGroup) partings.push('group')
  else if (differs(a.scope.group, b.scope.group) || modifiersPart(mentionA, mentionB)) partings.push('group')
  if (differs(a.rate, b.rate)) partings.push('rate')
  if (differs(a.role, b.role)) partings.push('role')
  return partings
}

/**
 * Compares what two figures are said to be, whatever their values. `overlap` is the `contentOverlap` of their sentences,
 * for callers that compare many figures of two sentences.
 */
export function likeness(a: Mention, b: Mention, overlap?: number): Likeness {
  const predicates = comparePredicates(a, b)
  if (predicates === 'fates-differ' || personsPart(a, b)) return NOTHING
  const head = headLikeness(a, b)
  const places = placeRelation(a, b)
  const partings = readPartings(a, b, places)
  if (head.differs) partings.push('counted')
  const score =
    head.weight +
    PREDICATE_WEIGHTS[predicates] +
    (overlap ?? contentOverlap(a.statement, b.statement)) * CONTENT_WEIGHT +
    (places === 'shared' ? PLACE_WEIGHT : 0)
  return { score, partings, isExcluded: false }
}
