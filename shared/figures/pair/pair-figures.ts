import type { FigureRelation, MentionGroup } from '../../domain/figure.ts'
import type { Alignment } from '../../domain/by-hand.ts'
import { arePairable, withAlignments } from './by-hand.ts'
import { isCalendar } from './calendar.ts'
import { findCandidates, TOLD_TWICE, type Candidate } from './candidates.ts'
import { readCircumstances, type Circumstances, type TakenAs } from './circumstances.ts'
import { importanceOf, importanceOfSingle } from './importance.ts'
import { judge, judgeRetold, type Judgement } from './judge.ts'
import { tellOneEvent } from './one-event.ts'
import { onlyReason, reasonFor } from './reason.ts'
import { findRetold } from './retold-figures.ts'
import { isAltered, isDifference, isUnitChanged, type Slip } from './slip.ts'
import { findStatedCorrections, saysItCorrects } from './stated-corrections.ts'
import type { Contexts, FigureContext, Mention, Statement } from './statement.ts'
import { valueRelation } from './value-relation.ts'

/** Two figures and how they stand to each other, or one that the other report lacks. */
export type FigurePairing = {
  readonly relation: FigureRelation
  /** Positions in the two lists of figures. */
  readonly a: number | null
  readonly b: number | null
  readonly pattern: Slip | null
  readonly reason: string
  /** The more, the earlier an editor should see it; comparable with other findings (see `importance.ts`). */
  readonly importance: number
  /** Tells again what a pairing of more importance tells: one fact that differs in headline, lead and body. */
  readonly isEcho: boolean
}

export type PairedFigures = {
  /** In order of importance. */
  readonly pairings: readonly FigurePairing[]
  /** The two are items of a series, in which nothing conflicts. */
  readonly isSeries: boolean
}

/** One report, read and grouped. */
export type PairingSide = { readonly context: FigureContext; readonly groups: readonly MentionGroup[] }

type Judged = Candidate & { readonly judgement: Judgement }

/** Which group each figure is in, for both reports. */
type Homes = readonly [Int32Array, Int32Array]

/** The position of the group that each figure is in; -1 for what takes no part in pairing. */
export function readHome(side: PairingSide): Int32Array {
  const home = new Int32Array(side.context.figures.length).fill(-1)
  side.groups.forEach((group, index) => {
    for (const figure of group.figures) home[figure] = index
  })
  return home
}

/** A pair of groups as one key. */
function groupPair(each: Candidate, homes: Homes): string {
  return `${homes[0][each.a.index] ?? -1} ${homes[1][each.b.index] ?? -1}`
}

function countsOther({ judgement, closeness }: Judged): boolean {
  return judgement.parting === 'counted' && closeness !== 'copied'
}

/**
 * One-to-one assignment, the surest first. Copied places pair mention with mention, whatever groups they are in, because
 * one mention may have been changed and the other forgotten. All else pairs group with group.
 */
function assign(judged: readonly Judged[], homes: Homes): Judged[] {
  const taken = new Set<Mention>()
  const tied = [new Set<number>(), new Set<number>()] as const
  const ties = new Set<string>()
  return judged.filter((each) => {
    if (taken.has(each.a) || taken.has(each.b)) return false
    const [groupA, groupB] = [homes[0][each.a.index] ?? -1, homes[1][each.b.index] ?? -1]
    const isFree = !tied[0].has(groupA) && !tied[1].has(groupB)
    if (!isFree && !ties.has(groupPair(each, homes)) && each.closeness !== 'copied') return false
    taken.add(each.a)
    taken.add(each.b)
    tied[0].add(groupA)
    tied[1].add(groupB)
    ties.add(groupPair(each, homes))
    return true
  })
}

