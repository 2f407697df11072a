/**
 * What it is worth to match the elements of two lists, for the pairs that match at all: those of row `a` stand from
 * `starts[a]` up to `starts[a + 1]`, by rising column.
 */
export type SparseWeights = {
  readonly starts: Int32Array
  readonly columns: readonly number[]
  readonly weights: readonly number[]
}

/** The rows in which anything matches: every other equals the one below it. */
function matchingRows(starts: Int32Array): number[] {
  const rows: number[] = []
  for (let row = 0; row + 1 < starts.length; row++) if (starts[row] !== starts[row + 1]) rows.push(row)
  return rows
}

const SKIP_A = 0
const SKIP_B = 1
const MATCH = 2

/** The best totals of one row from each column on, given those of the row below; writes the step that each begins with. */
function readRow(
  { starts, columns, weights }: SparseWeights,
  row: number,
  below: Float64Array,
  steps: Uint8Array,
): Float64Array {
  const best = new Float64Array(below.length)
  const first = starts[row] ?? 0
  let next = (starts[row + 1] ?? 0) - 1
  for (let b = steps.length - 1; b >= 0; b--) {
    const [under, right] = [below[b] ?? 0, best[b + 1] ?? 0]
    const skip = Math.max(under, right)
    const take = next >= first && columns[next] === b ? (weights[next--] ?? 0) + (below[b + 1] ?? 0) : -1
    steps[b] = take >= skip ? MATCH : under >= right ? SKIP_A : SKIP_B
    best[b] = Math.max(take, skip)
  }
  return best
}

/** For each of `rows` and each column the step that the heaviest chain from there on begins with. */
function readSteps(sparse: SparseWeights, rows: readonly number[], lengthB: number): Uint8Array {
  const steps = new Uint8Array(rows.length * lengthB)
  let below: Float64Array = new Float64Array(lengthB + 1)
  for (let index = rows.length - 1; index >= 0; index--) {
    below = readRow(sparse, rows[index] ?? 0, below, steps.subarray(index * lengthB, (index + 1) * lengthB))
  }
  return steps
}

/**
 * The heaviest common subsequence of two lists, as pairs of positions in order (Needleman and Wunsch 1970 without
 * penalties for gaps). Time and space are the rows in which anything matches times the length of the other list.
 */
export function heaviestCommon(weights: SparseWeights, lengthB: number): (readonly [number, number])[] {
  const rows = matchingRows(weights.starts)
  const steps = readSteps(weights, rows, lengthB)
  const pairs: (readonly [number, number])[] = []
  let index = 0
  let b = 0
  while (index < rows.length && b < lengthB) {
    const step = steps[index * lengthB + b]
    if (step === MATCH) pairs.push([rows[index++] ?? 0, b++])
    else if (step === SKIP_A) index++
    else b++
  }
  return pairs
}
