import type { Figure, FigureRelation } from '../../../shared/domain/figure.ts'
import { ruleInWords } from '../../../shared/domain/figure-rule.ts'
import type { Finding, FigureFinding, InconsistencyFinding, WordingFinding } from '../../../shared/domain/finding.ts'
import type { HandFinding } from '../../../shared/domain/by-hand.ts'
import type { Passage, Relation } from '../../../shared/domain/passage.ts'

/** A shape and a word for everything the screen marks, so that colour never speaks alone. */
export type Label = { readonly glyph: string; readonly name: string }

const RELATIONS: Readonly<Record<FigureRelation, Label>> = {
  same: { glyph: '=', name: 'Same' },
  rounded: { glyph: '≈', name: 'Rounded' },
  compatible: { glyph: '∼', name: 'Compatible' },
  updated: { glyph: '↻', name: 'Updated' },
  conflict: { glyph: '≠', name: 'Conflict' },
  'other-scope': { glyph: '◇', name: 'Other scope' },
  'only-a': { glyph: '·', name: 'Only in A' },
  'only-b': { glyph: '·', name: 'Only in B' },
}

/** The sign of everything that a person did, not the engine: a pen. */
const HAND_GLYPH = '✎'

export const HAND_KINDS: Readonly<Record<HandFinding['kind'], string>> = {
  figure: 'Figure',
  quotation: 'Quotation',
  name: 'Name',
  wording: 'Wording',
  missing: 'Missing',
  other: 'Other',
}

export function relationLabel(relation: FigureRelation): Label {
  return RELATIONS[relation]
}

/** Figures that say the same thing: read, counted, and kept out of the way. */
export function agrees(relation: FigureRelation): boolean {
  return relation === 'same' || relation === 'rounded' || relation === 'compatible'
}

export function passageLabel(passage: Passage): Label {
  if (passage.byHand === true) return { glyph: HAND_GLYPH, name: 'Aligned by hand' }
  const name = passage.kind === 'verbatim' ? 'Word for word' : 'Edited'
  return { glyph: passage.kind === 'verbatim' ? '=' : '≈', name: passage.moved ? `${name}, moved` : name }
}

const PATTERNS: Readonly<Record<NonNullable<FigureFinding['pattern']>, string>> = {
  'digits-transposed': 'Digits transposed',
  'one-digit': 'One digit apart',
  'decimal-point': 'Decimal point',
  sign: 'Sign',
  rate: 'Rate',
  unit: 'Unit',
  'order-swapped': 'Order swapped',
  scale: 'Scale',
}

const WORDINGS: Readonly<Record<WordingFinding['what'], string>> = {
  name: 'Another name',
  weekday: 'Another weekday',
  month: 'Another month',
  negation: 'A negation',
  opposite: 'The opposite',
  quotation: 'Another quotation',
}

const INCONSISTENCIES: Readonly<Record<InconsistencyFinding['what'], string>> = {
  sum: 'Parts and total',
  percentage: 'Percentage',
  weekday: 'Weekday and date',
  age: 'Age and birth year',
  range: 'Range upside down',
}

/** What a finding is called in the panel and in announcements. */
export function findingLabel(finding: Finding, passages: readonly Passage[]): Label {
  switch (finding.kind) {
    case 'figure': {
      const relation = relationLabel(finding.relation)
      return finding.pattern === null
        ? relation
        : { glyph: relation.glyph, name: `${relation.name} · ${PATTERNS[finding.pattern].toLowerCase()}` }
    }
    case 'wording':
      return { glyph: '¶', name: WORDINGS[finding.what] }
    case 'inconsistency':
      return { glyph: '!', name: `${INCONSISTENCIES[finding.what]}, in ${finding.side === 'a' ? 'A' : 'B'}` }
    case 'passage': {
      const passage = passages[finding.passage]
      return passage === undefined ? { glyph: '=', name: 'Repeated' } : passageLabel(passage)
    }
    case 'by-hand':
      return { glyph: HAND_GLYPH, name: `${HAND_KINDS[finding.found.kind]}, by hand` }
  }
}

