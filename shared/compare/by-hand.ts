import type { Alignment } from '../domain/by-hand.ts'
import type { Span } from '../domain/span.ts'
import type { Budget } from './budget.ts'
import type { Region } from './match/region.ts'
import type { Range } from './match/stretch.ts'
import { findDifferences } from './refine/differences.ts'
import type { Side } from './side.ts'
import { THRESHOLDS } from './settings.ts'
import type { TokenPair, Tokens } from './tokens.ts'

/** A region that a person said to be one, whatever it holds. */
export type HandRegion = Region & { readonly byHand?: true }

/** What is left of a passage beside an alignment by hand is one from this many words on: as many as the shortest equal run has. */
const LEAST_WORDS = 4

/** Of its characters, or of the other text's where those are fewer, what is left repeats this share, as an edited passage does. */
const LEAST_SHARE = THRESHOLDS.standard.similarity

type Given = { readonly pair: TokenPair; readonly a: Side; readonly b: Side; readonly budget: Budget }

/** A stretch of equal characters of a region. */
type Equal = { readonly a: number; readonly b: number; readonly length: number }

/** The first token that ends behind `offset`. */
function tokenAfter(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens.to[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The tokens that a span touches. */
function tokensIn(tokens: Tokens, { from, to }: Span): Range {
  const first = tokenAfter(tokens, from)
  let end = first
  while (end < tokens.count && (tokens.from[end] ?? to) < to) end += 1
  return { from: first, to: end }
}

function isEmpty({ from, to }: Range): boolean {
  return from >= to
}

function touches(one: Range, other: Range): boolean {
  return one.from < other.to && other.from < one.to
}

function spanOf(tokens: Tokens, { from, to }: Range): Span {
  return { from: tokens.from[from] ?? 0, to: tokens.to[to - 1] ?? 0 }
}

function equalStretches(region: Region, { pair, a, b, budget }: Given): Equal[] {
  const spans = { a: spanOf(pair.a, region.a), b: spanOf(pair.b, region.b) }
  const { differences } = findDifferences({ ...a, span: spans.a }, { ...b, span: spans.b }, budget)
  const ends = [...differences, { a: { from: spans.a.to, to: spans.a.to }, b: { from: spans.b.to, to: spans.b.to } }]
  let at = { a: spans.a.from, b: spans.b.from }
  return ends.flatMap((end) => {
    const stretch = { ...at, length: end.a.from - at.a }
    at = { a: end.a.to, b: end.b.to }
    return stretch.length > 0 ? [stretch] : []
  })
}

/** Cuts an equal stretch where one of the spans begins or ends in either text. */
function cut({ a, b, length }: Equal, spans: { readonly a: Span; readonly b: Span }): Equal[] {
  const cuts = [spans.a.from - a, spans.a.to - a, spans.b.from - b, spans.b.to - b]
  const inside = [...new Set([0, ...cuts.filter((at) => at > 0 && at < length), length])].sort((x, y) => x - y)
  return inside.slice(1).map((to, index) => {
    const from = inside[index] ?? 0
    return { a: a + from, b: b + from, length: to - from }
  })
}

/** Before a span, in it, or behind it. */
function placeBy(at: number, { from, to }: Span): -1 | 0 | 1 {
  return at < from ? -1 : at < to ? 0 : 1
}

/** What holds some equal stretches, if it repeats enough to be a passage of its own. */
function pieceOf(equals: readonly Equal[], { pair }: Given): Region | null {
  const hull = (side: 'a' | 'b'): Span => ({
    from: Math.min(...equals.map((each) => each[side])),
    to: Math.max(...equals.map((each) => each[side] + each.length)),
  })
  const spans = { a: hull('a'), b: hull('b') }
  const equal = equals.reduce((sum, { length }) => sum + length, 0)
  const shorter = Math.min(spans.a.to - spans.a.from, spans.b.to - spans.b.from)
  const region = { a: tokensIn(pair.a, spans.a), b: tokensIn(pair.b, spans.b) }
  const words = Math.min(region.a.to - region.a.from, region.b.to - region.b.from)
  return words < LEAST_WORDS || equal < LEAST_SHARE * shorter ? null : region
}

/** What an alignment leaves of a region: the region itself, unless the two have to do with each other. */
function around(region: HandRegion, { what, ...spans }: Alignment, given: Given): HandRegion[] {
  const { pair } = given
  const meets = {
    a: touches(region.a, tokensIn(pair.a, spans.a)),
    b: touches(region.b, tokensIn(pair.b, spans.b)),
  }
  const isConcerned = what === 'apart' ? meets.a && meets.b : meets.a || meets.b
  if (!isConcerned) return [region]
  const stays = (a: number, b: number): boolean => (what === 'apart' ? a !== 0 || b !== 0 : a !== 0 && b !== 0)
  const pieces = Map.groupBy(
    equalStretches(region, given).flatMap((each) => cut(each, spans)),
    (each) => {
      const [a, b] = [placeBy(each.a, spans.a), placeBy(each.b, spans.b)]
      return stays(a, b) ? `${a} ${b}` : ''
    },
  )
  pieces.delete('')
  return [...pieces.values()].flatMap((equals) => pieceOf(equals, given) ?? [])
}

/**
 * The regions found with what a person said put in its place: those of `together` as they were said, those found around them
 * or across places set `apart` without what they say of them. In order of place in A. Words that no region holds after that
 * are not looked for anew elsewhere.
 */
export function alignByHand(
  found: readonly Region[],
  alignments: readonly Alignment[],
  given: Given,
): readonly HandRegion[] {
  const { a, b } = given.pair
  const said = alignments.flatMap(({ what, ...spans }): HandRegion[] => {
    const region = { a: tokensIn(a, spans.a), b: tokensIn(b, spans.b), byHand: true as const }
    return what === 'apart' || isEmpty(region.a) || isEmpty(region.b) ? [] : [region]
  })
  const left = alignments.reduce<readonly HandRegion[]>(
    (regions, alignment) => regions.flatMap((region) => around(region, alignment, given)),
    found,
  )
  return [...left, ...said].toSorted((one, other) => one.a.from - other.a.from || one.b.from - other.b.from)
}
