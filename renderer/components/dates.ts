/** A day or instant in ISO 8601 as readers write it: `4 Oct 2022`, with the time when there is one, and its zone when that is stated and not UTC. */
export function readableDate(iso: string | null): string {
  if (iso === null) return ''
  const [day = '', time] = iso.split('T')
  const [year, month, date] = day.split('-').map(Number)
  const name = MONTHS[(month ?? 0) - 1]
  if (name === undefined || year === undefined || date === undefined) return iso
  const clock = time === undefined ? '' : `, ${time.slice(0, 5)}${offsetOf(time)}`
  return `${date} ${name} ${year}${clock}`
}

function offsetOf(time: string): string {
  const offset = /[+-]\d{2}:\d{2}$/.exec(time)?.[0] ?? '+00:00'
  return /[1-9]/.test(offset) ? ` ${offset}` : ''
}

/** An instant in ISO 8601 as the reader's own clock shows it, to the minute: `22 Nov 2026, 07:12`. */
export function readableInstant(iso: string): string {
  const instant = new Date(iso)
  const local = new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000)
  return readableDate(local.toISOString())
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `1 word`, `367 words`, `12,000 words`. */
export function readableCount(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? noun : `${noun}s`}`
}
