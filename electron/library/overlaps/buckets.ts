/**
 * The settled postings are cut into buckets by the highest bits of the fingerprint. What came into a bucket last lies at its
 * entry; when that is full it is put on shelves, by the next bits. Looking one up reads an entry and a shelf: with a million
 * articles of 300 words some 4 KB each, where a whole bucket has 60.
 */
const bucketBits = 13
const shelfBits = 4

export const buckets = 2 ** bucketBits

/** The least fingerprint of a bucket; for the bucket after the last, what is above all of them. */
export function firstOfBucket(bucket: number): number {
  return bucket * 2 ** (32 - bucketBits)
}

function bucketOf(fingerprint: number): number {
  return fingerprint >>> (32 - bucketBits)
}

/** A part of a bucket: the fingerprints that belong there, from `from` up to but not `to`. */
export type Shelf = { readonly place: Place; readonly from: number; readonly to: number }

/** An entry or a shelf: the number of its first chunk. */
export type Place = number

/** Chunks of one place are numbered on from it. An entry had several before there were shelves. */
export const chunksAPlace = 2 ** 19
/** Room for an entry and its shelves. */
const chunksABucket = 2 ** 24

export function entryOf(bucket: number): Place {
  return bucket * chunksABucket
}

export function shelvesOf(bucket: number): Shelf[] {
  const [first, width] = [firstOfBucket(bucket), 2 ** (32 - bucketBits - shelfBits)]
  return Array.from({ length: 2 ** shelfBits }, (_, at) => {
    const from = first + at * width
    return { place: shelfPlaceOf(from), from, to: from + width }
  })
}

function shelfPlaceOf(fingerprint: number): Place {
  const shelf = (fingerprint >>> (32 - bucketBits - shelfBits)) % 2 ** shelfBits
  return entryOf(bucketOf(fingerprint)) + (shelf + 1) * chunksAPlace
}

/** Where a fingerprint may be. */
export function placesOf(fingerprint: number): readonly [entry: Place, shelf: Place] {
  return [entryOf(bucketOf(fingerprint)), shelfPlaceOf(fingerprint)]
}

/** The place that a chunk belongs to. */
export function placeOfChunk(id: number): Place {
  return id - (id % chunksAPlace)
}
