import type { Span } from '../domain/span.ts'
import { foldedWords } from '../text/index.ts'

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

/** Share of the words of a passage that a phrase must make to be what the passage is. */
const PHRASE_SHARE = 0.5

/**
 * A phrase in the form that `Settings.setPhrases` holds it in: its words, in lower case and Unicode's compatibility form, with
 * straight apostrophes and no soft hyphens, parted by single spaces. Marks and white space do not count.
 */
export function phraseOf(text: string): string {
  return foldedWords(text).join(' ')
}

/** Whether one of the phrases makes half of the words, or more. */
function holdsPhrase(words: readonly string[], known: ReadonlySet<string>): boolean {
  const least = Math.max(1, Math.ceil(words.length * PHRASE_SHARE))
  for (let from = 0; from + least <= words.length; from++) {
    for (let to = from + least; to <= words.length; to++) if (known.has(words.slice(from, to).join(' '))) return true
  }
  return false
}

/** Whether a passage is a set phrase: one of the engine's own, or made of one that the library knows. */
export function isBoilerplate(passage: string, known: ReadonlySet<string>): boolean {
  if (passage.length > LONGEST_BOILERPLATE) return false
  if (SET_PHRASES.some((phrase) => phrase.test(passage))) return true
  return known.size > 0 && holdsPhrase(foldedWords(passage), known)
}
