const form = /^(?<day>[\d-]{10})(?:T(?<clock>[\d:.]+)(?<zone>Z|[+-]\d{2}:\d{2})?)?$/

/** A moment of publication in milliseconds since 1970, to sort by: midnight for a day, UTC where no zone is stated. */
export function momentOf(published: string): number {
  const { clock, zone } = form.exec(published)?.groups ?? {}
  return Date.parse(clock !== undefined && zone === undefined ? `${published}Z` : published)
}

/**
 * Whether one report was published before another for sure. A day alone says nothing of the hours of the same day, nor do clocks of
 * which only one states its zone.
 */
export function isEarlier(published: string | null, other: string | null): boolean {
  if (published === null || other === null) return false
  const [one, two] = [form.exec(published)?.groups, form.exec(other)?.groups]
  const areClocksAlike = one?.['clock'] !== undefined && two?.['clock'] !== undefined && hasZone(one) === hasZone(two)
  if (areClocksAlike) return momentOf(published) < momentOf(other)
  return published.slice(0, 'yyyy-mm-dd'.length) < other.slice(0, 'yyyy-mm-dd'.length)
}

function hasZone({ zone }: { readonly zone?: string }): boolean {
  return zone !== undefined
}
