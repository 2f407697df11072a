import { at, type Token } from '../tokens.ts'
import type { Clause } from './surroundings.ts'

/** A place named in a sentence: its words, and the token it begins at. */
export type Place = { readonly name: string; readonly index: number }

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'in at near from across outside inside around throughout off within'.split(' '),
)
const NOT_PLACES: ReadonlySet<string> = new Set(
  'congress parliament english french german god christmas easter general mr mrs ms dr president minister monday'.split(
    ' ',
  ),
)

/** Places of a sentence: capitalised names behind a preposition of place, listed ones each for itself. */
export function placesIn(tokens: readonly Token[], sentence: Clause): Place[] {
  const places: Place[] = []
  for (let index = sentence.start; index < sentence.end; index += 1) {
    if (PREPOSITIONS.has(at(tokens, index).text) && !isOrigin(tokens, index))
      index = addPlaces(tokens, index + 1, sentence.end, places) - 1
  }
  return places
}

const ORIGINS: ReadonlySet<string> = new Set(
  'made manufactured assembled born based headquartered registered'.split(' '),
)

/** `mines, made in Veldonia`: where a thing comes from, not where it was counted; `arrests were made in Veldonia` tells where. */
function isOrigin(tokens: readonly Token[], index: number): boolean {
  return ORIGINS.has(at(tokens, index - 1).text) && !/^(?:was|were|been|being|be|are)$/.test(at(tokens, index - 2).text)
}

/** Adds the names from token `index`; returns the token after them. */
function addPlaces(tokens: readonly Token[], index: number, limit: number, places: Place[]): number {
  let next = skipSmall(tokens, index)
  for (;;) {
    const end = nameEnd(tokens, next, limit)
    if (end === next) return Math.max(next, index)
    if (isPlace(at(tokens, next), end - next) && !isAdjective(at(tokens, end - 1), at(tokens, end)))
      places.push({ name: nameOf(tokens, next, end), index: next })
    const joint = jointEnd(tokens, end)
    if (joint === null || nameEnd(tokens, joint, limit) === joint) return end
    next = joint
  }
}

/** What a place is, between article and name: `in the port city of Velmo`. */
const KINDS_OF_PLACE: ReadonlySet<string> = new Set(
  'province provinces city cities town towns village villages region regions state states district districts island islands port capital area suburb republic county territory municipality settlement neighborhood neighbourhood'.split(
    ' ',
  ),
)
/** How many adjectives may stand before it. */
const ADJECTIVES = 3

/** The token behind `province of` or its like; null where no kind of place is named. */
function behindKind(tokens: readonly Token[], index: number): number | null {
  for (let next = index; next <= index + ADJECTIVES; next += 1) {
    const token = at(tokens, next)
    if (token.kind !== 'word' || token.capitals > 0) return null
    if (KINDS_OF_PLACE.has(token.text) && at(tokens, next + 1).text === 'of') return next + 2
  }
  return null
}

/** An article and one adjective may stand before the name (`in rural Sarvel District`), or what the place is. */
function skipSmall(tokens: readonly Token[], index: number): number {
  let next = index
  if (/^(?:the|a|an)$/.test(at(tokens, next).text)) next += 1
  const named = behindKind(tokens, next)
  if (named !== null) return named
  const token = at(tokens, next)
  const isAdjective =
    token.kind === 'word' && token.capitals === 0 && token.text.length > 3 && at(tokens, next + 1).capitals > 0
  return isAdjective ? next + 1 : next
}

function isNameWord(token: Token): boolean {
  const { entry } = token
  if (token.kind !== 'word' || token.capitals === 0) return false
  return (
    !entry.isKnown || (entry.month ?? entry.weekday ?? entry.relativeDay ?? entry.cardinal ?? entry.currency) === null
  )
}

function nameEnd(tokens: readonly Token[], index: number, limit: number): number {
  let end = index
  while (end < limit && isNameWord(at(tokens, end)) && (end === index || at(tokens, end).gap === 1)) {
    end += 1
    // `Dar es Salaam`, `Isle of Man`: one small word inside a name.
    const isInner = /^(?:es|of|de|la|el|al|upon)$/.test(at(tokens, end).text) && isNameWord(at(tokens, end + 1))
    if (isInner) end += 1
  }
  return end
}

function isPlace(first: Token, length: number): boolean {
  return !(NOT_PLACES.has(first.text) && length < 3)
}

/** `in South African operations`: an adjective before a noun is no place. */
function isAdjective(last: Token, next: Token): boolean {
  return (
    /(?:ian|ean|can|ese|ish|aeli|aqi)$/.test(last.text) && next.kind === 'word' && next.capitals === 0 && next.gap === 1
  )
}

function nameOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token) => token.raw)
    .join(' ')
}

/** Behind a name: `,`, `and`, `, and`, then another name. */
function jointEnd(tokens: readonly Token[], index: number): number | null {
  const { text } = at(tokens, index)
  if (text === 'and') return index + 1
  if (text !== ',') return null
  if (at(tokens, index + 1).text === 'and') return index + 2
  // Behind a bare comma only another member of a list counts, not the subject of what follows.
  const end = nameEnd(tokens, index + 1, index + 6)
  return at(tokens, end).text === ',' || at(tokens, end).text === 'and' ? index + 1 : null
}
