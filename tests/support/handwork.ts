import { handIdSchema, type HandAlignment, type HandFinding } from '../../shared/domain/by-hand.ts'
import { placeAt, type QuotedPlace } from '../../shared/domain/quoted-place.ts'

/** The place of the first `words` of a text. */
export function placeOf(text: string, words: string): QuotedPlace {
  const from = text.indexOf(words)
  if (from === -1) throw new Error(`"${words}" is not in the text.`)
  return placeAt(text, { from, to: from + words.length })
}

/** `number` tells one thing done by hand from another, and says which was first. */
export function madeAs(number: number) {
  const digits = String(number).padStart(12, '0')
  return {
    id: handIdSchema.parse(`00000000-0000-4000-8000-${digits}`),
    reviewer: 'Ada Quint',
    made: new Date(Date.UTC(2031, 0, 1) + number * 1_000).toISOString(),
  }
}

export function handFinding(number: number, change: Partial<HandFinding>): HandFinding {
  return { ...madeAs(number), what: 'finding', kind: 'wording', note: '', a: null, b: null, ...change }
}

export function handAlignment(number: number, { what, a, b }: Pick<HandAlignment, 'what' | 'a' | 'b'>): HandAlignment {
  return { ...madeAs(number), what, a, b }
}
