import type { Budget } from '../budget.ts'
import { isBridged, type Bridges } from './bridge.ts'
import { RangeIndex } from './range-index.ts'
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

/** A faithful copy this near the other text is a sentence repeated, though it may be one that stands elsewhere too. */
const REPEATED = 0.75

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

/** Whether a region, and with it all that follow, begins too far behind another to be a part of it. */
function isBeyond(left: Region, right: Region | undefined): boolean {
  return right !== undefined && right.a.from - left.a.to > FARTHEST
}

/** Regions by number while they are joined: one that has become part of another is gone. */
class Joining {
  readonly regions: (JudgedRegion | undefined)[]
  private readonly budget: Budget
  private readonly places: { readonly a: RangeIndex; readonly b: RangeIndex }

  constructor(regions: readonly JudgedRegion[], budget: Budget) {
    this.regions = [...regions]
    this.budget = budget
    this.places = { a: new RangeIndex(regions.map(({ a }) => a)), b: new RangeIndex(regions.map(({ b }) => b)) }
  }

  areParts(left: JudgedRegion, right: JudgedRegion, bridges: Bridges): boolean {
    if (!areOne(left, right) || this.isParted(left, right)) return false
    return areInterleaved(left, right) || isJoined(left, right, bridges)
  }

  /** Whether a third region stands between two, in either text: they cannot be joined across it. */
  private isParted(left: JudgedRegion, right: JudgedRegion): boolean {
    return (['a', 'b'] as const).some((side) => {
      const gap = between(left[side], right[side])
      return this.places[side].some(gap, this.budget, (number) => {
        const other = this.regions[number]
        return other !== undefined && other !== left && other !== right && overlapOf(other[side], gap) > 0
      })
    })
  }

  /** Puts `region`, which holds both, in the place of one and nothing in that of the other. */
  replace(one: number, other: number, region: JudgedRegion): void {
    this.regions[one] = region
    this.regions[other] = undefined
    this.places.a.add(one, region.a)
    this.places.b.add(one, region.b)
  }
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
  const gap = { a: between(left.a, right.a), b: between(left.b, right.b) }
  return isBridged(bridges, gap, left.faithful && right.faithful)
}

/** Order in A, then in B. */
export function byPlace(left: Region, right: Region): number {
  return left.a.from - right.a.from || left.b.from - right.b.from || left.a.to - right.a.to || left.b.to - right.b.to
}

/** Joins regions that are parts of one passage. `regions` in order of place; so is the result. */
export function joinNear(regions: readonly JudgedRegion[], bridges: Bridges & { budget: Budget }): JudgedRegion[] {
  const { budget } = bridges
  const joining = new Joining(regions.toSorted(byPlace), budget)
  for (let at = 0; at < regions.length; at++) {
    let here = joining.regions[at]
    for (let other = at + 1; here !== undefined && other < regions.length; other++) {
      const there = joining.regions[other]
      if (!budget.spend(1)) budget.leave(here.a.from)
      if (budget.isSpent || isBeyond(here, there)) break
      if (there === undefined || !joining.areParts(here, there, bridges)) continue
      here = join(here, there)
      joining.replace(at, other, here)
      other = at
    }
  }
  return joining.regions.filter((region) => region !== undefined).sort(byPlace)
}

/** How much a region says: words held together, counted by how well they agree. */
export function worth(region: JudgedRegion): number {
  return smallerSide(region) * region.similarity
}

/**
 * Drops regions that another explains better: those that lie mostly inside a worthier one in one of the texts. A stretch
 * copied to two places keeps both when it is copied word for word, or nearly so.
 */
export function dropLesser(regions: readonly JudgedRegion[], exact: number, budget: Budget): JudgedRegion[] {
  const worthiest = regions.toSorted((left, right) => worth(right) - worth(left) || byPlace(left, right))
  const held = { a: new RangeIndex(), b: new RangeIndex() }
  const kept = worthiest.filter((region, number) => {
    // A range that holds half of another holds its middle.
    const isHeld = (['a', 'b'] as const).some((side) =>
      held[side].some(middleOf(region[side]), budget, (at) => isLesser(region, worthiest[at] ?? region, exact)),
    )
    if (budget.isSpent) budget.leave(region.a.from)
    if (isHeld || budget.isSpent) return false
    held.a.add(number, region.a)
    held.b.add(number, region.b)
    return true
  })
  return kept.sort(byPlace)
}

/** The one or two tokens in the middle of a range. */
function middleOf({ from, to }: Range): Range {
  const middle = (from + to) >> 1
  return { from: Math.max(from, middle - 1), to: Math.min(to, middle + 1) }
}

function isLesser(region: JudgedRegion, other: JudgedRegion, exact: number): boolean {
  const inA = overlapOf(region.a, other.a) >= COVERED * lengthOf(region.a)
  const inB = overlapOf(region.b, other.b) >= COVERED * lengthOf(region.b)
  const enough = region.faithful ? REPEATED : exact
  return (inA && inB) || ((inA || inB) && region.similarity < enough)
}
