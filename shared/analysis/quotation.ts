import type { Span } from '../domain/span.ts'

/** Longest quotation looked through for its opening mark, in characters; a longer one runs over several paragraphs. */
const LONGEST_QUOTATION = 600

/**
 * Whether a span lies between quotation marks: the nearest double mark before it in its paragraph opens, and the nearest
 * after it closes. Straight marks are counted from the beginning of the paragraph.
 */
export function isInQuotation(text: string, span: Span): boolean {
  const start = Math.max(text.lastIndexOf('\n\n', span.from) + 1, span.from - LONGEST_QUOTATION, 0)
  const before = text.slice(start, span.from)
  const opened = before.lastIndexOf('“')
  if (opened > before.lastIndexOf('”')) return true
  return (before.split('"').length - 1) % 2 === 1
}
