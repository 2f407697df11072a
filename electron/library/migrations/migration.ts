/** One step of the schema. Once released it is never edited: later steps build on exactly what it left behind. */
export type Migration = {
  /** The schema version it leads to; steps are numbered from 1 without gaps. */
  readonly version: number
  readonly name: string
  /** Statements that take version - 1 to version, run in one transaction. */
  readonly sql: string
}
