/** Which number of `3/12/2024` comes first; null where nothing tells. */
export type DateOrder = 'day-first' | 'month-first' | null

const MONTH_FIRST: ReadonlySet<string> = new Set(['en-us', 'en-ph'])
/** English is written in both orders, Canada in all; some languages put the year first and leave the rest open. */
const OPEN: ReadonlySet<string> = new Set(['', 'en', 'en-ca', 'zh', 'ja', 'ko', 'hu', 'lt', 'mn'])

const NUMERIC = /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-])/g
const MONTHS = 12

/** The order of a language given as a BCP 47 tag; where it has both, the one that the text's own dates show (`25/11/2024`). */
export function dateOrderOf(language: string | null, text: string): DateOrder {
  const [primary = '', ...rest] = (language ?? '').toLowerCase().split('-')
  const region = rest.find((part) => part.length === 2)
  const tag = region === undefined ? primary : `${primary}-${region}`
  if (MONTH_FIRST.has(tag)) return 'month-first'
  return OPEN.has(tag) || (OPEN.has(primary) && primary !== 'en') ? shownOrder(text) : 'day-first'
}

/** What the dates of a text that can be read in one way only agree on. */
function shownOrder(text: string): DateOrder {
  let shown: DateOrder = null
  for (const [, first, , second] of text.matchAll(NUMERIC)) {
    const order = Number(first) > MONTHS ? 'day-first' : Number(second) > MONTHS ? 'month-first' : null
    if (order === null) continue
    if (shown !== null && shown !== order) return null
    shown = order
  }
  return shown
}
