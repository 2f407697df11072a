import { at, type Token } from './tokens.ts'

const PRONOUN_BEFORE: ReadonlySet<string> = new Set(
  'no any every some each this that which last current same new old only first next latter former another good bad big small right wrong'.split(
    ' ',
  ),
)
const PRONOUN_BEHIND: ReadonlySet<string> = new Set(
  'can could would should must might may will cannot has does is was had suspects assumes thinks knows gets wonders'.split(
    ' ',
  ),
)

/** `one-off`, `one-way`: what follows counts nothing. */
const FIXED_ADJECTIVES: ReadonlySet<string> = new Set(['off', 'way', 'time', 'sided', 'on'])

/** `no one`, `the last one`, `one can assume`: `one` that counts nothing. */
export function isPronoun(tokens: readonly Token[], index: number): boolean {
  const before = at(tokens, index - 1)
  const next = at(tokens, index + 1)
  if (before.text === 'no' || isFixed(tokens, index + 1)) return true
  if (isOneOfThem(tokens, index)) return false
  if (isComparative(before) && at(tokens, index - 2).text === 'the') return next.text !== '-'
  if (PRONOUN_BEFORE.has(before.text) && next.text !== 'of' && (next.kind !== 'word' || !next.entry.isKnown))
    return !isNounBehind(next)
  return PRONOUN_BEHIND.has(next.text) && before.text !== 'only' && before.text !== 'but'
}

/** `One was sentenced`, `one was killed`: of several, what happened to one. */
function isOneOfThem(tokens: readonly Token[], index: number): boolean {
  const opens = at(tokens, index - 1).kind !== 'word'
  return opens && at(tokens, index + 1).text === 'was' && /(?:[^e]ed|hurt|shot|held)$/.test(at(tokens, index + 2).text)
}

/** `one another`, `one's`, `one-off`. */
function isFixed(tokens: readonly Token[], index: number): boolean {
  const { text } = at(tokens, index)
  return text === 'another' || text === "'" || (text === '-' && FIXED_ADJECTIVES.has(at(tokens, index + 1).text))
}

/** `the smaller one`, `the older one`. */
function isComparative({ text, entry }: Token): boolean {
  return !entry.isKnown && /..er$/.test(text)
}

/** A lower-case word of some length that is no verb, preposition or conjunction of the commonest kind. */
function isNounBehind(next: Token): boolean {
  return (
    next.kind === 'word' &&
    !/^(?:that|which|who|in|on|at|of|to|for|and|or|but|with|without|from|by|was|is|has|had|were|would|could|can|will|as|than|ever|so|if|when|striking)$/.test(
      next.text,
    )
  )
}
