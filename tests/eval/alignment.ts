import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPassages } from '../../shared/compare/index.ts'
import { zones } from '../../shared/text/index.ts'

type Range = readonly [number, number]
type Sides = { readonly a: Range; readonly b: Range }
type Gold = {
  readonly id: string
  readonly kind: string
  readonly a: string
  readonly b: string
  readonly passages: readonly Sides[]
}
type Judged = { readonly kind: string; readonly gold: readonly Sides[]; readonly found: readonly Sides[] }

const SIDES = ['a', 'b'] as const

/** Characters of `range` that lie in the union of `others`. */
function coveredCharacters(range: Range, others: readonly Range[]): number {
  let total = 0
  let end = range[0]
  for (const [from, to] of others.toSorted((left, right) => left[0] - right[0] || left[1] - right[1])) {
    const start = Math.max(from, end)
    const stop = Math.min(to, range[1])
    if (stop <= start) continue
    total += stop - start
    end = stop
  }
  return total
}

function meets(one: Sides, other: Sides): boolean {
  return SIDES.every((side) => Math.max(one[side][0], other[side][0]) < Math.min(one[side][1], other[side][1]))
}

/** Share of the characters of both sides that the meeting others cover, and how many meet. */
function shareOf(one: Sides, others: readonly Sides[]): { readonly share: number; readonly met: number } {
  const met = others.filter((other) => meets(one, other))
  const length = SIDES.reduce((sum, side) => sum + one[side][1] - one[side][0], 0)
  const covered = SIDES.reduce(
    (sum, side) =>
      sum +
      coveredCharacters(
        one[side],
        met.map((other) => other[side]),
      ),
    0,
  )
  return { share: covered / length, met: met.length }
}

function mean(values: readonly number[], none: number): number {
  return values.length === 0 ? none : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The PAN measures (Potthast et al., COLING 2010): macro-averaged by passage, in characters. */
function score(pairs: readonly Judged[]): string {
  const reached = pairs.flatMap(({ gold, found }) => gold.map((one) => shareOf(one, found)))
  const right = pairs.flatMap(({ gold, found }) => found.map((one) => shareOf(one, gold).share))
  const recall = mean(
    reached.map(({ share }) => share),
    0,
  )
  const precision = mean(right, 0)
  const granularity = mean(
    reached.flatMap(({ met }) => (met === 0 ? [] : [met])),
    1,
  )
  const f1 = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision)
  const alarms = pairs.filter(({ gold, found }) => gold.length === 0 && found.length > 0).length
  const numbers = { recall, precision, granularity, plagdet: f1 / Math.log2(1 + granularity) }
  const columns = Object.entries(numbers).map(([name, value]) => `${name} ${value.toFixed(4)}`)
  return `pairs ${pairs.length}  gold ${reached.length}  found ${right.length}  ${columns.join('  ')}  false alarms ${alarms}`
}

/**
 * Runs the engine over the text alignment pairs under `dataFolder`/alignment and prints PAN's measures by kind of reuse,
 * for the kinds 01 to 04 together (summaries, 05, have the whole source for gold), and the time spent in the engine.
 */
export function evaluateAlignment(dataFolder: string): void {
  const folder = join(dataFolder, 'alignment')
  const list = join(folder, 'pairs.jsonl')
  if (!existsSync(list)) {
    console.log(`No alignment pairs were scored: ${list} is not there.`)
    return
  }
  const lines = readFileSync(list, 'utf8').split('\n')
  let millis = 0
  const judged = lines
    .filter((line) => line !== '')
    .map((line): Judged => {
      const gold = JSON.parse(line) as Gold
      const [a, b] = [readFileSync(join(folder, gold.a), 'utf8'), readFileSync(join(folder, gold.b), 'utf8')]
      const started = performance.now()
      const { passages } = findPassages({
        a: { text: a, zones: zones(a), slots: [] },
        b: { text: b, zones: zones(b), slots: [] },
      })
      millis += performance.now() - started
      const found = passages.map((passage): Sides => ({
        a: [passage.a.from, passage.a.to],
        b: [passage.b.from, passage.b.to],
      }))
      return { kind: gold.kind, gold: gold.passages, found }
    })
  for (const kind of [...new Set(judged.map((pair) => pair.kind))].toSorted()) {
    console.log(`${kind.padEnd(28)} ${score(judged.filter((pair) => pair.kind === kind))}`)
  }
  console.log(`${'01-04'.padEnd(28)} ${score(judged.filter((pair) => !pair.kind.startsWith('05')))}`)
  console.log(`engine time ${(millis / 1000).toFixed(2)} s for ${judged.length} pairs, zones included`)
}
