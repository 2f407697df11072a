import { FIXED_FEASTS, MONTHS, PARTS_OF_DAY, RELATIVE_DAYS, SEASONS, WEEKDAYS } from './tables/calendar-words.ts'
import { CURRENCY_WORDS, type Currency } from './tables/currencies.ts'
import { CARDINALS, DENOMINATORS, ORDINALS, SCALES, VAGUE } from './tables/number-words.ts'
import { UNIT_WORDS, type Unit } from './tables/units.ts'

/** All that the tables know about one word; one lookup a word. Absent means `null`. */
export type WordEntry = {
  cardinal: number | null
  scale: number | null
  ordinal: number | null
  denominator: number | null
  vague: readonly [number, number] | null
  month: number | null
  weekday: number | null
  season: number | null
  relativeDay: number | null
  isPartOfDay: boolean
  unit: Unit | null
  currency: Currency | null
  /** True when a figure may begin at this word. */
  isTrigger: boolean
}

const entries = new Map<string, WordEntry>()

function entry(word: string): WordEntry {
  const known = entries.get(word)
  if (known !== undefined) return known
  const made: WordEntry = {
    cardinal: null,
    scale: null,
    ordinal: null,
    denominator: null,
    vague: null,
    month: null,
    weekday: null,
    season: null,
    relativeDay: null,
    isPartOfDay: false,
    unit: null,
    currency: null,
    isTrigger: false,
  }
  entries.set(word, made)
  return made
}

/** Words that can begin a figure without being a number themselves. */
const OTHER_TRIGGERS =
  'a an half dozen no none nobody both couple few the last next this past previous every each noon midnight midday early late mid fiscal minus zero nil neither handful all million millions between weekend now'

function fill(): void {
  for (const [word, value] of Object.entries(CARDINALS)) entry(word).cardinal = value
  for (const [word, value] of Object.entries(SCALES)) entry(word).scale = value
  for (const [word, value] of Object.entries(ORDINALS)) entry(word).ordinal = value
  for (const [word, value] of Object.entries(DENOMINATORS)) entry(word).denominator = value
  for (const [word, value] of Object.entries(VAGUE)) entry(word).vague = value
  for (const [word, value] of Object.entries(MONTHS)) entry(word).month = value
  for (const [word, value] of Object.entries(WEEKDAYS)) entry(word).weekday = value
  for (const [word, value] of Object.entries(SEASONS)) entry(word).season = value
  for (const [word, value] of Object.entries(RELATIVE_DAYS)) entry(word).relativeDay = value
  for (const word of PARTS_OF_DAY) entry(word).isPartOfDay = true
  for (const [word, unit] of UNIT_WORDS) entry(word).unit = unit
  for (const [word, currency] of CURRENCY_WORDS) entry(word).currency = currency
  for (const known of entries.values()) known.isTrigger = isTriggerEntry(known)
  for (const word of OTHER_TRIGGERS.split(' ')) entry(word).isTrigger = true
  for (const feast of Object.keys(FIXED_FEASTS)) entry(feast.split(' ')[0] ?? feast).isTrigger = true
}

function isTriggerEntry(known: WordEntry): boolean {
  const numeric = known.cardinal ?? known.ordinal ?? known.vague ?? known.denominator
  const calendar = known.month ?? known.weekday ?? known.season ?? known.relativeDay
  return numeric !== null || calendar !== null || known.currency !== null
}

fill()

/** What is known about a lower-case word; null when nothing is. */
export function lookUp(word: string): WordEntry | null {
  return entries.get(word) ?? null
}
