import { heaviestCommon, type SparseWeights } from './heaviest-common.ts'
import type { Contexts, FigureContext, Statement } from './statement.ts'
import { valueRelation } from './value-relation.ts'

/** Two sentences that may state the same figures. */
export type StatementPair = {
  readonly a: Statement
  readonly b: Statement
  /** Share of content words in common (Jaccard), plus a little for each figure of equal value. */
  readonly similarity: number
  /** On the heaviest chain of pairs in common order: tells the quarter's row of a table from the year's. */
  inOrder: boolean
}

/** Sentences of B kept for each sentence of A; more are never needed to find the right one among like rows. */
const MOST_PARTNERS = 6
/** Sentences whose figures are looked at for that, the most alike in their words first. */
const MOST_WEIGHED = 40
/** What a figure of equal value adds to the similarity of two sentences. */
const EQUAL_VALUE = 0.15
const LEAST_SIMILARITY = 0.08
/** Share of content words from which two sentences are one; one of prose that has such partners is not set against lesser ones. */
const SAME_WORDS = 0.99
/** A word that stands in more sentences than this tells none of them from another. Also bounds the work on long texts. */
const MOST_OF_A_WORD = 100
/** Cells beyond which the chain of pairs in order is not sought (500 by 500 sentences): a step budget. */
const MOST_CELLS = 250_000

/** The statements of a report that hold figures, by the content words in them. */
type WordIndex = {
  readonly statements: readonly Statement[]
  /** Positions in `statements`. */
  readonly byWord: ReadonlyMap<string, readonly number[]>
  /** Words shared with the statement in hand, by position; all zero in between. */
  readonly shared: Uint16Array
  /** Positions by all that is written, figures too; made when the words alone tell too little. */
  readonly byText: ReadonlyMap<string, readonly number[]>
}

/** The words and figures of a statement, in order. */
function textOf({ tokens, mentions }: Statement): string {
  const figures = mentions.map(({ figure }) => figure.text)
  return [...tokens.map(({ word }) => word), ...figures].join(' ')
}

/** Positions by what `keysOf` gives for each statement. */
function indexBy(
  statements: readonly Statement[],
  keysOf: (statement: Statement) => Iterable<string>,
): Map<string, number[]> {
  const places = new Map<string, number[]>()
  statements.forEach((statement, position) => {
    for (const key of keysOf(statement)) {
      const list = places.get(key)
      if (list === undefined) places.set(key, [position])
      else list.push(position)
    }
  })
  return places
}

function indexByWord(context: FigureContext): WordIndex {
  const statements = context.statements.filter((statement) => statement.mentions.length > 0)
  let byText: Map<string, number[]> | null = null
  return {
    statements,
    byWord: indexBy(statements, ({ content }) => content),
    shared: new Uint16Array(statements.length),
    get byText() {
      return (byText ??= indexBy(statements, (statement) => [textOf(statement)]))
    },
  }
}

type Shared = { readonly position: number; readonly count: number }

function countIn(a: Statement, position: number, { statements }: WordIndex): Shared {
  const content = statements[position]?.content
  let count = 0
  for (const word of a.content) if (content?.has(word) === true) count++
  return { position, count }
}

/**
 * For a statement all of whose words are common, as in long lists: those with the rarest of them, of these the ones that stand
 * nearest to its own place in the report, `at` from 0 to 1.
 */
function findNearby(a: Statement, at: number, { statements, byWord }: WordIndex): readonly number[] {
  const [rarest = []] = [...a.content]
    .flatMap((word) => [byWord.get(word) ?? []])
    .filter((found) => found.length > 0)
    .toSorted((left, right) => left.length - right.length)
  const after = rarest.findIndex((position) => position >= at * statements.length)
  const middle = after < 0 ? rarest.length : after
  const from = Math.max(0, Math.min(middle - MOST_WEIGHED / 2, rarest.length - MOST_WEIGHED))
  return rarest.slice(from, from + MOST_WEIGHED)
}

/** The statements that share words with this one, as positions and with how many, counted without allocating for each. */
function countShared(a: Statement, at: number, index: WordIndex): Shared[] {
  const { byWord, shared } = index
  const touched: number[] = []
  let passedOver = 0
  for (const word of a.content) {
    const found = byWord.get(word)
    if (found === undefined) continue
    if (found.length > MOST_OF_A_WORD) {
      passedOver++
      continue
    }
    for (const position of found) {
      const before = shared[position] ?? 0
      if (before === 0) touched.push(position)
      shared[position] = before + 1
    }
  }
  if (touched.length === 0) return findNearby(a, at, index).map((position) => countIn(a, position, index))
  return touched.map((position) => {
    const count = shared[position] ?? 0
    shared[position] = 0
    // Common words tell no sentence from another, but they are shared all the same.
    return passedOver === 0 ? { position, count } : countIn(a, position, index)
  })
}

