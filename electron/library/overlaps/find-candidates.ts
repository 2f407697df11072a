import type { OverlapIndexReads, Unit } from '../queries/overlap-index.ts'
import { placesOf } from './buckets.ts'
import { firstFrom, type Postings } from './postings.ts'

/**
 * A unit that shares fingerprints with a text: how many, and whether each of them is held by so many units that it may be the wording of
 * a form, which is filled in again and again.
 */
export type Candidate = { readonly unit: Unit; readonly shared: number; readonly isOfForm: boolean }

/**
 * Postings that are looked at for one text, the rarest fingerprints first. Beyond them a fingerprint says little, and
 * counting would keep a key waiting.
 */
const mostPostings = 20_000

/**
 * A fingerprint that so many units hold is hardly the wording of one event. Chosen: few events are reported so often, and where one is, its
 * reports are told by their relation.
 */
const heldByForms = 64

/** Fingerprints of one text that are looked up: those of a report of 10,000 words. Of a book an even part of them will do. */
const mostLookedUp = 2_000

/** The units that hold a fingerprint, each once; none where so many do that it tells nothing. */
export type Holders = (fingerprint: number) => readonly Unit[]

/** Looks each fingerprint up as it is asked for. */
export function holdersIn(reads: OverlapIndexReads): Holders {
  const runs = reads.runs()
  return (fingerprint) => (reads.isCommon(fingerprint) ? [] : unitsHolding(reads, runs, fingerprint))
}

/** The units that share fingerprints with a text, those that share most first. `fingerprints` ascend. */
export function findCandidates(holdersOf: Holders, fingerprints: Uint32Array): Candidate[] {
  const step = Math.max(1, fingerprints.length / mostLookedUp)
  const holders = Array.from(
    { length: Math.ceil(fingerprints.length / step) },
    (_, at) => fingerprints[Math.floor(at * step)] ?? 0,
  )
    .map(holdersOf)
    .sort((left, right) => left.length - right.length)
  const shared = new Map<Unit, number>()
  const ofOneReport = new Set<Unit>()
  let counted = 0
  for (const units of holders) {
    counted += units.length
    if (counted > mostPostings && shared.size > 0) break
    for (const unit of units) {
      shared.set(unit, (shared.get(unit) ?? 0) + 1)
      if (units.length < heldByForms) ofOneReport.add(unit)
    }
  }
  return mostFirst(shared).map(([unit, count]) => ({ unit, shared: count * step, isOfForm: !ofOneReport.has(unit) }))
}

/** Of those that share as many the latest first. A notice has thousands, and numbers are sorted several times as fast as what is compared. */
function mostFirst(shared: ReadonlyMap<Unit, number>): (readonly [Unit, number])[] {
  const keys = new Float64Array(shared.size)
  let at = 0
  for (const [unit, count] of shared) keys[at++] = count * 2 ** 32 + unit
  return Array.from(keys.sort().reverse(), (key) => [key % 2 ** 32, Math.floor(key / 2 ** 32)] as const)
}

/** The units that hold a fingerprint, each once: what is being settled is in runs and chunks alike. */
export function unitsHolding(reads: OverlapIndexReads, runs: readonly Postings[], fingerprint: number): Unit[] {
  const found = new Set<Unit>()
  for (const { fingerprints, units } of placesOf(fingerprint).flatMap((place) => reads.chunks(place))) {
    for (let at = fingerprints.indexOf(fingerprint); at >= 0; at = fingerprints.indexOf(fingerprint, at + 1)) {
      found.add(units[at] ?? 0)
    }
  }
  for (const { fingerprints, units } of runs) {
    for (let at = firstFrom(fingerprints, fingerprint); fingerprints[at] === fingerprint; at++)
      found.add(units[at] ?? 0)
  }
  return [...found]
}
