import type { TokenPair, Vocabulary } from '../tokens.ts'
import { chanceOf, natsOf } from './chance.ts'
import type { Cluster } from './clusters.ts'
import type { FreeTokens, Points } from './points.ts'
import {
  bestStretch,
  markFound,
  TAKEN,
  TAKEN_OPPOSITE,
  type Anchors,
  type Range,
  type Stretch,
  type StretchRule,
  type View,
} from './stretch.ts'

/** Two stretches, one in each text, that may repeat each other. */
export type Region = { readonly a: Range; readonly b: Range }

/** How well the two stretches of a region agree. */
type Evidence = {
  /** Share of content words of both stretches found again near their place in the other. */
  readonly similarity: number
  /** Sum over different shared content words of one over the mean number of places each has in the texts. */
  readonly rarity: number
  /** Log likelihood of "copied" against "chance" over both stretches; 0 for faithful regions, which need none. */
  readonly nats: number
  /** Share of content words found by chance, mean of the two texts; 0 for faithful regions. */
  readonly chance: number
}

/** `faithful` regions were found as chains of equal runs, the others by density. */
export type JudgedRegion = Region & Evidence & { readonly faithful: boolean }

/**
 * Tokens a word may be off its expected place, and tokens outside the anchors that are looked at. Both chosen on half of
 * the PAN 2013 training pairs, where 20 to 30 and 30 to 60 do about as well.
 */
const BAND = 25
const MARGIN = 60

/** Share of words found again that is assumed before the passage has been looked at, and the bounds of any such share. */
const FIRST_GUESS = 0.5
const LEAST_SHARE = 0.4
const MOST_SHARE = 0.95

/** A copy is taken to have at least this much more of its words found than chance would find. */
const ABOVE_CHANCE = 0.1

/**
 * What a missed word costs when a found one earns 1: the ratio of the two log likelihoods of "copied at this share" against
 * "chance". The more faithful a copy, the sooner a missed word ends it, so the borders of a verbatim passage are exact while
 * a translated one is held together across its gaps.
 */
function ruleFor(share: number, chance: number): StretchRule {
  const bounded = Math.min(MOST_SHARE, Math.max(LEAST_SHARE, chance + ABOVE_CHANCE, share))
  const miss = Math.log((1 - chance) / (1 - bounded)) / Math.log(bounded / chance)
  return { band: BAND, margin: MARGIN, miss, small: SMALL, smallMiss: SMALL * miss }
}

/** Weight of a function word beside a content word. */
const SMALL = 0.25

/** Steps of reading a region for each token: two rounds, in which most words are found where they are expected. */
const STEPS_PER_TOKEN = 8

/** Borders found once make better anchors: those outside are dropped and the borders looked for again. */
const ROUNDS = 2

function anchorsOf(points: Points, members: Cluster): { a: Anchors; b: Anchors } {
  const a = {
    own: members.map((at) => points.a[at] ?? 0),
    other: members.map((at) => points.b[at] ?? 0),
  }
  const turned = members.toSorted((left, right) => (points.b[left] ?? 0) - (points.b[right] ?? 0) || left - right)
  const b = {
    own: turned.map((at) => points.b[at] ?? 0),
    other: turned.map((at) => points.a[at] ?? 0),
  }
  return { a, b }
}

/** The tokens that the anchors reach, with a margin on both sides. */
function reachOf(anchors: Anchors, count: number, margin: number): Range {
  const first = anchors.own[0] ?? 0
  const last = anchors.own.at(-1) ?? 0
  return { from: Math.max(0, first - margin), to: Math.min(count, last + margin + 1) }
}

function stretchOf(view: View, anchors: { own: Anchors; other: Anchors }, rule: StretchRule): Stretch {
  const range = reachOf(anchors.own, view.own.count, rule.margin)
  const opposite = reachOf(anchors.other, view.other.count, rule.margin)
  return bestStretch(view, range, markFound(view, range, opposite, { ...rule, anchors: anchors.own }), rule)
}

function rarityOf(pair: TokenPair, region: Region): number {
  const { vocabulary } = pair
  const inB = new Set<number>()
  for (let at = region.b.from; at < region.b.to; at++) inB.add(pair.b.id[at] ?? 0)
  let rarity = 0
  for (let at = region.a.from; at < region.a.to; at++) {
    const id = pair.a.id[at] ?? 0
    if (vocabulary.content[id] === 0 || !inB.delete(id)) continue
    rarity += 1 / Math.sqrt((vocabulary.countA[id] ?? 1) * (vocabulary.countB[id] ?? 1))
  }
  return rarity
}

/** Either text seen from the other. */
export type Views = { readonly a: View; readonly b: View }

/** Both texts with the tokens of `regions` taken out. */
export function withoutRegions({ a, b }: TokenPair, regions: readonly Region[]): FreeTokens {
  if (regions.length === 0) return { a, b }
  const free = { a: a.id.slice(), b: b.id.slice() }
  for (const region of regions) {
    free.a.fill(TAKEN, region.a.from, region.a.to)
    free.b.fill(TAKEN_OPPOSITE, region.b.from, region.b.to)
  }
  return { a: { count: a.count, id: free.a }, b: { count: b.count, id: free.b } }
}

export function viewsOf({ a, b }: FreeTokens, { content, size }: Vocabulary): Views {
  const left = new Int32Array(size)
  const window = 2 * BAND + 1
  return {
    a: { own: a, other: b, content, left, chance: chanceOf({ own: a, other: b, content, window }) },
    b: { own: b, other: a, content, left, chance: chanceOf({ own: b, other: a, content, window }) },
  }
}

/** Steps that reading the region of a cluster takes at most: of the tokens it lies among some are looked for in the band. */
export function stepsFor(points: Points, cluster: Cluster): number {
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  for (const at of cluster) {
    least = Math.min(least, points.b[at] ?? 0)
    most = Math.max(most, points.b[at] ?? 0)
  }
  const length = (points.a[cluster.at(-1) ?? 0] ?? 0) - (points.a[cluster[0] ?? 0] ?? 0) + most - least + 4 * MARGIN
  return cluster.length + STEPS_PER_TOKEN * length
}

/** The region a cluster of points marks out, or null when its words do not hold together in both texts. */
export function readRegion(pair: TokenPair, views: Views, points: Points, cluster: Cluster): JudgedRegion | null {
  let members = cluster
  let region: JudgedRegion | null = null
  for (let round = 0; round < ROUNDS && members.length > 0; round++) {
    const share = region?.similarity ?? FIRST_GUESS
    const anchors = anchorsOf(points, members)
    const a = stretchOf(views.a, { own: anchors.a, other: anchors.b }, ruleFor(share, views.a.chance))
    const b = stretchOf(views.b, { own: anchors.b, other: anchors.a }, ruleFor(share, views.b.chance))
    if (a.content === 0 || b.content === 0) return null
    region = {
      a,
      b,
      similarity: (a.found + b.found) / (a.content + b.content),
      rarity: 0,
      nats: natsOf(a, views.a.chance) + natsOf(b, views.b.chance),
      chance: (views.a.chance + views.b.chance) / 2,
      faithful: false,
    }
    members = members.filter((at) => isInside(points, at, { a, b }))
  }
  if (members.length === 0 || region === null) return null
  return { ...region, rarity: rarityOf(pair, region) }
}

function isInside(points: Points, at: number, region: Region): boolean {
  const a = points.a[at] ?? 0
  const b = points.b[at] ?? 0
  return a >= region.a.from && a < region.a.to && b >= region.b.from && b < region.b.to
}
