/** A stretch of tokens `[start, end)` that names something or gives a result, and is no quantity. */
export type NameMatch = {
  readonly start: number
  readonly end: number
  readonly kind: 'identifier' | 'score'
  readonly rule: string
}

/** A name of something at tokens `[start, end)`. */
export function name(start: number, end: number, rule: string): NameMatch {
  return { start, end, kind: 'identifier', rule }
}
