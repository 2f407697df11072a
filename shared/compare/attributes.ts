import type { Span } from '../domain/span.ts'
import { readWords } from '../text/index.ts'

/** How far back an opening quotation mark is looked for: quotations of several paragraphs open every one of them. */
const LONGEST_QUOTATION = 2_000

const OPENING = /[“„«「『]/gu
const CLOSING = /[”»」』]/gu
const STRAIGHT = /"/gu

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** Whether a span stands inside quotation marks, by the marks open where it begins and not closed before it ends. */
export function isQuoted(text: string, span: Span): boolean {
  const start = Math.max(0, span.from - LONGEST_QUOTATION)
  const before = text.slice(start, span.from)
  const paragraph = before.slice(Math.max(before.lastIndexOf('\n\n') + 1, 0))
  const inside = text.slice(span.from, span.to)
  const opens = /^["“„«「『]/u.test(inside)
  const body = opens ? inside.slice(1) : inside
  const isOpen = opens || count(paragraph, OPENING) > count(paragraph, CLOSING) || count(paragraph, STRAIGHT) % 2 === 1
  if (!isOpen) return false
  const closing = body.search(/["”»」』]/u)
  return closing < 0 || /^["”»」』][\p{P}\s]*$/u.test(body.slice(closing))
}

/**
 * Set phrases of news copy that are no part of the story. Only what is unmistakable: a wrong mark here would dim a copied
 * sentence.
 */
const SET_PHRASES: readonly RegExp[] = [
  /\ball rights reserved\b/iu,
  /\bmay not be (?:published|broadcast|rewritten|redistributed)\b/iu,
  /\b(?:reporting|writing|editing|compiled|translated) by \p{Lu}/u,
  /\b(?:sign up|subscribe) (?:for|to) (?:our|the)\b/iu,
  /\bfollow us on\b/iu,
  /\bclick here\b/iu,
  /\bfor more information,? (?:please )?(?:visit|contact|call)\b/iu,
]

/** A set phrase makes a boilerplate passage only when that has little else in it: some forty words, in characters. */
const LONGEST_BOILERPLATE = 280

function wordsOf(text: string): string {
  const read = readWords(text)
  const folded: string[] = []
  for (let word = 0; word < read.count; word++) folded.push(`${read.keyHigh[word] ?? 0}.${read.keyLow[word] ?? 0}`)
  return ` ${folded.join(' ')} `
}

/** Whether a passage is a set phrase: one of the engine's own, or made of one that the library knows. */
export function isBoilerplate(passage: string, known: readonly string[]): boolean {
  if (passage.length > LONGEST_BOILERPLATE) return false
  if (SET_PHRASES.some((phrase) => phrase.test(passage))) return true
  if (known.length === 0) return false
  const folded = wordsOf(passage)
  return known.some((phrase) => {
    const inner = wordsOf(phrase)
    return inner.trim() !== '' && folded.includes(inner) && inner.length * 2 >= folded.length
  })
}
