import { z } from 'zod'
import type { Immutable } from './immutable.ts'
import { spanSchema, type Span } from './span.ts'

/**
 * A place in a text that somebody pointed at: where it stands, and its words with those around it, by which it is found again
 * in a text that was changed since.
 */
export const quotedPlaceSchema = z.strictObject({
  /** Null when it is not found any more. */
  span: spanSchema.nullable(),
  quote: z.string().min(1).max(100_000),
  before: z.string().max(100),
  after: z.string().max(100),
})
export type QuotedPlace = Immutable<z.infer<typeof quotedPlaceSchema>>

/** Characters kept before and behind a place: a few words, enough to tell two places with the same words apart. */
const CONTEXT = 32

/** The place of a span that is not empty. */
export function placeAt(text: string, { from, to }: Span): QuotedPlace {
  return {
    span: { from, to },
    quote: text.slice(from, to),
    before: text.slice(Math.max(0, from - CONTEXT), from),
    after: text.slice(to, to + CONTEXT),
  }
}

/**
 * Where a place stands in a text that may have changed since: where it stood, if its words still stand there, else among the
 * places that have its words the one with most of what stood around it; of equals the nearest. Null when none has its words.
 */
export function findPlace(text: string, place: QuotedPlace): Span | null {
  const { span, quote } = place
  const stood = span?.from ?? 0
  if (span !== null && text.startsWith(quote, stood)) return { from: stood, to: stood + quote.length }
  let best: { readonly from: number; readonly around: number } | null = null
  for (let from = text.indexOf(quote); from !== -1; from = text.indexOf(quote, from + 1)) {
    const around = sameAround(text, from, place)
    const isNearer = best !== null && around === best.around && Math.abs(from - stood) < Math.abs(best.from - stood)
    if (best === null || around > best.around || isNearer) best = { from, around }
  }
  return best === null ? null : { from: best.from, to: best.from + quote.length }
}

/** Characters before and behind `from` that are those that stood around the place, counted from it outwards. */
function sameAround(text: string, from: number, { quote, before, after }: QuotedPlace): number {
  const to = from + quote.length
  let left = 0
  while (left < before.length && text[from - 1 - left] === before.at(-1 - left)) left += 1
  let right = 0
  while (right < after.length && text[to + right] === after[right]) right += 1
  return left + right
}
