import type { Span } from '../../domain/span.ts'

/** Figures of one text that do not agree with each other. */
export type InspectionNote = {
  readonly what: 'sum' | 'percentage' | 'weekday' | 'age' | 'range'
  /** The figures concerned, in reading order. */
  readonly spans: readonly Span[]
  /** One plain sentence. */
  readonly reason: string
}
