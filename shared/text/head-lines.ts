import type { Zone } from '../domain/article.ts'

/** Header line of saved wire copy: ` date 2031-05-12 By Valdmark Post`; the source may be missing. */
export const HEADER_LINE =
  /^[ \t]*date:?[ \t]+(?<published>\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)(?:[ \t]+By[ \t]+(?<source>\S[^\r\n]*?))?[ \t]*$/i

/** A name of one to five words, `and` and commas between several, and an affiliation after it. */
const NAME = String.raw`[\p{Lu}][\p{L}\p{M}.'’-]*(?:[ \t]+(?:(?:de|da|del|van|von|der|den|bin|al|el|la|le)[ \t]+)*[\p{Lu}][\p{L}\p{M}.'’-]*){0,4}`
const PLACED = String.raw`(?:[ \t]+in[ \t]+${NAME})?`
export const BYLINE = new RegExp(
  String.raw`^(?:By|BY)[ \t]+(?<byline>${NAME}(?:(?:,[ \t]*|[ \t]+(?:and|AND|&)[ \t]+)${NAME}){0,4})${PLACED}(?:[ \t]*[,|/-][ \t]*[^\r\n.]{1,40})?[ \t]*$`,
  'u',
)

/** As written, in capitals and in small letters: wires do all three. */
const MONTH = `(?:${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  .flatMap((name) => [name, name.toUpperCase(), name.toLowerCase()])
  .join('|')})[A-Za-z]*\\.?`
const DAY = String.raw`(?:${MONTH}[ \t]+\d{1,2}|\d{1,2}[ \t]+${MONTH})(?:,?[ \t]+\d{4})?`
const DATE = String.raw`(?:${DAY}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})`
const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?:[ \t]?[ap]\.?m\.?)?(?:[ \t]?\(?(?:[A-Z]{2,5}|[+-]\d{2}:?\d{2})\)?)?`

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
  new RegExp(
    // A day without year or time is the head of a table.
    String.raw`^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?[ \t]+)?${DATE}(?<=\b\d{4}|-\d\d|[./]\d\d)(?:[ \t,|·-]*(?:at[ \t]+)?${CLOCK})?$`,
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

/** Longer than any line that stands over a report, a note to editors that runs over several among them. */
const LONGEST_LINE = 410

/** What a line is that stands over a saved report, and can be nothing else, or null. */
export function kindOfSavedLine(line: string): Zone['kind'] | null {
  if (HEADER_LINE.test(line)) return 'header'
  return BYLINE.test(line) ? 'byline' : null
}

/** What a line is that stands over a report; null for prose, and for a plain headline. */
export function kindOfHeadLine(line: string): Zone['kind'] | null {
  if (line.length > LONGEST_LINE) return null
  const saved = kindOfSavedLine(line)
  if (saved !== null) return saved
  if (HEADER_LINES.some((pattern) => pattern.test(line))) return 'header'
  return isNoteToEditors(line) || PLAIN_NOTE.test(line) ? 'header' : null
}

/** What says what a report is, not where it comes from: `WITHDRAWN - The report of ...`. */
const LABEL =
  'ADVISORY|ALERT|ANALYSIS|ATTENTION|BREAKING|BULLETIN|CANCELLED|CLARIFICATION|CORRECTED|CORRECTION|EDITORS|EMBARGOED|EXCLUSIVE|FACTBOX|FLASH|KILL(?:ED)?|NOTE|REFILE|REPEAT|RETRACTION|TIMELINE|UPDATED?|URGENT|WITHDRAWAL|WITHDRAWN|WITHHELD'
/** The same in brackets, in whatever letters: `(Correction) -`. */
const LABEL_IN_BRACKETS = `${LABEL}|${LABEL.replaceAll(/(?<=[A-Z])[A-Z]+/gu, (rest) => rest.toLowerCase())}`
const DASH = String.raw`[ \t]*(?:--|[-_–—])`
const AGENCY = String.raw`(?:\([ \t]?(?!${LABEL_IN_BRACKETS})\p{L}[^()\r\n]{1,29}\)|/[^/\r\n]{2,30}/)`
const BEFORE_SENTENCE = String.raw`(?=\s+["“‘'«(<]?[\p{Lu}\p{Nd}])`
const STATE = String.raw`(?:[ \t]?,[ \t]+\p{L}[\p{L}.'’ \t-]{1,30}?)?`

/** `NAIROBI, Kenya (AP) _`, `PARIS —`: places in capitals, agency if any, a dash, and a sentence. */
const PLACE_IN_CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’/-]+(?:[ \t]+[\p{Lu}.'’/-]+){0,4}${STATE}(?:[ \t]+${AGENCY})?${DASH}${BEFORE_SENTENCE}`
/** `SALVADOR, Feb 26 -`, `New York, March 25 (Agency) -`: with a day, however the place and the sentence are written. */
const PLACE_AND_DAY = String.raw`\p{Lu}[\p{L}\p{M}.'’/-]+(?:[ \t]+\p{L}[\p{L}\p{M}.'’/-]*){0,4}${STATE}[ \t]?,?[ \t]+${DAY}(?:(?:,?[ \t]+(?:${AGENCY}|\p{Lu}\p{L}+))?${DASH}(?=\s)|\.[ \t]+/[^/\r\n]{2,30}/\.)`
/** `Nov 3 (Agency) -`, `(Agency) -`. */
const NO_PLACE = String.raw`(?:${DAY}[ \t]+)?${AGENCY}${DASH}${BEFORE_SENTENCE}`

const DATELINE = new RegExp(String.raw`^(?!(?:${LABEL})\b)(?:${PLACE_IN_CAPITALS}|${PLACE_AND_DAY}|${NO_PLACE})`, 'u')

/** Longer than any dateline and the beginning of the sentence behind it. */
const LONGEST_DATELINE = 120

/** Length of the dateline that a paragraph opens with; 0 when it has none. */
export function datelineLength(paragraph: string): number {
  return DATELINE.exec(paragraph.slice(0, LONGEST_DATELINE))?.[0].length ?? 0
}
