import { setImmediate } from 'node:timers/promises'
import type { WritableDb } from '../database/handles.ts'
import { transaction } from '../database/transaction.ts'
import {
  prepareOverlapIndexReads,
  prepareOverlapIndexWrites,
  type OverlapIndexReads,
  type OverlapIndexWrites,
  type Settling,
  type Unit,
} from '../queries/overlap-index.ts'
import { buckets, entryOf, firstOfBucket, shelvesOf } from './buckets.ts'
import { fingerprintsOf } from './fingerprints.ts'
import { firstFrom, postingsBetween, sortedPostings, type Postings } from './postings.ts'

/** Units that are indexed at once, as many as an import stores at once: they keep a key waiting for some 10 ms. */
const unitsATime = 32

/** When the shape of the index changes, and how fast. */
export type IndexSizes = {
  /** So many small runs are folded into one large one. */
  readonly mostRuns: number
  /**
   * Units in runs that are worth chunks: with 65 fingerprints each some 130 postings, a kilobyte, go into each bucket. Fewer
   * would write nearly as many pages for less.
   */
  readonly unitsToSettle: number
  /** Buckets that are filled in one step for each 32 units that come in: some 10 ms. */
  readonly bucketsAStep: number
  /** Postings of a chunk: two of 8 KB fit a page, one that of an older library. */
  readonly postingsAChunk: number
}
const usualSizes: IndexSizes = { mostRuns: 32, unitsToSettle: 16_384, bucketsAStep: 64, postingsAChunk: 1_000 }

/** A fingerprint that one text in so many holds, and so many at least, is a set phrase and tells of no report. */
const commonOneIn = 64
const commonAtLeast = 100

/** A unit with its fingerprints, which ascend. */
export type UnitFingerprints = { readonly unit: Unit; readonly fingerprints: Uint32Array }

type Index = { readonly reads: OverlapIndexReads; readonly writes: OverlapIndexWrites }

/** What indexes some of the units that wait for it, in one transaction or in the one that is open; it returns how many. */
export function prepareIndexing(db: WritableDb, sizes: IndexSizes = usualSizes): () => number {
  const index = { reads: prepareOverlapIndexReads(db), writes: prepareOverlapIndexWrites(db) }
  return () =>
    transaction(db, () => {
      const units = index.writes.takeBacklog(unitsATime)
      addUnits(
        index,
        units.map(({ unit, text }) => ({ unit, fingerprints: fingerprintsOf(text) })),
        sizes,
      )
      return units.length
    })
}

/** What indexes units of which the fingerprints are known, within the transaction that stores them; they wait no longer. */
export function prepareUnitIndexing(db: WritableDb): (units: readonly UnitFingerprints[]) => void {
  const index = { reads: prepareOverlapIndexReads(db), writes: prepareOverlapIndexWrites(db) }
  return (units) => {
    for (const { unit } of units) index.writes.waitsNoLonger(unit)
    addUnits(index, units, usualSizes)
  }
}

function addUnits(index: Index, units: readonly UnitFingerprints[], sizes: IndexSizes): void {
  if (units.length === 0) return
  const { writes } = index
  writes.addRun(units.length, postingsOf(units))
  const waiting = writes.sizeOfRuns()
  const settling = writes.settling()
  if (settling !== null) settle(index, settling, stepsFor(units.length, sizes))
  else if (waiting.units >= sizes.unitsToSettle) writes.beginSettling()
  else if (waiting.smallRuns >= sizes.mostRuns) fold(index)
}

/** A larger batch fills as many more buckets. */
function stepsFor(units: number, sizes: IndexSizes): IndexSizes {
  return { ...sizes, bucketsAStep: sizes.bucketsAStep * Math.ceil(units / unitsATime) }
}

/** Indexes all that waits, and lets calls that arrived meanwhile be answered between the steps. */
export async function indexEverything(db: WritableDb): Promise<void> {
  const indexBacklog = prepareIndexing(db)
  while (db.open && indexBacklog() > 0) await setImmediate()
}

function postingsOf(units: readonly UnitFingerprints[]): Postings {
  return sortedPostings(
    units.map(({ unit, fingerprints }) => ({ fingerprints, units: new Uint32Array(fingerprints.length).fill(unit) })),
  )
}

/** Makes one run of the small ones. */
function fold({ writes }: Index): void {
  const { units, postings } = writes.takeSmallRuns()
  writes.addRun(units, sortedPostings(postings))
}

/**
 * Moves what belongs into the next few buckets from runs to chunks. What is too common to tell anything is only counted from
 * then on. The runs go when the last bucket is done.
 */
function settle(index: Index, { lastRun, bucket }: Settling, sizes: IndexSizes): void {
  const { reads, writes } = index
  const { bucketsAStep, unitsToSettle } = sizes
  const end = Math.min(buckets, bucket + bucketsAStep)
  const parts = reads.runs(lastRun).map((run) => postingsBetween(run, firstOfBucket(bucket), firstOfBucket(end)))
  const limit = Math.max(commonAtLeast, unitsToSettle / commonOneIn)
  const postings = withoutCommon(index, sortedPostings(parts), limit)
  for (let each = bucket; each < end; each++) {
    const part = postingsBetween(postings, firstOfBucket(each), firstOfBucket(each + 1))
    if (part.units.length > 0) addToBucket(index, each, part, sizes)
  }
  writes.settledUpTo(end)
  if (end < buckets) return
  writes.removeRuns(lastRun)
  writes.endSettling()
}

/**
 * What is too much for the entry of a bucket goes on to its shelves. Buckets fill alike; so that they do not all overflow at one
 * time, the entry of one holds half a chunk, that of another up to a whole one.
 */
function addToBucket({ writes }: Index, bucket: number, added: Postings, { postingsAChunk }: IndexSizes): void {
  const entry = entryOf(bucket)
  const mostAtEntry = postingsAChunk * (0.5 + (bucket % 8) / 16)
  if (writes.addTo(entry, added, mostAtEntry) === 1) return
  const postings = sortedPostings(writes.takeFrom(entry))
  for (const { place, from, to } of shelvesOf(bucket)) {
    const part = postingsBetween(postings, from, to)
    if (part.units.length > 0) writes.addTo(place, part, postingsAChunk)
  }
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
