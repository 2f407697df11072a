import type { Budget } from '../budget.ts'
import type { Points } from './points.ts'

/** Points that lie close together in both texts, as positions in the list of points, ascending. */
export type Cluster = readonly number[]

export type ClusterRule = {
  /** Two points are neighbours when they lie no further apart than this, in tokens, in both texts. */
  readonly reach: number
  /** A point is the core of a cluster when it and its neighbours weigh this much. */
  readonly core: number
}

/**
 * The neighbours of points. Points come in order of place in A, so they are a window of the list, sifted by place in B; at
 * a few points a token that is quicker than any index over both.
 */
class Neighbours {
  private readonly points: Points
  private readonly reach: number
  private readonly first: Int32Array

  constructor(points: Points, reach: number) {
    this.points = points
    this.reach = reach
    this.first = new Int32Array(points.count)
    let first = 0
    for (let at = 0; at < points.count; at++) {
      while ((points.a[first] ?? 0) < (points.a[at] ?? 0) - reach) first++
      this.first[at] = first
    }
  }

  private areNear(at: number, other: number): boolean {
    const { b } = this.points
    return Math.abs((b[at] ?? 0) - (b[other] ?? 0)) <= this.reach
  }

  /** Appends every neighbour of a point that is not taken to `into`, and takes it; returns how many points were looked at. */
  take(at: number, taken: Uint8Array, into: number[]): number {
    const { a, count } = this.points
    const last = (a[at] ?? 0) + this.reach
    const first = this.first[at] ?? 0
    let other = first
    for (; other < count && (a[other] ?? 0) <= last; other++) {
      if (taken[other] === 1 || !this.areNear(at, other)) continue
      taken[other] = 1
      into.push(other)
    }
    return other - first
  }

  /** Points looked at while weighing. */
  weighed = 0

  /** Whether a point and its neighbours weigh `least`. */
  weigh(at: number, least: number): boolean {
    const { a, weight, count } = this.points
    const last = (a[at] ?? 0) + this.reach
    const first = this.first[at] ?? 0
    let sum = 0
    let other = first
    for (; sum < least && other < count && (a[other] ?? 0) <= last; other++) {
      if (this.areNear(at, other)) sum += weight[other] ?? 0
    }
    this.weighed += other - first
    return sum >= least
  }
}

/**
 * Groups points by density (DBSCAN: Ester, Kriegel, Sander and Xu, KDD 1996), with weights instead of counts. Order inside
 * a cluster does not matter, which is what lets shuffled and translated passages be found; and the result does not depend
 * on where the search begins, but for points on the border of two clusters, which go to the earlier one. `reached` is the first point of the cluster that the budget ran out in, or the number of points.
 */
export function findClusters(
  points: Points,
  rule: ClusterRule,
  budget: Budget,
): { readonly clusters: readonly Cluster[]; readonly reached: number } {
  const neighbours = new Neighbours(points, rule.reach)
  const isCore = new Uint8Array(points.count)
  let spent = 0
  for (let at = 0; at < points.count; at++) {
    if (neighbours.weigh(at, rule.core)) isCore[at] = 1
    if (!budget.spend(neighbours.weighed - spent)) return { clusters: [], reached: 0 }
    spent = neighbours.weighed
  }
  const taken = new Uint8Array(points.count)
  const clusters: Cluster[] = []
  for (let at = 0; at < points.count; at++) {
    if (isCore[at] === 0 || taken[at] === 1) continue
    taken[at] = 1
    const members = [at]
    for (let next = 0; next < members.length; next++) {
      const member = members[next] ?? 0
      if (isCore[member] === 0) continue
      if (!budget.spend(neighbours.take(member, taken, members))) break
    }
    clusters.push(members.sort((left, right) => left - right))
    if (budget.isSpent) return { clusters, reached: at }
  }
  return { clusters, reached: points.count }
}
