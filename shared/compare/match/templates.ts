import type { Budget } from '../budget.ts'
import type { Masked, Tokens } from '../tokens.ts'
import { CONTENT_IN_RUN, countContent, isSentence, type Acceptance } from './accept.ts'
import type { Region } from './region.ts'
import { findRuns, type Run } from './runs.ts'

/** Stretches that say the same but for their figures, with the number of tokens that are equal all the same. */
export type Template = { readonly region: Region; readonly equal: number }

function tokensOf({ start }: Masked, from: number, length: number): Region['a'] {
  return { from: start[from] ?? 0, to: start[from + length] ?? 0 }
}

/** Whether masked word `at` of A says what masked word `opposite` of B says. */
function saysTheSame(a: Tokens, b: Tokens, at: number, opposite: number): boolean {
  const own = tokensOf(a.masked, at, 1)
  const other = tokensOf(b.masked, opposite, 1)
  if (own.to - own.from !== other.to - other.from) return false
  for (let step = 0; own.from + step < own.to; step++) {
    if (a.id[own.from + step] !== b.id[other.from + step]) return false
  }
  return true
}

function equalTokens(a: Tokens, b: Tokens, run: Run): number {
  let equal = 0
  for (let step = 0; step < run.length; step++) {
    if (!saysTheSame(a, b, run.a + step, run.b + step)) continue
    const { from, to } = tokensOf(a.masked, run.a + step, 1)
    equal += to - from
  }
  return equal
}

function asTemplate(run: Run, context: Acceptance): Template | null {
  const { pair, thresholds } = context
  if (run.length < thresholds.run) return null
  const inA = { from: run.a, to: run.a + run.length }
  if (countContent(pair.a.masked.id, pair.vocabulary, inA) < CONTENT_IN_RUN) return null
  const region = { a: tokensOf(pair.a.masked, run.a, run.length), b: tokensOf(pair.b.masked, run.b, run.length) }
  const equal = equalTokens(pair.a, pair.b, run)
  const isExact = equal === region.a.to - region.a.from && equal === region.b.to - region.b.from
  return isExact || !isSentence(region, context) ? null : { region, equal }
}

/**
 * Finds sentences that are the same once their figures are masked: "the engineers cleared 452 mines" and "... 90 mines".
 * Masked figures help in nothing else: everywhere in a long text one finds another to stand opposite.
 */
export function findTemplates(context: Acceptance, budget: Budget): Template[] {
  const { a, b } = context.pair
  if (!a.masked.hasSlots || !b.masked.hasSlots) return []
  const { runs } = findRuns({ a: a.masked, b: b.masked }, budget)
  return runs.flatMap((run) => asTemplate(run, context) ?? [])
}
