import type { ReadableDb, WritableDb } from '../database/handles.ts'
import { chunksAPlace, entryOf, type Place } from '../overlaps/buckets.ts'
import { joinPostings, packPostings, unpackPostings, type Postings } from '../overlaps/postings.ts'

/** What is indexed once: a text, `2 * id`, or the headline of an article without a text, `2 * article id + 1`. */
export type Unit = number

/** The unit that is indexed for an article: its text, or its headline where the text has no words. */
export function unitOf({ id, textId, wordCount }: Record<'id' | 'textId' | 'wordCount', number>): Unit {
  return wordCount > 0 ? 2 * textId : 2 * id + 1
}

/** A unit with the text that is indexed. */
export type UnitText = { readonly unit: Unit; readonly text: string }

export type OverlapIndexReads = {
  /**
   * The runs, each in order of fingerprint; while they are being settled some of them is in the chunks, too. Kept unpacked
   * between calls. Up to the one numbered `last`, where it is given.
   */
  runs(last?: number): Postings[]
  /** The chunks of a place (overlaps/buckets.ts), each in no order. */
  chunks(place: Place): Postings[]
  /** All chunks of the buckets from `from` up to but not `to`, each in no order. */
  chunksOfBuckets(from: number, to: number): Postings[]
  /** Whether so many texts hold the fingerprint that it tells nothing and is no longer indexed. */
  isCommon(fingerprint: number): boolean
  /** All fingerprints of which that is so. */
  common(): ReadonlySet<number>
  /** Null when the unit was deleted. */
  textOf(unit: Unit): string | null
  wordsOf(unit: Unit): number
}

/** A run of so many units is not folded again: copying it would take longer than looking into one run more. */
const unitsOfLargeRun = 1_024
/** What a headline usually has: near enough for a first look. */
const wordsOfHeadline = 10

/** The runs of each connection as they were last read, for all who look into them: some ten megabytes at most. */
const keptRuns = new WeakMap<ReadableDb, ReadonlyMap<number, Postings>>()

export function prepareOverlapIndexReads(db: ReadableDb): OverlapIndexReads {
  const runIds = db.prepare<[], number>('SELECT id FROM overlap_runs ORDER BY id').pluck()
  const run = db.prepare<[number], Uint8Array>('SELECT postings FROM overlap_runs WHERE id = ?').pluck()
  const chunks = db
    .prepare<[number, number], Uint8Array>('SELECT postings FROM overlap_chunks WHERE id BETWEEN ? AND ?')
    .pluck()
  const allCommon = db.prepare<[], number>('SELECT fingerprint FROM overlap_common').pluck()
  const common = db.prepare<[number], 1>('SELECT 1 FROM overlap_common WHERE fingerprint = ?').pluck()
  const body = db.prepare<[number], string>('SELECT body FROM texts WHERE id = ?').pluck()
  const headline = db.prepare<[number], string>('SELECT headline FROM articles WHERE id = ?').pluck()
  const words = db.prepare<[number], number>('SELECT word_count FROM texts WHERE id = ?').pluck()

  return {
    runs(last = Number.MAX_SAFE_INTEGER) {
      const kept = keptRuns.get(db)
      const current = new Map<number, Postings>()
      for (const id of runIds.all()) current.set(id, kept?.get(id) ?? unpackPostings(run.get(id) ?? new Uint8Array()))
      keptRuns.set(db, current)
      return [...current].flatMap(([id, postings]) => (id <= last ? [postings] : []))
    },
    chunks: (place) => chunks.all(place, place + chunksAPlace - 1).map(unpackPostings),
    chunksOfBuckets: (from, to) => chunks.all(entryOf(from), entryOf(to) - 1).map(unpackPostings),
    common: () => new Set(allCommon.all()),
    isCommon: (fingerprint) => common.get(fingerprint) === 1,
    textOf: (unit) => (unit % 2 === 0 ? body.get(unit / 2) : headline.get((unit - 1) / 2)) ?? null,
    wordsOf: (unit) => (unit % 2 === 0 ? (words.get(unit / 2) ?? 0) : wordsOfHeadline),
  }
}

export type Settling = { readonly lastRun: number; readonly bucket: number }

export type OverlapIndexWrites = {
  /** At most so many units that wait to be indexed; they wait no longer. */
  takeBacklog(limit: number): UnitText[]
  /** Takes one unit out of those that wait. */
  waitsNoLonger(unit: Unit): void
  addRun(units: number, postings: Postings): void
  /** How many units are in runs, and how many runs are small. */
  sizeOfRuns(): { readonly units: number; readonly smallRuns: number }
  /** Up to the one numbered `last`. */
  removeRuns(last: number): void
  /** Removes the small runs alone and answers what was in them. */
  takeSmallRuns(): { readonly units: number; readonly postings: Postings[] }
  /** What is being moved from runs to chunks: the last run of it, and the first bucket that is still to come. Null when nothing is. */
  settling(): Settling | null
  /** Begins at the first bucket, with all runs that there are. */
  beginSettling(): void
  settledUpTo(bucket: number): void
  endSettling(): void
  /** Adds to the last chunk of a place, or begins one where that would be larger than `mostPostings`; how many there are then. */
  addTo(place: Place, postings: Postings, mostPostings: number): number
  /** Removes the chunks of a place and answers what was in them. */
  takeFrom(place: Place): Postings[]
  /** Notes that so many more units hold a fingerprint that is not indexed. */
  countCommon(fingerprint: number, units: number): void
}

