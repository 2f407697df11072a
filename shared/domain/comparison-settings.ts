import { z } from 'zod'
import { zoneSchema } from './article.ts'
import type { Immutable } from './immutable.ts'

/** How readily the engine calls two stretches a repeated passage. */
const sensitivitySchema = z.enum(['strict', 'standard', 'thorough'])
export type Sensitivity = z.infer<typeof sensitivitySchema>

/** What is left out of a comparison, or of its marks. */
const ignoreRulesSchema = z.strictObject({
  /** Differences of case alone are not reported. */
  case: z.boolean(),
  /** Differences of punctuation, quote style and white space are not reported. */
  punctuation: z.boolean(),
  /** Passages inside quotation marks in both texts are left out. */
  quotations: z.boolean(),
  /** Set phrases are left out. */
  boilerplate: z.boolean(),
  /** Zones that are not compared. */
  zones: z.array(zoneSchema.shape.kind),
})

/** What a person may choose about a comparison. */
export const comparisonSettingsSchema = z.strictObject({
  sensitivity: sensitivitySchema,
  ignore: ignoreRulesSchema,
  /** Figures that differ are judged as those of one story, also where the two texts look like items of a series. */
  seriesAsStory: z.boolean(),
})
export type ComparisonSettings = Immutable<z.infer<typeof comparisonSettingsSchema>>
