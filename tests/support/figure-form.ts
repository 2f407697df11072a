import type { Figure } from '../../shared/domain/figure.ts'

/** The normal form of a figure on one line, as the phrase tables write it. */
export function figureForm(figure: Figure): string {
  const amount = figure.date === null ? (figure.value ?? interval(figure)) : dateForm(figure.date)
  const parts = [
    figure.kind,
    amount,
    figure.qualifier === '=' ? null : figure.qualifier,
    figure.currency,
    figure.unit,
    figure.rate === null ? null : `per ${figure.rate}`,
    figure.role,
    figure.direction,
    figure.negated ? 'denied' : null,
    figure.trivial ? 'trivial' : null,
  ]
  return parts.filter((part) => part !== null).join(' ')
}

function interval(figure: Figure): string {
  return `${figure.low ?? ''}..${figure.high ?? ''}`
}

function dateForm(date: NonNullable<Figure['date']>): string {
  if (!date.resolved) return 'unresolved'
  return date.from === date.to ? date.from : `${date.from}..${date.to}`
}
