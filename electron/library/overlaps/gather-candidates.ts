import { setImmediate } from 'node:timers/promises'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { ReadableDb } from '../database/handles.ts'
import { prepareArrivalReads, type Arrival } from '../queries/arrivals.ts'
import { prepareOverlapIndexReads, type OverlapIndexReads, type Unit } from '../queries/overlap-index.ts'
import { buckets } from './buckets.ts'
import { findCandidates, type Candidate } from './find-candidates.ts'
import { fingerprintsOf } from './fingerprints.ts'
import { firstFrom, type Postings } from './postings.ts'

/** Buckets that are gone through before others are let in: some 4 MB of a library of a million articles. */
const bucketsAStep = 64
/** Postings that are kept at most: 16 MB, twice that while they are sorted. */
const mostGathered = 2_000_000
/** Articles for which as much is read as for looking up all fingerprints of one, as measured at a million. */
const passAsArticles = 1_000

/** What earlier articles may overlap an article. */
export type EarlierCandidates = (id: ArticleId) => readonly Candidate[]

/** Whether going through the whole index for so many articles takes less than looking up the fingerprints of each. */
export function isWorthGathering(articles: number, latestId: number): boolean {
  return articles * passAsArticles >= latestId
}

/**
 * Finds the candidates of many articles among those that arrived before each, in one pass over the index: looking up the fingerprints of one article
 * of a million reads 500 KB here and there, and the whole index is 500 MB in a row. Others are let in between; null when it was no
 * longer wanted, or the articles share so much that fewer have to be asked for.
 */
export async function gatherCandidates(
  db: ReadableDb,
  ids: readonly ArticleId[],
  isWanted: () => boolean,
): Promise<EarlierCandidates | null> {
  const reads = prepareOverlapIndexReads(db)
  const arrivals = prepareArrivalReads(db)
  const asked = new Map<ArticleId, Asked>()
  for (const id of ids) {
    const arrival = arrivals.get(id)
    if (arrival !== null) asked.set(id, { arrival, fingerprints: fingerprintsOf(arrival.text) })
  }
  const sought = soughtOf([...asked.values()], reads)
  const gathering = createGathering(sought)
  gathering.add(reads.runs())
  for (let bucket = 0; bucket < buckets; bucket += bucketsAStep) {
    gathering.add(reads.chunksOfBuckets(bucket, bucket + bucketsAStep))
    await setImmediate()
    if (!db.open || !isWanted() || gathering.size() > mostGathered) return null
  }
  const holdersOf = gathering.end()
  return (id) => {
    const article = asked.get(id)
    if (article === undefined) return []
    const isEarlier = earlierThan(article.arrival, (unit) => arrivals.ofUnit(unit)[0] ?? Infinity)
    return findCandidates((fingerprint) => holdersOf(fingerprint).filter(isEarlier), article.fingerprints)
  }
}

type Asked = { readonly arrival: Arrival; readonly fingerprints: Uint32Array }

/** The fingerprints that are looked for, ascending, each once. */
function soughtOf(asked: readonly Asked[], reads: OverlapIndexReads): Uint32Array {
  const common = reads.common()
  const all = new Set<number>()
  for (const { fingerprints } of asked) {
    for (const fingerprint of fingerprints) if (!common.has(fingerprint)) all.add(fingerprint)
  }
  return Uint32Array.from(all).sort()
}

/** Texts are numbered as they come in, so one with a higher number came later, unless the article is a resend of an older text. */
function earlierThan({ id, unit, isResend }: Arrival, firstOf: (unit: Unit) => number): (unit: Unit) => boolean {
  return (other) => {
    if (other % 2 === 1) return (other - 1) / 2 <= id
    return unit % 2 === 0 && !isResend ? other <= unit : firstOf(other) <= id
  }
}

/** The higher bits of a fingerprint by which most of what is not sought is told at once. */
const toldBits = 24

/** Collects who holds the fingerprints that are sought. A posting may be added twice; it counts once. */
function createGathering(sought: Uint32Array) {
  const told = new Uint32Array(2 ** (toldBits - 5))
  for (const fingerprint of sought) {
    const bits = fingerprint >>> (32 - toldBits)
    told[bits >>> 5] = (told[bits >>> 5] ?? 0) | (1 << (bits & 31))
  }
  // The place among those that are sought and the unit in one number, so that one sort puts both in order.
  const gathered: number[] = []
  return {
    size: () => gathered.length,
    add(lists: readonly Postings[]) {
      for (const { fingerprints, units } of lists) {
        for (let at = 0; at < fingerprints.length; at++) {
          const fingerprint = fingerprints[at] ?? 0
          const bits = fingerprint >>> (32 - toldBits)
          if ((((told[bits >>> 5] ?? 0) >>> (bits & 31)) & 1) === 0) continue
          const place = firstFrom(sought, fingerprint)
          if (sought[place] === fingerprint) gathered.push(place * 2 ** 32 + (units[at] ?? 0))
        }
      }
    },
    end(): (fingerprint: number) => Unit[] {
      const keys = Float64Array.from(gathered).sort()
      gathered.length = 0
      return (fingerprint) => {
        const place = firstFrom(sought, fingerprint)
        if (sought[place] !== fingerprint) return []
        const units: Unit[] = []
        const end = (place + 1) * 2 ** 32
        for (let at = firstFrom(keys, place * 2 ** 32); (keys[at] ?? end) < end; at++) {
          const unit = (keys[at] ?? 0) % 2 ** 32
          if (units.at(-1) !== unit) units.push(unit)
        }
        return units
      }
    },
  }
}
