import { isInCalendar, oneLine, publishedSchema, type ArticleStatus } from '../../../shared/domain/article.ts'
import { detectLanguage } from './detect-language.ts'
import { partHead } from './part-head.ts'
import { readEmbargo, readLabels, readWireHead, type WireHead } from './wire-head.ts'
import { paragraphs, readHeader, reflow, sentences, zones, type Header } from '../../../shared/text/index.ts'

/** What a reader makes of one input: an article that is not stored yet. What the source does not say is `null`. */
export type Draft = {
  readonly externalId: string | null
  readonly headline: string
  readonly headlineIsMade: boolean
  readonly byline: string | null
  readonly source: string | null
  readonly dateline: string | null
  readonly published: string | null
  readonly language: string | null
  readonly slug: string | null
  readonly version: string | null
  readonly status: ArticleStatus | null
  readonly editorsNote: string | null
  readonly embargo: string | null
  readonly body: string
  readonly warnings: readonly string[]
}

/** What a format states outright, beside the text. It goes before what the text's own head says. */
export type Stated = Omit<Draft, 'headline' | 'headlineIsMade' | 'body'> & {
  readonly headline: string | null
}

/** What plain text states outright: nothing. */
export const nothingStated: Stated = {
  externalId: null,
  headline: null,
  byline: null,
  source: null,
  dateline: null,
  published: null,
  language: null,
  slug: null,
  version: null,
  status: null,
  editorsNote: null,
  embargo: null,
  warnings: [],
}

/** A made headline is cut at a word before this many characters: two lines of a list. */
const longestMadeHeadline = 180
/** A headline runs to a dozen or so words; a longer first line is prose. */
const longestHeadline = 150
/** A heading of Markdown: says itself that it is one. */
const markdownHeading = /^#{1,6}[ \t]+(?<heading>[^\r\n]*[^\s#])[ \t]*$/

/**
 * Makes an article of a text: reads header line, headline and bylines off its head, and re-flows what is left. Null
 * when neither headline nor text is left.
 */
export function draftOfText(whole: string, stated: Stated = nothingStated): Draft | null {
  const text = partHead(whole)
  const top = readTop(text, oneLine(stated.headline))
  const body = reflow([...top.kept, text.slice(top.bodyFrom)].join('\n\n'))
  const headline = top.headline ?? madeHeadline(body)
  if (headline === null) return null
  const published = readDate(firstOf(stated.published, top.published))
  const dateline = firstOf(stated.dateline, top.dateline)
  const embargo = readDate(oneLine(stated.embargo))
  return {
    externalId: oneLine(stated.externalId),
    headline,
    headlineIsMade: top.headline === null,
    byline: firstOf(stated.byline, top.byline),
    source: firstOf(stated.source, top.source),
    dateline,
    published: published.date,
    language: oneLine(stated.language) ?? detectLanguage(proseOf(body, dateline) || headline),
    slug: firstOf(stated.slug, top.slug),
    ...versionOf(stated, top, body),
    editorsNote: oneLine([stated.editorsNote ?? '', ...top.notes].join(' ')),
    embargo: embargo.date ?? readEmbargo(top.embargo ?? '', published.date),
    body,
    warnings: [...stated.warnings, ...published.warnings, ...embargo.warnings],
  }
}

/** Version and status, stated outright, or said by the lines above the report or the labels of its headline. */
function versionOf(stated: Stated, top: Top, body: string): Pick<Draft, 'version' | 'status'> {
  const labels = readLabels(top.headline ?? body.slice(0, longestHeadline))
  return {
    version: firstOf(stated.version, labels.version ?? top.version),
    status: stated.status ?? top.status ?? labels.status,
  }
}

type Top = Header & WireHead & { readonly headline: string | null }

