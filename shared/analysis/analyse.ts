import type { Comparison, Reading } from '../domain/comparison.ts'
import type { Figure } from '../domain/figure.ts'
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

/** Natures of figures that may stand opposite each other in aligned texts: a number never stands for a date. */
function slotKind({ kind }: Figure): string {
  return kind === 'date' || kind === 'time' ? kind : 'amount'
}

/** The text as the overlap engine gets it: its figures are slots, so that a changed number hides no repeated sentence. */
function asSide({ report, zones, figures }: ReadReport): Side {
  const slots = figures
    .filter(({ field }) => field === 'body')
    .map((figure) => ({ from: figure.from, to: figure.to, kind: slotKind(figure) }))
  return { text: report.body, zones, slots }
}

/** The passages two reports repeat, with coverage; `completeComparison` goes on from there without finding them again. */
export function findReportPassages(a: ReadReport, b: ReadReport, settings: Partial<Settings> = {}): FoundPassages {
  return findPassages({ a: asSide(a), b: asSide(b), settings })
}

/** The passages, rows and coverage of two reports: `findReportPassages` and `completeComparison` at once. */
export function compareReports(a: ReadReport, b: ReadReport, settings: Partial<Settings> = {}): TextComparison {
  return completeComparison(findReportPassages(a, b, settings))
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
