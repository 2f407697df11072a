export const MONTHS: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
)

const WEEKDAY = /\b(?:sun|mon|tues|wednes|thurs|fri|satur)day\b/i

const SHORT_WEEKDAY = /\b(?:sun|mon|tue|wed|thu|fri|sat)(?:[a-z]*day)?\b/i

/** The weekday that a date names, as its first three letters; null when it names none. */
export function weekdayIn(text: string): string | null {
  return SHORT_WEEKDAY.exec(text)?.[0].slice(0, 3).toLowerCase() ?? null
}

/** What a text says of a day: its month and days (`sep 12-14`), the weekday alone, or the month alone; null when nothing. */
export type WrittenDay = { readonly form: 'day' | 'weekday' | 'month'; readonly said: string }

/** Reads what a date or time says as it is written. */
export function readWrittenDay(text: string): WrittenDay | null {
  const month = text
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.find((word) => MONTHS.has(word))
    ?.slice(0, 3)
  const days = text.match(/\b\d{1,2}(?!\d|:)/g)
  if (month !== undefined && days !== null) return { form: 'day', said: `${month} ${days.join('-')}` }
  const weekday = WEEKDAY.exec(text)?.[0].toLowerCase()
  if (weekday !== undefined) return { form: 'weekday', said: weekday }
  return month === undefined ? null : { form: 'month', said: month }
}
