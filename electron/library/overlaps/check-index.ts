import type { ReadableDb } from '../database/handles.ts'
import { prepareOverlapIndexReads, type UnitText } from '../queries/overlap-index.ts'
import { placeOfChunk, placesOf } from './buckets.ts'
import { fingerprintsOf } from './fingerprints.ts'
import { unitsHolding } from './find-candidates.ts'
import { unpackPostings } from './postings.ts'

/** Fingerprints of a text that are looked up: enough to see that it was indexed, few enough for a large library. */
const lookedUp = 2

/** What is wrong with the overlap index, a sentence each: misplaced postings, and texts that it does not know. */
export function faultsOfOverlaps(db: ReadableDb): string[] {
  return [...faultsOfChunks(db), ...faultsOfUnits(db)]
}

function faultsOfChunks(db: ReadableDb): string[] {
  const faults = new Set<string>()
  const chunks = db.prepare<[], { id: number; postings: Uint8Array }>('SELECT id, postings FROM overlap_chunks')
  for (const { id, postings } of chunks.iterate()) {
    const place = placeOfChunk(id)
    const { fingerprints } = unpackPostings(postings)
    if (fingerprints.every((fingerprint) => placesOf(fingerprint).includes(place))) continue
    faults.add(`The overlap index holds fingerprints at place ${place} that belong elsewhere.`)
  }
  return [...faults]
}

function faultsOfUnits(db: ReadableDb): string[] {
  const faults: string[] = []
  const reads = prepareOverlapIndexReads(db)
  const runs = reads.runs()
  const units = db.prepare<[], UnitText>(`
    SELECT 2 * id AS unit, body AS text FROM texts WHERE word_count > 0
    UNION ALL
    SELECT 2 * articles.id + 1, headline FROM articles JOIN texts ON texts.id = articles.text_id WHERE word_count = 0`)
  const waits = db.prepare<[number], 1>('SELECT 1 FROM overlap_backlog WHERE unit = ?').pluck()
  for (const { unit, text } of units.iterate()) {
    const isKnown = [...fingerprintsOf(text).subarray(0, lookedUp)].every(
      (fingerprint) => reads.isCommon(fingerprint) || unitsHolding(reads, runs, fingerprint).includes(unit),
    )
    if (isKnown || waits.get(unit) === 1) continue
    const what = unit % 2 === 0 ? `text ${unit / 2}` : `the headline of article ${(unit - 1) / 2}`
    faults.push(`The overlap index does not hold ${what}.`)
  }
  return faults
}
