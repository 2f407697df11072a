import type { MarkedText } from '../../../shared/domain/search.ts'
import type { Span } from '../../../shared/domain/span.ts'
import { patternOf, foldAccents, type SearchTerm } from './search-terms.ts'

/** Words in a snippet: about two lines of a list. */
const snippetWords = 24

/** Where the terms that were asked for stand in an article; null where one of them is neither in its headline nor in its text. */
export type TermMarker = (
  headline: string,
  body: string,
) => { readonly headline: Span[]; readonly snippet: MarkedText } | null

/**
 * Marks terms as the full-text index finds them: whatever their capitals and accents, and whatever stands between their words. The
 * index could say it, too, but goes to each article from the beginning of its lists, which takes a hundred times as long.
 */
export function prepareTermMarker(terms: readonly SearchTerm[]): TermMarker {
  const patterns = terms.map((term) => new RegExp(patternOf(term), 'giu'))
  return (headline, body) => {
    const [inHeadline, inBody] = [placesOf(patterns, headline), placesOf(patterns, body)]
    const isMissing = patterns.some((_, term) => ![...inHeadline, ...inBody].some((place) => place.term === term))
    if (isMissing) return null
    return { headline: joined(inHeadline), snippet: snippetOf(body, inBody) }
  }
}

/** A place where the term of this number stands. */
type Place = Span & { readonly term: number }

/** Where the terms stand, in reading order. */
function placesOf(patterns: readonly RegExp[], text: string): Place[] {
  const { folded, placeOf } = foldText(text)
  const places = patterns.flatMap((pattern, term) =>
    Array.from(folded.matchAll(pattern), ({ index, 0: found }) => ({
      term,
      from: placeOf(index),
      to: placeOf(index + found.length),
    })),
  )
  return places.sort((left, right) => left.from - right.from)
}

/** Places as spans, those that overlap as one. */
function joined(places: readonly Place[]): Span[] {
  const spans: { from: number; to: number }[] = []
  for (const { from, to } of places) {
    const last = spans.at(-1)
    if (last !== undefined && from < last.to) last.to = Math.max(last.to, to)
    else spans.push({ from, to })
  }
  return spans
}

/** The stretch in which most of the terms stand, the first of such; the beginning of a text in which none does. */
function snippetOf(text: string, places: readonly Place[]): MarkedText {
  const words = Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
  }))
  const first = firstWordOfSnippet(words, places)
  const last = Math.min(words.length, first + snippetWords) - 1
  const from = first === 0 ? 0 : (words[first]?.from ?? 0)
  const to = last === words.length - 1 ? text.length : (words[last]?.to ?? 0)
  const before = from > 0 ? '…' : ''
  const marks = joined(places.filter((place) => place.from >= from && place.to <= to))
  return {
    text: `${before}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    marks: marks.map((mark) => ({
      from: mark.from - from + before.length,
      to: mark.to - from + before.length,
    })),
  }
}

/** The number of the word that a snippet begins with, so that what was found stands in its middle. */
function firstWordOfSnippet(words: readonly Span[], places: readonly Place[]): number {
  const wordAt = numberer(words)
  const numbered = places.map(({ term, from, to }) => ({ term, first: wordAt(from), last: wordAt(to - 1) }))
  const all = new Set(places.map(({ term }) => term)).size
  let best = { terms: 0, first: 0, last: snippetWords - 1 }
  for (const [at, { first }] of numbered.entries()) {
    if (best.terms === all) break
    const within = numbered.slice(at, at + snippetWords).filter(({ last }) => last < first + snippetWords)
    const terms = new Set(within.map(({ term }) => term)).size
    if (terms > best.terms) best = { terms, first, last: Math.max(first, ...within.map(({ last }) => last)) }
  }
  const middle = Math.floor((best.first + best.last + 1 - snippetWords) / 2)
  return Math.max(0, Math.min(middle, words.length - snippetWords))
}

/** Tells the number of the word at a place, for places that ascend or nearly do. */
function numberer(words: readonly Span[]): (at: number) => number {
  let number = 0
  return (at) => {
    while (number > 0 && (words[number]?.from ?? 0) > at) number--
    while (number < words.length - 1 && (words[number + 1]?.from ?? 0) <= at) number++
    return number
  }
}

/** A text without accents, and where in the text each of its places is. */
function foldText(text: string): { readonly folded: string; readonly placeOf: (at: number) => number } {
  const whole = foldAccents(text)
  if (whole === text) return { folded: text, placeOf: (at) => at }
  const places: number[] = []
  let place = 0
  for (const character of text) {
    for (let unit = foldAccents(character).length; unit > 0; unit--) places.push(place)
    place += character.length
  }
  return { folded: whole, placeOf: (at) => places[at] ?? place }
}
