import { analyse, type Report } from '../../shared/analysis/index.ts'
import type { Comparison } from '../../shared/domain/comparison.ts'

/** A report with what a test does not care about filled in. */
export function reportOf(body: string, given: Partial<Report> = {}): Report {
  return { body, title: null, published: null, source: null, ...given }
}

/** The figure findings of a comparison as lines a test can read: `conflict 452 | 425 (digits-transposed)`, in order of rank. */
export function figureLines({ findings, a, b }: Comparison): string[] {
  return findings.flatMap((finding) => {
    if (finding.kind !== 'figure') return []
    const left = finding.a === null ? '-' : (a.figures[finding.a]?.text ?? '?')
    const right = finding.b === null ? '-' : (b.figures[finding.b]?.text ?? '?')
    const pattern = finding.pattern === null ? '' : ` (${finding.pattern})`
    return [`${finding.relation} ${left} | ${right}${pattern}`]
  })
}

/** The same of two texts, with dates, sources or titles where a test needs them. */
export function figureLinesOf(
  a: string,
  b: string,
  given: readonly [Partial<Report>, Partial<Report>] = [{}, {}],
): string[] {
  return figureLines(analyse({ a: reportOf(a, given[0]), b: reportOf(b, given[1]) }))
}

/** Only the lines that say that two figures differ. */
export function differencesOf(lines: readonly string[]): string[] {
  return lines.filter((line) => line.startsWith('conflict') || line.startsWith('updated'))
}
