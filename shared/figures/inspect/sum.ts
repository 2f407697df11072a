import type { Figure } from '../../domain/figure.ts'
import type { InspectionNote } from './inspection-note.ts'
import {
  between,
  isOneSentence,
  lastUnit,
  measureKey,
  plainNumber,
  quantitiesOf,
  spanOf,
  triosOf,
  type Trio,
} from './wording.ts'

/** How many parts a list may have. */
const MOST_PARTS = 6
/** How far behind the last part its noun and the end of the list are looked for, in characters. */
const TAIL = 60

/** Words that say that what follows is all of it. */
const ALL_OF_IT =
  /^(?:(?:\s+[\p{L}\p{N}-]+){0,6}\s*:|(?:\s+\p{L}+){0,3}\s*(?:-|,\s+(?:that is|namely|made up of|consisting of)|\s+made up of|\s+consisting of|\s+comprising))\s+$/u
/** A list between commas right behind its total, which may say what happened: `30 people on Sunday, 18 in …`. */
const APPOSED = /^(?:\s+[\p{L}-]+){1,6},\s+$/u
const INCLUDING = /^(?:\s+[\p{L}-]+){0,5},\s+(?:including|among them)\s+$/u

/** What joins two parts, and what ends the list. */
const JOINT = /(?:,\s+(?:and\s+)?|\s+and\s+)$/
const LAST_JOINT = /\band\s+$/
const PLACE = String.raw`\s+(?:people\s+)?in\s+\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,2}`
const PLACED_JOINT = new RegExp(`^${PLACE}(?:,\\s+(?:and\\s+)?|\\s+and\\s+)$`, 'u')
const PLACED_TAIL = new RegExp(`^${PLACE}`, 'u')
const NAMED_JOINT = /^(?:\s+[\p{L}-]+){0,4}(?:,\s+(?:and\s+)?|\s+and\s+)$/u

/** Kinds of people of which nobody is two; those of two lines can be the same people (`nine soldiers and three men`). */
const KINDS_OF_PEOPLE = [
  /^\s+(?:\p{L}+\s+)?(?<kind>m[ae]n|wom[ae]n|child(?:ren)?)(?=\W|$)/u,
  /^\s+(?:\p{L}+\s+)?(?<kind>civilian|soldier|rebel|policem[ae]n)s?(?=\W|$)/u,
  /^\s+(?:\p{L}+\s+)?(?<kind>pupil|teacher)s?(?=\W|$)/u,
] as const
/** Letters by which a kind is the same in singular and plural. */
const LETTERS_OF_KIND = 3
const PEOPLE: ReadonlySet<string> = new Set(
  'people person passenger victim demonstrator protester civilian resident villager dead wounded injured casualty suspect hostage survivor'.split(
    ' ',
  ),
)

/** A sum farther off than this is none of that total: `1.25 mln units, consisting of two shares and one warrant`. */
const NEAREST: readonly [number, number] = [0.5, 2]

type Parts = {
  readonly parts: readonly Figure[]
  /** False where the list may leave some out, so that only too many contradict the total. */
  readonly isAll: boolean
}

/** `12 people: 7 men and 4 women`, `30 people, 18 in Arden and 13 in Velm`, `210 people, including 150 in …`: parts that do not make their total. */
export function sumNotes(text: string, figures: readonly Figure[]): InspectionNote[] {
  const quantities = quantitiesOf(figures)
  const lists = quantities.map((total, index) => ({ total, found: partsBehind(text, quantities, index) }))
  const pairs = triosOf(quantities).map((trio) => ({ total: trio[0], found: fates(text, trio) }))
  return [...lists, ...pairs].flatMap(({ total, found }) => {
    const whole = plainNumber(total)
    const note = whole === null || found === null ? null : contradiction(total, whole, found)
    return note === null ? [] : [note]
  })
}

function contradiction(total: Figure, whole: number, { parts, isAll }: Parts): InspectionNote | null {
  const values = parts.map((part) => plainNumber(part) ?? 0)
  if (values.some((value) => value > whole)) return null
  const sum = values.reduce((all, value) => all + value, 0)
  const excess = sum - whole
  if (sum < whole * NEAREST[0] || sum > whole * NEAREST[1]) return null
  if (Math.abs(excess) <= slackOf([total, ...parts]) || (!isAll && excess < 0)) return null
  const listed = parts.map((part) => `“${part.text}”`).join(', ')
  const reason = `The parts ${listed} make ${Number(sum.toPrecision(12))}, ${isAll ? 'not' : 'more than'} “${total.text}”.`
  return { what: 'sum', spans: [total, ...parts].map(spanOf), reason }
}

