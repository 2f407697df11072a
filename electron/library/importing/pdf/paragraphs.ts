import type { Line } from './text-lines.ts'

/** A paragraph and the size of its type. */
export type Paragraph = { readonly text: string; readonly size: number; readonly isRow?: true }

/** A gap between baselines wider than this many times the usual one parts paragraphs. */
const wideGap = 1.35
/** A line that begins this many times the type size further in begins a paragraph. */
const indent = 0.8
/** Type that is larger or smaller by more than this share is of another kind: a heading, a caption. */
const otherSize = 0.12
/** A line that ends this share of the column before its edge, at the end of a sentence, ends a paragraph. */
const shortLine = 0.15

/** Makes paragraphs of the lines of a document, given as groups in reading order; one may go on in the next group. */
export function paragraphsOf(groups: readonly (readonly Line[])[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const group of groups) {
    for (const [index, paragraph] of paragraphsOfGroup(group).entries()) {
      const last = paragraphs.at(-1)
      if (index === 0 && last !== undefined && goesOn(last, paragraph)) {
        paragraphs[paragraphs.length - 1] = { ...last, text: joined(last.text, paragraph.text) }
      } else paragraphs.push(paragraph)
    }
  }
  return paragraphs
}

function paragraphsOfGroup(lines: readonly Line[]): Paragraph[] {
  const edges = {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  }
  const usual = usualGap(lines)
  const paragraphs: Paragraph[] = []
  let before: Line | null = null
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (before === null || last === undefined || parts(before, line, { ...edges, usual })) {
      paragraphs.push({ text: line.text, size: line.size, ...(line.isRow && { isRow: line.isRow }) })
    } else paragraphs[paragraphs.length - 1] = { ...last, text: joined(last.text, line.text) }
    before = line
  }
  return paragraphs
}

type Column = { readonly left: number; readonly right: number; readonly usual: number }

/** Whether a line begins a paragraph. Parts of one line that are far from each other, cells of a table, stay together. */
function parts(before: Line, line: Line, column: Column): boolean {
  const gap = before.y - line.y
  if (gap < 0.4 * line.size) return false
  if (gap > wideGap * column.usual) return true
  if (Math.abs(line.size - before.size) > otherSize * before.size) return true
  if (line.left - before.left > indent * line.size && before.left - column.left < indent * line.size) return true
  const isShort = column.right - before.right > shortLine * (column.right - column.left)
  return isShort && /[.!?:]["'”’)]*$/u.test(before.text)
}

/** The gap between baselines that most lines keep. */
function usualGap(lines: readonly Line[]): number {
  const gaps = lines.slice(1).flatMap((line, index) => {
    const gap = (lines[index]?.y ?? 0) - line.y
    return gap > 0.4 * line.size ? [gap] : []
  })
  return gaps.toSorted((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? Number.POSITIVE_INFINITY
}

/** A paragraph that a column or a page breaks off goes on with the next. */
function goesOn(last: Paragraph, next: Paragraph): boolean {
  if (last.isRow || next.isRow || Math.abs(last.size - next.size) > otherSize * last.size) return false
  return /\p{L}-$/u.test(last.text) || (!/[.!?:]["'”’)]*$/u.test(last.text) && /^[\p{Ll}\p{N}]/u.test(next.text))
}

/** Two lines of one paragraph. A hyphen at the end of a line is left there for `reflow`, which knows which belong to words. */
function joined(text: string, line: string): string {
  if (!/\p{L}-$/u.test(text)) return `${text} ${line}`
  return /^\p{Ll}/u.test(line) ? `${text}\n${line}` : `${text}${line}`
}
