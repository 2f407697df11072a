import { paragraphs } from './paragraphs.ts'

/**
 * A word cut by a hyphen at the end of a line: what stands before it, and what the next line goes on with. It is sought
 * from the beginning of a word only, or a run of a million letters would be gone through once for each of them.
 */
const CUT_WORD = /(?<![\p{L}\p{M}])(?<head>[\p{L}\p{M}]+)-[ \t]*(?:\r\n|\n|\r)[ \t]*(?<tail>\p{Ll}[\p{L}\p{M}]*)/gu
const COMPOUND = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+-[\p{L}\p{M}]+/gu

/**
 * Mends words cut at the end of a line. Whether the hyphen belongs to the word is asked of the text itself: a compound
 * that stands elsewhere with its hyphen keeps it; otherwise the hyphen goes.
 */
function mendCutWords(text: string): string {
  if (text.search(CUT_WORD) < 0) return text
  const known = new Set(text.toLowerCase().match(COMPOUND))
  return text.replaceAll(CUT_WORD, (_cut, head: string, tail: string) => {
    const compound = `${head}-${tail}`
    return known.has(compound.toLowerCase()) ? compound : head + tail
  })
}

/**
 * A text as the library stores it: hard-wrapped lines joined, words cut at line ends mended, paragraphs parted by one
 * blank line, no white space around them. Spans of results point into what this returns.
 */
export function reflow(text: string): string {
  const mended = mendCutWords(text.replace(/^\uFEFF/u, ''))
  return paragraphs(mended)
    .map((paragraph) => mended.slice(paragraph.from, paragraph.to).replaceAll(/[ \t]*(?:\r\n|\n|\r)\s*/gu, ' '))
    .join('\n\n')
}
