import type { SentenceFinder } from '../sentence-finder.ts'
import type { TokenPair, Tokens, Vocabulary } from '../tokens.ts'
import type { Region } from './region.ts'
import type { Range } from './stretch.ts'

/** Words that may stand between two parts of a passage inside a sentence, whatever they say: an aside, a title, an attribution. */
const ASIDE = 15

/**
 * Sentences of fewer words than this are not asked for a counterpart: in a table "Turnover 232,006,000" stands opposite "Revenue
 * 232 mln". Where nothing stands opposite, the sentence was put in, and then `PUT_IN` words are enough: "Nobody was hurt."
 */
const SENTENCE = 4
const PUT_IN = 2

/** Share of a sentence put in that makes the whole of it: its first word may be that of the sentence it was put in front of. */
const NEARLY_WHOLE = 0.75

/**
 * Share of the content words of a sentence that must stand in the stretch opposite. Shuffled sentences keep nearly all of
 * theirs and sentences translated back half; news put in between shares a name or two.
 */
const SUPPORT = 0.25

/** Tokens about the stretch opposite in which words are looked for too: rewriters move words over its borders. */
const SLACK = 4

export type Bridges = {
  readonly pair: TokenPair
  readonly finders: { readonly a: SentenceFinder; readonly b: SentenceFinder }
}

type View = {
  readonly own: Tokens
  readonly other: Tokens
  readonly finder: SentenceFinder
  readonly vocabulary: Vocabulary
}

function isSupported(view: View, piece: Range, opposite: ReadonlySet<number>): boolean {
  let content = 0
  let found = 0
  for (let at = piece.from; at < piece.to; at++) {
    const id = view.own.id[at] ?? 0
    if (view.vocabulary.content[id] === 0) continue
    content++
    if (opposite.has(id)) found++
  }
  return found >= SUPPORT * content && found > 0
}

function isBridgedFrom(view: View, gap: Range, opposite: Range, exact: boolean): boolean {
  const isPutIn = opposite.to <= opposite.from
  const least = isPutIn ? PUT_IN : SENTENCE
  if (gap.to - gap.from < least) return true
  const words = new Set<number>()
  const end = Math.min(view.other.count, opposite.to + SLACK)
  for (let at = Math.max(0, opposite.from - SLACK); at < end; at++) words.add(view.other.id[at] ?? 0)
  let at = gap.from
  while (at < gap.to) {
    const sentence = view.finder.tokensAround(at)
    const piece = { from: at, to: Math.min(gap.to, Math.max(sentence.to, at + 1)) }
    const length = piece.to - piece.from
    const isWhole = length >= least && length >= (isPutIn || exact ? NEARLY_WHOLE : 1) * (sentence.to - sentence.from)
    if ((isWhole || length > ASIDE) && !isSupported(view, piece, words)) return false
    at = piece.to
  }
  return true
}

/**
 * Whether two parts of a passage may be joined over the stretches between them: every sentence there must have something
 * of a counterpart opposite, in both texts. A sentence put in, or exchanged for another, is news and no part of a passage. Between
 * `exact` copies it is that too when it begins with the same word; loose ones run over such a word by chance.
 */
export function isBridged({ pair, finders }: Bridges, gap: Region, exact = false): boolean {
  const { vocabulary } = pair
  return (
    isBridgedFrom({ own: pair.a, other: pair.b, finder: finders.a, vocabulary }, gap.a, gap.b, exact) &&
    isBridgedFrom({ own: pair.b, other: pair.a, finder: finders.b, vocabulary }, gap.b, gap.a, exact)
  )
}
