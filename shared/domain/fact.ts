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

/**
 * What a figure is of, in a few words: what it counts or measures, what happened to it, whose it is and where. `people killed,
 * Lorn Island`; `age of Tomas Arvell`; `length, per day`; `date`. Never empty.
 */
export function factOf(figure: Figure): string {
  const happened = figure.predicate === null ? '' : ` ${figure.predicate}`
  const whose = figure.person === null ? '' : ` of ${figure.person}`
  const rate = figure.rate === null ? [] : [`per ${figure.rate}`]
  return [`${subjectOf(figure)}${happened}${whose}`, ...rate, ...figure.scope.places].join(', ')
}

function subjectOf({ kind, counted, dimension }: Figure): string {
  if (counted !== null && !PRONOUNS.has(counted.head)) return [...counted.modifiers, counted.head].join(' ')
  return kind === 'measure' && dimension !== null ? dimension : kindInWords(kind)
}
