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
  if (a.kind !== 'time' || b.kind !== 'time' || a.unit === b.unit || a.low === null || b.low === null) return null
  if (a.qualifier !== '=' || b.qualifier !== '=') return null
  const [left, right] = [offsetOf(a), offsetOf(b)]
  if (left !== undefined && right !== undefined)
    return minutesApart(a.low - left, b.low - right) === 0 ? 'same' : 'apart'
  if (a.low === b.low) return 'same'
  return minutesApart(a.low, b.low) % HOUR === 0 ? 'compatible' : 'apart'
}
