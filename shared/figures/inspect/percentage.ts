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

/**
 * Slack for rounding: half a unit of the percentage's last digit, and of the two values' (a value rounded to three
 * digits moves the percentage by up to a tenth of itself in small changes), so two whole points on top are let pass.
 */
const SLACK_POINTS = 2
/** A share is rounded once: one point, and a twentieth of itself for values rounded themselves. */
const SHARE_SLACK_POINTS = 1
/** How far `doubled` may be from twice: below and above. */
const FACTOR_SLACK: readonly [number, number] = [0.75, 1.35]

/** A change with the level behind it and the one before, as the text names them. */
type Chain = {
  readonly change: Figure
  readonly now: Figure
  readonly before: Figure
  readonly figures: readonly Figure[]
}

/**
 * A percentage and the two values it links: `rose 10 percent to 150 from 100`, `fell 10 percent, from 50 to 40`, `120 of the
 * 400 pupils, or 40 percent`; also percentage points and `doubled`. Nothing but the prepositions may stand between the three.
 */
export function percentageNotes(text: string, figures: readonly Figure[]): InspectionNote[] {
  return triosOf(quantitiesOf(figures)).flatMap((trio) => {
    const chain = chainOf(text, trio)
    const note = chain === null ? shareNote(text, trio) : changeNote(chain)
    return note === null ? [] : [note]
  })
}

const TO = /^,?\s+to\s+$/
const FROM = /^(?:\s+\p{L}+){0,2},?\s+from\s+$/u
const TO_BEHIND = /^(?:\s+\p{L}+){0,2},?\s+to\s+$/u

function chainOf(text: string, figures: Trio): Chain | null {
  const [change, second, third] = figures
  const [first, last] = [between(text, change, second), between(text, second, third)]
  if (!isChange(change) || measureKey(second) !== measureKey(third) || !isOneSentence(first + last)) return null
  if (TO.test(first) && FROM.test(last)) return { change, now: second, before: third, figures }
  return /^,?\s+from\s+$/.test(first) && TO_BEHIND.test(last) ? { change, now: third, before: second, figures } : null
}

function isChange({ kind, role, rule }: Figure): boolean {
  return kind === 'percent' ? role === 'change' : kind === 'percent-point' || rule === 'ratio-verb'
}

function changeNote({ change, now, before, figures }: Chain): InspectionNote | null {
  const actual = actualChange(change, now, before)
  if (actual === null) return null
  const reason = `From “${before.text}” to “${now.text}” is ${actual}, not “${change.text}”${directionWord(change)}.`
  return { what: 'percentage', spans: figures.map(spanOf), reason }
}

/** What the change was in truth, where it is not what is stated. */
function actualChange(change: Figure, now: Figure, before: Figure): string | null {
  const [level, base] = [plainNumber(now), plainNumber(before)]
  if (level === null || base === null || base <= 0) return null
  if (change.kind === 'percent') return percentChange(change, level, base)
  return change.kind === 'ratio' ? factor(change, level, base) : points(change, now, before)
}

function directionWord({ kind, direction }: Figure): string {
  return kind === 'ratio' ? '' : ` ${direction ?? 'up'}`
}

function percentChange(change: Figure, level: number, base: number): string | null {
  const stated = plainNumber(change)
  if (stated === null) return null
  const actual = ((level - base) / base) * 100
  const signed = change.direction === 'down' ? -stated : stated
  if (Math.abs(actual - signed) <= SLACK_POINTS + Math.abs(signed) / 10) return null
  return `${actual < 0 ? 'down' : 'up'} ${Math.abs(actual).toFixed(1)} %`
}

function points(change: Figure, now: Figure, before: Figure): string | null {
  const stated = plainNumber(change)
  if (stated === null || now.kind !== 'percent' || now.low === null || before.low === null) return null
  const size = change.unit === 'basis point' ? 0.01 : 1
  const actual = now.low - before.low
  const signed = (change.direction === 'down' ? -stated : stated) * size
  const slack = (lastUnit(change) * size + lastUnit(now) + lastUnit(before)) / 2
  if (Math.abs(actual - signed) <= slack + 1e-9) return null
  return `${actual < 0 ? 'down' : 'up'} ${Number(Math.abs(actual).toFixed(2))} percentage points`
}

function factor(change: Figure, level: number, base: number): string | null {
  const stated = Number(change.value)
  const actual = level / base
  const isAbove = change.qualifier === '>'
  if (!isAbove && change.qualifier !== '=') return null
  const [below, above] = isAbove ? [0.97, Number.POSITIVE_INFINITY] : FACTOR_SLACK
  return actual >= stated * below && actual <= stated * above ? null : `${Number(actual.toFixed(1))} times as much`
}

const OF_WHOLE = /^\s+(?:out\s+)?of\s+(?:(?:the|its|their|his|her)\s+)?$/
const OR = /^(?:\s+[\p{L}-]+){1,2},\s+or\s+$/u
/** `Of the 400 pupils, 120, or 30 percent`. */
const OF_BEFORE = /\b[Oo]f (?:(?:the|its|their|all) )?$/
const SET_BEHIND = /^(?:\s+[\p{L}-]+){1,2},\s+$/u
/** What a share may be said of without meaning another whole. */
const SAME_WHOLE = /^(?:\s+of\s+(?:them|those|all|staff|the total|the workforce|its workforce))?\s*(?:[,.;)]|$)/

/** `500 of its 2,000 jobs, or 25 percent`; `Of the 400 pupils, 120, or 30 percent, were absent`. */
function shareNote(text: string, [first, second, percent]: Trio): InspectionNote | null {
  if (percent.kind !== 'percent' || measureKey(first) !== measureKey(second)) return null
  if (!SAME_WHOLE.test(text.slice(percent.to, percent.to + 40))) return null
  const [joint, last] = [between(text, first, second), between(text, second, percent)]
  if (OF_WHOLE.test(joint) && OR.test(last)) return shareOf(first, second, percent)
  const isOfBefore = OF_BEFORE.test(text.slice(Math.max(0, first.from - 10), first.from))
  return isOfBefore && SET_BEHIND.test(joint) && /^,\s+or\s+$/.test(last) ? shareOf(second, first, percent) : null
}

function shareOf(part: Figure, whole: Figure, percent: Figure): InspectionNote | null {
  const [some, all, stated] = [plainNumber(part), plainNumber(whole), plainNumber(percent)]
  if (some === null || all === null || stated === null || all <= 0 || some > all) return null
  const actual = (some / all) * 100
  if (Math.abs(actual - stated) <= SHARE_SLACK_POINTS + stated / 20) return null
  const spans = [part, whole, percent].toSorted((a, b) => a.from - b.from).map(spanOf)
  return {
    what: 'percentage',
    spans,
    reason: `“${part.text}” of “${whole.text}” is ${actual.toFixed(1)} %, not “${percent.text}”.`,
  }
}
