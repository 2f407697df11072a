import { z } from 'zod'

const iso =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ]+(?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/
const compact =
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/
const mail =
  /^(?:\p{L}+,? +)?(?<day>\d{1,2})[ -](?<month>\p{L}{3})\p{L}*[ -](?<year>\d{4})(?:,? +(?:at +)?(?<time>\d{1,2}:\d{2}(?::\d{2})?)(?: *(?<zone>[+-]\d{2}:?\d{2}|[A-Z]{1,4}))?|$)/u
const written =
  /^(?:\p{L}+,? +)?(?<month>\p{L}{3})\p{L}*\.? +(?<day>\d{1,2}),? +(?<year>\d{4})(?:,? +(?:at +)?(?<hour>\d{1,2})(?<minutes>:\d{2}(?::\d{2})?)(?: *(?<half>[AaPp])\.?[Mm]\.?)?(?: *(?:GMT(?=[+-]))?(?<zone>[+-]\d{4}|[A-Z]{1,4}))?)?/u
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** The zones that RFC 2822 names, as offsets. */
const namedZones: ReadonlyMap<string, string> = new Map([
  ...['Z', 'UT', 'UTC', 'GMT'].map((zone) => [zone, 'Z'] as const),
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['CST', '-06:00'],
  ['CDT', '-05:00'],
  ['MST', '-07:00'],
  ['MDT', '-06:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
])

/**
 * A date of markup, feeds, mail or a person in the form the library keeps: the variants of ISO 8601 and RFC 2822
 * that are in use, and dates as people write them (`19 November 2031`, `Nov. 19, 2031, 7:47 PM EST`).
 * A zone that is not stated stays unstated; a text of another form is given back as it is, for its reader to name.
 */
export function isoDateOf(stated: string): string {
  const text = stated.trim()
  return fromIso(text) ?? fromCompact(text) ?? fromMail(text) ?? fromWritten(text) ?? text
}

/** The day of a date that is stated, as `2031-06-02`; null where it is no day of the calendar. */
export function isoDayOf(stated: string): string | null {
  return z.iso.date().safeParse(isoDateOf(stated).slice(0, 'yyyy-mm-dd'.length)).data ?? null
}

function fromIso(text: string): string | null {
  const { day, time, zone } = iso.exec(text)?.groups ?? {}
  if (day === undefined) return null
  return time === undefined ? day : `${day}T${time}${offset(zone)}`
}

function fromCompact(text: string): string | null {
  const { year, month, day, hour, minute, second = '00', zone } = compact.exec(text)?.groups ?? {}
  if (year === undefined) return null
  const date = `${year}-${month}-${day}`
  return hour === undefined ? date : `${date}T${hour}:${minute}:${second}${offset(zone)}`
}

function fromMail(text: string): string | null {
  const { day = '', month = '', year, time, zone } = mail.exec(text)?.groups ?? {}
  const number = months.indexOf(month.toLowerCase()) + 1
  if (year === undefined || number === 0) return null
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  return time === undefined ? date : `${date}T${time.padStart(time.length > 5 ? 8 : 5, '0')}${offset(zone)}`
}

function fromWritten(text: string): string | null {
  const { month = '', day = '', year, hour, minutes = '', half, zone } = written.exec(text)?.groups ?? {}
  const number = months.indexOf(month.toLowerCase()) + 1
  if (year === undefined || number === 0) return null
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  if (hour === undefined) return date
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)
  return `${date}T${String(hours).padStart(2, '0')}${minutes}${offset(zone)}`
}

/** An offset as ISO 8601 writes it in dates with dashes; empty where no zone is stated or its name is not known. */
function offset(zone: string | undefined): string {
  if (zone === undefined) return ''
  const named = namedZones.get(zone)
  if (named !== undefined) return named
  const digits = /^(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})?$/.exec(zone)?.groups
  return digits === undefined ? '' : `${digits['sign']}${digits['hours']}:${digits['minutes'] ?? '00'}`
}
