import type { Budget } from '../budget.ts'
import type { Range } from './stretch.ts'

/** Tokens to a bucket: a sentence or two lie in one or two buckets, a passage of a page in ten. */
const BUCKET_BITS = 6

/** Numbered ranges of one text, found by what they touch without going through them all. */
export class RangeIndex {
  private readonly buckets = new Map<number, number[]>()
  /** By number, the bucket a range begins in: a range that lies in several is looked at in the first of them only. */
  private readonly first: number[] = []

  constructor(ranges: readonly Range[] = []) {
    ranges.forEach((range, number) => this.add(number, range))
  }

  /** Adds a range that is not empty, or what a range has become that holds the one it was. */
  add(number: number, { from, to }: Range): void {
    const begin = from >> BUCKET_BITS
    this.first[number] = begin
    for (let bucket = begin; bucket <= (to - 1) >> BUCKET_BITS; bucket++) {
      const held = this.buckets.get(bucket)
      if (held === undefined) this.buckets.set(bucket, [number])
      else if (held.at(-1) !== number) held.push(number)
    }
  }

  /**
   * Calls `visit` with the numbers of all ranges that touch `range`, and of some beside it, until it answers true; whether it
   * did. When the budget is spent the search ends.
   */
  some(range: Range, budget: Budget, visit: (number: number) => boolean): boolean {
    const begin = range.from >> BUCKET_BITS
    for (let bucket = begin; bucket <= (range.to - 1) >> BUCKET_BITS; bucket++) {
      const held = this.buckets.get(bucket)
      if (held === undefined) continue
      if (!budget.spend(held.length)) return false
      for (const number of held) {
        if ((bucket === begin || this.first[number] === bucket) && visit(number)) return true
      }
    }
    return false
  }
}
