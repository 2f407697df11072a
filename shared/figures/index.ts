/** Figures: reading every number of a text as a value. */
export { readFigures } from './read/read-figures.ts'
export { numberFormatOf } from './read/number-format-of.ts'
export { inspectFigures } from './inspect/inspect-figures.ts'
export type { InspectionNote } from './inspect/inspection-note.ts'
/** Pairing the figures of two reports, and judging how they stand. */
export { groupMentions } from './pair/group.ts'
export { pairAcross } from './pair/pair-across.ts'
export { pairFigures, type FigurePairing } from './pair/pair-figures.ts'
export { readContext, type FigureContext } from './pair/statement.ts'
