/** Figures: reading every number of a text as a value. */
export { readFigures } from './read/read-figures.ts'
export type { ReadResult } from './read/read-figures.ts'
export type { ReadOptions } from './read/read-options.ts'
export type { NumberFormat } from './read/digits.ts'
