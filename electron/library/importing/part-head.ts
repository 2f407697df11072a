import { datelineLength, isOutlet, kindOfHeadLine, readCreditLine } from '../../../shared/text/index.ts'
import { isWireLine } from './wire-head.ts'

/** Lines that are looked at, blank ones left out: more than any report has over its text. */
const mostLines = 14
/** A headline and what stands under it run over no more lines than these. */
const mostPlainLines = 3
/** Longer lines are no part of a head, but for notes to editors; hard-wrapped copy has none, as `paragraphs` judges it too. */
const longestPlainLine = 120
/** Lines by which the width of hard-wrapped copy is judged. */
const measuredLines = 40
/** A note in brackets may run over several lines. */
const lineOrNote = /\([^()]{0,400}\)[ \t]*(?=[\r\n]|$)|[^\r\n]*/y

type HeadLine = {
  readonly text: string
  /** Where the line ends. */
  readonly to: number
  readonly kind: 'plain' | 'outlet' | 'credit' | 'head' | 'dateline'
  /** A blank line or an indent parts it from the line before. */
  readonly isApart: boolean
}

/**
 * Gives each line over a report a paragraph of its own: headline, note, byline, source and day often follow each other without a
 * blank line, and would be read as one hard-wrapped paragraph. A headline that is wrapped is joined, and the name of a
 * paper or an agency that stands by itself is marked as the source. A text without such lines stays as it is.
 */
export function partHead(text: string): string {
  const lines = withSources(readTop(text))
  const lastKnown = lines.findLastIndex(({ kind }) => kind !== 'plain')
  const head = lines.slice(0, lines[lastKnown]?.kind === 'dateline' ? lastKnown : lastKnown + 1)
  const last = head.at(-1)
  if (last === undefined) return text
  const rest = text.slice(last.to).replace(/^(?:[^\S\r\n]*(?:\r\n|\n|\r))+/u, '')
  return [...partsOf(head, widthOf(text)), rest].join('\n\n')
}

/** The lines that a text begins with, up to the first of its prose. */
function readTop(text: string): HeadLine[] {
  const lines: HeadLine[] = []
  let plain = 0
  for (const found of linesOf(text)) {
    const line = isOfHeadline(found, lines.at(-1)) ? { ...found, kind: 'plain' as const } : found
    lines.push(line)
    plain = line.kind === 'plain' ? plain + 1 : 0
    if (line.kind === 'dateline' || plain > mostPlainLines || lines.length === mostLines) break
    if (line.kind === 'plain' && isProse(line.text)) break
  }
  return lines
}

function* linesOf(text: string): Generator<HeadLine> {
  let at = 0
  while (at < text.length) {
    const space = /^\s*/u.exec(text.slice(at, at + longestPlainLine))?.[0] ?? ''
    lineOrNote.lastIndex = at + space.length
    const line = lineOrNote.exec(text)?.[0] ?? ''
    at = lineOrNote.lastIndex
    if (line === '') return
    const said = line.replaceAll(/\s+/gu, ' ').trim()
    yield { text: said, to: at, kind: kindOf(said), isApart: /(?:\n|\r(?!\n))[^]*[\r\n]| {2}$|\t$/u.test(space) }
  }
}

/** A headline in capitals that goes on with `PCT - OFFICIAL` is not followed by a dateline: that would name a day or an agency. */
function isOfHeadline(line: HeadLine, before: HeadLine | undefined): boolean {
  if (line.kind !== 'dateline' || line.isApart || before?.kind !== 'plain') return false
  return !/\p{Ll}/u.test(before.text) && !/[\d(]/u.test(line.text.slice(0, datelineLength(line.text)))
}

function kindOf(line: string): HeadLine['kind'] {
  if (readCreditLine(line) !== null) return 'credit'
  if (kindOfHeadLine(line) !== null || isWireLine(line)) return 'head'
  if (datelineLength(line) > 0) return 'dateline'
  return isOutlet(line) ? 'outlet' : 'plain'
}

/** With prose the report begins, and nothing stands over it any more. */
function isProse(line: string): boolean {
  return line.length > longestPlainLine || /[.!?]["”’)]*$/u.test(line)
}

/** A name of a paper is the source beside a byline or a day, and over a headline; elsewhere it may be the headline. */
function withSources(lines: readonly HeadLine[]): HeadLine[] {
  return lines.map((line, at) => {
    if (line.kind !== 'outlet') return line
    const [before, after] = [lines[at - 1], lines[at + 1]]
    const isOverHeadline = at === 0 && after?.kind === 'plain' && !isProse(after.text) && isKnown(lines[at + 2])
    const isSource = before?.kind === 'credit' || after?.kind === 'credit' || isOverHeadline
    return isSource ? { ...line, kind: 'head', text: `Source: ${line.text}` } : { ...line, kind: 'plain' }
  })
}

function isKnown(line: HeadLine | undefined): boolean {
  return line !== undefined && line.kind !== 'plain' && line.kind !== 'outlet'
}

/** The lines as paragraphs, those of a wrapped headline as one. */
function partsOf(head: readonly HeadLine[], width: number): string[] {
  const parts: string[] = []
  for (const [at, line] of head.entries()) {
    const before = head[at - 1]
    const goesOn = before?.kind === 'plain' && line.kind === 'plain' && !line.isApart && isWrapped(before, line, width)
    if (goesOn) parts[parts.length - 1] += ` ${line.text}`
    else parts.push(line.text)
  }
  return parts
}

/** Whether a line goes on in the next: that begins in small letters, or its first word would have been too long for the line. */
function isWrapped(line: HeadLine, next: HeadLine, width: number): boolean {
  const [word = ''] = next.text.split(' ')
  return /^[\p{Ll}-]/u.test(next.text) || line.text.length + 1 + word.length > width
}

/** The width of hard-wrapped copy; without bound where it is not wrapped. */
function widthOf(text: string): number {
  const lengths = text
    .slice(0, measuredLines * longestPlainLine)
    .split(/\r\n|\n|\r/u)
    .slice(0, measuredLines)
    .map((line) => line.trimEnd().length)
  const longest = Math.max(...lengths)
  return longest > longestPlainLine ? Number.POSITIVE_INFINITY : longest
}
