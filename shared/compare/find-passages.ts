import type { Alignment } from '../domain/by-hand.ts'
import type { Coverage } from '../domain/passage.ts'
import type { Span } from '../domain/span.ts'
import { isBoilerplate, isQuoted } from './attributes.ts'
import { Budget } from './budget.ts'
import { alignByHand } from './by-hand.ts'
import { findByLevel } from './match/find-by-level.ts'
import { byPlace } from './match/select.ts'
import { RunFinder } from './match/run-finder.ts'
import { isTurned, turnPair, turnRun, turn, turnRegion } from './orientation.ts'
import { coverageOf } from './coverage.ts'
import { isLeftOut } from './ignorable.ts'
import { describePassages, type FoundPassage, type PlacedPassage } from './passages.ts'
import { SentenceFinder } from './sentence-finder.ts'
import { DEFAULT_SETTINGS, type Settings } from './settings.ts'
import type { Side } from './side.ts'
import { readTokens, type TokenPair } from './tokens.ts'

/** What to compare, and how; what of the settings is not given is as in `DEFAULT_SETTINGS`. */
export type ComparisonInput = {
  readonly a: Side
  readonly b: Side
  readonly settings?: Partial<Settings>
  /** What a person said of the two; it counts before anything that is found. */
  readonly alignments?: readonly Alignment[]
}

/**
 * The passages of two texts, without their inner differences. A value to be handed on as it is: `completeComparison` goes on
 * from what was found here without doing it again.
 */
export type FoundPassages = {
  /** In order of place in A. */
  readonly passages: readonly FoundPassage[]
  readonly coverage: Coverage
  /** False when the step budget ran out before everything was looked at. */
  readonly complete: boolean
  readonly workings: Workings
}

/** What the later stages need of the first; of no meaning to callers. */
type Workings = {
  readonly input: ComparisonInput
  readonly pair: TokenPair
  readonly placed: readonly PlacedPassage[]
  /** Passages that the ignore rules leave out. */
  readonly leftOut: readonly PlacedPassage[]
  readonly runs: RunFinder
  /** What the budget did not reach: the rest of one text, which may repeat any part of the other. */
  readonly unseen: readonly { readonly a: Span; readonly b: Span }[]
  readonly budget: Budget
}

/** A text with those of its zones alone that the settings leave out. */
export function withoutZones(side: Side, settings: Settings): Side {
  return { ...side, zones: side.zones.filter((zone) => settings.ignore.zones.includes(zone.kind)) }
}

/** Marks quotations and set phrases. */
function attribute({ a, b }: ComparisonInput, settings: Settings, passage: PlacedPassage): PlacedPassage {
  const boilerplate = isBoilerplate(a.text.slice(passage.a.from, passage.a.to), settings.setPhrases)
  return { ...passage, quoted: isQuoted(a.text, passage.a) && isQuoted(b.text, passage.b), boilerplate }
}

export function settle(settings: Partial<Settings> | undefined): Settings {
  return { ...DEFAULT_SETTINGS, ...settings }
}

/** A passage as callers see it. */
function publish({ region: _region, ...passage }: PlacedPassage): FoundPassage {
  return passage
}

/**
 * Finds the passages that two texts repeat, in any order, with the coverage of each text. The fast path: no inner differences, no rows. Spans are half-open UTF-16 offsets into the texts as given. Never
 * throws; the same input gives the same result.
 */
export function findPassages(input: ComparisonInput): FoundPassages {
  const settings = settle(input.settings)
  const turned = isTurned(input.a, input.b)
  const first = withoutZones(turned ? input.b : input.a, settings)
  const second = withoutZones(turned ? input.a : input.b, settings)
  const inner = readTokens(first, second)
  const budget = new Budget(settings.budget)
  const finders = { a: new SentenceFinder(inner.a), b: new SentenceFinder(inner.b) }
  const found = findByLevel(inner, settings.sensitivity, { budget, finders })
  const alignments = (input.alignments ?? []).map((each) => (turned ? turn(each) : each))
  const regions =
    alignments.length === 0
      ? found.regions
      : alignByHand(found.regions, alignments, { pair: inner, a: first, b: second, budget: budget.afresh() })
  const described = describePassages(inner, regions, { finders, budget })
  const all = (turned ? turnAll(described) : described).map((passage) => attribute(input, settings, passage))
  const isOut = (passage: PlacedPassage): boolean => passage.byHand !== true && isLeftOut(passage, settings.ignore)
  const placed = all.filter((passage) => !isOut(passage))
  const leftOut = all.filter(isOut)
  const pair = turned ? turnPair(inner) : inner
  const runs = new RunFinder(turned ? found.runs.map(turnRun) : found.runs)
  const unseen = unseenSpans(inner, found.reached).map((region) => (turned ? turn(region) : region))
  return {
    passages: placed.map(publish),
    coverage: coverageOf(pair, placed),
    complete: unseen.length === 0,
    workings: { input, pair, placed, leftOut, runs, unseen, budget },
  }
}

/** What is left of A from token `reached` on, opposite the whole of B; nothing when nothing is left. */
function unseenSpans({ a, b }: TokenPair, reached: number): Workings['unseen'] {
  if (reached >= a.count) return []
  const from = reached === 0 ? 0 : (a.from[reached] ?? 0)
  return [{ a: { from, to: a.text.length }, b: { from: 0, to: b.text.length } }]
}

function turnAll(passages: readonly PlacedPassage[]): PlacedPassage[] {
  return passages
    .map((passage) => ({ ...turn(passage), region: turnRegion(passage.region) }))
    .sort((left, right) => byPlace(left, right))
}