/** Mentions without a partner of their own, whose group has one: each is related to the mention that suits it best. */
function leftoverMentions(judged: readonly Judged[], accepted: readonly Judged[], homes: Homes): Judged[] {
  const ties = new Set(accepted.map((each) => groupPair(each, homes)))
  const done = new Set(accepted.flatMap((each) => [each.a, each.b]))
  return judged.filter((each) => {
    if (!ties.has(groupPair(each, homes)) || (done.has(each.a) && done.has(each.b))) return false
    done.add(each.a)
    done.add(each.b)
    return true
  })
}

/** Wrong values that a note quotes, with what they quote, though that has its partner. */
function quotations(judged: readonly Judged[], accepted: readonly Judged[], quoted: ReadonlySet<Mention>): Judged[] {
  const done = new Set(accepted.flatMap((each) => [each.a, each.b]))
  return judged.filter((each) => {
    const quotation = quoted.has(each.b) ? each.b : each.a
    if (!quoted.has(quotation) || done.has(quotation) || each.values !== 'same') return false
    done.add(quotation)
    return true
  })
}

/** The judgement of a pair of groups as it holds for another mention of one of them. */
function judgeAlike(tie: Judged, a: Mention, b: Mention): Judged {
  const values = valueRelation(a, b)
  const isAgreeing = tie.values !== 'apart' && tie.values !== 'unlike' && values !== 'apart' && values !== 'unlike'
  return { ...tie, a, b, judgement: isAgreeing ? { ...tie.judgement, relation: values } : tie.judgement }
}

/** One day told wrong is one finding: its other mentions may well be of other things. */
function isOtherDay(mention: Mention, { judgement }: Judged): boolean {
  return isCalendar(mention) && isDifference(judgement.relation)
}

/** Mentions that no sentence of the other report resembles, but whose group has its partner: they share its judgement. */
function restOfGroups(sides: readonly [PairingSide, PairingSide], accepted: readonly Judged[], homes: Homes): Judged[] {
  const done = new Set(accepted.flatMap((each) => [each.a, each.b]))
  const restOf = (side: 0 | 1, alike: (tie: Judged, mention: Mention) => Judged): Judged[] => {
    const ties = new Map(
      accepted.toReversed().map((each) => [homes[side][(side === 0 ? each.a : each.b).index] ?? -1, each]),
    )
    return sides[side].context.mentions.flatMap((mention) => {
      if (mention === null || done.has(mention)) return []
      const tie = ties.get(homes[side][mention.index] ?? -1)
      return tie === undefined || isOtherDay(mention, tie) ? [] : [alike(tie, mention)]
    })
  }
  return [
    ...restOf(0, (tie, mention) => judgeAlike(tie, mention, tie.b)),
    ...restOf(1, (tie, mention) => judgeAlike(tie, tie.a, mention)),
  ]
}

function isScoped({ judgement }: Judged): boolean {
  return judgement.relation === 'other-scope'
}

/** What merely does not contradict each other, in other words: `dozens` and any number of them. */
function isOpen({ judgement, closeness, a, b }: Judged): boolean {
  if (judgement.relation !== 'compatible' || closeness === 'copied') return false
  return [a, b].some(({ figure }) => figure.qualifier !== '=' && figure.qualifier !== '~')
}

/** One number in other words that is lost in one report and gained in the other, or counted in another unit or time. */
function isChanged({ a, b, closeness, judgement }: Judged): boolean {
  return closeness !== 'copied' && !isDifference(judgement.relation) && isAltered(a, b)
}

/** What may give way to a surer partner. */
function isWeak(each: Judged): boolean {
  return isScoped(each) || isOpen(each) || isChanged(each)
}

