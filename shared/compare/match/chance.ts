import type { Sequence, Stretch } from './stretch.ts'

/** Bounds of the share found by chance: some always is, and when all is, nothing can be told. */
const LEAST_CHANCE = 0.05
const MOST_CHANCE = 0.8

/** Bounds of the share found in a stretch, so that its logarithms stay finite. */
const LEAST_SHARE = 0.02
const MOST_SHARE = 0.95

/** Words of a topic stand less often than this in nearly all texts: their powers are worked out once. */
const MOST_POWERS = 64

type Question = {
  readonly own: Sequence
  readonly other: Sequence
  /** By id, 1 for content words. */
  readonly content: Uint8Array
  /** Tokens of the other text that a word is looked for in. */
  readonly window: number
}

/** How often each word stands in a text, and how many words that are. */
function countPlaces({ count, id }: Sequence, size: number): { readonly places: Int32Array; readonly length: number } {
  const places = new Int32Array(size)
  let length = 0
  for (let at = 0; at < count; at++) {
    const word = id[at] ?? -1
    if (word < 0) continue
    length++
    places[word] = (places[word] ?? 0) + 1
  }
  return { places, length }
}

/**
 * Share of the content words of one text that stand in a window of the other by chance, wherever the window is laid. Measured
 * and not assumed: in two long texts on different topics it is next to nothing, in two short reports of one event a third.
 * Tokens that belong to a passage already (negative ids) are left out on both sides.
 */
export function chanceOf({ own, other, content, window }: Question): number {
  const { places, length } = countPlaces(other, content.length)
  const missed = 1 - Math.min(1, window / Math.max(1, length))
  const standsNear = Float64Array.from({ length: MOST_POWERS }, (_, standing) => 1 - missed ** standing)
  let words = 0
  let found = 0
  for (let at = 0; at < own.count; at++) {
    const id = own.id[at] ?? -1
    if (id < 0 || content[id] !== 1) continue
    words++
    const standing = places[id] ?? 0
    found += standsNear[standing] ?? 1 - missed ** standing
  }
  return Math.min(MOST_CHANCE, Math.max(LEAST_CHANCE, words === 0 ? 0 : found / words))
}

/** Log likelihood, in nats, of a stretch being copied at the share found in it against that share being chance. */
export function natsOf({ content, found }: Stretch, chance: number): number {
  const share = Math.min(MOST_SHARE, Math.max(LEAST_SHARE, found / content))
  if (share <= chance) return 0
  return found * Math.log(share / chance) + (content - found) * Math.log((1 - share) / (1 - chance))
}
