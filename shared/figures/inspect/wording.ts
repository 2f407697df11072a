import type { Figure } from '../../domain/figure.ts'
import type { Span } from '../../domain/span.ts'

export function spanOf(figure: Figure): Span {
  return { from: figure.from, to: figure.to }
}

/** The words between two figures of one text. */
export function between(text: string, first: Figure, second: Figure): string {
  return text.slice(first.to, second.from)
}

/** Whether a stretch of text stays inside one sentence. */
export function isOneSentence(stretch: string): boolean {
  return !/[.!?;]\s|\n/.test(stretch)
}

/** The exact number of a figure stated plainly; null for ranges, vague and qualified ones, with which nothing can be reckoned. */
export function plainNumber(figure: Figure): number | null {
  return figure.qualifier === '=' && figure.value !== null && figure.low === figure.high ? figure.low : null
}

/** Kind, currency and unit in one key: what can be added and divided. */
export function measureKey(figure: Figure): string {
  return `${figure.kind}|${figure.currency ?? ''}|${figure.unit ?? ''}|${figure.rate ?? ''}`
}
