/** A day as people write it; `year` is null where it names none. Not checked against the calendar. */
export type WrittenDay = { readonly year: number | null; readonly month: number; readonly day: number }

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const NAME = String.raw`(?<month>[A-Z][a-z]{2,8}|[A-Z]{3,9})\.?`
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`
const YEAR = String.raw`(?:,?\s+(?<year>\d{4}))?\b`
const PATTERNS = [
  /\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\b/,
  new RegExp(String.raw`\b${DAY}\s+${NAME}${YEAR}`),
  new RegExp(String.raw`\b${NAME}\s+${DAY}${YEAR}`),
]

/** The day that a line names, as `2031-05-12`, `12 May 2031` or `MAY 12`. All in digits with strokes is read by nobody for sure. */
export function readWrittenDay(line: string): WrittenDay | null {
  for (const pattern of PATTERNS) {
    const { year, month = '', day } = pattern.exec(line)?.groups ?? {}
    const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
    if (number > 0) return { year: year === undefined ? null : Number(year), month: number, day: Number(day) }
  }
  return null
}

/** As the library keeps a day. */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
