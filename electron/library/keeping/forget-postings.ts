import type { WritableDb } from '../database/handles.ts'
import { chunksAPlace, placesOf, type Place } from '../overlaps/buckets.ts'
import { fingerprintsOf } from '../overlaps/fingerprints.ts'
import { firstFrom, packPostings, unpackPostings, type Postings } from '../overlaps/postings.ts'
import type { Unit, UnitText } from '../queries/overlap-index.ts'

type Placed = { readonly unit: Unit; readonly fingerprints: Uint32Array }

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

  const forgetInRuns = (gone: ReadonlySet<Unit>, placed: readonly Placed[]): void => {
    for (const run of runs.all()) {
      const postings = unpackPostings(run.postings)
      // Most runs hold none of the units, and a run is long: it is in order of fingerprint, and has a unit whole or not at all.
      if (!placed.some(({ unit, fingerprints: [first] }) => holds(postings, first ?? 0, unit))) continue
      const { left, forgotten } = without(postings, gone)
      if (forgotten.size === 0) continue
      deleteRun.run(run.id)
      if (run.units > forgotten.size) addRun.run(run.units - forgotten.size, packPostings(left))
    }
  }
  const forgetAt = (place: Place, gone: ReadonlySet<Unit>): void => {
    for (const chunk of chunks.all(place, place + chunksAPlace - 1)) {
      const { left, forgotten } = without(unpackPostings(chunk.postings), gone)
      if (forgotten.size === 0) continue
      if (left.units.length === 0) deleteChunk.run(chunk.id)
      else putChunk.run(packPostings(left), chunk.id)
    }
  }

  return (units) => {
    const gone = new Set(units.map(({ unit }) => unit))
    const placed = units.map(({ unit, text }) => ({ unit, fingerprints: fingerprintsOf(text) }))
    const places = new Set(placed.flatMap(({ fingerprints }) => [...fingerprints].flatMap(placesOf)))
    forgetInRuns(gone, placed)
    for (const place of places) forgetAt(place, gone)
    for (const unit of gone) unqueue.run(unit)
  }
}

function holds({ fingerprints, units }: Postings, fingerprint: number, unit: Unit): boolean {
  for (let at = firstFrom(fingerprints, fingerprint); fingerprints[at] === fingerprint; at++) {
    if (units[at] === unit) return true
  }
  return false
}

function without(
  { fingerprints, units }: Postings,
  gone: ReadonlySet<Unit>,
): { readonly left: Postings; readonly forgotten: ReadonlySet<Unit> } {
  const forgotten = new Set<Unit>()
  const left = { fingerprints: new Uint32Array(units.length), units: new Uint32Array(units.length) }
  let kept = 0
  for (const [at, unit] of units.entries()) {
    if (gone.has(unit)) {
      forgotten.add(unit)
      continue
    }
    left.fingerprints[kept] = fingerprints[at] ?? 0
    left.units[kept++] = unit
  }
  const part = { fingerprints: left.fingerprints.subarray(0, kept), units: left.units.subarray(0, kept) }
  return { left: part, forgotten }
}
