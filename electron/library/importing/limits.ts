import type { Format } from './format.ts'

/** The most bytes one text may have: ten times the longest novel, far above any report. It bounds memory. */
export const largestText = 16_000_000

/** A plain text of up to so many bytes is read where it is: in less time than handing it to a thread takes. */
export const largestTextInPlace = 200_000

/** The most bytes a document may have that holds pictures or many articles: it is held in memory while it is read. */
const largestContainer = 256_000_000

/** The most bytes that a file of many articles may have whose whole tree or table is held in memory: a week of a wire. */
const largestCollection = 64_000_000

const containers: ReadonlySet<Format> = new Set(['zip', 'pdf', 'eml'])
const collections: ReadonlySet<Format> = new Set(['newsml-g2', 'newsml-1', 'ninjs', 'feed', 'csv'])

/** The most bytes that a file of this format may have. */
export function largestFile(format: Format): number {
  if (containers.has(format)) return largestContainer
  return collections.has(format) ? largestCollection : largestText
}

/** How many archives may lie in each other: a delivery of archives of documents. */
export const deepestArchive = 2
/** The most files that are read of one archive. */
export const mostEntries = 100_000
/**
 * No file of a report packs to less than a part of this many of its size once it is larger than `smallestBomb` bytes: the
 * most repetitive markup tried packs to a fiftieth, and what is made to fill a memory to a thousandth.
 */
export const mostUnpacking = 200
export const smallestBomb = 1_000_000
/** The most bytes that all files of one archive may unpack to: a year of a wire. */
export const largestUnpacked = 1_000_000_000
