import { raised, UNIT_WORDS } from '../read/tables/units.ts'

/** How a unit maps to the base unit of its dimension: `base = value * factor + offset`. */
export type UnitScale = { readonly factor: number; readonly offset: number }

const UNCHANGED: UnitScale = { factor: 1, offset: 0 }

/** Units that the tables of measures do not have, and the one dimension whose units have different zeros. */
const OTHER_UNITS: readonly (readonly [string, UnitScale])[] = [
  ['fahrenheit', { factor: 5 / 9, offset: -160 / 9 }],
  ['basis point', { factor: 0.01, offset: 0 }],
  ...['cent', 'penny', 'pence'].map((name) => [name, { factor: 0.01, offset: 0 }] as const),
]

/** Lengths squared and cubed: `square kilometre`. */
const RAISED = [...UNIT_WORDS.values()]
  .filter(({ dimension }) => dimension === 'length')
  .flatMap((length) => [raised(length, 2), raised(length, 3)])

const SCALES: ReadonlyMap<string, UnitScale> = new Map([
  ...[...RAISED, ...UNIT_WORDS.values()].map((unit) => [unit.name, { factor: unit.factor, offset: 0 }] as const),
  ...OTHER_UNITS,
])

/** The scale of a canonical unit; a unit of no known size is its own base. */
export function unitScale(unit: string | null): UnitScale {
  return (unit === null ? undefined : SCALES.get(unit)) ?? UNCHANGED
}