/** A headline may stand above or below the header line, the byline and the notes to editors. */
function readTop(text: string, stated: string | null): Top {
  const above = readLines(text, 0)
  const headline = stated ?? readHeadline(text.slice(above.bodyFrom))
  const shownTo = headline === null ? null : endOfHeadline(text, above.bodyFrom, headline)
  if (shownTo === null) return { ...above, headline }
  const below = readLines(text, shownTo)
  return {
    source: above.source ?? below.source,
    published: above.published ?? below.published,
    byline: above.byline ?? below.byline,
    // What looked like a dateline above is the headline's own opening: `CORRECTED - Ferry sinks`.
    dateline: below.dateline,
    bodyFrom: below.bodyFrom,
    ...joined(above, below),
    headline,
  }
}

/** Lines of a wire, header line and bylines that stand together; the wire's may stand before and after the others. */
function readLines(text: string, from: number): Omit<Top, 'headline'> {
  const first = readWireHead(text.slice(from))
  const header = readHeader(text.slice(from + first.to))
  const bodyFrom = from + first.to + header.bodyFrom
  if (header.bodyFrom === 0) return { ...header, ...first, bodyFrom }
  const second = readWireHead(text.slice(bodyFrom))
  return { ...header, ...joined(first, second), bodyFrom: bodyFrom + second.to }
}

function joined(above: WireHead, below: WireHead): WireHead {
  return {
    slug: above.slug ?? below.slug,
    version: above.version ?? below.version,
    status: above.status ?? below.status,
    embargo: above.embargo ?? below.embargo,
    notes: [...above.notes, ...below.notes],
    kept: [...above.kept, ...below.kept],
    to: below.to,
  }
}

/** Where the headline ends if the text opens with it, which it may repeat where a format states it. */
function endOfHeadline(text: string, from: number, headline: string): number | null {
  const [first] = paragraphs(text.slice(from))
  const line = first === undefined ? '' : text.slice(from + first.from, from + first.to)
  if (first === undefined || !(oneLine(line) ?? '').includes(headline)) return null
  const isHeading = markdownHeading.test(line.trim())
  return isHeading || oneLine(line) === headline ? from + first.to : null
}

/** The first paragraph when it reads as a headline: one short line that does not end like a sentence, with text below. */
function readHeadline(text: string): string | null {
  const [first, second] = paragraphs(text)
  if (first === undefined || second === undefined) return null
  const line = text.slice(first.from, first.to).trim()
  const heading = markdownHeading.exec(line)?.groups?.['heading']
  if (heading !== undefined) return heading
  if (line.length > longestHeadline || /[\r\n]/.test(line)) return null
  if (/[.!?:;,…-]["'”’)]*$/u.test(line) || !/^["'“‘(]*[\p{Lu}\p{Lo}\p{N}]/u.test(line)) return null
  return zones(line).every(({ kind }) => kind === 'dateline') ? line : null
}

/** The first sentence of the body, without its dateline. */
function madeHeadline(body: string): string | null {
  const dateline = zones(body).find(({ kind }) => kind === 'dateline')
  const prose = body.slice(dateline?.to ?? 0)
  const first = sentences(prose)[0]
  const sentence = first === undefined ? null : oneLine(prose.slice(first.from, first.to))
  if (sentence === null || sentence.length <= longestMadeHeadline) return sentence
  const cut = sentence.slice(0, longestMadeHeadline)
  const lastSpace = cut.lastIndexOf(' ')
  return `${(lastSpace > 0 ? cut.slice(0, lastSpace) : cut).toWellFormed().replace(/[\s,;:–—-]+$/u, '')}…`
}

/** A date as the library keeps it; one that is stated and cannot be read is named. */
function readDate(stated: string | null): { readonly date: string | null; readonly warnings: readonly string[] } {
  if (stated === null) return { date: null, warnings: [] }
  if (publishedSchema.safeParse(stated).success && isInCalendar(stated)) return { date: stated, warnings: [] }
  return { date: null, warnings: [`"${stated}" is not a date that Doublet understands.`] }
}

/** A body without its dateline: names of places are of no language. */
function proseOf(body: string, dateline: string | null): string {
  return dateline !== null && body.startsWith(dateline) ? body.slice(dateline.length) : body
}

/** The first of two values that says something. */
function firstOf(one: string | null, other: string | null): string | null {
  return oneLine(one) ?? oneLine(other)
}
