import type { Figure, FigureRelation } from '../../domain/figure.ts'
import type { Candidate } from './candidates.ts'
import { isMarketQuote, type Circumstances } from './circumstances.ts'
import type { Parting } from './likeness.ts'
import { partingsOf } from './parting.ts'
import { equal, rounds, type Quantity, type ValueRelation } from './quantity.ts'
import { signsDiffer, slipBetween, type Slip } from './slip.ts'
import type { Contexts, Mention } from './statement.ts'
import { findSum, type Sum } from './sum.ts'

/** What two figures are to each other, and everything the sentence about it needs. */
export type Judgement = {
  readonly relation: FigureRelation
  readonly slip: Slip | null
  /** What parts them, for `other-scope`. */
  readonly parting: Parting | 'series' | 'moment' | null
  readonly sum: Sum | null
  /** The words around both are the same: the passage was copied, but the number changed. */
  readonly isCopied: boolean
  /** For `updated`: the report says so itself, or it came later. */
  readonly because: 'corrected' | 'later' | 'fall' | null
}

/** Likeness from which two different values near each other, or anywhere, are a difference and not two facts. */
const CONFLICT_NEAR = 0.4
const CONFLICT_LOOSE = 0.68
/** Equal words right beside the figures that make up for a low likeness. */
const CONFLICT_RUN = 3
const OTHER_SCOPE_LIKENESS = 0.45
/** A copied sentence with this many equal content words can show a changed date by itself; a bare heading cannot. */
const WORDS_FOR_DATE = 7
/** Copied figures that agree elsewhere, from which two reports are known to tell of one thing. */
const AGREEING_FOR_DATE = 2

/** Things whose number grows while a story runs; a later, different figure from the same source is an update. */
const EVOLVING: ReadonlySet<string> = new Set(
  'kill injure missing arrest evacuat displac infect rescu trapp dead toll homeless hospitalis hospitaliz case confirm destroy burn char surviv'.split(
    ' ',
  ),
)

function isEvolving(mention: Mention): boolean {
  return [...EVOLVING].some((word) => mention.statement.content.has(word))
}

function agree(relation: FigureRelation, candidate: Candidate): Judgement {
  return { relation, slip: null, parting: null, sum: null, isCopied: candidate.closeness === 'copied', because: null }
}

function parted(parting: Judgement['parting'], candidate: Candidate): Judgement {
  return { ...agree('other-scope', candidate), parting }
}

/** Two figures for one thing: an update if a later report of the same source may know better, else a conflict. */
function differ(candidate: Candidate, circumstances: Circumstances): Judgement {
  const { a, b } = candidate
  const base = { ...agree('conflict', candidate), slip: slipBetween(a.figure, b.figure) }
  const { later, isCorrection, sameSource } = circumstances
  if (later === null) return base
  if (isCorrection) return { ...base, relation: 'updated', because: 'corrected' }
  if (!sameSource || !isEvolving(a) || !isEvolving(b)) return base
  const [before, after] = later === 'b' ? [a, b] : [b, a]
  const falls = (before.quantity?.low ?? 0) > (after.quantity?.high ?? 0)
  return falls ? { ...base, because: 'fall' } : { ...base, relation: 'updated', because: 'later' }
}

/** Two points with one qualifier: `about 5 million` for `about 6 million`. */
function pointChanged(a: Quantity, b: Quantity, qualifier: Figure['qualifier']): boolean {
  if (a.point === null || b.point === null || equal(a.point, b.point) || rounds(a, b)) return false
  // Two lower limits (`more than 600`, `more than 620`) hold at once; two upper limits are two statements.
  return qualifier !== '>' && qualifier !== '>='
}

/** In copied words a stated number is compared as a number, even where the intervals meet. */
function numberChanged(a: Mention, b: Mention): boolean {
  if (a.quantity === null || b.quantity === null || a.figure.qualifier !== b.figure.qualifier) return false
  if (a.figure.kind === 'date' || a.figure.currency !== b.figure.currency) return false
  if (a.figure.qualifier !== 'range') return pointChanged(a.quantity, b.quantity, a.figure.qualifier)
  return a.quantity.high <= b.quantity.low || b.quantity.high <= a.quantity.low
}

