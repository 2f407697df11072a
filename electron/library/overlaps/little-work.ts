/** So many articles are looked through in some tenths of a second; starting a thread for them would take as long. */
const fewArticles = 32
/** Words of a text from which reading it, or comparing it with another, is felt by whoever waits meanwhile: some 50 ms. */
const longText = 5_000

/** Articles to be looked through. */
type Work = {
  /** How many there are; need be counted no further than `limit`. */
  upTo(limit: number): number
  /** Words of the longest text; asked of few articles alone. */
  longest(): number
}

/**
 * Whether looking for what articles overlap can be done in the thread that answers everything else, a step at a time. More, and texts
 * of which a step alone is long, are looked through in a thread of their own.
 */
export function isLittleWork(work: Work): boolean {
  return work.upTo(fewArticles + 1) <= fewArticles && work.longest() < longText
}

/**
 * Milliseconds for which such a thread waits before it begins: what comes in is often compared at once, and a window that has been
 * told of it asks for that well within this time, also on a busy machine. The comparison then goes first.
 */
export const pauseMilliseconds = 400
