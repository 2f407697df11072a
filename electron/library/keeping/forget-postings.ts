import type { WritableDb } from '../database/handles.ts'
import { bucketOf } from '../overlaps/buckets.ts'
import { fingerprintsOf } from '../overlaps/fingerprints.ts'
import { packPostings, unpackPostings, type Postings } from '../overlaps/postings.ts'
import { chunksABucket, type Unit, type UnitText } from '../queries/overlap-index.ts'

/** What takes units out of the overlap index, before their numbers can be given to other texts. */
export function prepareForgetting(db: WritableDb): (units: readonly UnitText[]) => void {
  const runs = db.prepare<[], { id: number; units: number; postings: Uint8Array }>(
    'SELECT id, units, postings FROM overlap_runs',
  )
  const deleteRun = db.prepare<[number]>('DELETE FROM overlap_runs WHERE id = ?')
  // Under a new number: what was read of a run is kept by its number.
  const addRun = db.prepare<[number, Uint8Array]>('INSERT INTO overlap_runs (units, postings) VALUES (?, ?)')
  const chunks = db.prepare<[number, number], { id: number; postings: Uint8Array }>(
    'SELECT id, postings FROM overlap_chunks WHERE id BETWEEN ? AND ?',
  )
  const deleteChunk = db.prepare<[number]>('DELETE FROM overlap_chunks WHERE id = ?')
  const putChunk = db.prepare<[Uint8Array, number]>('UPDATE overlap_chunks SET postings = ? WHERE id = ?')
  const unqueue = db.prepare<[number]>('DELETE FROM overlap_backlog WHERE unit = ?')

  const forgetInRuns = (gone: ReadonlySet<Unit>): void => {
    for (const run of runs.all()) {
      const { left, forgotten } = without(unpackPostings(run.postings), gone)
      if (forgotten.size === 0) continue
      deleteRun.run(run.id)
      if (run.units > forgotten.size) addRun.run(run.units - forgotten.size, packPostings(left))
    }
  }
  const forgetInBucket = (bucket: number, gone: ReadonlySet<Unit>): void => {
    const first = bucket * chunksABucket
    for (const chunk of chunks.all(first, first + chunksABucket - 1)) {
      const { left, forgotten } = without(unpackPostings(chunk.postings), gone)
      if (forgotten.size === 0) continue
      if (left.units.length === 0) deleteChunk.run(chunk.id)
      else putChunk.run(packPostings(left), chunk.id)
    }
  }

  return (units) => {
    const gone = new Set(units.map(({ unit }) => unit))
    const buckets = new Set(units.flatMap(({ text }) => [...fingerprintsOf(text)].map(bucketOf)))
    forgetInRuns(gone)
    for (const bucket of buckets) forgetInBucket(bucket, gone)
    for (const unit of gone) unqueue.run(unit)
  }
}

function without(
  { fingerprints, units }: Postings,
  gone: ReadonlySet<Unit>,
): { readonly left: Postings; readonly forgotten: ReadonlySet<Unit> } {
  const forgotten = new Set<Unit>()
  for (const unit of units) if (gone.has(unit)) forgotten.add(unit)
  const isLeft = (_value: number, at: number): boolean => !gone.has(units[at] ?? 0)
  if (forgotten.size === 0) return { left: { fingerprints, units }, forgotten }
  return { left: { fingerprints: fingerprints.filter(isLeft), units: units.filter(isLeft) }, forgotten }
}
