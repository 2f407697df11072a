import type { FigureRelation } from '../../domain/figure.ts'
import type { LedgerCell, LedgerRow } from '../../domain/ledger.ts'
import { areOfOtherDays } from './circumstances.ts'
import { pairFigures, readHome, type FigurePairing, type PairingSide } from './pair-figures.ts'
import type { Slip } from './slip.ts'
import { valueRelation } from './value-relation.ts'

/** A group of mentions of one of the reports. */
type Node = { readonly report: number; readonly group: number }

/** Two groups of two reports that state one fact, or with `other-scope` two, as the pairwise judgement has it. */
type Link = {
  readonly a: Node
  readonly b: Node
  readonly relation: FigureRelation
  readonly pattern: Slip | null
  readonly importance: number
}

/** Who is joined first: what agrees to the digit, then what is known to differ, then what merely can be true together. */
const JOINING_ORDER: readonly FigureRelation[] = ['same', 'rounded', 'conflict', 'updated', 'compatible']
/** Relations from the gravest on; a row has the gravest of its cells, and a link that of its mentions. */
const GRAVITY: readonly FigureRelation[] = ['conflict', 'updated', 'other-scope', 'compatible', 'rounded', 'same']

function gravest(relations: readonly FigureRelation[]): FigureRelation {
  return GRAVITY.find((relation) => relations.includes(relation)) ?? 'same'
}

function keyOf({ report, group }: Node): string {
  return `${report} ${group}`
}

/** Whether two of the reports, by position, are items of a series. */
type AreSeries = (a: number, b: number) => boolean

/** A report and the group of each of its figures. */
type Homed = PairingSide & { readonly home: Int32Array }

/** The links between the groups of two reports; several mentions of one pair of groups make one link. */
function linksBetween(sides: readonly Homed[], i: number, j: number, areSeries: AreSeries): Link[] {
  const [sideA, sideB] = [sides[i], sides[j]]
  if (sideA === undefined || sideB === undefined) return []
  const [homeA, homeB] = [sideA.home, sideB.home]
  const relation = areOfOtherDays([sideA.context, sideB.context]) && areSeries(i, j) ? 'series' : null
  const links = new Map<string, Link>()
  const { pairings } = pairFigures([sideA, sideB], relation)
  // Pairings come by importance, so that the first of two groups is the gravest; what parts the two comes last.
  const isParted = (pairing: FigurePairing): boolean => pairing.relation === 'other-scope'
  for (const pairing of [...pairings.filter((each) => !isParted(each)), ...pairings.filter(isParted)]) {
    if (pairing.a === null || pairing.b === null) continue
    const [a, b] = [
      { report: i, group: homeA[pairing.a] ?? -1 },
      { report: j, group: homeB[pairing.b] ?? -1 },
    ]
    const key = `${keyOf(a)} ${keyOf(b)}`
    if (!links.has(key)) {
      links.set(key, { a, b, relation: pairing.relation, pattern: pairing.pattern, importance: pairing.importance })
    }
  }
  return [...links.values()]
}

/** Values that changed places in copied words are of one holder each, though a third report has the value of the other. */
function rankOf({ relation, pattern }: Link): number {
  return pattern === 'order-swapped' ? -1 : JOINING_ORDER.indexOf(relation)
}

function byStrength(left: Link, right: Link): number {
  return (
    rankOf(left) - rankOf(right) ||
    right.importance - left.importance ||
    left.a.report - right.a.report ||
    left.b.report - right.b.report ||
    left.a.group - right.a.group ||
    left.b.group - right.b.group
  )
}

/** The groups of one row, by report. */
type Cluster = Map<number, number>

/** Joins groups along the links, the strongest first; a row never takes in two groups of one report. */
function cluster(sides: readonly PairingSide[], links: readonly Link[]): Set<Cluster> {
  const homes = new Map<string, Cluster>()
  sides.forEach((side, report) =>
    side.groups.forEach((_, group) => homes.set(keyOf({ report, group }), new Map([[report, group]]))),
  )
  const joining = links.filter(({ relation }) => JOINING_ORDER.includes(relation))
  for (const link of joining.toSorted(byStrength)) {
    const [left, right] = [homes.get(keyOf(link.a)), homes.get(keyOf(link.b))]
    if (left === undefined || right === undefined || left === right) continue
    if ([...right.keys()].some((report) => left.has(report))) continue
    for (const [report, group] of right) {
      left.set(report, group)
      homes.set(keyOf({ report, group }), left)
    }
  }
  return new Set(homes.values())
}

/** How two groups stand, seen from either side; null when no pairing ties them. */
type Judged = (a: Node, b: Node) => Link | null

function judgedBy(links: readonly Link[]): Judged {
  const byNodes = new Map(links.map((link) => [`${keyOf(link.a)} ${keyOf(link.b)}`, link]))
  return (a, b) => byNodes.get(`${keyOf(a)} ${keyOf(b)}`) ?? byNodes.get(`${keyOf(b)} ${keyOf(a)}`) ?? null
}

function agrees(relation: FigureRelation | undefined): boolean {
  return relation === 'same' || relation === 'rounded'
}

