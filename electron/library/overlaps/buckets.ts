/**
 * The settled postings are cut into buckets by the highest bits of the fingerprint. Looking one up reads a bucket: with
 * a million articles of 300 words some 60 KB.
 */
const bucketBits = 13

export const buckets = 2 ** bucketBits

/** The least fingerprint of a bucket; for the bucket after the last, what is above all of them. */
export function firstOfBucket(bucket: number): number {
  return bucket * 2 ** (32 - bucketBits)
}

export function bucketOf(fingerprint: number): number {
  return fingerprint >>> (32 - bucketBits)
}
