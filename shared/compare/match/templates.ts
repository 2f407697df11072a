import type { Budget } from '../budget.ts'
import type { Tokens, Vocabulary } from '../tokens.ts'
import { isSentence, saysEnough, type Acceptance } from './accept.ts'
import { tokensOf, wordAt, type Masks } from './masked.ts'
import type { Region } from './region.ts'
import { findRuns, GRAM, type GramRule, type Run } from './runs.ts'
import type { Range } from './stretch.ts'

/** Stretches that say the same but for their figures, with the number of tokens that are equal all the same. */
export type Template = { readonly region: Region; readonly equal: number }

type Texts = { readonly a: Tokens; readonly b: Tokens }

/**
 * The n-grams that templates are found by: those that begin or end with a slot. A run without a slot is no template, and in one
 * of six words or more every slot has room for an n-gram on one of its sides.
 */
function isAtSlot({ slots }: Vocabulary): GramRule {
  return ({ id, count }) => {
    const meant = new Uint8Array(count)
    for (let at = 0; at + GRAM <= count; at++) {
      if ((id[at] ?? slots) < slots || (id[at + GRAM - 1] ?? slots) < slots) meant[at] = 1
    }
    return meant
  }
}

/** Whether the tokens of two masked words say the same. */
function saysTheSame({ a, b }: Texts, own: Range, other: Range): boolean {
  if (own.to - own.from !== other.to - other.from) return false
  for (let step = 0; own.from + step < own.to; step++) {
    if (a.id[own.from + step] !== b.id[other.from + step]) return false
  }
  return true
}

function equalTokens(texts: Texts, { a, b }: Masks, run: Run): number {
  let equal = 0
  for (let step = 0; step < run.length; step++) {
    const own = tokensOf(a, run.a + step, 1)
    if (saysTheSame(texts, own, tokensOf(b, run.b + step, 1))) equal += own.to - own.from
  }
  return equal
}

function hasContent({ id }: Tokens, { content }: Vocabulary, range: Range): boolean {
  for (let at = range.from; at < range.to; at++) if (content[id[at] ?? 0] === 1) return true
  return false
}

/** Whether both texts say something in a place where the run does not go on: something else, for a run goes as far as it can. */
function isExchanged(inA: Range, inB: Range, { pair: { a, b, vocabulary } }: Acceptance): boolean {
  return hasContent(a, vocabulary, inA) && hasContent(b, vocabulary, inB)
}

function regionOf({ a, b }: Masks, run: Run): Region {
  return { a: tokensOf(a, run.a, run.length), b: tokensOf(b, run.b, run.length) }
}

/**
 * A run without the sentence it begins in, and that it ends in, where the texts say something else in the rest of that
 * sentence: "Alder closed at 14" and "Birch closed at 41" are two lines of one table, and nothing that was repeated.
 */
function withoutRelabelled(run: Run, masks: Masks, context: Acceptance): Run {
  const { finders } = context
  const { a, b } = regionOf(masks, run)
  const [firstA, firstB] = [finders.a.tokensAround(a.from), finders.b.tokensAround(b.from)]
  const [lastA, lastB] = [finders.a.tokensAround(a.to - 1), finders.b.tokensAround(b.to - 1)]
  const opens = isExchanged({ from: firstA.from, to: a.from }, { from: firstB.from, to: b.from }, context)
  const closes = isExchanged({ from: a.to, to: lastA.to }, { from: b.to, to: lastB.to }, context)
  const from = opens ? Math.max(wordAt(masks.a, firstA.to) - run.a, wordAt(masks.b, firstB.to) - run.b) : 0
  const to = closes ? Math.min(wordAt(masks.a, lastA.from) - run.a, wordAt(masks.b, lastB.from) - run.b) : run.length
  return { a: run.a + from, b: run.b + from, length: Math.max(0, Math.min(to, run.length) - from) }
}

/**
 * The parts of a run between the sentences that stand word for word elsewhere in the other text: what says the same, figures
 * and all, is the same line of a list, and the like line beside it is not.
 */
function withoutSettled(run: Run, masks: Masks, { finders, pair, settled }: Acceptance): Run[] {
  if (settled.isEmpty) return [run]
  const parts: Run[] = []
  let from = 0
  for (let at = 0; at < run.length;) {
    const { a, b } = regionOf(masks, { a: run.a + at, b: run.b + at, length: 1 })
    const [inA, inB] = [finders.a.tokensAround(a.from), finders.b.tokensAround(b.from)]
    const end = Math.min(wordAt(masks.a, inA.to - 1) - run.a, wordAt(masks.b, inB.to - 1) - run.b) + 1
    const to = Math.min(run.length, Math.max(at + 1, end))
    const own = regionOf(masks, { a: run.a + at, b: run.b + at, length: to - at })
    const isSettled = settled.has('a', inA) || settled.has('b', inB)
    if (isSettled && !saysTheSame(pair, own.a, own.b)) {
      parts.push({ a: run.a + from, b: run.b + from, length: at - from })
      from = to
    }
    at = to
  }
  return [...parts, { a: run.a + from, b: run.b + from, length: run.length - from }]
}

function asTemplate(run: Run, masks: Masks, context: Acceptance): Template | null {
  const { pair, thresholds } = context
  if (run.length < thresholds.run) return null
  if (!saysEnough(masks.a.id, pair.vocabulary, { from: run.a, to: run.a + run.length })) return null
  const region = regionOf(masks, run)
  const equal = equalTokens(pair, masks, run)
  const isExact = equal === region.a.to - region.a.from && equal === region.b.to - region.b.from
  return isExact || !isSentence(region, context) ? null : { region, equal }
}

/**
 * Finds sentences that are the same once their figures are masked: "the engineers cleared 452 mines" and "... 90 mines".
 * Masked figures help in nothing else: everywhere in a long text one finds another to stand opposite. `reached` is the number
 * of tokens of A looked at.
 */
export function findTemplates(
  context: Acceptance,
  budget: Budget,
): { readonly templates: readonly Template[]; readonly reached: number } {
  const { a, b, vocabulary } = context.pair
  if (a.masked === null || b.masked === null) return { templates: [], reached: a.count }
  const masks = { a: a.masked, b: b.masked }
  const { runs, reached } = findRuns(masks, isAtSlot(vocabulary), budget)
  const long = runs.filter((run) => run.length >= context.thresholds.run)
  return {
    templates: long
      .map((run) => withoutRelabelled(run, masks, context))
      .flatMap((run) => withoutSettled(run, masks, context))
      .flatMap((run) => asTemplate(run, masks, context) ?? []),
    reached: masks.a.start[reached] ?? a.count,
  }
}
