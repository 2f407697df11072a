import type { Zone } from '../domain/article.ts'
import { CLOCK, DATE, readCreditLine } from './credit-line.ts'

/** Header line of saved wire copy: ` date 2031-05-12 By Valdmark Post`; the source may be missing. */
export const HEADER_LINE =
  /^[ \t]*date:?[ \t]+(?<published>\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)(?:[ \t]+By[ \t]+(?<source>\S[^\r\n]*?))?[ \t]*$/i

/** What says how often and why a report was sent: `UPDATE 2-`, `RPT-`, `1st LEAD-WRITETHRU`. What speaks of a correction is not among them. */
const VERSION = String.raw`(?:UPDATE|WRAPUP)[ \t]?\d{1,2}|(?:\d{1,2}(?:st|nd|rd|th)[ \t]+)?(?:LEAD|Lead|LD|Ld)(?:[ \t-]?(?:WRITETHRU|Writethru))?|(?:\d{1,2}(?:st|nd|rd|th)[ \t]+)?(?:WRITETHRU|Writethru)`
const SERIES = 'RPT|REPEAT|REFILE|RESENDING|EXCLUSIVE|FACTBOX|TIMELINE|ANALYSIS|INSIGHT|FEATURE|PREVIEW|INTERVIEW|POLL'
const TAKE = String.raw`(?:TAKE|Take)[ \t]?\d{1,2}(?:[ \t]?(?:of|OF|/)[ \t]?\d{1,2})?`

/** A line that no sentence is: it ends without a mark that ends one. */
const UNENDED = String.raw`[^\r\n]{1,160}(?<![.!?…:;]["”’)]?)`

const HEADER_LINES: readonly RegExp[] = [
  new RegExp(String.raw`^(?:(?:${VERSION}|${SERIES})[ \t]*(?:--|[-–—:])[ \t]*)+${UNENDED}$`, 'u'),
  new RegExp(String.raw`^\((?:${VERSION})\)[ \t]${UNENDED}$`, 'u'),
  new RegExp(String.raw`^[^\r\n]{1,160}[ \t]\((?:${VERSION})\)$`, 'u'),
  new RegExp(String.raw`^(?:${VERSION}|${TAKE})$`, 'u'),
  // `BC-Lorn-Ferry, 2nd Ld-Writethru,450`; `LORN-FERRY/ (UPDATE 1)`.
  new RegExp(
    String.raw`^[\p{L}\d][\p{L}\d.'’/-]*(?:--?[\p{L}\d.'’/ ]+)*,[ \t]?(?:${VERSION}|${TAKE}|ADV[ \t]?\d{1,2})\b[^.\r\n]{0,40}$`,
    'u',
  ),
  /^(?:BC|AM|PM|bc|am|pm)-[\p{L}\d][^,.\r\n]{2,60},[^.\r\n]{0,60}$/u,
  /^[\p{Lu}\d][\p{Lu}\d&'’ -]*[-/][\p{Lu}\d&'’/ -]*\/(?:[ \t]?\([^()\r\n]{1,30}\))?$/u,
  /^(?:Keywords?|Slug(?:line)?|Topics?|Subjects?|Categor(?:y|ies)|Section|Desk|Priority|Source|Story[ \t]?(?:ID|number)|Word[ \t]?count)[ \t]*:[ \t]*\S[^\r\n]{0,160}$/iu,
  new RegExp(
    String.raw`^(?:(?:First [Pp]ublished|Last (?:[Uu]pdated|[Mm]odified)|Published|Updated|Posted)|Issued|Released)(?:[ \t](?:on|at))?:?[ \t]+(?:[^\r\n]{0,30}\bago|(?:\p{Lu}\p{L}+day,?[ \t]+)?${DATE}(?:[ \t,|·-]*(?:at[ \t]+)?${CLOCK})?)$`,
    'u',
  ),
  // A day that is read by nobody for sure; one without year or time is the head of a table.
  new RegExp(
    String.raw`^(?:\p{Lu}\p{L}+day,?[ \t]+)?${DATE}(?<=\b\d{4}|-\d\d|[./]\d\d)(?:[ \t,|·-]*(?:at[ \t]+)?${CLOCK})?$`,
    'u',
  ),
  /^\d{1,3}[ \t-]?(?:min(?:ute)?s?|hours?|days?)\.?[ \t](?:read|ago)$/iu,
  /^\W{0,3}(?:(?:STRICTLY[ \t]+)?EMBARGO(?:ED)?\b|HOLD FOR RELEASE\b|NOT FOR (?:RELEASE|PUBLICATION)\b)[^\r\n]{0,120}$/u,
]

/**
 * What tells editors what was changed: `(Adds quote, background)`, `Recasts with vote`. A note of a correction is prose, because
 * the figure that was wrong may stand in it.
 */
const NOTE_IN_BRACKETS =
  /^\((?:Adds?|Adding|Changes|Clarifies|Deletes|Edits|Fixes|Recasts|Refiles|Releads|Removes|Repeats|Restores|Rewrites|Trims|Updates?|Updating)\b[^()]{0,400}\)\.?$/u
const PLAIN_NOTE = new RegExp(
  String.raw`^(?:Adds|Recasts|Refiles|Releads|Rewrites|Updates)[ \t]+\p{Ll}${UNENDED}$`,
  'u',
)
const TO_EDITORS =
  /^(?:Eds|EDS|Editors|EDITORS|Editors?['’]s? note|Note to editors|Attention editors|ATTN EDS?)[ \t]?[:.-][ \t][^]{1,400}$/u
export const CORRECTS = /\bcorrect(?:s|ed|ing|ion)?\b|\bearlier version\b|\bmisstat|\binstead of\b/iu

/** Whether a line tells editors something, and not what was corrected. */
export function isNoteToEditors(line: string): boolean {
  const isNote = NOTE_IN_BRACKETS.test(line) || TO_EDITORS.test(line)
  return isNote && !CORRECTS.test(line)
}

const LABELS: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:(?:${VERSION}|${SERIES}|URGENT|BULLETIN|FLASH|ALERT|CORRECT(?:ED|ION|S|ING)(?:[ \t]?\(OFFICIAL\))?)[ \t]*(?:--|[-–—:])[ \t]*)+`,
    'u',
  ),
  new RegExp(String.raw`^\((?:${VERSION})\)(?=[ \t])`, 'u'),
  new RegExp(String.raw`\((?:${VERSION})\)$`, 'u'),
]

/** The labels of a headline that say how often and why its report was sent: no number in them is of what the report tells. */
export function labelsOf(headline: string): Zone[] {
  return LABELS.flatMap((pattern) => {
    const found = pattern.exec(headline)
    return found === null ? [] : [{ kind: 'header' as const, from: found.index, to: found.index + found[0].length }]
  })
}

/** Longer than any line that stands over a report, a note to editors that runs over several among them. */
const LONGEST_LINE = 410

/** What a line is that stands over a saved report, and can be nothing else, or null. */
export function kindOfSavedLine(line: string): Zone['kind'] | null {
  if (HEADER_LINE.test(line)) return 'header'
  const credit = readCreditLine(line)
  return credit === null ? null : credit.byline === null ? 'header' : 'byline'
}

/** What a line is that stands over a report; null for prose, and for a plain headline. */
export function kindOfHeadLine(line: string): Zone['kind'] | null {
  if (line.length > LONGEST_LINE) return null
  const saved = kindOfSavedLine(line)
  if (saved !== null) return saved
  if (HEADER_LINES.some((pattern) => pattern.test(line))) return 'header'
  return isNoteToEditors(line) || PLAIN_NOTE.test(line) ? 'header' : null
}
