import type { Comparison } from '../../../shared/domain/comparison.ts'
import type { FigureRelation } from '../../../shared/domain/figure.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import { agrees } from './labels.ts'

/** What the panel can be narrowed to. */
export type FindingFilter = 'all' | 'figures' | 'wording' | 'passages' | 'by-hand'

/** `importance` is the engine's rank; `reading` goes down the page. */
type FindingOrder = 'importance' | 'reading'

export type FindingChoice = {
  readonly filter: FindingFilter
  readonly order: FindingOrder
  /** Figures that say the same thing, and figures that only one text has, are counted but left out unless asked for. */
  readonly withQuiet: boolean
  /** Findings of one kind stand together, under a heading. */
  readonly isGrouped: boolean
}

/** Findings that need no decision: figures that agree, figures that only one text has, and a difference told before. */
export function isQuiet(finding: Finding): boolean {
  return (
    finding.kind === 'figure' &&
    (finding.again === true ||
      agrees(finding.relation) ||
      finding.relation === 'only-a' ||
      finding.relation === 'only-b')
  )
}

/** Positions of the findings to list, in the order to list and to visit them. */
export function chooseFindings(
  comparison: Comparison,
  findingRows: readonly (readonly number[])[],
  { filter, order, withQuiet, isGrouped }: FindingChoice,
): readonly number[] {
  const chosen = comparison.findings.flatMap((finding, index) =>
    isUnder(finding, filter) && (withQuiet || !isQuiet(finding)) ? [index] : [],
  )
  const firstRow = (index: number): number => findingRows[index]?.[0] ?? 0
  const ordered = order === 'importance' ? chosen : chosen.toSorted((x, y) => firstRow(x) - firstRow(y) || x - y)
  if (!isGrouped) return ordered
  const groups = Map.groupBy(ordered, (index) => groupOf(comparison, index))
  return FINDING_GROUPS.flatMap((group) => groups.get(group) ?? [])
}

/** What a finding is one of, in the order in which groups are listed. */
const FINDING_GROUPS = [
  'Found by hand',
  'Figures that conflict',
  'Figures of a later time',
  'Words that change the sense',
  'Figures at odds inside one text',
  'Repeated passages',
  'Figures of other scope',
  'Figures that need no decision',
] as const
export type FindingGroup = (typeof FINDING_GROUPS)[number]

export function groupOf(comparison: Comparison, index: number): FindingGroup {
  const finding = comparison.findings[index]
  switch (finding?.kind) {
    case 'by-hand':
      return 'Found by hand'
    case 'passage':
      return 'Repeated passages'
    case 'wording':
      return 'Words that change the sense'
    case 'inconsistency':
      return 'Figures at odds inside one text'
    case 'figure':
      return groupOfFigure(finding.relation)
    case undefined:
      return 'Figures that need no decision'
  }
}

function groupOfFigure(relation: FigureRelation): FindingGroup {
  switch (relation) {
    case 'conflict':
      return 'Figures that conflict'
    case 'updated':
      return 'Figures of a later time'
    case 'other-scope':
      return 'Figures of other scope'
    default:
      return 'Figures that need no decision'
  }
}

/** How many findings each filter would list, and how many quiet ones there are under the filter in use. */
export function countFindings(
  comparison: Comparison,
  { filter, withQuiet }: FindingChoice,
): { readonly byFilter: Readonly<Record<FindingFilter, number>>; readonly quiet: number } {
  const listed = comparison.findings.filter((finding) => withQuiet || !isQuiet(finding))
  const under = (each: FindingFilter): number => listed.filter((finding) => isUnder(finding, each)).length
  return {
    byFilter: {
      all: listed.length,
      figures: under('figures'),
      wording: under('wording'),
      passages: under('passages'),
      'by-hand': under('by-hand'),
    },
    quiet: comparison.findings.filter((finding) => isUnder(finding, filter) && isQuiet(finding)).length,
  }
}

/** The finding to visit after (`step` 1) or before (-1) `current`, going round at the ends; null when none is listed. */
export function stepFinding(listed: readonly number[], current: number | null, step: 1 | -1): number | null {
  if (listed.length === 0) return null
  const position = current === null ? -1 : listed.indexOf(current)
  if (position === -1) return (step === 1 ? listed[0] : listed.at(-1)) ?? null
  return listed[(position + step + listed.length) % listed.length] ?? null
}

function isUnder(finding: Finding, filter: FindingFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'figures':
      return finding.kind === 'figure' || finding.kind === 'inconsistency'
    case 'wording':
      return finding.kind === 'wording'
    case 'passages':
      return finding.kind === 'passage'
    case 'by-hand':
      return finding.kind === 'by-hand'
  }
}
