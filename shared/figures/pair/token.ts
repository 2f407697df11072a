/** One word of a statement, or one figure standing as a single slot. */
export type Token = {
  /** Equal for equal words; 0 for a slot. */
  readonly key: number
  /** Position of the figure in the report's list; -1 for a word. */
  readonly slot: number
  readonly word: string
  readonly stem: string
  readonly isContent: boolean
  /** Written with a capital: likely part of a name, unless it opens a sentence or a headline capitalises everything. */
  readonly isName: boolean
}