export function prepareOverlapIndexWrites(db: WritableDb): OverlapIndexWrites {
  const backlog = db.prepare<[number], UnitText>(`
    SELECT unit, CASE unit % 2
      WHEN 0 THEN (SELECT body FROM texts WHERE id = unit / 2)
      ELSE (SELECT headline FROM articles WHERE id = unit / 2) END AS text
    FROM overlap_backlog WHERE text IS NOT NULL ORDER BY unit LIMIT ?`)
  const done = db.prepare<[number]>('DELETE FROM overlap_backlog WHERE unit <= ?')
  const unqueue = db.prepare<[number]>('DELETE FROM overlap_backlog WHERE unit = ?')
  const addRun = db.prepare<[number, Uint8Array]>('INSERT INTO overlap_runs (units, postings) VALUES (?, ?)')
  const size = db.prepare<[], { units: number; smallRuns: number }>(
    `SELECT coalesce(sum(units), 0) AS units, coalesce(sum(units < ${unitsOfLargeRun}), 0) AS smallRuns FROM overlap_runs`,
  )
  const takeSmall = db.prepare<[], { units: number; postings: Uint8Array }>(
    `DELETE FROM overlap_runs WHERE units < ${unitsOfLargeRun} RETURNING units, postings`,
  )
  const removeRuns = db.prepare<[number]>('DELETE FROM overlap_runs WHERE id <= ?')
  const countCommon = db.prepare<[number, number]>(`
    INSERT INTO overlap_common (fingerprint, units) VALUES (?, ?)
    ON CONFLICT (fingerprint) DO UPDATE SET units = units + excluded.units`)

  return {
    takeBacklog(limit) {
      const taken = backlog.all(limit)
      done.run(taken.length < limit ? Number.MAX_SAFE_INTEGER : (taken.at(-1)?.unit ?? 0))
      return taken
    },
    waitsNoLonger: (unit) => void unqueue.run(unit),
    addRun: (units, postings) => void addRun.run(units, packPostings(postings)),
    sizeOfRuns: () => size.get() ?? { units: 0, smallRuns: 0 },
    removeRuns: (last) => void removeRuns.run(last),
    takeSmallRuns() {
      const runs = takeSmall.all()
      return {
        units: runs.reduce((sum, { units }) => sum + units, 0),
        postings: runs.map(({ postings }) => unpackPostings(postings)),
      }
    },
    ...prepareSettling(db),
    ...prepareChunkWrites(db),
    countCommon: (fingerprint, units) => void countCommon.run(fingerprint, units),
  }
}

function prepareSettling(
  db: WritableDb,
): Pick<OverlapIndexWrites, 'settling' | 'beginSettling' | 'settledUpTo' | 'endSettling'> {
  const settling = db.prepare<[], Settling>('SELECT last_run AS lastRun, bucket FROM overlap_settling')
  const beginSettling = db.prepare(
    'INSERT INTO overlap_settling (id, last_run, bucket) SELECT 1, max(id), 0 FROM overlap_runs',
  )
  const settledUpTo = db.prepare<[number]>('UPDATE overlap_settling SET bucket = ?')
  const endSettling = db.prepare('DELETE FROM overlap_settling')
  return {
    settling: () => settling.get() ?? null,
    beginSettling: () => void beginSettling.run(),
    settledUpTo: (bucket) => void settledUpTo.run(bucket),
    endSettling: () => void endSettling.run(),
  }
}

const nothing = new Uint8Array()

function prepareChunkWrites(db: WritableDb): Pick<OverlapIndexWrites, 'addTo' | 'takeFrom'> {
  const last = db.prepare<[number, number], { id: number; postings: Uint8Array }>(
    'SELECT id, postings FROM overlap_chunks WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1',
  )
  const put = db.prepare<[number, Uint8Array]>('INSERT OR REPLACE INTO overlap_chunks (id, postings) VALUES (?, ?)')
  const take = db
    .prepare<[number, number], Uint8Array>('DELETE FROM overlap_chunks WHERE id BETWEEN ? AND ? RETURNING postings')
    .pluck()
  return {
    addTo(place, postings, mostPostings) {
      const { id, postings: packed } = last.get(place, place + chunksAPlace - 1) ?? { id: place, postings: nothing }
      const there = unpackPostings(packed)
      const fits = there.units.length === 0 || there.units.length + postings.units.length <= mostPostings
      if (fits) put.run(id, packPostings(joinPostings(there, postings)))
      else put.run(id + 1, packPostings(postings))
      return id - place + (fits ? 1 : 2)
    },
    takeFrom: (place) => take.all(place, place + chunksAPlace - 1).map(unpackPostings),
  }
}
