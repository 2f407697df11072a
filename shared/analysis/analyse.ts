import type { Alignment } from '../domain/by-hand.ts'
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
import { pairFigures, type FigurePairing } from '../figures/index.ts'
import { rankFindings } from './rank-findings.ts'
import { readReport, type ReadReport, type Report } from './read-report.ts'
import { relationOf } from './relation.ts'
import { findWording, type WordingChange } from './wording.ts'

type AnalysisInput = Given & { readonly a: Report; readonly b: Report; readonly settings?: Partial<Settings> }

/** What a person said of the two reports. */
type Given = { readonly alignments?: readonly Alignment[] | undefined }

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
export function findReportPassages(
  a: ReadReport,
  b: ReadReport,
  settings: Partial<Settings> = {},
  { alignments = [] }: Given = {},
): FoundPassages {
  return findPassages({ a: asSide(a), b: asSide(b), settings, alignments })
}

/** The passages, rows and coverage of two reports: `findReportPassages` and `completeComparison` at once. */
export function compareReports(
  a: ReadReport,
  b: ReadReport,
  settings: Partial<Settings> = {},
  given: Given = {},
): TextComparison {
  return completeComparison(findReportPassages(a, b, settings, given))
}

function asReading({ zones, figures, groups, understood, seen }: ReadReport): Reading {
  return { zones, figures, groups, understood, seen }
}

/** Characters of a text in which a reader begins, and a few screens on. */
const BEGINNING = 10_000

/**
 * What can be shown of two reports before their figures are judged, which in long ones is half of the work: passages, rows,
 * and the figures of the beginning. What the two are to each other is not known yet (`relation` is `none`), nor is any finding.
 */
export function comparisonSoFar(a: ReadReport, b: ReadReport, text: TextComparison): Comparison {
  const begun = ({ zones, figures, understood, seen }: ReadReport): Reading => ({
    zones,
    figures: figures.filter(({ field, from }) => field === 'title' || from < BEGINNING),
    groups: [],
    understood,
    seen,
  })
  return { ...text, relation: 'none', figuresOfSeries: false, a: begun(a), b: begun(b), findings: [] }
}

/** Characters between a word and the figure that it makes a gain or a loss. */
const SIGN_REACH = 40

/** Whether a pair of figures tells already that gain and loss were exchanged. */
function isToldByFigure(change: WordingChange, { figures }: ReadReport, pairings: readonly FigurePairing[]): boolean {
  const isBeside = ({ pattern, a }: FigurePairing): boolean => {
    const figure = pattern === 'sign' && a !== null ? figures[a] : undefined
    if (figure?.field !== 'body') return false
    return figure.from - change.a.to < SIGN_REACH && change.a.from - figure.to < SIGN_REACH
  }
  return change.what === 'opposite' && pairings.some(isBeside)
}

/** Pairs and judges the figures of two reports whose passages are known, and ranks all findings together. */
export function judgeReports(
  a: ReadReport,
  b: ReadReport,
  text: TextComparison,
  { alignments = [] }: Given = {},
): Comparison {
  const isRepeated = text.passages.some(({ byHand }) => byHand !== true)
  const relation = relationOf(a, b, isRepeated)
  const { seriesAsStory } = text.settings
  const { pairings, isSeries } = pairFigures([a, b], seriesAsStory ? 'one-story' : relation, alignments)
  // Items of a series name other companies and days by nature.
  const wording = isSeries ? [] : findWording(a, b, text).filter((change) => !isToldByFigure(change, a, pairings))
  return {
    ...text,
    relation,
    figuresOfSeries: isSeries,
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
export function analyse({ a, b, settings, alignments }: AnalysisInput): Comparison {
  const [readA, readB] = [readReport(a), readReport(b)]
  return judgeReports(readA, readB, compareReports(readA, readB, settings, { alignments }), { alignments })
}
