import type { Comparison } from '../../../shared/domain/comparison.ts'
import type { FigureRelation } from '../../../shared/domain/figure.ts'
import type { Passage } from '../../../shared/domain/passage.ts'
import { textRelation } from './labels.ts'

/** Two sentences over the comparison: what is repeated, and where the figures part, unless that is still awaited. */
export function summaryOf(comparison: Comparison, awaitsFigures = false): readonly [repeated: string, figures: string] {
  return [repeatedSentence(comparison), awaitsFigures ? AWAITED_FIGURES : figuresSentence(comparison)]
}

/** What the two texts are to each other, in a word or two and in a sentence. */
export function relationOfTexts(
  { relation }: Comparison,
  awaitsFigures: boolean,
): { readonly name: string; readonly meaning: string } {
  return awaitsFigures ? UNKNOWN_YET : textRelation(relation)
}

const AWAITED_FIGURES = 'Setting their figures against each other …'

const UNKNOWN_YET = { name: '…', meaning: 'What the two texts are to each other shows in their figures.' }

function repeatedSentence({ passages: all, coverage, because: { words }, ...rest }: Comparison): string {
  if (words.a === 0 || words.b === 0) return wordlessSentence(words.a === 0, words.b === 0)
  const passages = all.filter(({ byHand }) => byHand !== true)
  const byHand = all.length - passages.length
  const added = byHand === 0 ? '' : ` ${sentenceCase(count(byHand))} aligned by hand.`
  const apart = passages.length === 0 && hasHeadlineFigures(rest) ? HEADLINES_APART : ''
  return `${foundSentence(passages, coverage)}${apart}${added}`
}

const HEADLINES_APART = ' Of headlines, only the figures are compared.'

/** Whether a figure of a headline was set against one of the other text: words around it may be the same though no passage is. */
function hasHeadlineFigures({ findings, a, b }: Pick<Comparison, 'findings' | 'a' | 'b'>): boolean {
  return findings.some(
    (finding) =>
      finding.kind === 'figure' &&
      finding.a !== null &&
      finding.b !== null &&
      (a.figures[finding.a]?.field === 'title' || b.figures[finding.b]?.field === 'title'),
  )
}

function foundSentence(passages: readonly Passage[], coverage: Comparison['coverage']): string {
  if (passages.length === 0) return 'No passage of one text stands in the other.'
  return isOneText(passages, coverage) ? 'The two texts are the same, word for word.' : passagesSentence(passages)
}

function passagesSentence(passages: readonly Passage[]): string {
  const edited = passages.filter(({ kind }) => kind === 'edited').length
  const moved = passages.filter((passage) => passage.moved).length
  const verbatim = passages.length - edited
  const kinds = [
    ...(verbatim > 0 ? [`${count(verbatim)} word for word`] : []),
    ...(edited > 0 ? [`${count(edited)} edited`] : []),
  ]
  const all = passages.length === 1 ? '' : passages.length === 2 ? 'both ' : 'all '
  const how = kinds.length === 1 ? `${all}${edited > 0 ? 'edited' : 'word for word'}` : kinds.join(', ')
  const where = moved === 0 ? '' : `; ${count(moved)} ${moved === 1 ? 'stands' : 'stand'} elsewhere in the other text`
  return `${sentenceCase(count(passages.length))} ${plural(passages.length, 'passage')} repeated: ${how}${where}.`
}

/** Of texts that are all signs, or of which nothing but heads and tag lines is there. */
function wordlessSentence(a: boolean, b: boolean): string {
  const where = a && b ? 'in either text' : a ? 'in A' : 'in B'
  return `There are no words to compare ${where}.`
}

function isOneText([only, ...more]: readonly Passage[], { aInB, bInA }: Comparison['coverage']): boolean {
  return only?.kind === 'verbatim' && more.length === 0 && aInB === 1 && bInA === 1
}

function figuresSentence(comparison: Comparison): string {
  const isSeries = comparison.figuresOfSeries
  const relations = comparison.findings.flatMap((finding) =>
    finding.kind === 'figure' && finding.again !== true ? [finding.relation] : [],
  )
  const of = (...wanted: readonly FigureRelation[]): number =>
    relations.filter((relation) => wanted.includes(relation)).length
  const conflicts = of('conflict')
  const agreeing = of('same', 'rounded', 'compatible')
  const rest = [
    [of('updated'), 'updated'],
    [of('other-scope'), isSeries ? (of('other-scope') === 1 ? 'differs' : 'differ') : 'of other scope'],
    [agreeing, agreeing === 1 ? 'agrees' : 'agree'],
    [of('only-a', 'only-b'), 'in one text only'],
  ] as const
  const others = rest.filter(([number]) => number > 0).map(([number, what]) => `${number.toLocaleString('en')} ${what}`)
  if (conflicts === 0 && others.length === 0) return hasUnread(comparison) ? UNREAD_FIGURES : 'No figures to compare.'
  const head =
    conflicts === 0
      ? isSeries
        ? 'Taken as two items of a series, whose figures may differ'
        : 'No figures conflict'
      : `${sentenceCase(count(conflicts))} ${plural(conflicts, 'figure')} ${conflicts === 1 ? 'conflicts' : 'conflict'}`
  return others.length === 0 ? `${head}.` : `${head}; ${others.join(', ')}.`
}

const UNREAD_FIGURES = 'Their figures could not be read.'

function hasUnread({ a, b }: Comparison): boolean {
  return a.seen + b.seen > a.understood + b.understood
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

function count(number: number): string {
  return SMALL[number] ?? number.toLocaleString('en')
}

function plural(number: number, noun: string): string {
  return number === 1 ? noun : `${noun}s`
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