const TEXT_RELATIONS: Readonly<Record<Relation, { readonly name: string; readonly meaning: string }>> = {
  story: { name: 'One story', meaning: 'Both report the same event.' },
  series: {
    name: 'A series',
    meaning: 'The same template with other figures: two items of a series, not two reports of one event.',
  },
  overlap: { name: 'Overlap', meaning: 'They share passages, but report different events.' },
  none: {
    name: 'No passage repeated',
    meaning: 'No passage of one stands in the other; figures may agree all the same.',
  },
}

export function textRelation(relation: Relation): { readonly name: string; readonly meaning: string } {
  return TEXT_RELATIONS[relation]
}

/** The normal form of a figure in words a reader understands: label and value, in the order they are shown. */
export function figureFacts(figure: Figure): readonly (readonly [string, string])[] {
  const facts: (readonly [string, string | null])[] = [
    ['Read as', valueOf(figure)],
    ['Interval', intervalOf(figure)],
    [
      'Unit',
      [figure.currency, figure.unit, figure.rate === null ? null : `per ${figure.rate}`].filter(isText).join(' '),
    ],
    ['Counts', figure.counted === null ? null : [...figure.counted.modifiers, figure.counted.head].join(' ')],
    ['What happened', figure.predicate],
    ['Direction', figure.direction],
    ['Belongs to', figure.person],
    ['Scope', scopeOf(figure)],
    ['Said by', figure.attribution],
    ['Kind', figure.kind.replace('-', ' ')],
    ['Rule', ruleInWords(figure.rule)],
  ]
  return facts.filter((fact): fact is readonly [string, string] => isText(fact[1]))
}

/** One line for the tip over a figure. */
export function figureValue(figure: Figure): string {
  const unit = [figure.currency, figure.unit, figure.rate === null ? null : `per ${figure.rate}`]
    .filter(isText)
    .join(' ')
  const counted = figure.counted === null ? '' : figure.counted.head
  return [valueOf(figure), unit, counted].filter((part) => part !== '').join(' ')
}

function valueOf(figure: Figure): string {
  if (figure.date !== null) return dateOf(figure.date, figure.value)
  if (figure.value !== null) return `${signOf(figure.qualifier)}${groupDigits(figure.value)}`
  return `${numberOrOpen(figure.low)} to ${numberOrOpen(figure.high)}`
}

function dateOf(date: NonNullable<Figure['date']>, value: string | null): string {
  // `3/12/2024` where nothing tells which number is the month.
  if (value?.includes(' or ') === true) return value
  if (!date.resolved) return 'not resolved: the report has no date'
  return date.from === date.to ? date.from : `${date.from} to ${date.to}`
}

function intervalOf(figure: Figure): string | null {
  if (figure.date !== null || figure.qualifier === '=' || figure.value === null) return null
  const low = figure.low === null ? 'no lower bound' : `${figure.lowOpen ? 'above ' : ''}${numberOrOpen(figure.low)}`
  const high =
    figure.high === null ? 'no upper bound' : `${figure.highOpen ? 'below ' : ''}${numberOrOpen(figure.high)}`
  return `${low} to ${high}`
}

function scopeOf(figure: Figure): string | null {
  const { places, group, asOf, inherited } = figure.scope
  const parts = [...places, group, asOf === null ? null : `as of ${asOf}`].filter(isText)
  if (parts.length === 0) return null
  return inherited ? `${parts.join(', ')} (from the text around it)` : parts.join(', ')
}

function signOf(qualifier: Figure['qualifier']): string {
  switch (qualifier) {
    case '=':
    case 'range':
    case 'vague':
      return ''
    case '~':
      return 'about '
    case '>':
      return 'more than '
    case '>=':
      return 'at least '
    case '<':
      return 'less than '
    case '<=':
      return 'at most '
  }
}

/** Thousands parted by a thin space; fractions and decimals are left as they are written. */
function groupDigits(value: string): string {
  const [whole = '', ...rest] = value.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f')
  return [grouped, ...rest].join('.')
}

function numberOrOpen(bound: number | null): string {
  return bound === null ? '…' : groupDigits(String(bound))
}

function isText(part: string | null): part is string {
  return part !== null && part !== ''
}
