import { readWords, type Words } from '../../../shared/text/index.ts'

/** A fingerprint and the word it begins with, counted from 0. */
export type PlacedFingerprint = { readonly fingerprint: number; readonly word: number }

/** Words in a gram: the measure by which reuse of news copy is usually told; four are often a set phrase, six miss light edits. */
export const gramWords = 5

/**
 * Of every so many grams in a row the least is chosen, so that two texts that share that many have one in common. Short
 * texts have few grams to share and are read more closely. The choice at a wider window is part of that at a narrower
 * one, so texts of different lengths still meet. Chosen on wire copy: docs/decisions/overlap-index.md.
 */
const windows: readonly { readonly upTo: number; readonly window: number }[] = [
  { upTo: 30, window: 2 },
  { upTo: 60, window: 4 },
  { upTo: 120, window: 6 },
]
const widestWindow = 8

/**
 * The fingerprints of a text, ascending and without doubles: a choice among the hashes of its word 5-grams by winnowing
 * (Schleimer, Wilkerson, Aiken: SIGMOD 2003). 32 bits each.
 */
export function fingerprintsOf(text: string, words: Words = readWords(text)): Uint32Array {
  const grams = gramKeys(words)
  return distinct(chosen(grams).map((word) => scramble(grams[word] ?? 0)))
}

/** All the hashes that `fingerprintsOf` chooses from: to ask with, where the choice of a short text might miss. */
export function everyFingerprintOf(text: string): Uint32Array {
  return distinct([...gramKeys(readWords(text))].map(scramble))
}

/** The fingerprints of a text where they stand, in reading order. */
export function placedFingerprints(text: string, words: Words = readWords(text)): PlacedFingerprint[] {
  const grams = gramKeys(words)
  return chosen(grams).map((word) => ({ fingerprint: scramble(grams[word] ?? 0), word }))
}

/** The different grams of a text, ascending: what two texts are quickly measured against each other by. */
export function distinctGrams(text: string): Uint32Array {
  const sorted = gramKeys(readWords(text)).sort()
  return sorted.filter((gram, at) => at === 0 || gram !== sorted[at - 1])
}

/** The hash of each gram of a text in reading order, the one at `i` that of the words from `i`; a text shorter than a gram is one gram. MurmurHash3's mixing steps. */
export function gramKeys({ count, keyHigh, keyLow }: Words): Uint32Array {
  const length = Math.min(gramWords, count)
  const grams = new Uint32Array(count === 0 ? 0 : count - length + 1)
  for (let from = 0; from < grams.length; from++) {
    let hash = length
    for (let at = from; at < from + length; at++) {
      hash = Math.imul(hash ^ (keyHigh[at] ?? 0) ^ Math.imul(keyLow[at] ?? 0, 0x9e3779b1), 0x85ebca6b)
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
      hash ^= hash >>> 16
    }
    grams[from] = hash
  }
  return grams
}

/** Positions of the least gram of every window, the last one among equals. */
function chosen(grams: Uint32Array): number[] {
  const window = Math.min(grams.length, windows.find(({ upTo }) => grams.length < upTo)?.window ?? widestWindow)
  const positions: number[] = []
  let least = -1
  for (let end = window; end > 0 && end <= grams.length; end++) {
    const isGone = least < end - window
    if (isGone) least = leastIn(grams, end - window, end)
    else if ((grams[end - 1] ?? 0) <= (grams[least] ?? 0)) least = end - 1
    if (positions.at(-1) !== least) positions.push(least)
  }
  return positions
}

function leastIn(grams: Uint32Array, from: number, to: number): number {
  let least = from
  for (let at = from + 1; at < to; at++) if ((grams[at] ?? 0) <= (grams[least] ?? 0)) least = at
  return least
}

/** Spreads the chosen hashes, which are small ones, over all 32 bits; different hashes stay different. */
function scramble(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

function distinct(values: readonly number[]): Uint32Array {
  const sorted = Uint32Array.from(values).sort()
  return sorted.filter((value, at) => at === 0 || value !== sorted[at - 1])
}
