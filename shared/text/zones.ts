import type { Zone } from '../domain/article.ts'
import type { Span } from '../domain/span.ts'
import { paragraphs } from './paragraphs.ts'

/** Header line of saved wire copy: ` date 2031-05-12 By Valdmark Post`; the source may be missing. */
export const HEADER_LINE =
  /^[ \t]*date:?[ \t]+(?<published>\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)(?:[ \t]+By[ \t]+(?<source>\S[^\r\n]*?))?[ \t]*$/i

/** A name of one to five words, `and` and commas between several, and an affiliation after it. */
const NAME = String.raw`[\p{Lu}][\p{L}\p{M}.'’-]*(?:[ \t]+(?:(?:de|da|del|van|von|der|den|bin|al|el|la|le)[ \t]+)*[\p{Lu}][\p{L}\p{M}.'’-]*){0,4}`
export const BYLINE = new RegExp(
  String.raw`^(?:By|BY|by)[ \t]+(?<byline>${NAME}(?:(?:,[ \t]*|[ \t]+(?:and|AND|&)[ \t]+)${NAME}){0,4})(?:[ \t]*[,|/-][ \t]*[^\r\n.]{1,40})?[ \t]*$`,
  'u',
)

/** What says what a report is, not where it comes from: `WITHDRAWN - The report of ...`. */
const LABEL =
  'ADVISORY|ALERT|ANALYSIS|ATTENTION|BREAKING|BULLETIN|CANCELLED|CLARIFICATION|CORRECTED|CORRECTION|EDITORS|EMBARGOED|EXCLUSIVE|FACTBOX|FLASH|KILL(?:ED)?|NOTE|REFILE|REPEAT|RETRACTION|TIMELINE|UPDATED?|URGENT|WITHDRAWAL|WITHDRAWN|WITHHELD'

/** `SALVADOR, Feb 26 -`, `NAIROBI, Kenya (AP) _`, `PARIS (Agency) —`: places in capitals, then day or agency, then a dash, then a sentence. */
const DATELINE = new RegExp(
  String.raw`^(?!(?:${LABEL})\b)(?:\p{Lu}[\p{Lu}\p{M}.'’/-]+(?:[ \t]+[\p{Lu}.'’/-]+){0,4}(?:,[ \t]+\p{L}[\p{L}.'’ \t-]{1,30}?)?(?:,?[ \t]+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?[ \t]+\d{1,2})?(?:,[ \t]+\d{4})?(?:[ \t]+\([^()\r\n]{2,30}\))?[ \t]*(?:--|[-_–—]))(?=\s+["“‘'«(]?[\p{Lu}\p{Nd}])`,
  'u',
)

const CREDIT = String.raw`(?:(?:Additional |Additional |Further )?[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Tt]ranslation|[Gg]raphics?|[Pp]hotograph(?:s|y)?|[Ss]creening) by\b`
/** A credit in round brackets at the end of a paragraph, or a paragraph that is nothing but credits. */
const CREDIT_IN_BRACKETS = new RegExp(String.raw`\([ \t]*${CREDIT}[^()]*(?:\([^()]*\)[^()]*)*\)?[ \t.]*$`, 'u')
const CREDIT_PARAGRAPH = new RegExp(String.raw`^[ \t]*${CREDIT}`, 'u')
/** A credit line runs no longer than this; a sentence that happens to open like one is prose. */
const LONGEST_CREDIT = 400

const SIGN_OFF =
  /^(?:-0-|-30-|--?[ \t]*ends?[ \t]*--?|ENDS?|MORE|\(more\)|###|REUTERS?|Reuters?;?|\((?:[A-Z]{2,5}|[A-Z][a-z]+ ?[A-Z]?[a-z]*)\)|(?:©|\(c\)|Copyright)[ \t][^\r\n]{0,160}|AP-[A-Z]{2}-[^\r\n]{0,60})$/u

/** What tells editors what was changed, in round brackets over the dateline: `(Corrects the day in the second paragraph)`. */
const HEAD_NOTE =
  /^\((?:Adds|Changes|Clarifies|Correct(?:s|ed|ing|ion)|Deletes|Fixes|Recasts|Refiles|Removes|Repeats|Restores|Updates)\b[^()\r\n]{0,400}\)\.?$/u

/** Paragraphs at the head of a text in which a header or byline may stand. */
const HEAD_PARAGRAPHS = 4

type HeadZones = { readonly zones: Zone[]; readonly rest: number }

/** Lines of a paragraph; a header and its byline may be set without a blank line between them. */
function firstLine(text: string, span: Span): Span {
  const end = text.slice(span.from, span.to).search(/[\r\n]/)
  return end < 0 ? span : { from: span.from, to: span.from + end }
}

/** Header and byline paragraphs at the head of the text; `rest` is the number of paragraphs they took. */
function readHead(text: string, parts: readonly Span[]): HeadZones {
  const zones: Zone[] = []
  let rest = 0
  for (const part of parts.slice(0, HEAD_PARAGRAPHS)) {
    const line = firstLine(text, part)
    const slice = text.slice(line.from, line.to)
    const kind = HEADER_LINE.test(slice) ? 'header' : BYLINE.test(slice) ? 'byline' : null
    if (kind === null) break
    zones.push({ from: line.from, to: line.to, kind })
    rest++
    if (line.to < part.to) break
  }
  return { zones, rest }
}

/** The tag line that a paragraph is, or ends with. */
function readTagLine(text: string, part: Span): Span | null {
  const slice = text.slice(part.from, part.to)
  const bare = slice.trim()
  if (SIGN_OFF.test(bare)) return part
  if (slice.length <= LONGEST_CREDIT && CREDIT_PARAGRAPH.test(slice)) return part
  const tail = slice.slice(-LONGEST_CREDIT)
  const credit = tail.includes('(') ? CREDIT_IN_BRACKETS.exec(tail) : null
  return credit === null ? null : { from: part.to - tail.length + credit.index, to: part.to }
}

/** The dateline that opens a paragraph. */
function readDateline(text: string, part: Span): Span | null {
  const found = DATELINE.exec(text.slice(part.from, Math.min(part.to, part.from + 120)))
  return found === null ? null : { from: part.from, to: part.from + found[0].length }
}

/**
 * The stretches of a text that are not prose: header, bylines, the dateline of the first paragraph that is no note to
 * editors, and tag lines (credits and sign-offs). In order, without overlap. A zone that is not recognised is prose: a
 * missed one costs little, a sentence taken for one would be lost to the comparison, so every pattern is narrow.
 */
export function zones(text: string): Zone[] {
  const parts = paragraphs(text)
  const head = readHead(text, parts)
  const found: Zone[] = head.zones
  const isNote = ({ from, to }: Span): boolean => HEAD_NOTE.test(text.slice(from, to).trim())
  const first = parts.slice(head.rest).findIndex((part) => !isNote(part))
  parts.slice(head.rest).forEach((part, index) => {
    const dateline = index === first ? readDateline(text, part) : null
    if (dateline !== null) found.push({ ...dateline, kind: 'dateline' })
    const tag = readTagLine(text, part)
    if (tag !== null && tag.from >= (dateline?.to ?? part.from)) found.push({ ...tag, kind: 'tag-line' })
  })
  return found
}