function rateChanged(a: Figure, b: Figure): boolean {
  return a.rate !== b.rate && a.rate !== null && b.rate !== null
}

/** Agreeing values: the same thing, unless a sign, a rate or a number in copied words was changed. */
function judgeAgreeing(relation: ValueRelation, candidate: Candidate, circumstances: Circumstances): Judgement {
  const { a, b, closeness } = candidate
  const meeting = relation === 'apart' ? 'compatible' : relation
  if (closeness === 'loose') return agree(meeting, candidate)
  const isRewritten = closeness === 'copied' && (rateChanged(a.figure, b.figure) || signsDiffer(a.figure, b.figure))
  if (!isRewritten && !(relation === 'compatible' && numberChanged(a, b))) return agree(meeting, candidate)
  return circumstances.isSeries ? parted('series', candidate) : differ(candidate, circumstances)
}

/** Dates differ between any two reports; only in copied words about one known thing is that worth a word. */
function judgeDates(candidate: Candidate, circumstances: Circumstances): Judgement | null {
  if (candidate.closeness !== 'copied') return null
  if (circumstances.isSeries) return parted('series', candidate)
  if (candidate.a.figure.date?.grain !== candidate.b.figure.date?.grain) return null
  const known =
    circumstances.isCorrection ||
    circumstances.agreeing >= AGREEING_FOR_DATE ||
    (candidate.alignment?.equalContent ?? 0) >= WORDS_FOR_DATE
  return known && !partingsOf(candidate).includes('subject') ? differ(candidate, circumstances) : null
}

/** A number in copied words whose nature changed: percent for points, one currency for another. */
function judgeUnlike(candidate: Candidate, circumstances: Circumstances): Judgement | null {
  const [a, b] = [candidate.a.figure, candidate.b.figure]
  if (candidate.closeness !== 'copied' || circumstances.isSeries || a.value === null || a.value !== b.value) return null
  return differ(candidate, circumstances)
}

function isSureDifference({ closeness, likeness, run }: Candidate): boolean {
  switch (closeness) {
    case 'copied':
      return true
    case 'near':
      return likeness.score >= CONFLICT_NEAR || run >= CONFLICT_RUN
    default:
      return likeness.score >= CONFLICT_LOOSE
  }
}

/** What parts two different values, if anything does; in a correction's copied words nothing can. */
function findParting(candidate: Candidate, circumstances: Circumstances): Judgement['parting'] {
  if (circumstances.isSeries) return 'series'
  if (circumstances.isCorrection && candidate.closeness === 'copied') return null
  return partingsOf(candidate)[0] ?? null
}

function judgeApart(candidate: Candidate, contexts: Contexts, circumstances: Circumstances): Judgement | null {
  const parting = findParting(candidate, circumstances)
  if (parting !== null) {
    const isAlike = candidate.closeness !== 'loose' || candidate.likeness.score >= OTHER_SCOPE_LIKENESS
    return isAlike ? parted(parting, candidate) : null
  }
  const sum = findSum(candidate, contexts)
  if (sum !== null) return { ...agree('compatible', candidate), sum }
  if (!isSureDifference(candidate)) return null
  const isQuote = isMarketQuote(candidate.a.statement) || isMarketQuote(candidate.b.statement)
  const mayMove = isQuote && circumstances.agreeing === 0 && !circumstances.isCorrection
  return mayMove ? parted('moment', candidate) : differ(candidate, circumstances)
}

/** Judges two figures that may state the same thing; null when they are better left alone. */
export function judge(candidate: Candidate, contexts: Contexts, circumstances: Circumstances): Judgement | null {
  const { kind } = candidate.a.figure
  if (candidate.values === 'unlike') return judgeUnlike(candidate, circumstances)
  if (candidate.values !== 'apart') return judgeAgreeing(candidate.values, candidate, circumstances)
  return kind === 'date' || kind === 'time'
    ? judgeDates(candidate, circumstances)
    : judgeApart(candidate, contexts, circumstances)
}
