import { NAMED_DAY } from './written-day.ts'

/** What says what a report is, not where it comes from: `WITHDRAWN - The report of ...`. */
const LABEL =
  'ADVISORY|ALERT|ANALYSIS|ATTENTION|BREAKING|BULLETIN|CANCELLED|CLARIFICATION|CORRECTED|CORRECTION|EDITORS|EMBARGOED|EXCLUSIVE|FACTBOX|FLASH|KILL(?:ED)?|NOTE|REFILE|REPEAT|RETRACTION|TIMELINE|UPDATED?|URGENT|WITHDRAWAL|WITHDRAWN|WITHHELD'
/** The same in brackets, in whatever letters: `(Correction) -`. */
const LABEL_IN_BRACKETS = `${LABEL}|${LABEL.replaceAll(/(?<=[A-Z])[A-Z]+/gu, (rest) => rest.toLowerCase())}`
/** `.-` is how Spanish wires part dateline and report. */
const DASH = String.raw`[ \t]*\.?(?:--|[-_–—])`
const AGENCY = String.raw`(?:\([ \t]?(?!${LABEL_IN_BRACKETS})\p{L}[^()\r\n]{1,29}\)|/[^/\r\n]{2,30}/)`
const BEFORE_SENTENCE = String.raw`(?=\s+["“‘'«„(<]?[\p{Lu}\p{Lo}\p{Nd}])`
const WORD = String.raw`\p{L}[\p{L}\p{M}.'’/-]*`
const STATE = String.raw`(?:[ \t]?,[ \t]+\p{L}[\p{L}.'’ \t-]{1,30}?)?`

/** `NAIROBI, Kenya (AP) _`, `PARIS —`: places in capitals, agency if any, a dash, and a sentence. */
const PLACE_IN_CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’/-]+(?:[ \t]+[\p{Lu}.'’/-]+){0,4}${STATE}(?:[ \t]+${AGENCY})?${DASH}${BEFORE_SENTENCE}`
/** `SALVADOR, Feb 26 -`, `New York, March 25 (Agency) -`, `Karst, 4. Juni (dza) –`: with a day, however the place and the sentence are written. */
const PLACE_AND_DAY = String.raw`[\p{Lu}\p{Lo}][\p{L}\p{M}.'’/-]+(?:[ \t]+${WORD}){0,4}${STATE}[ \t]?[,،]?[ \t]+(?:(?:den|le)[ \t]+)?${NAMED_DAY}(?:(?:[,،]?[ \t]+(?:${AGENCY}|\p{Lu}\p{L}+))?${DASH}(?=\s)|\.[ \t]+/[^/\r\n]{2,30}/\.)`
/** `Karst (dza) -`, `كارست (رويترز) -`: without a day, where an agency of one word, or a place that has no capitals, says that it is none of the sentence. */
const PLACE_AND_AGENCY = String.raw`(?:\p{Lu}[\p{L}\p{M}.'’/-]+(?:[ \t/]+\p{Lu}${WORD}){0,2}[ \t]+\((?:\p{Ll}{3}|\p{Lu}{3,4})(?:/\p{L}{2,4})?\)|\p{Lo}[\p{Lo}\p{M}]+(?:[ \t]+\p{Lo}[\p{Lo}\p{M}]*){0,2}[ \t]+${AGENCY})${DASH}${BEFORE_SENTENCE}`
/** `Nov 3 (Agency) -`, `(Agency) -`. */
const NO_PLACE = String.raw`(?:${NAMED_DAY}[ \t]+)?${AGENCY}${DASH}${BEFORE_SENTENCE}`

const DATELINE = new RegExp(
  String.raw`^(?!(?:${LABEL})\b)(?:${PLACE_IN_CAPITALS}|${PLACE_AND_DAY}|${PLACE_AND_AGENCY}|${NO_PLACE})`,
  'u',
)

/** Longer than any dateline and the beginning of the sentence behind it. */
const LONGEST_DATELINE = 120

/** What ends every dateline: most paragraphs have none of it, and the patterns above take longer to say no. */
const END = /[-_–—]\s|\/\./u

/** Length of the dateline that a paragraph opens with; 0 when it has none. */
export function datelineLength(paragraph: string): number {
  const opening = paragraph.slice(0, LONGEST_DATELINE)
  return END.test(opening) ? (DATELINE.exec(opening)?.[0].length ?? 0) : 0
}
