import type { Figure } from '../../../domain/figure.ts'
import { FILLERS, IRREGULAR_PLURALS, PHRASE_ENDS } from '../tables/function-words.ts'
import { predicateOf } from '../tables/predicates.ts'
import type { Draft } from '../draft.ts'
import { at, type Token } from '../tokens.ts'
import type { Surroundings } from './surroundings.ts'

/** How many tokens a noun phrase behind a number may take, names in it included. */
const PHRASE_LENGTH = 12

type Counted = NonNullable<Figure['counted']>

/** A counted noun with the token behind it. */
export type CountedMatch = { readonly counted: Counted; readonly end: number }

/** Kinds that count nothing, and kinds that count whatever noun follows. */
const COUNTLESS: ReadonlySet<Figure['kind']> = new Set(['date', 'time', 'age'])
const COUNTING: ReadonlySet<Figure['kind']> = new Set(['count', 'ordinal', 'ratio'])

/** What a figure counts: the noun phrase behind it, with `of` where it measures something (`1,000 tonnes of grain`). */
export function countedNoun(surroundings: Surroundings): CountedMatch | null {
  const { tokens, draft } = surroundings
  if (COUNTLESS.has(draft.kind)) return null
  const start = nounOfBoth(tokens, draft) ?? nounStart(tokens, draft.end)
  if (start === null) return null
  if (isCompounded(tokens, draft)) {
    return { counted: { head: singular(at(tokens, start).text), modifiers: [] }, end: start + 1 }
  }
  const isOf = start > draft.end && at(tokens, start - 1).text !== '-'
  // Money, percentages and measures count only what `of` or a hyphen names: `$5 million people` is nonsense.
  const isNamed =
    isOf || at(tokens, draft.end).text === '-' || isAttributive(tokens, draft.end) || isSumOf(tokens, draft)
  return COUNTING.has(draft.kind) || isNamed ? phrase(tokens, start, surroundings.sentence.end) : null
}

/** `A 1,510-patient study` has so many patients; other kinds than people are told by what they are (`a five-story house`). */
function isCompounded(tokens: readonly Token[], { kind, end }: Draft): boolean {
  const noun = at(tokens, end + 1)
  return kind === 'count' && at(tokens, end).text === '-' && noun.gap === 0 && COMPOUNDED.has(noun.text)
}

const COMPOUNDED: ReadonlySet<string> = new Set('patient student pupil passenger bed seat'.split(' '))

/** `From 5,000 to 6,000 crowns`: the noun stands behind the second of the two. */
function nounOfBoth(tokens: readonly Token[], { start, end }: Draft): number | null {
  const isBoth = at(tokens, start - 1).text === 'from' && at(tokens, end).text === 'to'
  const noun = at(tokens, end + 2)
  return isBoth && at(tokens, end + 1).kind === 'number' && noun.kind === 'word' && noun.gap === 1 ? end + 2 : null
}

/** `a 50-km race`: the unit was written with a hyphen, so a noun follows. */
function isAttributive(tokens: readonly Token[], end: number): boolean {
  return at(tokens, end - 2).text === '-' && at(tokens, end - 1).gap === 0
}

/** `a $5,000 fine`, `its $2 billion debt`: behind an article a sum is said of the noun that follows. */
function isSumOf(tokens: readonly Token[], { kind, start, end }: Draft): boolean {
  const noun = at(tokens, end)
  const isNoun = noun.kind === 'word' && noun.capitals === 0 && !noun.entry.isKnown && !/(?:ed|ing)$/.test(noun.text)
  return kind === 'money' && isNoun && DETERMINERS.has(at(tokens, start - 1).text)
}

const DETERMINERS: ReadonlySet<string> = new Set([
  'the',
  'its',
  'their',
  'his',
  'her',
  'our',
  'all',
  'these',
  'those',
  'a',
  'an',
  'such',
  "'s",
])