function equalValues(a: Statement, b: Statement): number {
  return a.mentions.filter((left) => b.mentions.some((right) => valueRelation(left, right) === 'same')).length
}

/** A sentence of B with the share of content words it has in common with the one in hand. */
type Alike = { readonly b: Statement; readonly jaccard: number }

function byJaccard(left: Alike, right: Alike): number {
  return right.jaccard - left.jaccard || left.b.place - right.b.place
}

/** The sentences most alike in their words. Of long texts thousands share a word, so only the best are kept in order. */
function mostAlike(a: Statement, at: number, index: WordIndex): Alike[] {
  const best: Alike[] = []
  for (const { position, count } of countShared(a, at, index)) {
    const b = index.statements[position]
    if (b === undefined) continue
    const jaccard = count / (a.content.size + b.content.size - count)
    if (jaccard < LEAST_SIMILARITY && count < 2) continue
    const alike = { b, jaccard }
    const worst = best[MOST_WEIGHED - 1]
    if (worst !== undefined && byJaccard(worst, alike) <= 0) continue
    let place = best.length
    for (let other = best[place - 1]; other !== undefined && byJaccard(other, alike) > 0; other = best[place - 1])
      place--
    best.splice(place, 0, alike)
    if (best.length > MOST_WEIGHED) best.pop()
  }
  return best
}

/** The sentences that say the same, figures and all, before those that merely may: there are so many like these that it need not be one of them. */
function withEqual(a: Statement, alike: readonly Alike[], { statements, byText }: WordIndex): readonly Alike[] {
  if (alike.length < MOST_WEIGHED) return alike
  const equal = (byText.get(textOf(a)) ?? []).slice(0, MOST_WEIGHED).flatMap((position) => statements[position] ?? [])
  return [...equal.map((b) => ({ b, jaccard: 1 })), ...alike.filter(({ b }) => !equal.includes(b))]
}

/** Whether words of grammar join those of a sentence; the like rows of a table have none. */
function isProse({ tokens }: Statement): boolean {
  return tokens.some(({ word }) => word === 'the' || word === 'of' || word === 'a')
}

function partnersOf(a: Statement, at: number, index: WordIndex): StatementPair[] {
  const alike = withEqual(a, mostAlike(a, at, index), index)
  const least = (alike[0]?.jaccard ?? 0) >= SAME_WORDS && isProse(a) ? SAME_WORDS : 0
  return alike
    .filter(({ jaccard }) => jaccard >= least)
    .map(({ b, jaccard }) => ({ a, b, similarity: jaccard + EQUAL_VALUE * equalValues(a, b), inOrder: false }))
    .toSorted((left, right) => right.similarity - left.similarity || left.b.place - right.b.place)
    .slice(0, MOST_PARTNERS)
}

/** The similarities by place; pairs come by their place in A. */
function weighPairs(pairs: readonly StatementPair[], countA: number): SparseWeights {
  const sorted = pairs.toSorted((left, right) => left.a.place - right.a.place || left.b.place - right.b.place)
  const starts = new Int32Array(countA + 1)
  for (const { a } of sorted) starts[a.place + 1] = (starts[a.place + 1] ?? 0) + 1
  for (let place = 0; place < countA; place++) starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0)
  return { starts, columns: sorted.map(({ b }) => b.place), weights: sorted.map(({ similarity }) => similarity) }
}

/** Marks the pairs on the heaviest chain in which both texts keep their order. */
function markOrder(pairs: readonly StatementPair[], countA: number, countB: number): void {
  if (countA * countB > MOST_CELLS) return
  const byPlace = new Map(pairs.map((pair) => [pair.a.place * countB + pair.b.place, pair]))
  for (const [a, b] of heaviestCommon(weighPairs(pairs, countA), countB)) {
    const pair = byPlace.get(a * countB + b)
    if (pair !== undefined) pair.inOrder = true
  }
}

/** Pairs of sentences of two reports that share words around their figures, the most alike first for each sentence of A. */
export function findStatementPairs(contexts: Contexts): readonly StatementPair[] {
  const index = indexByWord(contexts[1])
  const pairs = contexts[0].statements
    .filter((statement) => statement.mentions.length > 0)
    .flatMap((statement, position, all) => partnersOf(statement, position / all.length, index))
  markOrder(pairs, contexts[0].statements.length, contexts[1].statements.length)
  return pairs
}
