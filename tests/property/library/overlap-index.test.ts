import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleIdSchema } from '../../../shared/domain/article.ts'
import type { WritableDb } from '../../../electron/library/database/handles.ts'
import { checkLibrary } from '../../../electron/library/database/integrity.ts'
import { prepareIndexing, type IndexSizes } from '../../../electron/library/overlaps/build-index.ts'
import {
  chunksAPlace,
  entryOf,
  firstOfBucket,
  placeOfChunk,
  placesOf,
  shelvesOf,
} from '../../../electron/library/overlaps/buckets.ts'
import { gatherCandidates } from '../../../electron/library/overlaps/gather-candidates.ts'
import { findCandidates, holdersIn } from '../../../electron/library/overlaps/find-candidates.ts'
import { fingerprintsOf } from '../../../electron/library/overlaps/fingerprints.ts'
import { packPostings, sortedPostings, unpackPostings } from '../../../electron/library/overlaps/postings.ts'
import { prepareOverlapIndexReads } from '../../../electron/library/queries/overlap-index.ts'
import { newLibrary } from '../../support/library.ts'

const vocabulary = [
  'ferry',
  'harbour',
  'board',
  'said',
  'four',
  'people',
  'missing',
  'boats',
  'at',
  'dawn',
  '14',
  '1.4',
]
const word = fc.constantFrom(...vocabulary)
const words = (minLength: number, maxLength: number) => fc.array(word, { minLength, maxLength })

function insertText(db: WritableDb, body: string): number {
  const sha256 = createHash('sha256').update(body).digest()
  const insert = db.prepare('INSERT INTO texts (sha256, word_count, body) VALUES (?, ?, ?)')
  const id = Number(insert.run(sha256, body.split(' ').length, body).lastInsertRowid)
  db.prepare(
    `INSERT INTO articles (text_id, headline, headline_is_made, origin_kind, imported)
     VALUES (?, 'A', 0, 'paste', '2031-03-02T10:00:00.000Z')`,
  ).run(id)
  return id
}

function intersects(left: Uint32Array, right: Uint32Array): boolean {
  return left.some((value) => right.includes(value))
}

test('two texts that share twelve words in a row share a fingerprint, whatever stands around them', () => {
  fc.assert(
    fc.property(words(12, 20), words(0, 150), words(0, 150), words(0, 40), (shared, before, after, other) => {
      const long = fingerprintsOf([...before, ...shared, ...after].join(' '))
      const short = fingerprintsOf([...other, ...shared].join(' '))
      expect(intersects(long, short)).toBe(true)
    }),
  )
})

test('case, punctuation and line breaks change no fingerprint', () => {
  fc.assert(
    fc.property(words(1, 60), fc.constantFrom(', ', '\n\n', ' - '), (text, separator) => {
      expect(fingerprintsOf(text.join(separator).toUpperCase())).toEqual(fingerprintsOf(text.join(' ')))
    }),
  )
})

test('postings come back from their packed form, at any place in memory', () => {
  const values = fc.array(fc.tuple(fc.nat(2 ** 32 - 1), fc.nat(2 ** 32 - 1)))
  fc.assert(
    fc.property(values, fc.nat(7), (pairs, offset) => {
      const postings = sortedPostings([
        { fingerprints: Uint32Array.from(pairs, ([f]) => f), units: Uint32Array.from(pairs, ([, u]) => u) },
      ])
      expect([...postings.fingerprints]).toEqual([...postings.fingerprints].toSorted((left, right) => left - right))
      const moved = new Uint8Array(offset + pairs.length * 8)
      moved.set(packPostings(postings), offset)
      expect(unpackPostings(moved.subarray(offset))).toEqual(postings)
    }),
  )
})

test('every fingerprint belongs at the entry of its bucket and on one of its shelves, and nowhere else', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 32 - 1), (fingerprint) => {
      const bucket = Math.floor(fingerprint / firstOfBucket(1))
      const shelves = shelvesOf(bucket).filter(({ from, to }) => fingerprint >= from && fingerprint < to)
      expect(placesOf(fingerprint)).toEqual([entryOf(bucket), ...shelves.map(({ place }) => place)])
      // No chunk of one place has a number of another.
      const places = [entryOf(bucket), ...shelvesOf(bucket).map(({ place }) => place), entryOf(bucket + 1)]
      for (const [at, place] of places.slice(1).entries())
        expect(place - (places[at] ?? 0)).toBeGreaterThanOrEqual(chunksAPlace)
      expect(placeOfChunk((shelves[0]?.place ?? 0) + chunksAPlace - 1)).toBe(shelves[0]?.place)
    }),
  )
})

test('the index finds the same, however the texts came in and wherever they are kept', async () => {
  const sizes = fc.record<IndexSizes>({
    mostRuns: fc.integer({ min: 1, max: 4 }),
    unitsToSettle: fc.integer({ min: 1, max: 9 }),
    bucketsAStep: fc.integer({ min: 1_000, max: 9_000 }),
    postingsAChunk: fc.integer({ min: 1, max: 4 }),
  })
  const texts = fc.uniqueArray(
    words(6, 40).map((all) => all.join(' ')),
    { minLength: 2, maxLength: 12 },
  )
  await fc.assert(
    fc.asyncProperty(texts, sizes, fc.integer({ min: 1, max: 5 }), async (bodies, chosen, batch) => {
      const db = await newLibrary()
      const index = prepareIndexing(db, chosen)
      const ids: number[] = []
      for (const [at, body] of bodies.entries()) {
        ids.push(insertText(db, body))
        if (at % batch === 0) while (index() > 0);
      }
      while (index() > 0);
      const reads = prepareOverlapIndexReads(db)
      // Each text came in with an article of the same number.
      const arrived = ids.map((id) => articleIdSchema.parse(id))
      const earlier = await gatherCandidates(db, arrived, () => true)
      for (const [place, asked] of bodies.entries()) {
        const fingerprints = fingerprintsOf(asked)
        const expected = bodies.flatMap((body, at) => {
          const shared = fingerprintsOf(body).filter((value) => fingerprints.includes(value)).length
          return shared === 0 ? [] : [{ unit: 2 * (ids[at] ?? 0), shared, isOfForm: false }]
        })
        const mostFirst = expected.toSorted((left, right) => right.shared - left.shared || right.unit - left.unit)
        expect(findCandidates(holdersIn(reads), fingerprints)).toEqual(mostFirst)
        expect(arrived[place] === undefined ? null : earlier?.(arrived[place])).toEqual(
          mostFirst.filter(({ unit }) => unit <= 2 * (ids[place] ?? 0)),
        )
      }
      expect(checkLibrary(db)).toEqual([])
      db.close()
    }),
    { numRuns: 25 },
  )
})
