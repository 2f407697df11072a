/** What a date expression says, before the report's date is brought in. `null` years are not given. */
export type DateSpec =
  | {
      readonly kind: 'days'
      readonly year: number | null
      readonly first: MonthDay
      readonly last: MonthDay
      /** The weekday beside the date; without a year it tells which one is meant. */
      readonly weekday: number | null
    }
  | {
      readonly kind: 'months'
      readonly year: number | null
      readonly first: number
      readonly last: number
      readonly shift: Shift | null
      /** `February last year`. */
      readonly yearShift?: Shift
      /** `quarter` for quarters; halves and month ranges stay `month`. */
      readonly grain: 'month' | 'quarter'
    }
  | {
      readonly kind: 'years'
      readonly first: number
      readonly last: number
      readonly grain: 'year' | 'decade' | 'century'
    }
  /** `3/12/2024`: day and month, in the order of the text's language. */
  | { readonly kind: 'numeric'; readonly year: number; readonly numbers: readonly [number, number] }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly shift: Shift | null }
  | { readonly kind: 'relative'; readonly unit: RelativeUnit; readonly amount: number }

export type MonthDay = { readonly month: number; readonly day: number }
/** `last` -1, `this` 0, `next` 1. */
export type Shift = -1 | 0 | 1
export type RelativeUnit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century'

/** A date found at some token: where it ends, what it says, by which rule. */
export type DateMatch = { readonly end: number; readonly spec: DateSpec; readonly rule: string }
