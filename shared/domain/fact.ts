import type { Figure, FigureKind } from './figure.ts'

const KIND_NAMES: Readonly<Record<FigureKind, string>> = {
  count: 'number',
  money: 'money',
  percent: 'percentage',
  'percent-point': 'percentage points',
  measure: 'measure',
  duration: 'duration',
  age: 'age',
  ratio: 'ratio',
  ordinal: 'place in an order',
  date: 'date',
  time: 'time of day',
  score: 'score',
  identifier: 'identifier',
}

/** What a kind of figure is called where people choose among them. */
export function kindInWords(kind: FigureKind): string {
  return KIND_NAMES[kind]
}

/** A counted noun that names nothing without the sentence around it. */
const PRONOUNS: ReadonlySet<string> = new Set(['them', 'those', 'these', 'us', 'you', 'it', 'ones', 'others'])

/** What befalls people alone, and what can befall anything that is counted; other predicates (`priced`, `voted`) say of what an amount is. */
const FATES: ReadonlySet<string> = new Set(['killed', 'injured', 'missing', 'detained', 'sentenced', 'infected'])
const DEEDS: ReadonlySet<string> = new Set(
  'displaced rescued defused found destroyed planted produced exported imported bought sold employed laid-off'.split(
    ' ',
  ),
)
/** Counted things, as the reader names them, that stand in sentences about people: `14 vehicles fell, injuring 31`. */
const THINGS: ReadonlySet<string> = new Set(
  'vehicle car bus truck train ship boat ferry plane home house building tree bridge bullet shot crown body'.split(' '),
)
/** What an amount of money is, by its predicate. */
const AMOUNTS: Readonly<Record<string, string>> = {
  earned: 'profit',
  revenue: 'revenue',
  dividend: 'dividend',
  priced: 'price',
  owed: 'debt',
  'per-share': 'profit per share',
}

/** What happened to what is counted, where that can be said of it. */
function deedOf({ kind, counted, predicate }: Figure): string {
  if (kind !== 'count' || predicate === null) return ''
  const isFate = FATES.has(predicate) && !THINGS.has(counted?.head ?? '')
  return isFate || DEEDS.has(predicate) ? ` ${predicate}` : ''
}

/**
 * What a figure is of, in a few words: what it counts or measures, what happened to it, whose it is and where. `people killed,
 * Lorn Island`; `age of Tomas Arvell`; `length, per day`; `date`. Never empty.
 */
export function factOf(figure: Figure): string {
  const whose = figure.person === null ? '' : ` of ${figure.person}`
  const rate = figure.rate === null ? [] : [`per ${figure.rate}`]
  return [`${subjectOf(figure)}${deedOf(figure)}${whose}`, ...rate, ...figure.scope.places].join(', ')
}

function subjectOf({ kind, counted, dimension, predicate }: Figure): string {
  if (kind === 'money') return AMOUNTS[predicate ?? ''] ?? kindInWords(kind)
  if (counted !== null && !PRONOUNS.has(counted.head)) return [...counted.modifiers, counted.head].join(' ')
  return kind === 'measure' && dimension !== null ? dimension : kindInWords(kind)
}
