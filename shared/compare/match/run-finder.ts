import type { Budget } from '../budget.ts'
import { RangeIndex } from './range-index.ts'
import type { Region } from './region.ts'
import type { Run } from './runs.ts'

/** Finds runs by their place. The index is made when it is first asked for: most pairs of reports never do. */
export class RunFinder {
  private readonly runs: readonly Run[]
  private index: RangeIndex | undefined

  constructor(runs: readonly Run[]) {
    this.runs = runs
  }

  /** The longest run inside the region, clipped to it; of equals the first. Null too when the budget is spent. */
  longestIn({ a, b }: Region, budget: Budget): Run | null {
    this.index ??= new RangeIndex(this.runs.map((run) => ({ from: run.a, to: run.a + run.length })))
    let best: Run | null = null
    let first = 0
    this.index.some(a, budget, (number) => {
      const run = this.runs[number]
      if (run === undefined) return false
      const skip = Math.max(0, a.from - run.a, b.from - run.b)
      const length = Math.min(run.length, a.to - run.a, b.to - run.b) - skip
      if (length > 0 && (length > (best?.length ?? 0) || (length === best?.length && number < first))) {
        best = { a: run.a + skip, b: run.b + skip, length }
        first = number
      }
      return false
    })
    return best
  }
}
