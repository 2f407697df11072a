import type { Collation, Stretch } from '../../domain/collation.ts'

type OfReport = { readonly report: number }

/** A collation of reports in another order: `order` says which of the given reports stands at each position. */
export function inGivenOrder(collation: Collation, order: readonly number[]): Collation {
  const named = <T extends OfReport>(each: T): T => ({ ...each, report: order[each.report] ?? each.report })
  const all = <T extends OfReport>(each: readonly T[]): T[] =>
    each.map(named).toSorted((left, right) => left.report - right.report)
  const stretch = <T extends Stretch>(each: T): T => ({
    ...named(each),
    witnesses: all(each.witnesses),
    places: each.places.map((place) => ({
      ...place,
      readings: place.readings.map((reading) => ({ ...reading, tellers: all(reading.tellers) })),
    })),
    rewordings: each.rewordings.map((rewording) => ({ ...rewording, tellers: all(rewording.tellers) })),
  })
  const places = order.map((_, given) => order.indexOf(given))
  return {
    ...collation,
    base: order[collation.base] ?? collation.base,
    lines: collation.lines.map(stretch),
    additions: collation.additions.map(stretch),
    coverage: places.map((of) => places.map((other) => collation.coverage[of]?.[other] ?? 0)),
    variants: all(collation.variants).map((variant) => ({
      ...variant,
      sameAs: variant.sameAs === null ? null : (order[variant.sameAs] ?? null),
    })),
    order: collation.order.map(named),
    figures: all(collation.figures),
  }
}
