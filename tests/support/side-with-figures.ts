import type { Side } from '../../shared/compare/index.ts'

/** A text whose numbers, written in digits, are figures. */
export function sideWithFigures(text: string, zones: Side['zones'] = []): Side {
  const slots = [...text.matchAll(/\d+(?:\.\d+)?/g)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
    kind: 'amount',
  }))
  return { text, zones, slots }
}
