import type { ImportProgress } from '../../../shared/contract/importing.ts'

/** A moment of an import: when it was, in milliseconds, and how many were done by then. */
export type Moment = { readonly at: number; readonly done: number }

/** Milliseconds the pace is taken over: long enough to be steady, short enough to follow a change. */
const WINDOW = 10_000
/** Before this many milliseconds nothing is said: the first files say little about the rest. */
const LEAST = 1_500

/** The moments that still count, with a new one. */
export function withMoment(moments: readonly Moment[], moment: Moment): readonly Moment[] {
  return [...moments.filter(({ at }) => at >= moment.at - WINDOW), moment]
}

/** How fast an import goes, a second, and how many seconds it still takes; null while that cannot be said. */
export function paceOf(
  moments: readonly Moment[],
  { done, total }: ImportProgress,
): { readonly perSecond: number; readonly secondsLeft: number } | null {
  const [first, last] = [moments[0], moments.at(-1)]
  if (first === undefined || last === undefined || last.at - first.at < LEAST || last.done === first.done) return null
  const perSecond = (1000 * (last.done - first.done)) / (last.at - first.at)
  return { perSecond, secondsLeft: Math.max(0, total - done) / perSecond }
}

/** `about 20 s`, `about 4 min`, `about 2 h`. */
export function readableDuration(seconds: number): string {
  if (seconds < 90) return `about ${Math.max(1, Math.round(seconds))} s`
  if (seconds < 5400) return `about ${Math.round(seconds / 60)} min`
  return `about ${Math.round(seconds / 3600)} h`
}