/** `Five of the train's carriages`: an owner stands between. */
function behindOwner(tokens: readonly Token[], start: number): number {
  return at(tokens, start + 1).text === "'" && at(tokens, start + 2).text === 's' ? start + 3 : start
}

function nounStart(tokens: readonly Token[], end: number): number | null {
  let start = end
  if (at(tokens, start).text === '-' && at(tokens, start).gap === 0) start += 1
  if (at(tokens, start).text === 'of') start += 1
  while (start > end && DETERMINERS.has(at(tokens, start).text)) start += 1
  if (start > end) start = behindOwner(tokens, start)
  // `21 of the 38 wounded`: the noun stands behind the other figure.
  if (at(tokens, start).kind === 'number' && at(tokens, end).text === 'of') start += 1
  return at(tokens, start).kind === 'word' && at(tokens, start).gap <= 2 ? start : null
}

function isPlural(token: Token): boolean {
  if (IRREGULAR_PLURALS.has(token.text) || IRREGULAR_PLURALS.has(token.raw)) return true
  return token.text.length > 3 && token.text.endsWith('s') && !/(?:ss|us|is|ous)$/.test(token.text)
}

/** `T-72`, `A320`, `Armenia-made`: a word written against its neighbour belongs to a name or an adjective, whatever it is alone. */
function isPartOfWord(tokens: readonly Token[], index: number): boolean {
  const [token, next] = [at(tokens, index), at(tokens, index + 1)]
  if (token.kind !== 'word' || token.gap > 1) return false
  return (token.gap === 0 && at(tokens, index - 1).text === '-') || (next.gap === 0 && next.kind === 'number')
}

function isPhraseEnd(token: Token): boolean {
  if (token.kind === 'end' || token.gap > 2) return true
  if (token.kind === 'symbol') return token.text !== '-' || token.gap > 0
  if (token.kind === 'number') return token.gap > 0
  return (
    PHRASE_ENDS.has(token.text) || (token.entry.isKnown && (token.entry.weekday ?? token.entry.relativeDay) !== null)
  )
}

/** The phrase from token `start`: up to its first plural, or all of it where none is plural. */
function phrase(tokens: readonly Token[], start: number, limit: number): CountedMatch | null {
  const head = headOf(tokens, start, Math.min(limit, start + PHRASE_LENGTH))
  if (head < start) return null
  const modifiers = tokens
    .slice(start, head)
    .filter((token) => token.kind === 'word' && !FILLERS.has(token.text) && token.raw.length > 1)
    .map((token) => token.text)
  const noun = singular(at(tokens, head).text)
  return FILLERS.has(noun) ? null : { counted: { head: noun, modifiers }, end: head + 1 }
}

/** The first plural of the phrase, the next word where it is plural too (`sales managers`), else the last word; below `start` when there is none. */
function headOf(tokens: readonly Token[], start: number, limit: number): number {
  let last = start - 1
  for (let index = start; index < limit; index += 1) {
    const token = at(tokens, index)
    if (!isPartOfWord(tokens, index) && (isPhraseEnd(token) || isPastVerb(token))) break
    if (token.kind !== 'word') continue
    last = index
    if (!isPlural(token)) continue
    const next = at(tokens, index + 1)
    const isCompound =
      index + 1 < limit && next.gap === 1 && next.kind === 'word' && !isPhraseEnd(next) && isPlural(next)
    return isCompound ? index + 1 : index
  }
  return last
}

/** `12 killed`, `30 arrested`: what happened to them, not what they are. */
function isPastVerb(token: Token): boolean {
  const isTelling =
    token.kind === 'word' && token.capitals === 0 && !isPlural(token) && predicateOf(token.text) !== null
  return isTelling && /(?:ed|hurt|laid|found|bought|sold)$/.test(token.text)
}

/** A regular singular: enough to make `casualties` and `casualty` equal. */
export function singular(word: string): string {
  if (IRREGULAR_PLURALS.has(word) || word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ches|shes|sses|xes|zes)$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}
