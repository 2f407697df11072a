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

/** Verbs of what is arranged, in the present: `meets on Tuesday`, `the trial starts on Monday`. */
const ARRANGED: ReadonlySet<string> = new Set(
  'meets turns sails reopens appears tours hears starts begins opens votes visits hosts travels faces returns convenes resumes expires enters closes ends takes holds plays departs flies kicks decides releases reports publishes unveils launches debuts retires becomes sits gathers addresses receives joins welcomes marks celebrates follows arrives leaves goes speaks concludes runs'.split(
    ' ',
  ),
)
/** The same behind a plural, where no noun of the same form can stand: `ministers meet on Friday`. */
const ARRANGED_BY_MANY: ReadonlySet<string> = new Set(
  'meet hear host face gather convene decide begin open vote visit travel return start play hold leave arrive go'.split(
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
  const isAheadOf = at(tokens, start - 1).text === 'of' && at(tokens, start - 2).text === 'ahead'
  return futureBefore(tokens, start) ?? (isAheadOf || futureBehind(tokens, end))
}

/** What the words before the date say; null where they say nothing. An arrangement counts only where nothing is over behind it. */
function futureBefore(tokens: readonly Token[], start: number): boolean | null {
  let isOver = false
  for (let index = start - 1; index >= start - WINDOW; index -= 1) {
    const token = at(tokens, index)
    if (token.kind === 'end' || CLAUSE.has(token.text)) return null
    if (REPORTED.test(token.text)) return false
    if (FUTURE.has(token.text) || (!isOver && isArranged(tokens, index))) return true
    isOver ||= isPast(token)
  }
  return null
}

function futureBehind(tokens: readonly Token[], end: number): boolean {
  for (let index = end; index < end + VERB_REACH; index += 1) {
    const token = at(tokens, index)
    if (token.text === 'will' || isArranged(tokens, index)) return true
    if (CLAUSE.has(token.text) || token.text === ',' || isPast(token)) return false
  }
  return false
}

/** How far behind a date the verb of its clause is looked for: `Friday's summit follows`. */
const VERB_REACH = 5

/** A verb of an arrangement; where the word is also a noun (`the visits`, `talks begin`) its neighbour tells. */
function isArranged(tokens: readonly Token[], index: number): boolean {
  const { kind, text, capitals, gap } = at(tokens, index)
  if (kind !== 'word' || capitals > 0 || gap > 1) return false
  const before = at(tokens, index - 1)
  const isBehindNoun = before.kind === 'word' && !NOT_SUBJECTS.has(before.text)
  if (ARRANGED.has(text)) return isBehindNoun && !/[^s]s$/.test(before.text)
  return ARRANGED_BY_MANY.has(text) && /[^s]s$/.test(before.text) && isBehindNoun
}

/** Words behind which no verb of a sentence stands. */
const NOT_SUBJECTS: ReadonlySet<string> = new Set(
  'the a an of in on at for by with and or its his her their this that these those to as from no was were said has is'.split(
    ' ',
  ),
)

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
