import type { SentenceFinder } from '../sentence-finder.ts'
import type { JudgedRegion, Region } from './region.ts'

/** Within how many tokens of the border of its sentence a passage takes the sentence in whole, and how much may be outside. */
type Reach = { readonly tokens: number; readonly share: number }

/**
 * A faithful copy: "Similarly," against "Another", or ", the ministry said" added at the end, are edits of the sentence and
 * not its surroundings.
 */
const FAITHFUL: Reach = { tokens: 9, share: 0.34 }

/** One sentence, or hardly more, is shown from its beginning to its end when most of it is repeated. */
const SENTENCE: Reach = { tokens: 15, share: 0.45 }

/** A passage of one sentence holds no more than this many words for each word of it inside that sentence. */
const HARDLY_MORE = 1.3

/** A loose one has no exact border to lose, and rewriters work sentence by sentence. */
const LOOSE: Reach = { tokens: 20, share: 0.6 }

/** The beginning of a sentence that is no part of a loose copy: this share of the sentence at most, and less of the passage. */
const SCRAP_OF_SENTENCE = 0.3
const SCRAP_OF_PASSAGE = 0.2

/** Words that a passage may stick out into a sentence by chance: "The", "It was". They are given back. */
const STRAY = 2

type Finders = { readonly a: SentenceFinder; readonly b: SentenceFinder }

/** How far the sentence of the outermost token goes on outside the passage and inside it, in tokens. */
type Edge = { readonly outside: number; readonly inside: number }

/** A passage keeps to a quotation: what is said about the words is not part of them. */
const NOTHING_OUTSIDE: Edge = { outside: 0, inside: Number.POSITIVE_INFINITY }

function startEdge(finder: SentenceFinder, at: number): Edge {
  const sentence = finder.tokensAround(at)
  return { outside: at - sentence.from, inside: sentence.to - at }
}

function endEdge(finder: SentenceFinder, at: number): Edge {
  const sentence = finder.tokensAround(at)
  return { outside: sentence.to - at - 1, inside: at + 1 - sentence.from }
}

function takesIn(edge: Edge, length: number): boolean {
  const reach = length <= HARDLY_MORE * edge.inside ? SENTENCE : FAITHFUL
  return edge.outside <= reach.tokens && edge.outside <= reach.share * (edge.outside + edge.inside)
}

function isStray(edge: Edge, length: number): boolean {
  return edge.inside <= STRAY && edge.outside > 0 && edge.inside < length
}

/** Words to take in, or to give back where negative, so that a loose copy ends with a sentence if it can. */
function looseMove(edge: Edge, length: number): number {
  const sentence = edge.outside + edge.inside
  if (edge.outside <= LOOSE.tokens && edge.outside <= LOOSE.share * sentence) return edge.outside
  const isScrap =
    edge.outside > 0 && edge.inside <= SCRAP_OF_SENTENCE * sentence && edge.inside < SCRAP_OF_PASSAGE * length
  return isScrap ? -edge.inside : 0
}

type Edges = { readonly a: Edge; readonly b: Edge }

/** How many tokens a border moves in either text: outwards where positive. */
function move(edges: Edges, region: JudgedRegion): { readonly a: number; readonly b: number } {
  const lengthA = region.a.to - region.a.from
  const lengthB = region.b.to - region.b.from
  if (!region.faithful) return { a: looseMove(edges.a, lengthA), b: looseMove(edges.b, lengthB) }
  if (takesIn(edges.a, lengthA) && takesIn(edges.b, lengthB)) return { a: edges.a.outside, b: edges.b.outside }
  const stray = isStray(edges.a, lengthA) && isStray(edges.b, lengthB)
  return stray ? { a: -edges.a.inside, b: -edges.b.inside } : { a: 0, b: 0 }
}

function startEdges(region: Region, finders: Finders): Edges {
  const { from: a } = region.a
  const { from: b } = region.b
  if (finders.a.opensQuotation(a) && finders.b.opensQuotation(b)) return { a: NOTHING_OUTSIDE, b: NOTHING_OUTSIDE }
  return { a: startEdge(finders.a, a), b: startEdge(finders.b, b) }
}

function endEdges(region: Region, finders: Finders): Edges {
  const a = region.a.to - 1
  const b = region.b.to - 1
  if (finders.a.closesQuotation(a) && finders.b.closesQuotation(b)) return { a: NOTHING_OUTSIDE, b: NOTHING_OUTSIDE }
  return { a: endEdge(finders.a, a), b: endEdge(finders.b, b) }
}

/** Moves the borders of a region to the borders of sentences where these are near. */
export function settleBorders(region: JudgedRegion, finders: Finders): Region {
  const start = move(startEdges(region, finders), region)
  const end = move(endEdges(region, finders), region)
  return {
    a: { from: region.a.from - start.a, to: region.a.to + end.a },
    b: { from: region.b.from - start.b, to: region.b.to + end.b },
  }
}