/** What two reports of one event say in words of their own of figures that have found no partner yet. */
function retell(
  contexts: Contexts,
  related: readonly Judged[],
  circumstances: Circumstances,
  given: { readonly homes: Homes; readonly alignments: readonly Alignment[] },
): Judged[] {
  const isApart = ({ a, b }: Candidate): boolean =>
    !isUnitChanged(a, b) &&
    related.some((each) => each.a === a && each.b === b && each.closeness === 'copied' && each.overlap >= TOLD_TWICE)
  const { isSeries, isOtherDay, isOtherCount } = circumstances
  const sure = related.filter((each) => !isWeak(each))
  if (isSeries || isOtherCount || !tellOneEvent(contexts)) return []
  const paired = new Set(sure.flatMap((each) => [each.a, each.b]))
  const isAllowed = (each: Candidate): boolean => !isApart(each) && arePairable(each, given.alignments)
  const found = findRetold(contexts, given.homes, paired, isOtherDay).filter(isAllowed)
  return found.map((each) => ({ ...each, judgement: judgeRetold(each, circumstances) }))
}

/** Partings that set two figures side by side rather than keep them apart: the ledger shows them with what parts them. */
const TELLING: ReadonlySet<Judgement['parting']> = new Set<Judgement['parting']>(['place', 'group', 'time'])

/** Figures still alone that are alike in all but scope to one that has found its own partner. */
function besideOthers(judged: readonly Judged[], accepted: readonly Judged[]): Judged[] {
  const done = new Set(accepted.flatMap((each) => [each.a, each.b]))
  return judged.filter((each) => {
    if (!TELLING.has(each.judgement.parting) || (done.has(each.a) && done.has(each.b))) return false
    done.add(each.a)
    done.add(each.b)
    return true
  })
}

/** Least amount of which two that differ alike in two places are one fact, whatever stands around them. */
const LEAST_TELLING = 10

/** Two amounts that differ as a key; none where they are days, or so small that other things differ alike. */
function valuePair({ a, b, values }: Judged): readonly string[] | null {
  const [left, right] = [a.quantity, b.quantity]
  if (values !== 'apart' || left === null || right === null || isCalendar(a)) return null
  if (left.point === null || right.point === null || Math.min(left.point, right.point) < LEAST_TELLING) return null
  return [`${left.unit} ${left.point} ${right.unit} ${right.point}`]
}

/** A difference told twice is worth one look: the second telling of a pair of groups steps back. */
function findEchoes(accepted: readonly Judged[], homes: Homes): ReadonlySet<Judged> {
  const seen = new Set<string>()
  return new Set(
    accepted.filter((each) => {
      const keys = [groupPair(each, homes), ...(valuePair(each) ?? [])]
      const isRepeat = keys.some((key) => seen.has(key))
      for (const key of keys) seen.add(key)
      return isRepeat && isDifference(each.judgement.relation)
    }),
  )
}

/** A note that says what was corrected tells again what the corrected sentence shows. */
function isToldByNote(each: Judged, echoes: ReadonlySet<Judged>): boolean {
  return echoes.has(each) && (saysItCorrects(each.a.statement) || saysItCorrects(each.b.statement))
}

/** Two values of one sentence that stand in each other's place. */
function areSwapped(one: Judged, other: Judged): boolean {
  if (one === other || one.a.statement !== other.a.statement || one.b.statement !== other.b.statement) return false
  return valueRelation(one.a, other.b) === 'same' && valueRelation(other.a, one.b) === 'same'
}

/** Names the slip of two differences that explain each other. */
function nameSwaps(accepted: readonly Judged[]): Judged[] {
  const differing = new Map<Statement, Judged[]>()
  for (const each of accepted) {
    if (each.values !== 'apart' || !isDifference(each.judgement.relation)) continue
    differing.set(each.a.statement, [...(differing.get(each.a.statement) ?? []), each])
  }
  return accepted.map((each) => {
    const beside = differing.get(each.a.statement) ?? []
    const isSwapped = beside.includes(each) && beside.some((other) => areSwapped(each, other))
    return isSwapped ? { ...each, judgement: { ...each.judgement, slip: 'order-swapped' } } : each
  })
}

function asPairing(each: Judged, isEcho: boolean): FigurePairing {
  const { a, b, judgement } = each
  return {
    relation: judgement.relation,
    a: a.index,
    b: b.index,
    pattern: judgement.slip,
    reason: reasonFor(judgement, a, b),
    importance: importanceOf(each, judgement, isEcho),
    isEcho,
  }
}

