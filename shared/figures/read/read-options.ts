import type { Zone } from '../../domain/article.ts'
import type { Span } from '../../domain/span.ts'
import type { NumberFormat } from '../../domain/number-format.ts'

export type ReadOptions = {
  readonly text: string
  /** Which part of the article the text is; default `body`. */
  readonly field?: 'body' | 'title'
  /** The report's date, ISO 8601; without it relative dates stay unresolved. */
  readonly reference?: string | null
  /** The article's language as a BCP 47 tag: the order of day and month in `3/12/2024`. */
  readonly language?: string | null
  /** How the article writes numbers; default `comma-point`. */
  readonly numberFormat?: NumberFormat
  /** Stretches that are not prose: nothing is read in them. In order, disjoint. */
  readonly zones?: readonly Zone[]
  /** Sentences in order; without them they are made from full stops and line breaks. */
  readonly sentences?: readonly Span[]
  /** The article's headline, from which a figure without a place of its own inherits one. */
  readonly headline?: string
  /** Also return identifiers and scores, which are read so that they are not taken for figures; default false. */
  readonly includeNames?: boolean
}
