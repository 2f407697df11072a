import { z } from 'zod'
import { comparisonSettingsSchema } from './comparison-settings.ts'
import { DEFAULT_COMPARISON_SETTINGS } from './default-comparison-settings.ts'
import type { Immutable } from './immutable.ts'
import { numberFormatOfSourceSchema } from './number-format.ts'
import { articleSortSchema } from './search.ts'

/** Sizes of all text on the page, in percent. WCAG asks for 200; smaller than designed is of no use to a reader. */
export const TEXT_SIZES = [100, 110, 125, 150, 175, 200] as const

/** Columns of the list of articles that can be left out; the headline always stands. */
export const LIBRARY_COLUMNS = ['source', 'published', 'words', 'language', 'imported'] as const

/** What a person chose, once for all windows. Choices of the moment (what is selected, a search) are not among it. */
export const settingsSchema = z.strictObject({
  /** `system` follows the system in light and dark and in contrast. */
  theme: z.enum(['system', 'light', 'dark', 'light-contrast', 'dark-contrast']),
  textSize: z.literal(TEXT_SIZES),
  /** The face reports are set in. */
  readingFace: z.enum(['serif', 'sans']),
  /** How wide a line of a report may grow, in a window that has the room. */
  measure: z.enum(['narrow', 'medium', 'wide']),
  /** How two reports are compared. */
  comparison: comparisonSettingsSchema,
  /** Who decides on findings; empty when nobody said. */
  reviewer: z.string().trim().max(100),
  /** Sources that write numbers otherwise than their language does; each source once. */
  numberFormats: z.array(numberFormatOfSourceSchema).max(500),
  /** The side panel stands beside a comparison, where the window has the room. */
  showsPanel: z.boolean(),
  findingOrder: z.enum(['importance', 'text']),
  /** What is the same is folded. */
  isFolded: z.boolean(),
  /** Differences of case and punctuation are marked. */
  showsLesser: z.boolean(),
  libraryColumns: z.array(z.enum(LIBRARY_COLUMNS)),
  /** The order of the library while nothing is searched. */
  librarySort: articleSortSchema.extend({ column: articleSortSchema.shape.column.exclude(['relevance']) }),
})
export type Settings = Immutable<z.infer<typeof settingsSchema>>

/** What is to be different; the rest stays. */
export const settingsChangeSchema = settingsSchema.partial()
export type SettingsChange = Immutable<z.infer<typeof settingsChangeSchema>>

/** `settings` with a change carried out. */
export function changedSettings(settings: Settings, change: SettingsChange): Settings {
  const said = Object.entries(change).filter(([, value]) => value !== undefined)
  return settingsSchema.parse({ ...settings, ...Object.fromEntries(said) })
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  textSize: 100,
  readingFace: 'serif',
  measure: 'medium',
  comparison: DEFAULT_COMPARISON_SETTINGS,
  reviewer: '',
  numberFormats: [],
  showsPanel: true,
  findingOrder: 'importance',
  isFolded: false,
  showsLesser: true,
  libraryColumns: ['source', 'published', 'words', 'imported'],
  // Newest arrivals first: what came in overnight is what the day begins with.
  librarySort: { column: 'imported', descending: true },
}

/** The size after `current` in a direction; the last one stays. */
export function nextTextSize(current: Settings['textSize'], step: 'larger' | 'smaller'): Settings['textSize'] {
  return TEXT_SIZES[TEXT_SIZES.indexOf(current) + (step === 'larger' ? 1 : -1)] ?? current
}

/** Settings as they were kept, and whether every part of them could be read. */
export type StoredSettings = { readonly settings: Settings; readonly isWhole: boolean }

/**
 * Reads what an earlier Doublet kept, choice by choice: what it did not know yet takes its default, and so does what
 * cannot be read, which alone makes the whole damaged.
 */
export function readStoredSettings(stored: unknown): StoredSettings {
  if (!isRecord(stored)) return { settings: DEFAULT_SETTINGS, isWhole: false }
  const read = Object.entries(settingsSchema.shape).map(([name, schema]) => {
    const standard: unknown = Reflect.get(DEFAULT_SETTINGS, name)
    const choice = schema.safeParse(completed(stored[name], standard))
    return { name, value: choice.success ? choice.data : standard, isWhole: choice.success }
  })
  return {
    settings: settingsSchema.parse(Object.fromEntries(read.map(({ name, value }) => [name, value]))),
    isWhole: read.every(({ isWhole }) => isWhole),
  }
}

/** `stored` with what it lacks taken from `standard`, down to the choices of a group; groups gain members over time. */
function completed(stored: unknown, standard: unknown): unknown {
  if (stored === undefined) return standard
  if (!isRecord(stored) || !isRecord(standard)) return stored
  const members = Object.entries(standard).map(([name, value]) => [name, completed(stored[name], value)])
  return Object.fromEntries(members)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
