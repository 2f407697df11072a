import { at, type Token } from '../tokens.ts'

/** What the clause around a date speaks of; null where its words do not tell. */
export type Tense = 'past' | 'future' | null

/** How far before a date its verb is looked for, in tokens. */
const WINDOW = 14
/** How far behind a date that opens its clause (`In March, the bank closed`). */
const WINDOW_BEHIND = 8

const FUTURE: ReadonlySet<string> = new Set(
  'will shall would due scheduled plans planned expected expects intends aims hopes upcoming payable starting beginning'.split(
    ' ',
  ),
)

/** Where a clause ends; what is said beyond does not tell the tense of the date. */
const CLAUSE: ReadonlySet<string> = new Set(['.', ';', '"', '?', '!', ':'])

/** Verbs of reporting and the commonest events: the nearest one says that the date lies behind. */
const REPORTED =
  /^(?:said|says|reported|announced|told|warned|was|were|had|killed|met|ended|rose|fell|arrested|began|died)$/

/** Irregular pasts of news; all others end in `ed`. */
const IRREGULAR_PASTS: ReadonlySet<string> = new Set(
  'was were had went came rose fell took made began got won lost held met left became gave found saw shot struck broke sold bought paid built led sent ran hit'.split(
    ' ',
  ),
)

/** What stands behind them has a verb of its own: `an agreement that expires in July`. */
const RELATIVE: ReadonlySet<string> = new Set(['that', 'which', 'who'])

/** Words before a date that look ahead whatever the verb: `postponed until March`, `elections called for May`. */
const AHEAD: ReadonlySet<string> = new Set(['for', 'until', 'till', 'by', 'before', 'to'])

/**
 * Whether the clause around the date at tokens `[start, end)` speaks of what is to come (`will meet on Thursday`) or of
 * what is over (`In March the bank closed`). The nearest verb decides, so `said on Thursday it would` stays in the past:
 * words before the date count, a reporting verb stops the search for the future.
 */
export function tenseAround(tokens: readonly Token[], start: number, end: number): Tense {
  if (isDatedParticiple(tokens, start)) return 'past'
  if (speaksOfFuture(tokens, start, end)) return 'future'
  return speaksOfPast(tokens, start, end) ? 'past' : null
}

/** `the deal agreed in May`: the date belongs to the participle right before it, whatever else is to come. */
function isDatedParticiple(tokens: readonly Token[], start: number): boolean {
  const verb = at(tokens, start - 2)
  const isDated = /^(?:in|on)$/.test(at(tokens, start - 1).text) && isPast(verb) && !FUTURE.has(verb.text)
  return isDated && !/^(?:be|will|to|not)$/.test(at(tokens, start - 3).text)
}

function speaksOfFuture(tokens: readonly Token[], start: number, end: number): boolean {
  for (let index = start - 1; index >= start - WINDOW; index -= 1) {
    const token = at(tokens, index)
    if (token.kind === 'end' || CLAUSE.has(token.text)) break
    if (REPORTED.test(token.text)) return false
    if (FUTURE.has(token.text)) return true
  }
  for (let index = end; index < end + 4; index += 1) {
    const { text } = at(tokens, index)
    if (text === 'will') return true
    if (CLAUSE.has(text) || text === ',') return false
  }
  return false
}

/** A past verb in the date's own part of the clause, with no infinitive (`agreed to meet in March`) nearer to the date. */
function speaksOfPast(tokens: readonly Token[], start: number, end: number): boolean {
  if (AHEAD.has(at(tokens, start - 1).text)) return false
  for (let index = start - 1; index >= start - WINDOW; index -= 1) {
    const token = at(tokens, index)
    if (token.kind !== 'word') break
    if (isInfinitive(tokens, index) || RELATIVE.has(token.text)) return false
    if (isPast(token)) return at(tokens, index - 1).text !== 'be'
  }
  const first = at(tokens, end).text === ',' ? end + 1 : end
  for (let index = first; index < first + WINDOW_BEHIND; index += 1) {
    const token = at(tokens, index)
    if (token.kind !== 'word') return false
    if (isPast(token)) return true
  }
  return false
}

function isPast({ text }: Token): boolean {
  return IRREGULAR_PASTS.has(text) || (text.length > 4 && text.endsWith('ed'))
}

/** `to meet`: `to` before a small word that is no article, number or name. */
function isInfinitive(tokens: readonly Token[], index: number): boolean {
  const next = at(tokens, index + 1)
  return (
    at(tokens, index).text === 'to' &&
    next.kind === 'word' &&
    next.capitals === 0 &&
    !next.entry.isKnown &&
    !/^(?:the|his|her|their|its|our|this|that|these|those)$/.test(next.text)
  )
}
