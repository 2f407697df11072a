import type { SentenceFinder } from '../sentence-finder.ts'
import { acceptRun, saysEnough, type Acceptance } from './accept.ts'
import { isBridged } from './bridge.ts'
import { settleBorders } from './borders.ts'
import type { JudgedRegion } from './region.ts'
import type { Run } from './runs.ts'
import type { SettledSentences } from './settled.ts'
import type { Range } from './stretch.ts'
import type { Template } from './templates.ts'

/** Words changed, put in or left out between two runs of one faithful copy. */
const GAP = 8

/** Steps that looking at the words between two runs takes. */
const STEPS_TO_BRIDGE = 64

type Chain = {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
  readonly equal: number
  /** The longest run of equal words in it; null when it is made of templates alone. */
  readonly longest: Run | null
  /** Whether it holds a template, which stands by itself. */
  readonly hasTemplate: boolean
}

function chainOfRun(run: Run): Chain {
  const { a, b, length } = run
  return { a, aEnd: a + length, b, bEnd: b + length, equal: length, longest: run, hasTemplate: false }
}

function chainOfTemplate({ region, equal }: Template): Chain {
  const { a, b } = region
  return { a: a.from, aEnd: a.to, b: b.from, bEnd: b.to, equal, longest: null, hasTemplate: true }
}

function longer(left: Run | null, right: Run | null): Run | null {
  return (right?.length ?? 0) > (left?.length ?? 0) ? right : left
}

/** Joins a chain with a piece behind it, or answers null when the piece is shorter than the gap it would have to carry across. */
function extend(chain: Chain, piece: Chain, context: Acceptance): Chain | null {
  const overlap = Math.max(0, chain.aEnd - piece.a, chain.bEnd - piece.b)
  const length = Math.min(piece.aEnd - piece.a, piece.bEnd - piece.b) - overlap
  const gap = Math.max(piece.a + overlap - chain.aEnd, piece.b + overlap - chain.bEnd)
  if (length <= 0 || gap > GAP || gap > length) return null
  // What the chain holds stands again in the piece: a headline's four words in the sentence under it.
  if (overlap >= chain.equal) return null
  const between = {
    a: { from: chain.aEnd, to: piece.a + overlap },
    b: { from: chain.bEnd, to: piece.b + overlap },
  }
  if (!context.budget.spend(STEPS_TO_BRIDGE) || !isBridged(context, between)) return null
  return {
    ...chain,
    aEnd: piece.aEnd,
    bEnd: piece.bEnd,
    equal: chain.equal + Math.max(0, piece.equal - overlap),
    longest: longer(chain.longest, piece.longest),
    hasTemplate: chain.hasTemplate || piece.hasTemplate,
  }
}

function holds({ region: { a, b } }: Template, run: Run): boolean {
  return a.from <= run.a && run.a + run.length <= a.to && b.from <= run.b && run.b + run.length <= b.to
}

/** Whether one of `templates`, which come in order of place in A and are no longer than `longest` there, holds the run. */
function isHeld(run: Run, templates: readonly Template[], longest: number): boolean {
  const end = run.a + run.length
  for (let at = countBefore(templates, run.a + 1) - 1; at >= 0; at--) {
    const template = templates[at]
    if (template === undefined || template.region.a.from + longest < end) return false
    if (holds(template, run)) return true
  }
  return false
}

/** How many of `templates`, which come in order of place in A, begin before `place`. */
function countBefore(templates: readonly Template[], place: number): number {
  let low = 0
  let high = templates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((templates[middle]?.region.a.from ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Runs and templates in order of place in A. A run inside a template says nothing that the template does not.
 */
function piecesOf(runs: readonly Run[], templates: readonly Template[], settled: SettledSentences): Chain[] {
  const ordered = templates.toSorted((left, right) => left.region.a.from - right.region.a.from)
  const longest = ordered.reduce((most, { region: { a } }) => Math.max(most, a.to - a.from), 0)
  const free = runs.flatMap((run) => settled.trim(run) ?? []).filter((run) => !isHeld(run, ordered, longest))
  return [...free.map(chainOfRun), ...ordered.map(chainOfTemplate)].sort(
    (left, right) => left.a - right.a || left.b - right.b,
  )
}

/**
 * Passages copied word for word or nearly so: runs of equal words, and sentences equal but for their figures, strung
 * together over small gaps. They are found before anything else and keep their words: in two reports on one subject the
 * loose search would otherwise take everything around them for part of the copy.
 */
export function findFaithful(
  runs: readonly Run[],
  templates: readonly Template[],
  context: Acceptance,
): JudgedRegion[] {
  const pieces = piecesOf(runs, templates, context.settled)
  const used = new Uint8Array(pieces.length)
  const found: JudgedRegion[] = []
  pieces.forEach((first, start) => {
    if (used[start] === 1) return
    if (context.budget.isSpent) return context.budget.leave(first.a)
    let chain = first
    const members = [start]
    for (let next = start + 1; next < pieces.length; next++) {
      const other = pieces[next]
      if (other === undefined || other.a > chain.aEnd + GAP || !context.budget.spend(1)) break
      const extended = used[next] === 1 ? null : extend(chain, other, context)
      if (extended === null) continue
      chain = extended
      members.push(next)
    }
    const region = acceptChain(chain, context)
    if (region === null) return
    for (const member of members) used[member] = 1
    found.push(region)
  })
  return found
}

/** Share of words that agree from which a chain of short runs is an edited sentence and not a resemblance. */
const EDITED_SENTENCE = 0.75

/** A chain stands when a part of it stands by itself, when it is long in all, or when it is whole sentences edited a little. */
function acceptChain(chain: Chain, context: Acceptance): JudgedRegion | null {
  const { thresholds } = context
  if (chain.equal < thresholds.run && !chain.hasTemplate) return null
  const a = { from: chain.a, to: chain.aEnd }
  const b = { from: chain.b, to: chain.bEnd }
  const similarity = (2 * chain.equal) / (a.to - a.from + b.to - b.from)
  const region = { a, b, similarity, rarity: chain.equal, faithful: true, nats: 0, chance: 0 }
  const { longest } = chain
  const isLong = (longest?.length ?? 0) >= thresholds.run && chain.equal >= thresholds.looseRun
  const hasSentence = longest !== null && acceptRun(longest, context) !== null
  return chain.hasTemplate || isLong || hasSentence || isWholeSentences(region, context) ? region : null
}

/** Whether a region, its borders settled, begins and ends with sentences in both texts and hardly differs. */
function isWholeSentences(region: JudgedRegion, context: Acceptance): boolean {
  const { pair, finders } = context
  if (!saysEnough(pair.a.id, pair.vocabulary, region.a)) return false
  const settled = settleBorders(region, finders)
  const words = settled.a.to - settled.a.from + settled.b.to - settled.b.from
  return (
    2 * region.rarity >= EDITED_SENTENCE * words && isBounded(finders.a, settled.a) && isBounded(finders.b, settled.b)
  )
}

function isBounded(finder: SentenceFinder, range: Range): boolean {
  return finder.tokensAround(range.from).from === range.from && finder.tokensAround(range.to - 1).to === range.to
}
