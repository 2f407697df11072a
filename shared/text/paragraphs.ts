import type { Span } from '../domain/span.ts'
import { skipSpace } from './characters.ts'

/**
 * No line of hard-wrapped copy is longer than this (wire services wrap at 60 to 80 characters). A block with a longer
 * line is not wrapped, and each of its lines is a paragraph of its own.
 */
const LONGEST_WRAPPED_LINE = 120

/** Spaces at the head of a line that mark a new paragraph in hard-wrapped wire copy. */
const INDENT = /^(?: {2,}|\t)/

const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/y

type Line = Span & { readonly blank: boolean; readonly indented: boolean; readonly long: boolean }

/** Lines without their ends; `from` to `to` leaves out the white space around. */
function readLines(text: string): Line[] {
  const lines: Line[] = []
  LINE.lastIndex = 0
  while (LINE.lastIndex < text.length) {
    const start = LINE.lastIndex
    const raw = LINE.exec(text)?.[0] ?? ''
    const to = start + raw.trimEnd().length
    // In a blank line there is nothing to skip to, and a thousand of them would each be gone through to their end.
    const blank = to === start
    const from = blank ? to : Math.min(skipSpace(text, start), to)
    lines.push({ from, to, blank, indented: INDENT.test(raw), long: to - from > LONGEST_WRAPPED_LINE })
  }
  return lines
}

/** Cuts one block (lines without a blank one between them) into paragraphs. */
function readBlock(block: readonly Line[], into: Span[]): void {
  const first = block[0]
  if (first === undefined) return
  const wrapped = !block.some((line) => line.long)
  // When every line is indented, the indent is a margin, not the mark of a paragraph.
  const indentParts = !block.every((line) => line.indented)
  let open: Line = first
  let from = first.from
  for (const line of block.slice(1)) {
    if (!wrapped || (indentParts && line.indented)) {
      into.push({ from, to: open.to })
      from = line.from
    }
    open = line
  }
  into.push({ from, to: open.to })
}

/**
 * The paragraphs of a text without the white space around them, in order. A blank line always parts two; so does an
 * indented line in hard-wrapped copy, and every line break in copy that is not wrapped. A single line break inside
 * wrapped copy does not. The judgement is made block by block, so text elsewhere never changes it.
 */
export function paragraphs(text: string): Span[] {
  const found: Span[] = []
  let block: Line[] = []
  for (const line of readLines(text)) {
    if (!line.blank) {
      block.push(line)
      continue
    }
    readBlock(block, found)
    block = []
  }
  readBlock(block, found)
  return found
}
