import type { Figure } from '../../../domain/figure.ts'
import type { Draft } from '../draft.ts'
import type { ReadOptions } from '../read-options.ts'
import { at, type Token } from '../tokens.ts'

/** A sentence as tokens `[start, end)`. */
export type Clause = { readonly start: number; readonly end: number; readonly startsParagraph: boolean }

/** A figure in its sentence: what the rules of context look at. */
export type Surroundings = {
  readonly tokens: readonly Token[]
  readonly draft: Draft
  readonly sentence: Clause
  /** Neighbouring figures in reading order, wherever they stand; null at the ends. */
  readonly before: Draft | null
  readonly behind: Draft | null
  /** The role of the figure before. */
  readonly roleBefore: Figure['role']
}

/** Abbreviations whose full stop ends no sentence although a capital follows. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof gen col lt sgt capt maj sen rep gov st sr jr no nos vs co corp inc ltd plc jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun approx est dept fig vol pp cf rs'.split(
    ' ',
  ),
)

/** Sentences as token ranges, from the spans given or from full stops, line ends and capitals. */
export function clauses(tokens: readonly Token[], options: ReadOptions): Clause[] {
  const found: Clause[] = []
  const given = options.sentences
  let start = 0
  let next = 0
  for (let index = 1; index <= tokens.length; index += 1) {
    const isEnd = index === tokens.length
    if (given !== undefined && !isEnd) {
      while (next < given.length && (given[next]?.from ?? 0) <= at(tokens, start).from) next += 1
      if (at(tokens, index).from < (given[next]?.from ?? Number.POSITIVE_INFINITY)) continue
    } else if (!isEnd && !isBoundary(tokens, index)) continue
    found.push({ start, end: index, startsParagraph: start === 0 || at(tokens, start).gap >= 2 })
    start = index
  }
  return found
}

/** Whether a sentence begins at token `index`. */
function isBoundary(tokens: readonly Token[], index: number): boolean {
  const token = at(tokens, index)
  if (token.gap === 3) return true
  if (token.gap === 0) return false
  const stop = at(tokens, index - 1)
  const isQuoted = stop.text === '"' || stop.text === "'" || stop.text === ')'
  const mark = isQuoted ? at(tokens, index - 2) : stop
  if (mark.text === '?' || mark.text === '!') return token.capitals > 0
  if (mark.text !== '.')
    return (
      token.gap === 2 &&
      token.capitals > 0 &&
      /^(?:shr|shrs|net|revs|note|qtly|oper|avg|sales|year|six|nine)$/.test(token.text)
    )
  const word = at(tokens, isQuoted ? index - 3 : index - 2)
  if (ABBREVIATIONS.has(word.text) || (word.capitals === 2 && word.raw.length === 1)) return false
  return token.capitals > 0 || token.kind === 'number' || token.text === '"' || token.text === "'"
}
