import type { Comparison, Reading } from '../domain/comparison.ts'
import type { Difference } from '../domain/passage.ts'
import type { Span } from '../domain/span.ts'
import {
  completeComparison,
  findPassages,
  type FoundPassages,
  type Settings,
  type Side,
  type TextComparison,
} from '../compare/index.ts'
import { pairFigures } from '../figures/index.ts'
import { rankFindings } from './rank-findings.ts'
import { readReport, type ReadReport, type Report } from './read-report.ts'
import { relationOf } from './relation.ts'
import { findWording } from './wording.ts'

type AnalysisInput = { readonly a: Report; readonly b: Report; readonly settings?: Partial<Settings> }

/**
 * The text as the overlap engine gets it. Figures are not masked there: as slots, every number of a long text finds another
 * to stand opposite, which cost a hundredth of plagdet and gave false alarms (docs/decisions/pairing-figures.md). Pairing
 * masks them itself, sentence by sentence.
 */
function asSide({ report, zones }: ReadReport): Side {
  return { text: report.body, zones, slots: [] }
}

function liesInFigure({ from, to }: Span, { figures }: ReadReport): boolean {
  return from < to && figures.some((figure) => figure.field === 'body' && figure.from <= from && to <= figure.to)
}

/** A difference between figures written in words (`seven`, `nine`) is a difference of figures, too. */
function classify(difference: Difference, a: ReadReport, b: ReadReport): Difference {
  const isFigure = difference.class === 'words' && liesInFigure(difference.a, a) && liesInFigure(difference.b, b)
  return isFigure ? { ...difference, class: 'figure' } : difference
}

/** The passages two reports repeat, with coverage; `completePassages` goes on from there without finding them again. */
export function findReportPassages(a: ReadReport, b: ReadReport, settings: Partial<Settings> = {}): FoundPassages {
  return findPassages({ a: asSide(a), b: asSide(b), settings })
}

/** Inner differences and rows of passages that were found in these two reports; differences between figures are marked as such. */
export function completePassages(a: ReadReport, b: ReadReport, found: FoundPassages): TextComparison {
  const text = completeComparison(found)
  const passages = text.passages.map((passage) => ({
    ...passage,
    differences: passage.differences.map((difference) => classify(difference, a, b)),
  }))
  return { ...text, passages }
}

/** The passages, rows and coverage of two reports: `findReportPassages` and `completePassages` at once. */
export function compareReports(a: ReadReport, b: ReadReport, settings: Partial<Settings> = {}): TextComparison {
  return completePassages(a, b, findReportPassages(a, b, settings))
}

function asReading({ zones, figures, groups, understood, seen }: ReadReport): Reading {
  return { zones, figures, groups, understood, seen }
}

/** Pairs and judges the figures of two reports whose passages are known, and ranks all findings together. */
export function judgeReports(a: ReadReport, b: ReadReport, text: TextComparison): Comparison {
  const relation = relationOf(a, b, text.passages.length > 0)
  const { pairings, isSeries } = pairFigures([a, b], relation)
  // Items of a series name other companies and days by nature.
  const wording = isSeries ? [] : findWording(a, b, text)
  return {
    ...text,
    relation,
    a: asReading(a),
    b: asReading(b),
    findings: rankFindings({ pairings, wording, passages: text.passages, a, b }),
  }
}

/**
 * Everything the screen and the command line say of two reports. Spans `a` point into the body of A, spans `b` into that
 * of B; findings come in order of rank. A pure function: same input, same result. Callers that time the steps, or compare
 * one report with many, call `readReport`, `compareReports` and `judgeReports` themselves.
 */
export function analyse({ a, b, settings }: AnalysisInput): Comparison {
  const [readA, readB] = [readReport(a), readReport(b)]
  return judgeReports(readA, readB, compareReports(readA, readB, settings))
}
