import { paragraphs } from './paragraphs.ts'

/**
 * A word cut by a hyphen at the end of a line: what stands before it, and what the next line goes on with. It is sought
 * from the beginning of a word only, or a run of a million letters would be gone through once for each of them.
 */
const CUT_WORD = /(?<![\p{L}\p{M}])(?<head>[\p{L}\p{M}]+)-[ \t]*(?:\r\n|\n|\r)[ \t]*(?<tail>\p{Ll}[\p{L}\p{M}]*)/gu
const WRITTEN = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)?/gu

/** First parts that make compounds with a hyphen and are no first syllable of a longer word, as `ex` is of `ex-port`. */
const KEEPS_HYPHEN = /^(?:well|self|half|vice|much|long|two|three|five|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)$/iu

/** Endings that are a syllable of the word before them all the same: `self-less`, `long-ing`. */
const ENDING = /^(?:ed|er|ers|est|ing|ings|ish|less|ness|ly|ve|ves)$/u

/**
 * Mends words cut at the end of a line. Whether the hyphen belongs to the word is asked of the text itself: a word that stands
 * elsewhere with its hyphen, or without it, is written so here. Where the text does not say, the hyphen goes, but for the
 * few first parts that keep it.
 */
function mendCutWords(text: string): string {
  if (text.search(CUT_WORD) < 0) return text
  const known = new Set(text.toLowerCase().match(WRITTEN))
  return text.replaceAll(CUT_WORD, (_cut, head: string, tail: string) => {
    const [compound, whole] = [`${head}-${tail}`, head + tail]
    if (known.has(compound.toLowerCase())) return compound
    if (known.has(whole.toLowerCase())) return whole
    return KEEPS_HYPHEN.test(head) && !ENDING.test(tail) ? compound : whole
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
