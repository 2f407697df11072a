import { setImmediate } from 'node:timers/promises'
import type { WritableDb } from '../database/handles.ts'
import { transaction } from '../database/transaction.ts'
import {
  prepareOverlapIndexReads,
  prepareOverlapIndexWrites,
  type OverlapIndexReads,
  type OverlapIndexWrites,
  type UnitText,
} from '../queries/overlap-index.ts'
import { bucketOf, buckets } from './buckets.ts'
import { fingerprintsOf } from './fingerprints.ts'
import { firstFrom, sortedPostings, type Postings } from './postings.ts'

/** Units that are indexed at once, as many as an import stores at once: they keep a key waiting for some 10 ms. */
const unitsATime = 32

/** When the shape of the index changes. */
export type IndexSizes = {
  /** So many small runs are folded into one large one. */
  readonly mostRuns: number
  /**
   * Units in runs that are worth chunks: with 65 fingerprints each some 130 postings, a kilobyte, go into each bucket. Fewer
   * make more and smaller chunks, more make the work at once longer.
   */
  readonly unitsToSettle: number
}
const usualSizes: IndexSizes = { mostRuns: 64, unitsToSettle: 16_384 }

/** A fingerprint that one text in so many holds, and so many at least, is a set phrase and tells of no report. */
const commonOneIn = 64
const commonAtLeast = 100

type Index = { readonly reads: OverlapIndexReads; readonly writes: OverlapIndexWrites }

/** What indexes some of the units that wait for it, in one transaction or in the one that is open; it returns how many. */
export function prepareIndexing(db: WritableDb, sizes: IndexSizes = usualSizes): () => number {
  const index = { reads: prepareOverlapIndexReads(db), writes: prepareOverlapIndexWrites(db) }
  const { writes } = index
  return () =>
    transaction(db, () => {
      const units = writes.takeBacklog(unitsATime)
      if (units.length === 0) return 0
      writes.addRun(units.length, postingsOf(units))
      const waiting = writes.sizeOfRuns()
      if (waiting.units >= sizes.unitsToSettle) settle(index, waiting.units)
      else if (waiting.smallRuns >= sizes.mostRuns) fold(index)
      return units.length
    })
}

/** Indexes all that waits, and lets calls that arrived meanwhile be answered between the steps. */
export async function indexEverything(db: WritableDb): Promise<void> {
  const indexBacklog = prepareIndexing(db)
  while (db.open && indexBacklog() > 0) await setImmediate()
}

function postingsOf(units: readonly UnitText[]): Postings {
  return sortedPostings(
    units.map(({ unit, text }) => {
      const fingerprints = fingerprintsOf(text)
      return { fingerprints, units: new Uint32Array(fingerprints.length).fill(unit) }
    }),
  )
}

/** Makes one run of the small ones. */
function fold({ writes }: Index): void {
  const { units, postings } = writes.takeSmallRuns()
  writes.addRun(units, sortedPostings(postings))
}

/** Moves all runs into chunks. What is too common to tell anything is only counted from then on. */
function settle(index: Index, units: number): void {
  const { reads, writes } = index
  const all = withoutCommon(index, sortedPostings(reads.runs()), Math.max(commonAtLeast, units / commonOneIn))
  let from = 0
  for (let bucket = 0; bucket < buckets; bucket++) {
    let to = from
    while (to < all.units.length && bucketOf(all.fingerprints[to] ?? 0) === bucket) to++
    if (to > from) {
      writes.addChunk(bucket, {
        fingerprints: all.fingerprints.subarray(from, to),
        units: all.units.subarray(from, to),
      })
    }
    from = to
  }
  writes.removeRuns()
}

function withoutCommon({ reads, writes }: Index, all: Postings, limit: number): Postings {
  const isKept = new Uint8Array(all.units.length)
  let kept = 0
  for (let from = 0, to = 0; from < isKept.length; from = to) {
    const fingerprint = all.fingerprints[from] ?? 0
    to = firstFrom(all.fingerprints, fingerprint + 1, from)
    if (to - from >= limit || reads.isCommon(fingerprint)) writes.countCommon(fingerprint, to - from)
    else {
      isKept.fill(1, from, to)
      kept += to - from
    }
  }
  return { fingerprints: pick(all.fingerprints, isKept, kept), units: pick(all.units, isKept, kept) }
}

function pick(values: Uint32Array, isKept: Uint8Array, kept: number): Uint32Array {
  const picked = new Uint32Array(kept)
  let at = 0
  for (let index = 0; index < values.length; index++) if (isKept[index] === 1) picked[at++] = values[index] ?? 0
  return picked
}