/** Counts are exact; sums of money and measures are rounded, each by half a unit of its last digit. */
function slackOf(figures: readonly Figure[]): number {
  return figures[0]?.kind === 'count' ? 0 : figures.reduce((slack, figure) => slack + lastUnit(figure) / 2, 0)
}

/** What happened to people, of which nobody has two fates. */
const DEAD = String.raw`(?:were\s+|had\s+)?(?:killed|died|drowned|perished)`
const ALIVE = String.raw`(?:were\s+|had\s+)?(?:rescued|survived|saved|missing|unhurt)`
const FATES = [new RegExp(`^\\s+${DEAD}\\b`), new RegExp(`^\\s+${ALIVE}\\b`)]

/** `Of the 120 passengers, 96 were rescued and 34 drowned`: two fates of which there may be others. */
function fates(text: string, [total, first, second]: Trio): Parts | null {
  if (!isOfTotal(text, total, first) || !TWO_FATES.test(between(text, first, second))) return null
  const parts = [first, second]
  const isParted = FATES.every((fate) => parts.filter((part) => fate.test(tailOf(text, part))).length === 1)
  return isParted && total.kind === 'count' && isReckonable(total, parts) ? { parts, isAll: false } : null
}

const TWO_FATES = /^\s+\p{L}+(?:\s+\p{L}+)?,?\s+and\s+$/u

/** `Of the 120 passengers, 96`. */
function isOfTotal(text: string, total: Figure, first: Figure): boolean {
  const isOf = /\b[Oo]f (?:(?:the|its|their|all) )?$/.test(text.slice(Math.max(0, total.from - 10), total.from))
  return isOf && /^(?:\s+[\p{L}-]+){1,2},\s+$/u.test(between(text, total, first))
}

function partsBehind(text: string, figures: readonly Figure[], index: number): Parts | null {
  const total = figures[index]
  const parts = listFrom(text, figures, index + 1)
  const [first] = parts
  if (total === undefined || first === undefined || !isReckonable(total, parts)) return null
  const opening = between(text, total, first)
  if (!isOneSentence(opening)) return null
  if (ALL_OF_IT.test(opening)) return { parts, isAll: true }
  if (total.kind !== 'count' || !isApart(text, parts)) return null
  if (INCLUDING.test(opening)) return { parts, isAll: false }
  return APPOSED.test(opening) && isSubset(text, total, { parts, opening }) ? { parts, isAll: true } : null
}

/** Whether the list is one of the total: people by kind, or by place where the total has none (`499,000 in Denmark, 287,000 in Greece and …` are items). */
function isSubset(
  text: string,
  total: Figure,
  list: { readonly parts: readonly Figure[]; readonly opening: string },
): boolean {
  return arePlaced(text, list.parts) ? !/\sin\s/.test(list.opening) : PEOPLE.has(total.counted?.head ?? '')
}

function isReckonable(total: Figure, parts: readonly Figure[]): boolean {
  const isSum = total.kind === 'count' || total.kind === 'money' || total.kind === 'measure'
  return isSum && parts.every((part) => measureKey(part) === measureKey(total) && plainNumber(part) !== null)
}

/** The parts of the list that begins with the figure at `start`, closed by `and`; none where it is not closed. */
function listFrom(text: string, figures: readonly Figure[], start: number): Figure[] {
  const parts = figures.slice(start, start + 1)
  for (const next of figures.slice(start + 1, start + MOST_PARTS)) {
    const joint = between(text, parts.at(-1) ?? next, next)
    if (!isOneSentence(joint) || !JOINT.test(joint) || !(NAMED_JOINT.test(joint) || PLACED_JOINT.test(joint))) return []
    parts.push(next)
    if (LAST_JOINT.test(joint)) return parts
  }
  return []
}

function tailOf(text: string, part: Figure): string {
  return text.slice(part.to, part.to + TAIL)
}

function arePlaced(text: string, parts: readonly Figure[]): boolean {
  return parts.every((part) => PLACED_TAIL.test(tailOf(text, part)))
}

/** Whether nobody can be counted in two of the parts: other places, or men, women and children. */
function isApart(text: string, parts: readonly Figure[]): boolean {
  if (arePlaced(text, parts)) return true
  return KINDS_OF_PEOPLE.some((kind) => {
    const kinds = parts.map((part) => kind.exec(tailOf(text, part))?.groups?.['kind']?.slice(0, LETTERS_OF_KIND))
    return !kinds.includes(undefined) && new Set(kinds).size === kinds.length
  })
}
