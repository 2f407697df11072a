/** How patient a host is with its library process. Times in milliseconds. */
export type Pace = {
  /** Wait before the first restart; each further one waits twice as long, up to `longestDelay`. */
  readonly firstDelay: number
  readonly longestDelay: number
  /** Restarts in a row before the library counts as failed and the user has to ask for another. */
  readonly attempts: number
  /** A process that stayed up this long has recovered: its end counts as the first again. */
  readonly calm: number
  /** How long closing may take before the process is killed. */
  readonly closing: number
}

/**
 * Chosen, not measured: the first restart comes before a person has read the message, the five together take some eight
 * seconds, which is as long as a window should seem busy without asking; closing folds the write-ahead log into the file,
 * which takes longer the more was written.
 */
export const usualPace: Pace = {
  firstDelay: 250,
  longestDelay: 8_000,
  attempts: 5,
  calm: 60_000,
  closing: 10_000,
}

/** How long to wait before restart number `attempt` (from 1). */
export function delayBefore(attempt: number, pace: Pace): number {
  return Math.min(pace.longestDelay, pace.firstDelay * 2 ** (attempt - 1))
}
