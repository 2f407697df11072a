import type { Zone } from '../domain/article.ts'
import { paragraphs } from './paragraphs.ts'
import { readCreditLine } from './credit-line.ts'
import { HEADER_LINE } from './head-lines.ts'
import { isoDay, readWrittenDay } from './written-day.ts'
import { zones } from './zones.ts'

/** What the head of a saved text says about it. What it does not say is `null`. */
export type Header = {
  /** As the header line names it, else the agency in the dateline. */
  readonly source: string | null
  /** ISO 8601 day or instant: of the header line, else the day, with its year, of a line over the report or of the dateline. */
  readonly published: string | null
  /** Names only, without `By`. */
  readonly byline: string | null
  /** Without its dash. The dateline stays part of the body. */
  readonly dateline: string | null
  /** Offset at which the body begins, after header and bylines. */
  readonly bodyFrom: number
}

/** The dash between dateline and report. */
const DASH = /[ \t]*\.?(?:--|[-_–—])$/u

/** `(Valdmark Press)`, `/Valdmark Press/`; what holds a digit is a day. */
const AGENCY = /(?<=\()[^()\d]+(?=\))|(?<=\/)[^()/\d]+(?=\/)/u
/** The day of an embargo is not that of the report. */
const NOT_BEFORE = /\b(?:EMBARGO|RELEASE|PUBLICATION)/u
const SOURCE_LINE = /^Source[ \t]*:[ \t]*(?<source>\S.*)$/iu

type Draft = { -readonly [K in keyof Header]: Header[K] }

function groupOf(pattern: RegExp, slice: string, name: string): string | null {
  return pattern.exec(slice)?.groups?.[name] ?? null
}

/** When a line says that the report was made: the instant of a header line, or a day with its year. */
function publishedOf(line: string): string | null {
  const stated = groupOf(HEADER_LINE, line, 'published')
  if (stated !== null || NOT_BEFORE.test(line)) return stated
  const written = readWrittenDay(line)
  return written === null || written.year === null ? null : isoDay(written.year, written.month, written.day)
}

/** Whether a zone is one of those that a saved text begins with: nothing else may stand before or among them. */
function isAboveBody(text: string, { from, to, kind }: Zone, above: number): boolean {
  const line = text.slice(from, to)
  const isSaved = kind === 'byline' || (kind === 'header' && saysOnlyWhence(line))
  return isSaved && text.slice(above, from).trim() === ''
}

/** Whether a line over a report says nothing but what is kept beside it. */
function saysOnlyWhence(line: string): boolean {
  return HEADER_LINE.test(line) || SOURCE_LINE.test(line) || readCreditLine(line) !== null
}

function readLine(line: string, draft: Draft): void {
  const credit = readCreditLine(line)
  draft.byline ??= credit?.byline ?? null
  draft.published ??= credit?.published ?? publishedOf(line)
  draft.source ??= credit?.source ?? groupOf(HEADER_LINE, line, 'source') ?? groupOf(SOURCE_LINE, line, 'source')
}

/** Takes from one zone what is not known yet. */
function readZone(slice: string, kind: Zone['kind'], draft: Draft): void {
  switch (kind) {
    case 'header':
    case 'byline':
      readLine(slice, draft)
      return
    case 'dateline':
      draft.dateline ??= slice.replace(DASH, '')
      draft.published ??= publishedOf(slice)
      draft.source ??= AGENCY.exec(slice)?.[0] ?? null
      return
    case 'tag-line':
  }
}

/** Reads the head of a `.txt` article: header line, byline, dateline. A text without any of them is all body. */
export function readHeader(text: string): Header {
  const draft: Draft = { source: null, published: null, byline: null, dateline: null, bodyFrom: 0 }
  for (const zone of zones(text)) {
    readZone(text.slice(zone.from, zone.to), zone.kind, draft)
    if (isAboveBody(text, zone, draft.bodyFrom)) draft.bodyFrom = zone.to
  }
  const first = paragraphs(text.slice(draft.bodyFrom))[0]
  return { ...draft, bodyFrom: draft.bodyFrom + (first?.from ?? 0) }
}
