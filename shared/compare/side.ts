import type { Zone } from '../domain/article.ts'
import type { Span } from '../domain/span.ts'

/**
 * A figure as the engine sees it: a span and a kind. Where sentences are compared, the words inside a slot count as one that
 * equals every slot of the same kind, so `452 mines` stands opposite `90 mines`; whether the values agree is for others to say.
 */
export type Slot = Span & { readonly kind: string }

/** One of the two texts. Zones and slots come in order and do not overlap among themselves. */
export type Side = {
  readonly text: string
  readonly zones: readonly Zone[]
  readonly slots: readonly Slot[]
}