/** The group that agrees with most others, the one of the latest report among equals: what was known last. */
function baseOf(nodes: readonly Node[], judged: Judged): Node | undefined {
  const support = (node: Node): number => nodes.filter((other) => agrees(judged(node, other)?.relation)).length
  return nodes.toSorted((left, right) => support(right) - support(left) || right.report - left.report)[0]
}

/** How the lead values of two groups stand that no pairing ties. */
function relationByValue(sides: readonly PairingSide[], a: Node, b: Node): FigureRelation {
  const [left, right] = [a, b].map(({ report, group }) => {
    const side = sides[report]
    return side?.context.mentions[side.groups[group]?.lead ?? -1]
  })
  const relation = left && right ? valueRelation(left, right) : 'unlike'
  return relation === 'apart' || relation === 'unlike' ? 'other-scope' : relation
}

type Standing = { readonly relation: FigureRelation; readonly pattern: Slip | null }

/**
 * How a group stands to the base of its row: as judged between the two; else as judged against another report that agrees
 * with the base; else by value alone, and then never as a difference.
 */
function standingOf(
  node: Node,
  base: Node,
  nodes: readonly Node[],
  given: { sides: readonly PairingSide[]; judged: Judged },
): Standing {
  const { sides, judged } = given
  if (node === base) return { relation: 'same', pattern: null }
  const tells = (other: Node): boolean => {
    const relation = judged(node, other)?.relation
    return relation !== undefined && relation !== 'other-scope' && agrees(judged(other, base)?.relation)
  }
  const through = nodes.find(tells)
  const link = judged(node, base) ?? (through === undefined ? null : judged(node, through))
  return link ?? { relation: relationByValue(sides, node, base), pattern: null }
}

/** As judged, but that a source which has updated its figure to the other one no longer contradicts it. */
function settledBy(nodes: readonly Node[], judged: Judged): Judged {
  const updateOf = (a: Node, b: Node): Link | undefined =>
    nodes
      .filter((other) => agrees(judged(other, b)?.relation))
      .flatMap((other) => judged(a, other) ?? [])
      .find(({ relation }) => relation === 'updated')
  return (a, b) => {
    const link = judged(a, b)
    return link?.relation === 'conflict' ? (updateOf(a, b) ?? updateOf(b, a) ?? link) : link
  }
}

function readRow(nodes: readonly Node[], sides: readonly PairingSide[], asJudged: Judged): LedgerRow | null {
  const judged = settledBy(nodes, asJudged)
  const base = baseOf(nodes, judged)
  if (base === undefined) return null
  const cells: (LedgerCell | null)[] = sides.map(() => null)
  for (const node of nodes) {
    const { relation, pattern } = standingOf(node, base, nodes, { sides, judged })
    cells[node.report] = {
      group: node.group,
      figure: sides[node.report]?.groups[node.group]?.lead ?? 0,
      relation,
      pattern,
    }
  }
  const among = nodes
    .flatMap((left) => nodes.flatMap((right) => judged(left, right)?.relation ?? []))
    .filter((relation) => relation !== 'other-scope')
  return { relation: gravest([...among, ...cells.flatMap((cell) => cell?.relation ?? [])]), base: base.report, cells }
}

function countCells({ cells }: LedgerRow): number {
  return cells.filter((cell) => cell !== null).length
}

/** The gravest first, then what most reports tell; ties in the order of the texts. */
function byGravity(left: LedgerRow, right: LedgerRow): number {
  const gravity = GRAVITY.indexOf(left.relation) - GRAVITY.indexOf(right.relation)
  const isAlone = Number(countCells(left) === 1) - Number(countCells(right) === 1)
  const place = left.base - right.base || (left.cells[left.base]?.figure ?? 0) - (right.cells[right.base]?.figure ?? 0)
  return isAlone || gravity || countCells(right) - countCells(left) || place
}

/**
 * Pairs the figures of any number of reports: every two are paired and judged, and the judgements are composed into rows,
 * a fact each. Every group is in exactly one row, and a row has at most one group of a report. The order of `sides` decides
 * ties; callers that want a result that does not depend on it put the reports in an order of their own first. `areSeries` is
 * asked only of reports of different days; `onPair` is told how many
 * of all pairs are done before each.
 */
export function pairAcross(
  sides: readonly PairingSide[],
  areSeries: AreSeries,
  onPair?: (done: number, total: number) => void,
): LedgerRow[] {
  const total = (sides.length * (sides.length - 1)) / 2
  let done = 0
  const homed = sides.map((side) => ({ ...side, home: readHome(side) }))
  const links = sides.flatMap((_, i) =>
    sides.slice(i + 1).flatMap((__, offset) => {
      const j = i + 1 + offset
      onPair?.(done++, total)
      return linksBetween(homed, i, j, areSeries)
    }),
  )
  const judged = judgedBy(links)
  const rows = [...cluster(sides, links)].flatMap((groups) => {
    const nodes = [...groups].map(([report, group]) => ({ report, group }))
    return (
      readRow(
        nodes.toSorted((left, right) => left.report - right.report),
        sides,
        judged,
      ) ?? []
    )
  })
  return rows.toSorted(byGravity)
}
