import type { Span } from '../domain/span.ts'
import { foldedWords } from '../text/index.ts'

/** Longest quotation looked through for its opening mark, in characters; a longer one runs over several paragraphs. */
const LONGEST_QUOTATION = 600

/**
 * Whether a span lies between quotation marks: the nearest double mark before it in its paragraph opens, and the nearest
 * after it closes. Straight marks are counted from the beginning of the paragraph.
 */
export function isInQuotation(text: string, span: Span): boolean {
  const reached = text.slice(Math.max(0, span.from - LONGEST_QUOTATION), span.from)
  const before = reached.slice(reached.lastIndexOf('\n\n') + 1)
  const opened = before.lastIndexOf('“')
  if (opened > before.lastIndexOf('”')) return true
  return (before.split('"').length - 1) % 2 === 1
}

/** Characters beside the marks of a quotation in which its speaker is named. */
const SPEAKER_REACH = 60
const SPEECH = '(?:said|says|told|added|asked|wrote|insisted|warned|stressed|argued|claimed|declared)'
const PERSON = String.raw`(\p{Lu}[\p{L}\p{M}.'’-]+(?:\s+\p{Lu}[\p{L}\p{M}'’-]+)*)`
const SPEAKER_BEHIND = new RegExp(`^[,.?!]?["”]?[,.]?\\s*(?:${SPEECH}\\s+${PERSON}|${PERSON}\\s+${SPEECH})`, 'u')
const SPEAKER_BEFORE = new RegExp(`${PERSON}\\s+${SPEECH}[^.“"]*[“"]?$`, 'u')

/** Who a quotation around a span is put into the mouth of, as the words right behind or before its marks name them; null if they do not. */
export function speakerOf(text: string, span: Span): string | null {
  const closing = /["”]/.exec(text.slice(span.to, span.to + LONGEST_QUOTATION))
  const end = closing === null ? span.to : span.to + closing.index
  const behind = SPEAKER_BEHIND.exec(text.slice(end, end + SPEAKER_REACH))
  if (behind !== null) return behind[1] ?? behind[2] ?? null
  const opening = Math.max(text.lastIndexOf('“', span.from), text.lastIndexOf('"', span.from))
  return SPEAKER_BEFORE.exec(text.slice(Math.max(0, opening - SPEAKER_REACH), Math.max(0, opening)))?.[1] ?? null
}

/** Words of a quotation, at least, that two people would not say alike by chance. */
const QUOTED_WORDS = 6
const QUOTATION = /["“”](?<quoted>[^"“”\n]{20,600})["“”]/gu

/**
 * What a text quotes within a paragraph: each run of six words between marks, as a key that is the same however it is
 * pointed. By runs, so that a quotation of which a word was changed is still known.
 */
export function quotationsOf(text: string): Set<string> {
  const runs = new Set<string>()
  for (const { groups } of text.matchAll(QUOTATION)) {
    const words = foldedWords(groups?.['quoted'] ?? '')
    for (let from = 0; from + QUOTED_WORDS <= words.length; from++) {
      runs.add(words.slice(from, from + QUOTED_WORDS).join(' '))
    }
  }
  return runs
}
