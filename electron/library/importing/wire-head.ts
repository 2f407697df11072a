import { isInCalendar, type ArticleStatus } from '../../../shared/domain/article.ts'
import { isoDay, readWrittenDay } from '../../../shared/text/index.ts'

/** What the lines above a wire report say of it. */
export type WireHead = {
  readonly slug: string | null
  readonly version: string | null
  readonly status: ArticleStatus | null
  /** The line that speaks of an embargo, in its own words. */
  readonly embargo: string | null
  readonly notes: readonly string[]
  readonly kept: readonly string[]
  /** Where the lines end that were read. */
  readonly to: number
}
type Draft = { -readonly [K in keyof WireHead]: WireHead[K] } & { readonly notes: string[]; readonly kept: string[] }

const updated = String.raw`(?:UPDATE|WRAPUP)\s?\d{1,2}`
const lead = String.raw`(?:\d{1,2}(?:st|nd|rd|th)\s+)?(?:LEAD|Lead|LD|Ld)(?:[-\s]?(?:WRITETHRU|Writethru))?|(?:\d{1,2}(?:st|nd|rd|th)\s+)?(?:WRITETHRU|Writethru)`
const take = String.raw`(?:TAKE|Take|take)\s?\d{1,2}(?:\s?(?:of|/)\s?\d{1,2})?`
const corrected = String.raw`CORRECT(?:ED|ION|S|ING)(?:\s?\(OFFICIAL\))?|CORRECTED-REPEAT`
const killed = String.raw`(?:BULLETIN\s|MANDATORY\s)?KILL(?:ED)?|WITHDRAWN|WITHDRAWAL|RETRACTED|RETRACTION`
const other = String.raw`REFILE|REPEAT|RPT|RESENDING|URGENT|BULLETIN|FLASH|ALERT|EXCLUSIVE`

/** A label before a headline: in capitals, then a dash or a colon; several may follow each other. */
const label = new RegExp(
  String.raw`^(?:(?<version>${updated}|${lead})|(?<corrected>${corrected})|(?<killed>${killed})|(?:${other}))\s*(?:--|[-–—:])\s*`,
)
/** `(2nd LD) Ferry sinks`, `Ferry sinks (UPDATE 1)`. */
const bracketed = new RegExp(String.raw`^\((?<before>${updated}|${lead})\)\s|\s\((?<after>${updated}|${lead})\)$`)

