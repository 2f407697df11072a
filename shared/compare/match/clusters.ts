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

/** Points by cell of a grid whose cells are as wide as the reach: neighbours lie in a cell or in the eight around it. */
class Grid {
  private readonly cells = new Map<number, number[]>()
  private readonly columns: number
  private readonly points: Points
  private readonly reach: number

  constructor(points: Points, reach: number) {
    this.points = points
    this.reach = reach
    let widest = 0
    for (let at = 0; at < points.count; at++) widest = Math.max(widest, points.b[at] ?? 0)
    this.columns = Math.floor(widest / reach) + 3
    for (let at = 0; at < points.count; at++) {
      const key = this.cellOf(at)
      const cell = this.cells.get(key)
      if (cell === undefined) this.cells.set(key, [at])
      else cell.push(at)
    }
  }

  private cellOf(at: number): number {
    const row = Math.floor((this.points.a[at] ?? 0) / this.reach) + 1
    return row * this.columns + Math.floor((this.points.b[at] ?? 0) / this.reach) + 1
  }

  /** Calls `visit` with every neighbour of a point, itself among them; returns how many points were looked at. */
  visitNeighbours(at: number, visit: (neighbour: number) => void): number {
    const { a, b } = this.points
    const atA = a[at] ?? 0
    const atB = b[at] ?? 0
    const middle = this.cellOf(at)
    let looked = 0
    for (let row = -1; row <= 1; row++) {
      for (let column = -1; column <= 1; column++) {
        const cell = this.cells.get(middle + row * this.columns + column)
        if (cell === undefined) continue
        looked += cell.length
        for (const other of cell) {
          if (Math.abs((a[other] ?? 0) - atA) <= this.reach && Math.abs((b[other] ?? 0) - atB) <= this.reach)
            visit(other)
        }
      }
    }
    return looked
  }
}

/**
 * Groups points by density (DBSCAN: Ester, Kriegel, Sander and Xu, KDD 1996), with weights instead of counts. Order inside
 * a cluster does not matter, which is what lets shuffled and translated passages be found; and the result does not depend
 * on where the search begins, but for points on the border of two clusters, which go to the earlier one.
 */
export function findClusters(points: Points, rule: ClusterRule, budget: Budget): Cluster[] {
  const grid = new Grid(points, rule.reach)
  const isCore = new Uint8Array(points.count)
  for (let at = 0; at < points.count; at++) {
    let weight = 0
    const looked = grid.visitNeighbours(at, (other) => {
      weight += points.weight[other] ?? 0
    })
    if (!budget.spend(looked)) break
    if (weight >= rule.core) isCore[at] = 1
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
      grid.visitNeighbours(member, (other) => {
        if (taken[other] === 1) return
        taken[other] = 1
        members.push(other)
      })
    }
    clusters.push(members.sort((left, right) => left - right))
  }
  return clusters
}
