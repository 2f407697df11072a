import type { Coverage, Relation } from '../domain/passage.ts'
import { longestRunIn } from './match/accept.ts'
import type { Run } from './match/runs.ts'
import type { PlacedPassage } from './passages.ts'
import type { TokenPair, Tokens } from './tokens.ts'

/** From this coverage of the text more covered, two texts tell one story or fill in one template. */
const MUCH = 0.3

/**
 * Weights of a linear score that tells reports of one event from items of a series, and the score from which it is one
 * event: a logistic regression, rounded, on half of the wire pairs of 1987 that share at least three word 5-grams in ten.
 * On all of them, figures given, nine in ten reports of one event are known as such, and 95 in 100 so called are.
 */
const WEIGHTS = { figuresOfShorter: 6.5, figures: 2.5, names: 1.5, run: 2 }
const ONE_EVENT = 18

/** A run longer than 63 words says no more than one of 63: nothing is that long by template. */
const MOST_RUN_BITS = 6

/** Nor is a run of this length, in words: with other figures around it the two share background and no more. */
const LONGEST_TEMPLATE = 40

/** How many of the different figures (or names) of a text the other has too. */
type Share = { readonly shared: number; readonly all: number }

/** Never 0 of 0: a text without figures agrees in all of them. */
function shareOf({ shared, all }: Share): number {
  return (shared + 1) / (all + 1)
}

function add(left: Share, right: Share): Share {
  return { shared: left.shared + right.shared, all: left.all + right.all }
}

/** A figure is what the caller has given as one, and any word that begins with a digit. */
function isFigure(tokens: Tokens, at: number): boolean {
  return tokens.exact[at] !== tokens.id[at] || /^\p{Nd}/u.test(tokens.text.charAt(tokens.from[at] ?? 0))
}

function isName(tokens: Tokens, at: number): boolean {
  return /^\p{Lu}/u.test(tokens.text.charAt(tokens.from[at] ?? 0))
}

function wordsOf(tokens: Tokens): Set<number> {
  return new Set(tokens.exact.subarray(0, tokens.count))
}

/** Different tokens of a sort, and how many of them the other text has. */
function countShared(
  tokens: Tokens,
  other: ReadonlySet<number>,
  isSort: (tokens: Tokens, at: number) => boolean,
): Share {
  const seen = new Set<number>()
  let shared = 0
  for (let at = 0; at < tokens.count; at++) {
    const word = tokens.exact[at] ?? 0
    if (seen.has(word) || !isSort(tokens, at)) continue
    seen.add(word)
    if (other.has(word)) shared++
  }
  return { shared, all: seen.size }
}

function scoreOf(pair: TokenPair, run: number): number {
  const inA = wordsOf(pair.a)
  const inB = wordsOf(pair.b)
  const figuresA = countShared(pair.a, inB, isFigure)
  const figuresB = countShared(pair.b, inA, isFigure)
  const names = add(countShared(pair.a, inB, isName), countShared(pair.b, inA, isName))
  const ofShorter = pair.a.count < pair.b.count ? shareOf(figuresA) : shareOf(figuresB)
  const ofEqual = Math.min(shareOf(figuresA), shareOf(figuresB))
  return (
    WEIGHTS.figuresOfShorter * (pair.a.count === pair.b.count ? ofEqual : ofShorter) +
    WEIGHTS.figures * shareOf(add(figuresA, figuresB)) +
    WEIGHTS.names * shareOf(names) +
    WEIGHTS.run * Math.min(MOST_RUN_BITS, Math.log2(1 + run))
  )
}

/** What two texts are to each other, by what they share and by whether its figures and names agree. */
export function relationOf(
  pair: TokenPair,
  passages: readonly PlacedPassage[],
  runs: readonly Run[],
  coverage: Coverage,
): Relation {
  if (passages.length === 0) return 'none'
  if (Math.max(coverage.aInB, coverage.bInA) < MUCH) return 'overlap'
  const run = Math.max(...passages.map((passage) => longestRunIn(passage.region, runs)?.length ?? 0))
  if (scoreOf(pair, run) >= ONE_EVENT || holdsWhole(pair, passages) || agreesInFigures(pair)) return 'story'
  return run < LONGEST_TEMPLATE ? 'series' : 'overlap'
}

/** Figures that must be shared before their agreement alone settles it, and the share of the shorter text's that must agree. */
const ENOUGH_FIGURES = 6
const NEARLY_ALL = 0.85

/** Results sent again: the template is all there is besides the figures, and those are the same. */
function agreesInFigures(pair: TokenPair): boolean {
  const a = countShared(pair.a, wordsOf(pair.b), isFigure)
  const b = countShared(pair.b, wordsOf(pair.a), isFigure)
  return [a, b].some(({ shared, all }) => shared >= ENOUGH_FIGURES && shared >= NEARLY_ALL * all)
}

/** A text that stands word for word in the other, figures and all, is the same story, however short. */
function holdsWhole(pair: TokenPair, passages: readonly PlacedPassage[]): boolean {
  return passages.some(
    ({ kind, region }) => kind === 'verbatim' && region.a.to - region.a.from === Math.min(pair.a.count, pair.b.count),
  )
}