/** A line that is nothing but a version: `2nd LEAD`, `TAKE 2 OF 3`. */
const versionLine = new RegExp(String.raw`^(?:${updated}|${lead}|${take})$`, 'i')
/** `BC-Lorn-Ferry, 2nd Ld-Writethru,450`: slug, version, number of words; `BC-NRD--Lorn Ferry,450`; `LORN-FERRY/ (UPDATE 1)`. */
const slugLines: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?<slug>[\p{L}\d][\p{L}\d.'’/-]*(?:--?[\p{L}\d.'’/ ]+)*),\s?(?<rest>(?:${updated}|${lead}|${take}|ADV\s?\d{1,2})\b[^.\r\n]{0,40})$`,
    'u',
  ),
  /^(?<slug>(?:BC|AM|PM|bc|am|pm)-[\p{L}\d][^,.\r\n]{2,60})(?<rest>,\s?\d{2,5})$/u,
  new RegExp(
    String.raw`^(?<slug>[\p{Lu}\d][\p{Lu}\d&'’]*(?:[-/ ][\p{Lu}\d&'’]+)+\/)(?:\s?\((?<rest>${updated}|${lead}|${take})\))?$`,
    'u',
  ),
]
const killLine = new RegExp(String.raw`^(?:${killed})\W*$`)
const embargoLine =
  /^\W{0,3}(?:(?:STRICTLY\s+)?(?:EMBARGO(?:ED)?|HOLD(?:\s+FOR\s+RELEASE)?|NOT\s+(?:FOR|TO\s+BE)\s+(?:RELEASED?|PUBLI(?:CATION|SHED))|ADV(?:ANCE)?)\b)[^\r\n]{0,120}$/
const embargoOpening =
  /^\W{0,3}(?:strictly\s+)?(?:embargoed|embargo|hold for release|not for (?:release|publication))\b[^\r\n]{0,120}$/i
/** `(Adds details)`, `Eds: ...`: notes that a line or two hold. */
const noteLine =
  /^(?:\((?:Adds?|Adding|Updates?|Updating|Recasts?|Refiles?|Repeats?|Removes?|Fixes|Clarifies|Changes|Releads?)\b[^()]*\)|(?:Eds|EDS|Editors|EDITORS|Editors?['’]s? note|Note to editors|Attention editors|ATTN EDS?)\s?[:.]\s[^]*)$/
const correctionNote =
  /^\W?(?:Corrects?|CORRECTS?|Correcting|Correction|This (?:story|report) (?:corrects|has been corrected))\b[^]{0,400}$/

const mostLines = 6
const longestLine = 400

/** What the labels of a headline say: `CORRECTED-UPDATE 2-Ferry sinks` is a correction and the second update. */
export function readLabels(headline: string): { version: string | null; status: ArticleStatus | null } {
  const brackets = bracketed.exec(headline)?.groups ?? {}
  let version = brackets['before'] ?? brackets['after'] ?? null
  let status: ArticleStatus | null = null
  let rest = headline
  for (let found = label.exec(rest); found !== null; found = label.exec(rest)) {
    const groups = found.groups ?? {}
    version ??= groups['version'] ?? null
    if (groups['killed'] !== undefined) status = 'withdrawn'
    else if (groups['corrected'] !== undefined) status ??= 'correction'
    rest = rest.slice(found[0].length)
  }
  return { version, status }
}

/**
 * Reads the lines at the beginning of a text that are neither its header, its headline nor its prose. `to` is where they
 * end. `kept` are notes that something was corrected: they belong to the text, because what they say is compared.
 */
export function readWireHead(text: string): WireHead {
  const head = { slug: null, version: null, status: null, embargo: null, notes: [], kept: [], to: 0 } as Draft
  for (const { line, end } of firstLines(text)) {
    const kind = kindOf(line)
    if (kind === null) break
    takeLine(line, kind, head)
    head.to = end
  }
  return head
}

/** Whether a line is one that stands over a wire report and says what it is. */
export function isWireLine(line: string): boolean {
  return kindOf(line) !== null
}

type LineKind = 'slug' | 'version' | 'kill' | 'embargo' | 'note' | 'correction'

function kindOf(line: string): LineKind | null {
  if (versionLine.test(line)) return 'version'
  if (slugLines.some((pattern) => pattern.test(line))) return 'slug'
  if (killLine.test(line)) return 'kill'
  if (embargoLine.test(line) || embargoOpening.test(line)) return 'embargo'
  if (noteLine.test(line)) return 'note'
  return correctionNote.test(line) ? 'correction' : null
}

function takeLine(line: string, kind: LineKind, head: Draft): void {
  switch (kind) {
    case 'version':
      head.version ??= line
      return
    case 'slug':
      readSlugLine(line, head)
      return
    case 'kill':
      head.status = 'withdrawn'
      break
    case 'embargo':
      head.embargo ??= line
      break
    case 'correction':
      head.status ??= 'correction'
      head.kept.push(line)
      break
    case 'note':
      break
    default:
      kind satisfies never
  }
  head.notes.push(line.replace(/^\((?<note>[^()]*)\)$/, '$<note>'))
}

/** The first lines of a text, blank ones passed over; a note in brackets may run over several. */
function* firstLines(text: string): Generator<{ readonly line: string; readonly end: number }> {
  let at = 0
  for (let count = 0; count < mostLines && at < text.length;) {
    const newline = text.indexOf('\n', at)
    let end = newline < 0 ? text.length : newline
    const note = /^\s*\([^()]{0,400}\)[ \t]*(?=\r?\n|$)/.exec(text.slice(at, at + longestLine))
    if (note !== null) end = at + note[0].length
    const line = text.slice(at, end).replaceAll(/\s+/gu, ' ').trim()
    at = end + 1
    if (line === '') continue
    if (line.length > longestLine) return
    yield { line, end }
    count++
  }
}

function readSlugLine(line: string, head: { slug: string | null; version: string | null }): void {
  const { slug, rest } =
    slugLines.map((pattern) => pattern.exec(line)?.groups).find((groups) => groups !== undefined) ?? {}
  const version = rest?.replace(/,?\s?\d{2,5}$/, '') ?? ''
  head.slug ??= slug ?? null
  head.version ??= version === '' ? null : version
}

const clock = /\b(?<hour>[01]?\d|2[0-3])[:.]?(?<minute>[0-5]\d)\s?(?<zone>GMT|UTC|Z|[+-]\d{2}:?\d{2})\b/i
const advance = /\bADV(?:ANCE)?(?:\s+FOR)?\s?(?<day>\d{1,2})\b(?!\s?[:.]?\d)/

/** The moment that an embargo names, if it names a day: a month without a year, or a day without a month, comes next. */
export function readEmbargo(line: string, published: string | null): string | null {
  const day = dayIn(line, published)
  if (day === null) return null
  const { hour, minute, zone } = clock.exec(line)?.groups ?? {}
  if (hour === undefined) return day
  const offset = /^(?:GMT|UTC|Z)$/i.test(zone ?? '')
    ? 'Z'
    : (zone ?? '').replace(/^(?<h>[+-]\d{2}):?(?<m>\d{2})$/, '$<h>:$<m>')
  return `${day}T${hour.padStart(2, '0')}:${minute}${offset}`
}

function dayIn(line: string, published: string | null): string | null {
  const written = readWrittenDay(line)
  const day = written?.day ?? Number(advance.exec(line)?.groups?.['day'] ?? 0)
  if (day === 0) return null
  if (written !== null && written.year !== null) return dayOfCalendar(written.year, written.month, day)
  return published === null ? null : nextDay(published.slice(0, 10), written?.month ?? null, day)
}

/** The first such day on or after the day of publication. */
function nextDay(from: string, month: number | null, day: number): string | null {
  const [year = 0, first = 1] = from.split('-').map(Number)
  for (let ahead = 0; ahead < 12; ahead++) {
    const at = (first - 1 + ahead) % 12
    const date = dayOfCalendar(year + Math.floor((first - 1 + ahead) / 12), at + 1, day)
    if ((month === null || month === at + 1) && date !== null && date >= from) return date
  }
  return null
}

function dayOfCalendar(year: number, month: number, day: number): string | null {
  const date = isoDay(year, month, day)
  return isInCalendar(date) ? date : null
}
