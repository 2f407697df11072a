import type { Figure } from '../../domain/figure.ts'
import { TIME_ZONES } from '../read/tables/calendar-words.ts'

/** Minutes of an hour and of a day. */
const HOUR = 60
const DAY = 24 * HOUR

function offsetOf({ unit }: Figure): number | undefined {
  return unit === null ? undefined : TIME_ZONES[unit.toLowerCase()]
}

/** Minutes from one moment of the day to the next time that the clock shows the other, whatever the day. */
function minutesApart(a: number, b: number): number {
  return (((a - b) % DAY) + DAY) % DAY
}

/**
 * How two times of day of two zones stand to each other: `0905 GMT` is `10:05 CET`. Where only one says its zone, the other may
 * be the same moment at any number of full hours from it. Null for what is no time, or of one zone.
 */
export function compareOfTwoZones(a: Figure, b: Figure): 'same' | 'compatible' | 'apart' | null {
  const [one, other] = [exactMinute(a), exactMinute(b)]
  if (one === null || other === null || a.unit === b.unit) return null
  const [left, right] = [offsetOf(a), offsetOf(b)]
  if (left !== undefined && right !== undefined) return minutesApart(one - left, other - right) === 0 ? 'same' : 'apart'
  if (one === other) return 'same'
  return minutesApart(one, other) % HOUR === 0 ? 'compatible' : 'apart'
}

/** The minute of the day that a figure names; null for what is no time, or none that is exact. */
function exactMinute({ kind, qualifier, low }: Figure): number | null {
  return kind === 'time' && qualifier === '=' ? low : null
}
