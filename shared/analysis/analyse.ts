import type { Comparison, Reading } from '../domain/comparison.ts'
import { compareTexts, type Settings, type Side, type TextComparison } from '../compare/index.ts'
import { pairFigures } from '../figures/index.ts'
import { rankFindings } from './rank-findings.ts'
import { readReport, type ReadReport, type Report } from './read-report.ts'
import { findWording } from './wording.ts'

type AnalysisInput = { readonly a: Report; readonly b: Report; readonly settings?: Partial<Settings> }

/** Natures of figures that may stand opposite each other in aligned texts: a number never stands for a date. */
function slotKind(kind: string): string {
  return kind === 'date' || kind === 'time' ? kind : 'amount'
}

function asSide({ report, zones, figures }: ReadReport): Side {
  return {
    text: report.body,
    zones,
    slots: figures
      .filter((figure) => figure.field === 'body' && !figure.trivial)
      .map(({ from, to, kind }) => ({ from, to, kind: slotKind(kind) })),
  }
}

/** The passages, rows and coverage of two reports, their figures masked so that a changed number breaks no passage. */
export function compareReports(a: ReadReport, b: ReadReport, settings: Partial<Settings> = {}): TextComparison {
  return compareTexts({ a: asSide(a), b: asSide(b), settings })
}

function asReading({ zones, figures, groups, understood, seen }: ReadReport): Reading {
  return { zones, figures, groups, understood, seen }
}

/** Pairs and judges the figures of two reports whose passages are known, and ranks all findings together. */
export function judgeReports(a: ReadReport, b: ReadReport, text: TextComparison): Comparison {
  const { pairings, isSeries } = pairFigures([a, b], text.relation)
  // Items of a series name other companies and days by nature.
  const wording = isSeries ? [] : findWording(a, b, text)
  return {
    ...text,
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
