import type { SentenceFinder } from '../sentence-finder.ts'
import type { TokenPair } from '../tokens.ts'
import { GRAM, type Run } from './runs.ts'
import type { Range } from './stretch.ts'

/** Fewest words of a sentence that is settled by standing elsewhere: the next speaker says "he told reporters" too. */
const LEAST_WORDS = 8

/** By token of one text, the furthest end of the runs of equal words that begin there or before. */
function reachOf(count: number, runs: readonly Run[], side: 'a' | 'b'): Int32Array {
  const reach = new Int32Array(count)
  for (const run of runs) reach[run[side]] = Math.max(reach[run[side]] ?? 0, run[side] + run.length)
  for (let at = 1; at < count; at++) reach[at] = Math.max(reach[at] ?? 0, reach[at - 1] ?? 0)
  return reach
}

type Finders = { readonly a: SentenceFinder; readonly b: SentenceFinder }

/**
 * The sentences of two texts that stand word for word in the other: their place is there. In a list of like lines each resembles
 * all the others, and only what says the same, figures and all, is the same line.
 */
export class SettledSentences {
  private readonly reach: { readonly a: Int32Array; readonly b: Int32Array }
  private readonly finders: Finders
  /** Whether there can be none. */
  readonly isEmpty: boolean

  constructor({ a, b }: TokenPair, runs: readonly Run[], finders: Finders) {
    this.reach = { a: reachOf(a.count, runs, 'a'), b: reachOf(b.count, runs, 'b') }
    this.finders = finders
    this.isEmpty = !runs.some(({ length }) => length >= LEAST_WORDS)
  }

  /** Whether a whole sentence of one text stands in the other. */
  has(side: 'a' | 'b', { from, to }: Range): boolean {
    return to - from >= LEAST_WORDS && (this.reach[side][from] ?? 0) >= to
  }

  /**
   * A run without the parts of sentences, in either text, at its ends that stand whole elsewhere; null when too little is left. The
   * words that all lines of a list share lead from one of them to the next.
   */
  trim(run: Run): Run | null {
    const head = Math.max(this.shredBehind('a', run.a), this.shredBehind('b', run.b))
    const tail = Math.max(this.shredBefore('a', run.a + run.length), this.shredBefore('b', run.b + run.length))
    if (head === 0 && tail === 0) return run
    const length = run.length - head - tail
    return length < GRAM ? null : { a: run.a + head, b: run.b + head, length }
  }

  /** Tokens from `at` to the end of a settled sentence that began before. */
  private shredBehind(side: 'a' | 'b', at: number): number {
    // Sentences are looked for only where another run makes it possible: most texts are never cut into them here.
    if (at === 0 || (this.reach[side][at - 1] ?? 0) <= at) return 0
    const sentence = this.finders[side].tokensAround(at)
    return sentence.from < at && this.has(side, sentence) ? sentence.to - at : 0
  }

  /** Tokens of a settled sentence up to `at`, which it goes beyond. */
  private shredBefore(side: 'a' | 'b', at: number): number {
    if ((this.reach[side][at - 1] ?? 0) <= at) return 0
    const sentence = this.finders[side].tokensAround(at - 1)
    return at < sentence.to && this.has(side, sentence) ? at - sentence.from : 0
  }
}
