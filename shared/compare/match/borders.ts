import type { SentenceFinder } from '../sentence-finder.ts'
import type { JudgedRegion, Region } from './region.ts'

/** Within how many tokens of the border of its sentence a passage takes the sentence in whole, and how much may be outside. */
type Reach = { readonly tokens: number; readonly share: number }

/**
 * A faithful copy: "Similarly," against "Another", or ", the ministry said" added at the end, are edits of the sentence and
 * not its surroundings.
 */
const FAITHFUL: Reach = { tokens: 6, share: 0.34 }

/** A loose one has no exact border to lose, and rewriters work sentence by sentence. */
const LOOSE: Reach = { tokens: 20, share: 0.6 }

/** Words that a passage may stick out into a sentence by chance: "The", "It was". They are given back. */
const STRAY = 2

type Finders = { readonly a: SentenceFinder; readonly b: SentenceFinder }

/** How far the sentence of the outermost token goes on outside the passage and inside it, in tokens. */
type Edge = { readonly outside: number; readonly inside: number }

function startEdge(finder: SentenceFinder, at: number): Edge {
  const sentence = finder.tokensAround(at)
  return { outside: at - sentence.from, inside: sentence.to - at }
}

function endEdge(finder: SentenceFinder, at: number): Edge {
  const sentence = finder.tokensAround(at)
  return { outside: sentence.to - at - 1, inside: at + 1 - sentence.from }
}

function takesIn(edge: Edge, reach: Reach): boolean {
  return edge.outside <= reach.tokens && edge.outside <= reach.share * (edge.outside + edge.inside)
}

function isStray(edge: Edge, length: number): boolean {
  return edge.inside <= STRAY && edge.outside > 0 && edge.inside < length
}

/** Moves the borders of a region to the borders of sentences where these are near. */
export function settleBorders(region: JudgedRegion, finders: Finders): Region {
  const reach = region.faithful ? FAITHFUL : LOOSE
  const startA = startEdge(finders.a, region.a.from)
  const startB = startEdge(finders.b, region.b.from)
  const endA = endEdge(finders.a, region.a.to - 1)
  const endB = endEdge(finders.b, region.b.to - 1)
  const lengthA = region.a.to - region.a.from
  const lengthB = region.b.to - region.b.from
  let { from: fromA, to: toA } = region.a
  let { from: fromB, to: toB } = region.b
  if (takesIn(startA, reach) && takesIn(startB, reach)) {
    fromA -= startA.outside
    fromB -= startB.outside
  } else if (isStray(startA, lengthA) && isStray(startB, lengthB)) {
    fromA += startA.inside
    fromB += startB.inside
  }
  if (takesIn(endA, reach) && takesIn(endB, reach)) {
    toA += endA.outside
    toB += endB.outside
  } else if (isStray(endA, lengthA) && isStray(endB, lengthB)) {
    toA -= endA.inside
    toB -= endB.inside
  }
  return { a: { from: fromA, to: toA }, b: { from: fromB, to: toB } }
}
