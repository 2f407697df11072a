import { isInCalendar, oneLine, publishedSchema, type ArticleStatus } from '../../../shared/domain/article.ts'
import { detectLanguage } from './detect-language.ts'
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
export function draftOfText(text: string, stated: Stated = nothingStated): Draft | null {
  const top = readTop(text, oneLine(stated.headline))
  const body = reflow(text.slice(top.bodyFrom))
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
    slug: oneLine(stated.slug),
    version: oneLine(stated.version),
    status: stated.status,
    editorsNote: oneLine(stated.editorsNote),
    embargo: embargo.date,
    body,
    warnings: [...stated.warnings, ...published.warnings, ...embargo.warnings],
  }
}

type Top = Header & { readonly headline: string | null }

/** A headline may stand above or below the header line and the byline. */
function readTop(text: string, stated: string | null): Top {
  const above = readHeader(text)
  const headline = stated ?? readHeadline(text.slice(above.bodyFrom))
  if (stated !== null || headline === null) return { ...above, headline }
  const headlineTo = text.indexOf(headline, above.bodyFrom) + headline.length
  const below = readHeader(text.slice(headlineTo))
  return {
    source: above.source ?? below.source,
    published: above.published ?? below.published,
    byline: above.byline ?? below.byline,
    // What looked like a dateline above is the headline's own opening: `CORRECTED - Ferry sinks`.
    dateline: below.dateline,
    bodyFrom: headlineTo + below.bodyFrom,
    headline,
  }
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
