import { FIXED_FEASTS, MONTHS, PARTS_OF_DAY, RELATIVE_DAYS, SEASONS, WEEKDAYS } from './tables/calendar-words.ts'
import { CURRENCY_WORDS, type Currency } from './tables/currencies.ts'
import {
  CARDINALS,
  DENOMINATORS,
  MULTIPLES,
  MULTIPLYING_VERBS,
  ORDINALS,
  SCALES,
  TIMES_WORDS,
  VAGUE,
} from './tables/number-words.ts'
import { FOREIGN_WORDS, type ForeignWords } from './tables/foreign-words.ts'
import { UNIT_WORDS, type Unit } from './tables/units.ts'

/** All that the tables know about one word; one lookup a word. */
export type WordEntry = {
  /** False for the one entry that all unknown words share. */
  isKnown: boolean
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
  /** Months of languages that write `3. Oktober`. */
  hasDayStop: boolean
  unit: Unit | null
  currency: Currency | null
  /** True when a figure may begin at this word. */
  isTrigger: boolean
}

/** The entry of every word that no table has. */
export const UNKNOWN: WordEntry = {
  isKnown: false,
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
  hasDayStop: false,
  unit: null,
  currency: null,
  isTrigger: false,
}

const entries = new Map<string, WordEntry>()

function entry(word: string): WordEntry {
  const known = entries.get(word)
  if (known !== undefined) return known
  const made: WordEntry = { ...UNKNOWN, isKnown: true }
  entries.set(word, made)
  return made
}
/** Words that can begin a figure without being a number themselves. */
const OTHER_TRIGGERS =
  'a an half dozen day no none nobody both couple few the last next this past previous every each noon midnight midday early late mid fiscal minus zero nil neither handful all million millions between weekend q h fy'

/** Enters one table: its words, and the property they set. */
function enter<Property extends keyof WordEntry>(
  property: Property,
  words: Iterable<readonly [string, WordEntry[Property]]>,
): void {
  for (const [word, value] of words) entry(word)[property] = value
}

function fill(): void {
  enter('cardinal', Object.entries(CARDINALS))
  enter('scale', Object.entries(SCALES))
  enter('ordinal', Object.entries(ORDINALS))
  enter('denominator', Object.entries(DENOMINATORS))
  enter('vague', Object.entries(VAGUE))
  enter('month', Object.entries(MONTHS))
  enter('weekday', Object.entries(WEEKDAYS))
  enter('season', Object.entries(SEASONS))
  enter('relativeDay', Object.entries(RELATIVE_DAYS))
  enter('unit', UNIT_WORDS)
  enter('currency', CURRENCY_WORDS)
  for (const word of PARTS_OF_DAY) entry(word).isPartOfDay = true
  for (const known of entries.values()) known.isTrigger = isTriggerEntry(known)
  const multiples = [MULTIPLES, TIMES_WORDS, MULTIPLYING_VERBS].flatMap((table) => Object.keys(table))
  for (const word of [...OTHER_TRIGGERS.split(' '), ...multiples]) entry(word).isTrigger = true
  for (const feast of Object.keys(FIXED_FEASTS)) entry(feast.split(' ')[0] ?? feast).isTrigger = true
}

function isTriggerEntry(known: WordEntry): boolean {
  const numeric = known.cardinal ?? known.ordinal ?? known.vague ?? known.denominator
  const calendar = known.month ?? known.weekday ?? known.season ?? known.relativeDay
  return numeric !== null || calendar !== null || known.currency !== null
}

fill()

/** What the tables know about a lower-case word. */
export type Lexicon = (word: string) => WordEntry

/** English, which all other languages add to. */
export const lookUp: Lexicon = (word) => entries.get(word) ?? UNKNOWN

/** The words of English and of the language of a BCP 47 tag, whose own meaning goes first (`billion` is 10^12 in German). */
export function lexiconOf(language: string | null): Lexicon {
  const own = FOREIGN.get((language ?? '').toLowerCase().split('-')[0] ?? '')
  return own === undefined ? lookUp : (word) => own.get(word) ?? lookUp(word)
}

const FOREIGN: ReadonlyMap<string, ReadonlyMap<string, WordEntry>> = new Map(
  Object.entries(FOREIGN_WORDS).map(([language, words]) => [language, foreignEntries(words)]),
)

function foreignEntries({ months, scales, currencies, hasDayStop }: ForeignWords): Map<string, WordEntry> {
  const own = new Map<string, WordEntry>()
  const put = (words: string, known: Partial<WordEntry>): void => {
    for (const word of words.split(' ')) own.set(word, { ...UNKNOWN, isKnown: true, ...known })
  }
  for (const [place, word] of months.split(' ').entries()) put(word, { month: place + 1, isTrigger: true, hasDayStop })
  for (const [power, words] of Object.entries(scales)) put(words, { scale: Number(power) })
  for (const [code, words] of Object.entries(currencies))
    put(words, { currency: { code, hundredth: false, name: code }, isTrigger: true })
  return own
}
