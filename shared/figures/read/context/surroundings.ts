import type { Figure } from '../../../domain/figure.ts'
import type { Span } from '../../../domain/span.ts'
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

/** Marks that may stand between the full stop and the next sentence. */
const CLOSING: ReadonlySet<string> = new Set(['"', "'", ')'])

/** What the lines of a results table begin with; each is a sentence of its own. */
const LINE_LABELS: ReadonlySet<string> = new Set('shr shrs net revs note qtly oper avg sales year six nine'.split(' '))

/** Sentences as token ranges, from the spans given or from full stops, line ends and capitals. */
export function clauses(tokens: readonly Token[], options: ReadOptions): Clause[] {
  const starts = options.sentences === undefined ? boundaries(tokens) : boundariesOf(tokens, options.sentences)
  return starts.map((start, place) => ({
    start,
    end: starts[place + 1] ?? tokens.length,
    startsParagraph: start === 0 || at(tokens, start).gap >= 2,
  }))
}

/** Tokens at which sentences begin, by full stops, line ends and capitals. */
function boundaries(tokens: readonly Token[]): number[] {
  const starts = [0]
  for (let index = 1; index < tokens.length; index += 1) if (isBoundary(tokens, index)) starts.push(index)
  return starts
}

/** Tokens at which the given sentences begin. */
function boundariesOf(tokens: readonly Token[], sentences: readonly Span[]): number[] {
  const starts = [0]
  let next = 0
  for (let index = 1; index < tokens.length; index += 1) {
    const start = at(tokens, starts.at(-1) ?? 0).from
    while (next < sentences.length && (sentences[next]?.from ?? 0) <= start) next += 1
    if (at(tokens, index).from >= (sentences[next]?.from ?? Number.POSITIVE_INFINITY)) starts.push(index)
  }
  return starts
}

/** Whether a sentence begins at token `index`. */
function isBoundary(tokens: readonly Token[], index: number): boolean {
  const token = at(tokens, index)
  if (token.gap === 3) return true
  if (token.gap === 0) return false
  const isQuoted = CLOSING.has(at(tokens, index - 1).text)
  const mark = at(tokens, isQuoted ? index - 2 : index - 1).text
  if (mark === '?' || mark === '!') return token.capitals > 0
  if (mark !== '.') return token.gap === 2 && token.capitals > 0 && LINE_LABELS.has(token.text)
  return !isAbbreviation(at(tokens, isQuoted ? index - 3 : index - 2)) && mayOpen(token)
}

/** A full stop behind an abbreviation or an initial ends nothing. */
function isAbbreviation(word: Token): boolean {
  return ABBREVIATIONS.has(word.text) || (word.capitals === 2 && word.raw.length === 1)
}

function mayOpen(token: Token): boolean {
  return token.capitals > 0 || token.kind === 'number' || token.text === '"' || token.text === "'"
}