/** Figures of one report that found no partner. */
function singles(side: 'a' | 'b', context: FigureContext, paired: ReadonlySet<Mention>): FigurePairing[] {
  const relation = side === 'a' ? 'only-a' : 'only-b'
  return context.mentions.flatMap((mention) => {
    if (mention === null || paired.has(mention)) return []
    const { figure, index } = mention
    const place = side === 'a' ? { a: index, b: null } : { a: null, b: index }
    const reason = onlyReason(relation, figure)
    return [
      { ...place, relation, pattern: null, reason, importance: importanceOfSingle(figure), isEcho: false } as const,
    ]
  })
}

/** Differences first, then by place in the first report; figures of the second alone come last among equals. */
function byImportance(left: FigurePairing, right: FigurePairing): number {
  const place = (pairing: FigurePairing): number => pairing.a ?? Number.MAX_SAFE_INTEGER
  return right.importance - left.importance || place(left) - place(right) || (left.b ?? 0) - (right.b ?? 0)
}

/**
 * Pairs the figures of two reports and judges every pair: candidates come from sentences alike but for their figures, then
 * from sentences about the same matter; groups of mentions are assigned one to one; what is left over only one report
 * has. `relation` is what the two are taken to be. What a person
 * aligned, or set apart, counts before all that. The result is ordered by importance, then by place in the first report.
 */
export function pairFigures(
  sides: readonly [PairingSide, PairingSide],
  relation: TakenAs,
  alignments: readonly Alignment[] = [],
): PairedFigures {
  const contexts: Contexts = [sides[0].context, sides[1].context]
  const homes: Homes = [readHome(sides[0]), readHome(sides[1])]
  const stated = findStatedCorrections(contexts)
  const isQuoted = ({ a, b }: Candidate): boolean => stated.quoted.has(a) || stated.quoted.has(b)
  const isStated = ({ a, b }: Candidate): boolean => stated.candidates.some((each) => each.a === a && each.b === b)
  const found = findCandidates(contexts).filter((each) => !isStated(each))
  // A wrong value that a note quotes finds its origin last, so that the origin is free for the right one.
  const ordered = [
    ...found.filter((each) => !isQuoted(each)),
    ...stated.candidates,
    ...found.filter((each) => isQuoted(each)),
  ]
  const candidates = withAlignments(ordered, contexts, alignments)
  const circumstances = readCircumstances(contexts, candidates, relation)
  const judged = candidates.flatMap((candidate) => {
    const judgement = judge(candidate, contexts, circumstances)
    return judgement === null ? [] : [{ ...candidate, judgement }]
  })
  // What counts other things takes no figure from what states the same.
  const own = assign([...judged.filter((each) => !countsOther(each)), ...judged.filter(countsOther)], homes)
  const related = [...own, ...leftoverMentions(judged, own, homes), ...quotations(judged, own, stated.quoted)]
  const retold = retell(contexts, related, circumstances, { homes, alignments })
  const settled = new Set(retold.flatMap((each) => [each.a, each.b]))
  const kept = related.filter((each) => !isWeak(each) || !(settled.has(each.a) || settled.has(each.b)))
  const tied = [...kept, ...retold]
  const scoped = [...tied, ...besideOthers(judged, tied)]
  const accepted = nameSwaps([...scoped, ...restOfGroups(sides, scoped, homes)])
  const echoes = findEchoes(accepted, homes)
  const paired = new Set(accepted.flatMap((each) => [each.a, each.b]))
  const pairings = [
    ...accepted.flatMap((each) => (isToldByNote(each, echoes) ? [] : [asPairing(each, echoes.has(each))])),
    ...singles('a', contexts[0], paired),
    ...singles('b', contexts[1], paired),
  ].toSorted(byImportance)
  return { pairings, isSeries: circumstances.isSeries }
}
