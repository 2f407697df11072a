import { isBridged, type Bridges } from './bridge.ts'
import type { JudgedRegion, Region } from './region.ts'
import type { Range } from './stretch.ts'

/**
 * Two loose regions this near each other in both texts, in tokens, are one passage with something put in, and so are two
 * whose distance is no more than `NEAR_SHARE` of what they hold: the longer the copy, the larger the cut it may have suffered.
 */
const NEAR = 50
const NEAR_SHARE = 0.4
const FARTHEST = 90

/** A region is a lesser reading of another when that covers this share of it in one of the texts. */
const COVERED = 0.5

function lengthOf(range: Range): number {
  return range.to - range.from
}

function overlapOf(left: Range, right: Range): number {
  return Math.max(0, Math.min(left.to, right.to) - Math.max(left.from, right.from))
}

function gapOf(left: Range, right: Range): number {
  return Math.max(0, Math.max(left.from, right.from) - Math.min(left.to, right.to))
}

function smallerSide(region: Region): number {
  return Math.min(lengthOf(region.a), lengthOf(region.b))
}

/** Faithful copies keep their borders, so two of them in another order are two passages, however near they stand. */
function areOneCopy(left: Region, right: Region): boolean {
  if (right.a.from < left.a.to || right.b.from < left.b.to) return false
  return Math.max(gapOf(left.a, right.a), gapOf(left.b, right.b)) <= NEAR
}

function areOne(left: JudgedRegion, right: JudgedRegion): boolean {
  if (left.faithful && right.faithful) return areOneCopy(left, right)
  const reach = Math.min(FARTHEST, Math.max(NEAR, NEAR_SHARE * Math.min(smallerSide(left), smallerSide(right))))
  return gapOf(left.a, right.a) <= reach && gapOf(left.b, right.b) <= reach
}

/** What lies between two ranges; empty when they touch or overlap. */
function between(left: Range, right: Range): Range {
  const from = Math.min(left.to, right.to)
  return { from, to: Math.max(from, left.from, right.from) }
}

/** Whether a third region stands between two, in either text: they cannot be joined across it. */
function isParted(left: Region, right: Region, others: readonly Region[]): boolean {
  const a = between(left.a, right.a)
  const b = between(left.b, right.b)
  return others.some(
    (other) => other !== left && other !== right && (overlapOf(other.a, a) > 0 || overlapOf(other.b, b) > 0),
  )
}

function join(left: JudgedRegion, right: JudgedRegion): JudgedRegion {
  const hull = (one: Range, two: Range): Range => ({
    from: Math.min(one.from, two.from),
    to: Math.max(one.to, two.to),
  })
  const weightLeft = smallerSide(left)
  const weightRight = smallerSide(right)
  return {
    a: hull(left.a, right.a),
    b: hull(left.b, right.b),
    similarity: (left.similarity * weightLeft + right.similarity * weightRight) / (weightLeft + weightRight),
    rarity: left.rarity + right.rarity,
    faithful: left.faithful && right.faithful,
    nats: left.nats + right.nats,
    chance: Math.max(left.chance, right.chance),
  }
}

/** Loose regions that share words of one text are two readings of one place, shuffled: nothing was put in between them there. */
function areInterleaved(left: JudgedRegion, right: JudgedRegion): boolean {
  return !left.faithful && !right.faithful && (overlapOf(left.a, right.a) > 0 || overlapOf(left.b, right.b) > 0)
}

function isJoined(left: JudgedRegion, right: JudgedRegion, bridges: Bridges): boolean {
  return isBridged(bridges, { a: between(left.a, right.a), b: between(left.b, right.b) })
}

/** Order in A, then in B. */
export function byPlace(left: Region, right: Region): number {
  return left.a.from - right.a.from || left.b.from - right.b.from || left.a.to - right.a.to || left.b.to - right.b.to
}

/** Joins regions that are parts of one passage. `regions` in order of place; so is the result. */
export function joinNear(regions: readonly JudgedRegion[], bridges: Bridges): JudgedRegion[] {
  const joined = regions.toSorted(byPlace)
  for (let at = 0; at < joined.length; at++) {
    let here = joined[at]
    if (here === undefined) break
    for (let other = at + 1; other < joined.length; other++) {
      const there = joined[other]
      if (there === undefined || there.a.from - here.a.to > FARTHEST) break
      if (!areOne(here, there) || isParted(here, there, joined)) continue
      if (!areInterleaved(here, there) && !isJoined(here, there, bridges)) continue
      here = join(here, there)
      joined[at] = here
      joined.splice(other, 1)
      other = at
    }
  }
  return joined.sort(byPlace)
}

/** How much a region says: words held together, counted by how well they agree. */
function worth(region: JudgedRegion): number {
  return smallerSide(region) * region.similarity
}

/** Tokens that kept regions hold. A range of which one other holds half or more has its middle in that other. */
class Held {
  private readonly held: Uint8Array

  constructor(ranges: readonly Range[]) {
    this.held = new Uint8Array(ranges.reduce((most, range) => Math.max(most, range.to), 0) + 1)
  }

  add(range: Range): void {
    this.held.fill(1, range.from, range.to)
  }

  /** False when no range that was added can hold half of this one: most regions overlap nothing, and are not compared with all others. */
  mayHoldHalf(range: Range): boolean {
    const middle = (range.from + range.to) >> 1
    return this.held[middle] === 1 || this.held[middle - 1] === 1
  }
}

/**
 * Drops regions that another explains better: those that lie mostly inside a worthier one in one of the texts. A stretch
 * copied to two places keeps both when it is copied word for word, or nearly so.
 */
export function dropLesser(regions: readonly JudgedRegion[], exact: number): JudgedRegion[] {
  const kept: JudgedRegion[] = []
  const heldA = new Held(regions.map((region) => region.a))
  const heldB = new Held(regions.map((region) => region.b))
  const worthiest = regions.toSorted((left, right) => worth(right) - worth(left) || byPlace(left, right))
  for (const region of worthiest) {
    const mayBeLesser = heldA.mayHoldHalf(region.a) || heldB.mayHoldHalf(region.b)
    if (mayBeLesser && kept.some((other) => isLesser(region, other, exact))) continue
    kept.push(region)
    heldA.add(region.a)
    heldB.add(region.b)
  }
  return kept.sort(byPlace)
}

function isLesser(region: JudgedRegion, other: JudgedRegion, exact: number): boolean {
  const inA = overlapOf(region.a, other.a) >= COVERED * lengthOf(region.a)
  const inB = overlapOf(region.b, other.b) >= COVERED * lengthOf(region.b)
  return (inA && inB) || ((inA || inB) && region.similarity < exact)
}
