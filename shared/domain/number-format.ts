import { z } from 'zod'

/**
 * How a text groups digits and marks decimals: `comma-point` 1,234.56 (English); `point-comma` 1.234,56 (German, Spanish);
 * `space-comma` 1 234,56 (French, Russian); `apostrophe-point` 1'234.56 (Switzerland); `lakh` 12,34,567.8 (India).
 */
export const numberFormatSchema = z.enum(['comma-point', 'point-comma', 'space-comma', 'apostrophe-point', 'lakh'])
export type NumberFormat = z.infer<typeof numberFormatSchema>

/** How a source writes its numbers, where somebody said so. */
export const numberFormatOfSourceSchema = z.strictObject({
  /** As articles name it: an agency or a paper. */
  source: z.string().trim().min(1).max(200),
  format: numberFormatSchema,
})
export type NumberFormatOfSource = Readonly<z.infer<typeof numberFormatOfSourceSchema>>
