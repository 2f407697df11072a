import { Buffer } from 'node:buffer'

/**
 * Which units hold which fingerprints: `units[i]` holds `fingerprints[i]`. In the file the fingerprints come first and the
 * units behind them, 32 bits each, least byte first, as all processors that Doublet is built for have them in memory.
 */
export type Postings = { readonly fingerprints: Uint32Array; readonly units: Uint32Array }

export function packPostings({ fingerprints, units }: Postings): Buffer {
  const packed = new Uint32Array(fingerprints.length * 2)
  packed.set(fingerprints)
  packed.set(units, fingerprints.length)
  return Buffer.from(packed.buffer)
}

/** Reads in place where the bytes lie on a border of four, which they nearly always do. */
export function unpackPostings(bytes: Uint8Array): Postings {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes)
  const length = Math.floor(aligned.byteLength / 8)
  return {
    fingerprints: new Uint32Array(aligned.buffer, aligned.byteOffset, length),
    units: new Uint32Array(aligned.buffer, aligned.byteOffset + length * 4, length),
  }
}

/** Postings of several lists as one, in order of fingerprint and unit. */
export function sortedPostings(lists: readonly Postings[]): Postings {
  const length = lists.reduce((sum, { units }) => sum + units.length, 0)
  // A fingerprint and a unit side by side in 64 bits, so that one sort of numbers puts both in order.
  const both = new BigUint64Array(length)
  const halves = new Uint32Array(both.buffer)
  let at = 0
  for (const { fingerprints, units } of lists) {
    for (let index = 0; index < units.length; index++, at += 2) {
      halves[at] = units[index] ?? 0
      halves[at + 1] = fingerprints[index] ?? 0
    }
  }
  both.sort()
  const sorted = { fingerprints: new Uint32Array(length), units: new Uint32Array(length) }
  for (let index = 0; index < length; index++) {
    sorted.fingerprints[index] = halves[index * 2 + 1] ?? 0
    sorted.units[index] = halves[index * 2] ?? 0
  }
  return sorted
}

/** The postings of both, as they come. */
export function joinPostings(one: Postings, other: Postings): Postings {
  const length = one.units.length + other.units.length
  const joined = { fingerprints: new Uint32Array(length), units: new Uint32Array(length) }
  for (const key of ['fingerprints', 'units'] as const) {
    joined[key].set(one[key])
    joined[key].set(other[key], one.units.length)
  }
  return joined
}

/** The postings of some fingerprints, from `from` up to but not `to`; `postings` are in order. */
export function postingsBetween({ fingerprints, units }: Postings, from: number, to: number): Postings {
  const [first, end] = [firstFrom(fingerprints, from), firstFrom(fingerprints, to)]
  return { fingerprints: fingerprints.subarray(first, end), units: units.subarray(first, end) }
}

/** The first place at or after `from` in ascending `values` that holds `value` or more. */
export function firstFrom(values: Uint32Array | Float64Array, value: number, from = 0): number {
  let low = from
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
