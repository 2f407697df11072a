import type { Figure } from '../../domain/figure.ts'
import type { Span } from '../../domain/span.ts'
import { attributionOf } from './context/attribution.ts'
import { countedNoun } from './context/counted.ts'
import { isNegated } from './context/negation.ts'
import { personOf } from './context/person.ts'
import { placesIn, type Place } from './context/places.ts'
import { predicateNear } from './context/predicate.ts'
import { rateOf } from './context/rate.ts'
import { directionOf, roleOf } from './context/role.ts'
import { clauses, type Clause, type Surroundings } from './context/surroundings.ts'
import type { Draft } from './draft.ts'
import type { ReadOptions } from './read-options.ts'
import type { Scanned } from './scan.ts'
import { at, tokenise, type Token } from './tokens.ts'
import { regularView } from './view.ts'

/** What the rules of context need to know of a sentence; worked out once, and only where a figure stands. */
type SentenceFacts = {
  readonly clause: Clause
  readonly places: readonly Place[]
  readonly attribution: string | null
}

type Reader = {
  readonly tokens: readonly Token[]
  readonly options: ReadOptions
  readonly sentences: readonly Clause[]
  readonly facts: Map<number, SentenceFacts>
  readonly headlinePlaces: readonly string[]
}

/** Drafts as figures: spans into the text, and what their surroundings say about them. */
export function describe(tokens: readonly Token[], scanned: Scanned, options: ReadOptions): readonly Figure[] {
  const { drafts } = scanned
  if (drafts.length === 0) return []
  const reader: Reader = {
    tokens,
    options,
    sentences: clauses(tokens, options),
    facts: new Map(),
    headlinePlaces: headlinePlaces(options.headline),
  }
  const figures: Figure[] = []
  let sentence = 0
  for (const [index, draft] of drafts.entries()) {
    while ((reader.sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= draft.start) sentence += 1
    const surroundings: Surroundings = {
      tokens,
      draft,
      sentence: factsOf(reader, sentence).clause,
      before: drafts[index - 1] ?? null,
      behind: drafts[index + 1] ?? null,
      roleBefore: figures[index - 1]?.role ?? null,
    }
    figures.push(figureOf(reader, surroundings, sentence))
  }
  return figures
}

function headlinePlaces(headline: string | undefined): readonly string[] {
  if (headline === undefined || headline === '') return []
  const tokens = tokenise(regularView(headline))
  return namesOf(placesIn(tokens, { start: 0, end: tokens.length, startsParagraph: true }))
}

function factsOf(reader: Reader, sentence: number): SentenceFacts {
  const known = reader.facts.get(sentence)
  if (known !== undefined) return known
  const clause = reader.sentences[sentence] ?? { start: 0, end: reader.tokens.length, startsParagraph: true }
  const facts = {
    clause,
    places: placesIn(reader.tokens, clause),
    attribution: slice(reader, attributionOf(reader.tokens, clause)),
  }
  reader.facts.set(sentence, facts)
  return facts
}

function slice(reader: Reader, span: Span | null): string | null {
  return span === null ? null : reader.options.text.slice(span.from, span.to)
}

function figureOf(reader: Reader, surroundings: Surroundings, sentence: number): Figure {
  const { tokens, draft } = surroundings
  const { start, end } = draft
  const from = at(tokens, start).from
  const to = at(tokens, end - 1).to
  const noun = countedNoun(surroundings)
  const role = roleOf(surroundings)
  // Written out: spreading the draft costs a twentieth of all reading.
  return {
    kind: draft.kind,
    value: draft.value,
    low: draft.low,
    high: draft.high,
    lowOpen: draft.lowOpen,
    highOpen: draft.highOpen,
    qualifier: draft.qualifier,
    significantDigits: draft.significantDigits,
    unit: draft.unit,
    dimension: draft.dimension,
    currency: draft.currency,
    date: draft.date,
    trivial: draft.trivial,
    rule: draft.rule,
    from,
    to,
    field: reader.options.field ?? 'body',
    text: reader.options.text.slice(from, to),
    rate: rateOf(tokens, end, noun?.end ?? null),
    role,
    direction: directionOf(surroundings, role),
    counted: noun?.counted ?? null,
    predicate: draft.kind === 'date' || draft.kind === 'age' ? null : predicateNear(surroundings),
    scope: scopeOf(reader, surroundings, sentence, role === 'part' ? (noun?.counted.head ?? null) : null),
    attribution: factsOf(reader, sentence).attribution,
    person: slice(reader, personOf(tokens, draft)),
    negated: isNegated(surroundings),
  }
}

/** Where and when a figure holds: places of its own clause, else of its sentence, else of the sentence before or the headline. */
function scopeOf(reader: Reader, surroundings: Surroundings, sentence: number, group: string | null): Figure['scope'] {
  const { places } = factsOf(reader, sentence)
  const own = nearestPlaces(places, surroundings.draft, surroundings.behind)
  const asOf = asOfDate(reader, surroundings)
  if (own.length > 0) return { places: own, group, asOf, inherited: false }
  const isFirst = reader.sentences[sentence]?.startsParagraph ?? true
  const before = isFirst || sentence === 0 ? [] : namesOf(factsOf(reader, sentence - 1).places.slice(0, MOST_PLACES))
  const inherited = before.length > 0 ? before : reader.headlinePlaces
  return { places: inherited, group, asOf, inherited: inherited.length > 0 }
}

/** A figure that holds in more places than this holds in a list, of which the nearest tell enough. */
const MOST_PLACES = 8

/** Places between this figure and the next one; without any, the last before it. */
function nearestPlaces(places: readonly Place[], draft: Draft, next: Draft | null): string[] {
  const first = countBefore(places, draft.end)
  const limit = next?.start ?? Number.POSITIVE_INFINITY
  let last = first
  while ((places[last]?.index ?? limit) < limit && last < first + MOST_PLACES) last += 1
  if (last > first) return namesOf(places.slice(first, last))
  return namesOf(first > 0 ? places.slice(Math.max(0, first - MOST_PLACES), first) : places.slice(0, MOST_PLACES))
}

/** How many places begin before token `index`; they stand in rising order. */
function countBefore(places: readonly Place[], index: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.index ?? index) < index) low = middle + 1
    else high = middle
  }
  return low
}

function namesOf(places: readonly Place[]): string[] {
  return [...new Set(places.map((place) => place.name))]
}

/** `as of Monday`: the words of the date that follows. */
function asOfDate(reader: Reader, surroundings: Surroundings): string | null {
  const { tokens, behind, sentence } = surroundings
  if (behind === null || behind.kind !== 'date' || behind.start >= sentence.end) return null
  const isAsOf = at(tokens, behind.start - 1).text === 'of' && at(tokens, behind.start - 2).text === 'as'
  return isAsOf
    ? (behind.value ?? reader.options.text.slice(at(tokens, behind.start).from, at(tokens, behind.end - 1).to))
    : null
}
