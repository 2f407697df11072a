import type { Figure } from '../../domain/figure.ts'
import type { Span } from '../../domain/span.ts'

export function spanOf(figure: Figure): Span {
  return { from: figure.from, to: figure.to }
}

/** The words between two figures of one text. */
export function between(text: string, first: Figure, second: Figure): string {
  return text.slice(first.to, second.from)
}

/** No wording that joins two figures is longer, in characters; longer ones are not looked into, whatever they hold. */
const LONGEST_JOINT = 200

/** Whether a stretch of text stays inside one sentence. */
export function isOneSentence(stretch: string): boolean {
  return stretch.length <= LONGEST_JOINT && !/[.!?;]\s|\n/.test(stretch)
}

/** The exact number of a figure stated plainly; null for ranges, vague and qualified ones, with which nothing can be reckoned. */
export function plainNumber(figure: Figure): number | null {
  return figure.qualifier === '=' && figure.value !== null && figure.low === figure.high ? figure.low : null
}

/** Kind, currency and unit in one key: what can be added and divided. */
export function measureKey(figure: Figure): string {
  return `${figure.kind}|${figure.currency ?? ''}|${figure.unit ?? ''}|${figure.rate ?? ''}`
}

/** One unit of the last digit that a figure writes: 1 for `450`, 0.1 for `7.5`, a million for `25 million`. */
export function lastUnit(figure: Figure): number {
  const written = /\d[\d,]*(?:\.(\d+))?/.exec(figure.text)
  const number = Number(written?.[0].replaceAll(',', ''))
  const scale = number > 0 ? Math.abs(figure.low ?? 0) / number : 1
  return scale * 10 ** -(written?.[1]?.length ?? 0)
}

/** Figures that state a quantity: what stands between a total and its parts may name days. */
export function quantitiesOf(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ kind }) => kind !== 'date' && kind !== 'time' && kind !== 'ordinal')
}

export type Trio = readonly [first: Figure, second: Figure, third: Figure]

/** All runs of three neighbours. */
export function triosOf(figures: readonly Figure[]): Trio[] {
  return figures.flatMap((third, index): Trio[] => {
    const [first, second] = [figures[index - 2], figures[index - 1]]
    return first === undefined || second === undefined ? [] : [[first, second, third]]
  })
}
