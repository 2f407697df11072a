import { at, type Token } from '../tokens.ts'
import type { Shift } from './date-spec.ts'

export const SHIFTS: Readonly<Record<string, Shift>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
}

const ORDINAL_ENDING: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])

export type DayNumber = {
  readonly end: number
  readonly day: number
  /** Written out: `twelfth`. */ readonly isWord: boolean
}

/** A day of the month: `5`, `5th`, `fifth`. */
export function readDayNumber(tokens: readonly Token[], index: number): DayNumber | null {
  const token = at(tokens, index)
  if (token.kind === 'number') return dayInDigits(tokens, index)
  const { ordinal } = token.entry
  return ordinal === null || ordinal > 31 ? null : { end: index + 1, day: ordinal, isWord: true }
}

function dayInDigits(tokens: readonly Token[], index: number): DayNumber | null {
  const { text } = at(tokens, index)
  const day = Number(text)
  if (!/^\d{1,2}$/.test(text) || day < 1 || day > 31) return null
  const next = at(tokens, index + 1)
  if (next.gap > 0) return { end: index + 1, day, isWord: false }
  if (ORDINAL_ENDING.has(next.text)) return { end: index + 2, day, isWord: false }
  const isUnit = next.kind === 'word' || next.text === '%' || next.text === '°'
  return isUnit ? null : { end: index + 1, day, isWord: false }
}
