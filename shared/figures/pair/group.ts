import type { Figure, MentionGroup } from '../../domain/figure.ts'
import { contentOverlap, likeness } from './likeness.ts'
import { compareQuantities, type Quantity, type ValueRelation } from './quantity.ts'
import type { FigureContext, Mention } from './statement.ts'

/** Likeness from which two mentions of one value are one fact: what is counted agrees, or most of the sentence does. */
const ONE_FACT = 0.32
/** For values that agree but are not equal (`dozens`, 98) more must speak for it. */
const ONE_FACT_IF_COMPATIBLE = 0.5
/** For a distinctive value less is enough, and other words for what is counted do not part the two. */
const ONE_FACT_IF_DISTINCTIVE = 0.12
const DISTINCTIVE_DIGITS = 3
/** Two dates that overlap without being equal (a night, and the three days it opens) belong together if their sentences share this much. */
const ONE_OCCASION = 0.25
/** Longest date, in days, that another may be folded into; a year is not a mention of each of its days. */
const LONGEST_OCCASION = 31
/** Two points this close (as a share) may be one fact told twice; `more than 100` is not a mention of 5,000. */
const CLOSE_POINTS = 0.05

/** Groups of about one size that are looked at, the latest: as many as hardly any article has. A step budget. */
const MOST_ON_A_SHELF = 40
/** Members of a group that are compared with a mention: all, up to this many, else these of them. A step budget. */
const FIRST_MEMBERS = 4
const LATEST_MEMBERS = 12
const MOST_MEMBERS = FIRST_MEMBERS + LATEST_MEMBERS
/** Steps of size per factor of e: neighbouring steps cover what `CLOSE_POINTS` and rounding allow. */
const STEPS = 8

function isOccasion(quantity: Quantity): boolean {
  return quantity.dimension === 'date' && quantity.high - quantity.low <= LONGEST_OCCASION
}

function datesBelong(a: Mention, b: Mention, left: Quantity, right: Quantity): boolean {
  const relation = compareQuantities(left, right)
  if (relation === 'same') return true
  if (relation === 'apart' || !isOccasion(left) || !isOccasion(right)) return false
  return contentOverlap(a.statement, b.statement) >= ONE_OCCASION
}

/** Whether two agreeing values are near enough to be one value told twice. */
function areClose(a: Quantity, b: Quantity): boolean {
  if (a.point !== null && b.point !== null) {
    return Math.abs(a.point - b.point) <= CLOSE_POINTS * Math.max(Math.abs(a.point), Math.abs(b.point))
  }
  return [a.low, b.low, a.high, b.high].every(Number.isFinite)
}

/** An exact value of three digits or more is seldom repeated by chance. */
function isDistinctive(mention: Mention, relation: ValueRelation): boolean {
  return relation === 'same' && (mention.figure.significantDigits ?? 0) >= DISTINCTIVE_DIGITS
}

function amountsBelong(a: Mention, b: Mention, left: Quantity, right: Quantity): boolean {
  const relation = compareQuantities(left, right)
  if (relation === 'apart' || (relation === 'compatible' && !areClose(left, right))) return false
  const alike = likeness(a, b)
  if (isDistinctive(a, relation)) return alike.score >= ONE_FACT_IF_DISTINCTIVE && !alike.partings.includes('place')
  if (alike.partings.length > 0) return false
  return alike.score >= (relation === 'compatible' ? ONE_FACT_IF_COMPATIBLE : ONE_FACT)
}

function belong(a: Mention, b: Mention): boolean {
  if (a.quantity === null || b.quantity === null || a.quantity.dimension !== b.quantity.dimension) return false
  const isCalendar = a.figure.kind === 'date' || a.figure.kind === 'time'
  return (isCalendar ? datesBelong : amountsBelong)(a, b, a.quantity, b.quantity)
}

/** How much a mention says: exact before approximate, counted before bare, placed before placeless. */
function fullness(figure: Figure): number {
  const exact = figure.qualifier === '=' ? 3 : 0
  const counted = figure.counted === null ? 0 : 2 + Math.min(figure.counted.modifiers.length, 2)
  return exact + counted + (figure.scope.places.length > 0 ? 1 : 0) + (figure.field === 'body' ? 0.5 : 0)
}

/**
 * Where groups that a mention can join are looked for: figures of one dimension and about one size. Sizes are steps of
 * about 10 %; ranges and vague plurals, which may be of any size, have a place of their own.
 */
function shelvesOf({ dimension, point, low }: Quantity): { readonly own: string; readonly near: readonly string[] } {
  if (dimension === 'date') {
    const step = Math.floor(low / LONGEST_OCCASION)
    return { own: `date ${step}`, near: [step - 1, step, step + 1].map((each) => `date ${each}`) }
  }
  if (point === null) return { own: `${dimension} open`, near: [`${dimension} open`] }
  const step = Math.round(Math.log(Math.abs(point) + 1) * STEPS)
  return { own: `${dimension} ${step}`, near: [step - 1, step, step + 1].map((each) => `${dimension} ${each}`) }
}

type OpenGroup = Mention[]

/** The members that stand for a group, which in a long text can have hundreds: the first that told it, and the latest. */
function standingFor(group: OpenGroup): readonly Mention[] {
  return group.length <= MOST_MEMBERS ? group : [...group.slice(0, FIRST_MEMBERS), ...group.slice(-LATEST_MEMBERS)]
}

/** Mentions come in the order of the text, so that only the latest member can be of the same sentence. */
function isHome(group: OpenGroup, mention: Mention): boolean {
  return group.at(-1)?.statement !== mention.statement && standingFor(group).some((member) => belong(member, mention))
}

/** The first group near in size whose members are in other sentences and tell the same fact. */
function findHome(mention: Mention, shelves: ReadonlyMap<string, readonly OpenGroup[]>): OpenGroup | undefined {
  if (mention.quantity === null) return undefined
  for (const shelf of shelvesOf(mention.quantity).near) {
    const home = shelves
      .get(shelf)
      ?.slice(-MOST_ON_A_SHELF)
      .find((group) => isHome(group, mention))
    if (home !== undefined) return home
  }
  return undefined
}

/**
 * Groups the mentions of one fact inside one report: lead, body and recap say it again. Every figure that takes part in
 * pairing is in exactly one group; figures of one sentence are never mentions of one fact.
 */
export function groupMentions(context: FigureContext): MentionGroup[] {
  const groups: OpenGroup[] = []
  const shelves = new Map<string, OpenGroup[]>()
  for (const mention of context.mentions) {
    if (mention === null) continue
    const home = findHome(mention, shelves)
    if (home !== undefined) {
      home.push(mention)
      continue
    }
    const group = [mention]
    groups.push(group)
    if (mention.quantity === null) continue
    const { own } = shelvesOf(mention.quantity)
    const shelf = shelves.get(own)
    if (shelf === undefined) shelves.set(own, [group])
    else shelf.push(group)
  }
  return groups.map((group) => {
    const lead = group.reduce((best, each) => (fullness(each.figure) > fullness(best.figure) ? each : best))
    return { figures: group.map((each) => each.index), lead: lead.index }
  })
}
