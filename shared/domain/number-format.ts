import { z } from 'zod'

/**
 * How a text groups digits and marks decimals: `comma-point` 1,234.56 (English); `point-comma` 1.234,56 (German, Spanish);
 * `space-comma` 1 234,56 (French, Russian); `apostrophe-point` 1'234.56 (Switzerland); `lakh` 12,34,567.8 (India).
 */
export const numberFormatSchema = z.enum(['comma-point', 'point-comma', 'space-comma', 'apostrophe-point', 'lakh'])
export type NumberFormat = z.infer<typeof numberFormatSchema>
