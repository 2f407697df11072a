import type { Qualifier } from '../../domain/figure.ts'
import { BEHIND, PHRASES_BY_LAST_WORD, type QualifierPhrase } from './tables/qualifiers.ts'
import { at, type Token } from './tokens.ts'

export type QualifierMatch = { readonly start: number; readonly qualifier: Qualifier }

/**
 * The qualifier that ends right before token `index`, not reaching behind `floor` (the end of the figure before).
 * `start` is its first token.
 */
export function qualifierBefore(tokens: readonly Token[], index: number, floor: number): QualifierMatch | null {
  const last = at(tokens, index - 1)
  if (index - 1 < floor || last.kind !== 'word')
    return at(tokens, index - 1).text === '~' ? { start: index - 1, qualifier: '~' } : signBefore(last, index)
  const phrases = PHRASES_BY_LAST_WORD.get(last.text)
  if (phrases === undefined) return null
  for (const phrase of phrases) {
    const start = index - phrase.words.length
    if (start >= floor && matches(tokens, start, phrase) && isQualifying(tokens, start, phrase))
      return { start, qualifier: phrase.qualifier }
  }
  return null
}

function signBefore(token: Token, index: number): QualifierMatch | null {
  if (token.text === '>' || token.text === '<') return { start: index - 1, qualifier: token.text }
  return null
}

function matches(tokens: readonly Token[], start: number, phrase: QualifierPhrase): boolean {
  return phrase.words.every((word, offset) => at(tokens, start + offset).text === word)
}

const NOT_COMPARING: ReadonlySet<string> = new Set(['rather', 'other', 'no', 'not'])

/** Verbs that go with `over`: `turned over`, `spread over`. */
const TAKING_OVER =
  /^(?:spread(?:s|ing)?|scatter(?:s|ed|ing)?|strewn|sprawl(?:s|ed|ing)?|hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|took|takes?|taken|taking|carried|signed|pulled|won|gave|given|run|ran|flew|flown)$/

const PERIOD = /^(?:year|month|week|day|decade|hour|quarter)s?$/

/** `Six points more than four years ago`: what was before is compared, and nothing is more than four years. */
function isCompared(tokens: readonly Token[], start: number): boolean {
  const [amount, noun, number, period, ago] = [-2, -1, 2, 3, 4].map((offset) => at(tokens, start + offset))
  const isAmount = amount !== undefined && (amount.kind === 'number' || amount.entry.cardinal !== null)
  const isAgo = PERIOD.test(period?.text ?? '') && /^(?:ago|earlier|before)$/.test(ago?.text ?? '')
  return isAmount && noun?.kind === 'word' && number !== undefined && isAgo
}

/** `over the past 30 years`, `talks about 2`, `under 5 feet`: one-word phrases that are prepositions elsewhere. */
function isQualifying(tokens: readonly Token[], start: number, phrase: QualifierPhrase): boolean {
  const before = at(tokens, start - 1)
  if (phrase.words.length > 1)
    return !(phrase.words[1] === 'than' && (NOT_COMPARING.has(before.text) || isCompared(tokens, start)))
  const [word] = phrase.words
  // `a 4-under 68`: a score of golf.
  if (before.text === '-' && at(tokens, start).gap === 0) return false
  if (word === 'around' || word === 'about') return !/^(?:talk|talks|talked|talking|all)$/.test(before.text)
  // `Handed over 176 fighters`: the deed, not the number.
  if (word === 'over') return !TAKING_OVER.test(before.text)
  if (word === 'within' || word === 'say') return word === 'say' && before.text === ','
  return true
}

/** A qualifier that follows the figure: `10 or more`, `50-plus`, `100+`, `20-odd`. `end` is the token after it. */
export function qualifierBehind(
  tokens: readonly Token[],
  index: number,
): { readonly end: number; readonly qualifier: Qualifier } | null {
  const token = at(tokens, index)
  if (token.text === '+' && token.gap === 0) return { end: index + 1, qualifier: '>=' }
  if (token.text === '-' && token.gap === 0) {
    const next = at(tokens, index + 1).text
    if (next === 'plus') return { end: index + 2, qualifier: '>=' }
    return next === 'odd' ? { end: index + 2, qualifier: '~' } : null
  }
  if (token.text === 'odd') return { end: index + 1, qualifier: '~' }
  if (token.text !== 'or' && token.text !== 'and') return null
  const qualifier = BEHIND.get(`${token.text} ${at(tokens, index + 1).text}`)
  return qualifier === undefined ? null : { end: index + 2, qualifier }
}

/** Behind these, `over four days` says how long; elsewhere it says when. */
const LASTING: ReadonlySet<string> = new Set(
  'for in of last lasts lasted lasting take takes took taken after spent spends span spans spanned serve served serving within by a an the its his ran is was at with waited every up and'.split(
    ' ',
  ),
)

/** Whether the word at token `index` is the `over` of `over four days` that tells when something happened. */
export function isDuring(tokens: readonly Token[], index: number): boolean {
  return at(tokens, index).text === 'over' && !LASTING.has(at(tokens, index - 1).text)
}
