import type { Zone } from '../domain/article.ts'
import type { Span } from '../domain/span.ts'
import { datelineLength } from './dateline.ts'
import { CORRECTS, kindOfHeadLine, kindOfSavedLine } from './head-lines.ts'
import { paragraphs } from './paragraphs.ts'
import { readTagLines } from './tag-lines.ts'

/** Paragraphs at the head of a text in which lines may stand that are no prose; a plain headline and a line under it are two. */
const HEAD_PARAGRAPHS = 10
const PASSED_OVER = 2

/** A headline is one line of no more than this, and ends like no sentence. */
const LONGEST_HEADLINE = 160
const HEADLINE = /^["'“‘(<]?[\p{Lu}\p{Lo}\p{N}][^\r\n]*(?<![.!?…:;,-]["”’)]?)$/u

/** A note in brackets may run over several lines; nothing else at the head of a text does. */
const LINE_OR_NOTE = /\([^()]{0,400}\)[ \t]*(?=[\r\n]|$)|[^\r\n]*/y

function lineAt(text: string, from: number, end: number): Span {
  LINE_OR_NOTE.lastIndex = from
  const line = (LINE_OR_NOTE.exec(text)?.[0] ?? '').trimEnd()
  return { from, to: Math.min(end, from + line.length) }
}

/** Whether a paragraph may stand between two lines at the head of a text: a headline, or a note of what was corrected. */
function isPassedOver(paragraph: string): boolean {
  if (paragraph.startsWith('(') && paragraph.endsWith(')')) return CORRECTS.test(paragraph)
  return paragraph.length <= LONGEST_HEADLINE && HEADLINE.test(paragraph)
}

/** The lines that a paragraph at the head of a text begins with, and where they end. */
function readHeadLines(text: string, part: Span, isLast: boolean): { readonly zones: Zone[]; readonly to: number } {
  const zones: Zone[] = []
  let at = part.from
  while (at < part.to) {
    const line = lineAt(text, at, part.to)
    const said = text.slice(line.from, line.to).replaceAll(/\s+/gu, ' ')
    // A headline that nothing follows is the report.
    const kind = isLast && line.to === part.to ? kindOfSavedLine(said) : kindOfHeadLine(said)
    if (kind === null) break
    zones.push({ ...line, kind })
    at = part.to - text.slice(line.to, part.to).trimStart().length
  }
  return { zones, to: at }
}

/** Header, bylines and dateline. */
function readHead(text: string, parts: readonly Span[]): Zone[] {
  const zones: Zone[] = []
  let passed = 0
  for (const [index, part] of parts.slice(0, HEAD_PARAGRAPHS).entries()) {
    const lines = readHeadLines(text, part, index === parts.length - 1)
    zones.push(...lines.zones)
    if (lines.to >= part.to) continue
    const rest = text.slice(lines.to, part.to)
    const dateline = datelineLength(rest)
    if (dateline > 0) zones.push({ from: lines.to, to: lines.to + dateline, kind: 'dateline' })
    if (dateline > 0 || lines.to > part.from || passed === PASSED_OVER || !isPassedOver(rest)) break
    passed++
  }
  return zones
}

/**
 * The stretches of a text that are not prose: lines over the report (header), bylines, the dateline, and tag lines (credits,
 * rights, sign-offs, and what a page sets between paragraphs). In order, without overlap. A zone that is not recognised is
 * prose: a missed one costs little, a sentence taken for one would be lost to the comparison, so every pattern is narrow.
 */
export function zones(text: string): Zone[] {
  const parts = paragraphs(text)
  const head = readHead(text, parts)
  const end = head.at(-1)?.to ?? 0
  const tags = parts
    .filter(({ to }) => to > end)
    .flatMap((part) => readTagLines(text, { from: Math.max(part.from, end), to: part.to }))
  return [...head, ...tags.map((tag): Zone => ({ ...tag, kind: 'tag-line' }))]
}
