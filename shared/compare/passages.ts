import type { Budget } from './budget.ts'
import { findMoved } from './moved.ts'
import type { Passage } from '../domain/passage.ts'
import type { Span } from '../domain/span.ts'
import { orderedShare } from './match/order.ts'
import type { Range } from './match/stretch.ts'
import type { HandRegion } from './by-hand.ts'
import type { Region } from './match/region.ts'
import type { SentenceFinder } from './sentence-finder.ts'
import type { TokenPair, Tokens } from './tokens.ts'

/** A passage before its inner differences are worked out, with its place in tokens. */
export type FoundPassage = Omit<Passage, 'differences'>
export type PlacedPassage = FoundPassage & { readonly region: Region }

/** Order is asked for in passages of up to this many pairs of words, 300 in each text: long texts have hundreds of longer ones. */
const LARGEST_AREA = 90_000

function startsSentence(finder: SentenceFinder, range: Range): boolean {
  return finder.tokensAround(range.from).from === range.from
}

function endsSentence(finder: SentenceFinder, range: Range): boolean {
  return finder.tokensAround(range.to - 1).to === range.to
}

/**
 * The characters of a region. Where it begins or ends with a sentence in both texts, the marks that open or close the
 * sentences belong to it too.
 */
function spansOf(pair: TokenPair, region: Region, finders: Finders): { readonly a: Span; readonly b: Span } {
  const opens = startsSentence(finders.a, region.a) && startsSentence(finders.b, region.b)
  const closes = endsSentence(finders.a, region.a) && endsSentence(finders.b, region.b)
  const spanOf = (tokens: Tokens, range: Range, finder: SentenceFinder): Span => {
    const from = tokens.from[range.from] ?? 0
    const last = range.to - 1
    const to = tokens.to[last] ?? 0
    return {
      from: opens ? Math.min(from, finder.around(from).from) : from,
      to: closes ? Math.max(to, finder.around(tokens.from[last] ?? 0).to) : to,
    }
  }
  return { a: spanOf(pair.a, region.a, finders.a), b: spanOf(pair.b, region.b, finders.b) }
}

function isVerbatim(pair: TokenPair, region: Region): boolean {
  const length = region.a.to - region.a.from
  if (region.b.to - region.b.from !== length) return false
  for (let at = 0; at < length; at++) {
    if (pair.a.id[region.a.from + at] !== pair.b.id[region.b.from + at]) return false
  }
  return true
}

/** Dice coefficient over the words of both stretches, each counted as often as it stands there, in whatever order. */
function sharedShare(pair: TokenPair, region: Region): number {
  const left = new Map<number, number>()
  for (let at = region.a.from; at < region.a.to; at++) {
    const word = pair.a.id[at] ?? 0
    left.set(word, (left.get(word) ?? 0) + 1)
  }
  let shared = 0
  for (let at = region.b.from; at < region.b.to; at++) {
    const word = pair.b.id[at] ?? 0
    const held = left.get(word) ?? 0
    if (held === 0) continue
    shared++
    left.set(word, held - 1)
  }
  return (2 * shared) / (region.a.to - region.a.from + region.b.to - region.b.from)
}

type Finders = { readonly a: SentenceFinder; readonly b: SentenceFinder }
type Workings = { readonly finders: Finders; readonly budget: Budget }

/** Regions as passages, in order of place in A. */
export function describePassages(
  pair: TokenPair,
  regions: readonly HandRegion[],
  { finders, budget }: Workings,
): PlacedPassage[] {
  const moved = findMoved(regions)
  return regions.map((region, at) => {
    const verbatim = isVerbatim(pair, region)
    return {
      kind: verbatim ? 'verbatim' : 'edited',
      moved: moved[at] ?? false,
      quoted: false,
      boilerplate: false,
      ...spansOf(pair, region, finders),
      similarity: verbatim
        ? 1
        : (orderedShare(pair, region, { largest: LARGEST_AREA, budget }) ?? sharedShare(pair, region)),
      region,
      ...(region.byHand && { byHand: region.byHand }),
    }
  })
}
