import type { NumberFormat } from '../../domain/number-format.ts'
import { decimal, type Exact } from './exact.ts'

/** Marks that only ever group digits. */
const GROUPING = /[\u00a0']/
const PLAIN = /^\d+$/
const POINT_DECIMAL = /^(\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d*)(?:\.(\d+))?$/
const COMMA_DECIMAL = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/

function byPoint(text: string): Exact | null {
  const parts = POINT_DECIMAL.exec(text)
  return parts === null ? null : decimal((parts[1] ?? '').replaceAll(',', '') || '0', parts[2])
}

function byComma(text: string): Exact | null {
  const parts = COMMA_DECIMAL.exec(text)
  return parts === null ? null : decimal((parts[1] ?? '').replaceAll('.', ''), parts[2])
}

/**
 * The value of digits with separators, or null when neither convention explains them (`1.2.3`, `192.168.0.1`). A number
 * that only the other convention can explain (`1.234.567,8` in an English text) is read by that one.
 */
export function readDigits(written: string, format: NumberFormat): Exact | null {
  const text = GROUPING.test(written) ? written.replace(/[\u00a0']/g, '') : written
  if (PLAIN.test(text)) return decimal(text)
  return marksDecimalsByComma(format) ? (byComma(text) ?? byPoint(text)) : (byPoint(text) ?? byComma(text))
}

function marksDecimalsByComma(format: NumberFormat): boolean {
  return format === 'point-comma' || format === 'space-comma'
}

/** Digits that carry information: leading zeros never do, trailing zeros only behind a decimal separator. */
export function significantDigits(text: string): number {
  const hasFraction = /[.,]\d{1,2}$|\.\d+$/.test(text)
  const digits = text.replace(/\D/g, '').replace(/^0+/, '')
  return (hasFraction ? digits : digits.replace(/0+$/, '')).length || 1
}
