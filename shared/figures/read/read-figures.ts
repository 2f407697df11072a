import type { Figure } from '../../domain/figure.ts'
import { describe } from './describe.ts'
import { lexiconOf } from './lexicon.ts'
import type { ReadOptions } from './read-options.ts'
import { scan } from './scan.ts'
import { tokenise } from './tokens.ts'
import { regularView } from './view.ts'

export type ReadResult = {
  /** In reading order, disjoint. */
  readonly figures: readonly Figure[]
  /** Number-like expressions seen, names and scores left out, and how many of them were understood. */
  readonly seen: number
  readonly understood: number
}

/**
 * Reads every figure of a text as a value with its normal form (design/figures.md). Spans are UTF-16 offsets into `text`
 * as given, whatever its script or symbols. Pure: same options, same figures.
 */
export function readFigures(options: ReadOptions): ReadResult {
  const tokens = tokenise(regularView(options.text), lexiconOf(options.language ?? null))
  const scanned = scan(tokens, options)
  const figures = describe(tokens, scanned, options)
  return { figures, seen: scanned.seen, understood: scanned.understood }
}
