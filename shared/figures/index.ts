/** Figures: reading every number of a text as a value. */
export { readFigures } from './read/read-figures.ts'
export { inspectFigures } from './inspect/inspect-figures.ts'
export type { InspectionNote } from './inspect/inspect-figures.ts'
export type { ReadResult } from './read/read-figures.ts'
export type { ReadOptions } from './read/read-options.ts'
export type { NumberFormat } from './read/digits.ts'
/** Pairing the figures of two reports, and judging how they stand. */
export { groupMentions } from './pair/group.ts'
export { findInconsistencies, type Inconsistency } from './pair/inconsistency.ts'
export { pairFigures, type FigurePairing, type PairedFigures, type PairingSide } from './pair/pair-figures.ts'
export { readContext, type FigureContext, type Mention, type ReportText } from './pair/statement.ts'
