import type { Figure } from '../../domain/figure.ts'
import type { Token } from './token.ts'

/** Verbs whose `in` tells where a thing comes from, not where it was counted: `mines made in Armland were found in Velm`. */
const ORIGIN_VERBS: ReadonlySet<string> = new Set(['made', 'produced', 'manufactured', 'built', 'born', 'printed'])

function isOrigin(place: string, tokens: readonly Token[]): boolean {
  const [first] = place.toLowerCase().split(/\s+/)
  return tokens.some(
    (token, at) =>
      token.word === first && tokens[at - 1]?.word === 'in' && ORIGIN_VERBS.has(tokens[at - 2]?.word ?? ''),
  )
}

/** Statements after one that names a place, in which the place is still understood. */
const UNDERSTOOD_FOR = 2

/**
 * Follows a report through its statements and tells for what places its figures hold. A report names the place once (`90
 * mines in Velm. Another 100 mines the day before`), so that what a figure lacks is taken from its sentence, from the last
 * count of the same things, or from the sentence before. Good as a reason for what is known otherwise, not as a proof.
 */
export class PlacesInOrder {
  readonly #ofThing = new Map<string, readonly string[]>()
  #latest: { readonly places: readonly string[]; readonly statement: number } | null = null

  /** The places of all figures of the next statement; `heads` are the stems of what they count. */
  read(
    statement: { readonly place: number; readonly tokens: readonly Token[] },
    figures: readonly { readonly figure: Figure; readonly head: string | null }[],
  ): (readonly string[])[] {
    const own = figures.map(({ figure }) => figure.scope.places.filter((place) => !isOrigin(place, statement.tokens)))
    const named = [...new Set(own.flat())]
    const places = figures.map(({ head }, index) => {
      const candidates = [
        own[index] ?? [],
        named,
        this.#ofThing.get(head ?? '') ?? [],
        this.#understood(statement.place),
      ]
      return candidates.find((each) => each.length > 0) ?? []
    })
    if (named.length > 0) this.#latest = { places: named, statement: statement.place }
    figures.forEach(({ head }, index) => {
      const found = places[index] ?? []
      if (head !== null && found.length > 0) this.#ofThing.set(head, found)
    })
    return places
  }

  #understood(statement: number): readonly string[] {
    const isNear = this.#latest !== null && statement - this.#latest.statement <= UNDERSTOOD_FOR
    return isNear ? (this.#latest?.places ?? []) : []
  }
}
