import { completeComparison, type FoundPassages, type Settings } from '../../compare/index.ts'
import type { Comparison } from '../../domain/comparison.ts'
import { findReportPassages, judgeReports } from '../analyse.ts'
import type { ReadReport } from '../read-report.ts'
import { align, equalSentences, sharedBy, turned, type Alignment } from './alignment.ts'
import type { CollatedText } from './collated-text.ts'
import type { Tie } from './stretches.ts'

/** Two reports, word by word, and how their figures stand to each other. */
export type Pair = { readonly alignment: Alignment; readonly ties: readonly Tie[] }

/** Told before every two reports are compared, how many pairs are done and how many there are. */
export type OnPair = (done: number, total: number) => void

type Options = {
  readonly reports: readonly ReadReport[]
  readonly texts: readonly CollatedText[]
  readonly settings: Partial<Settings>
  readonly onPair?: OnPair | undefined
}

/** Every two of some reports, compared once; what only some pairs are asked for is worked out when it is asked. */
export class Pairs {
  private readonly options: Options
  private readonly found: ReadonlyMap<string, FoundPassages>
  private readonly known = new Map<string, Pair>()
  private areComplete = true

  constructor(options: Options) {
    this.options = options
    this.found = findAll(options)
  }

  /** Share of the words of one report that stand in another. */
  share(of: number, other: number): number {
    if (of === other) return 1
    const { coverage } = this.foundOf(of, other)
    return of < other ? coverage.aInB : coverage.bInA
  }

  /** `a` is the first of the two. */
  of(a: number, b: number): Pair {
    const [first, second] = a < b ? [a, b] : [b, a]
    const key = `${first} ${second}`
    const pair = this.known.get(key) ?? this.read(first, second)
    this.known.set(key, pair)
    if (a === first) return pair
    const { alignment, ties } = pair
    return { alignment: turned(alignment), ties: ties.map((tie) => ({ ...tie, a: tie.b, b: tie.a })) }
  }

  /** False when the budget of one of the comparisons asked for so far ran out. */
  get isComplete(): boolean {
    return this.areComplete
  }

  private foundOf(one: number, other: number): FoundPassages {
    const found = this.found.get(one < other ? `${one} ${other}` : `${other} ${one}`)
    if (found === undefined) throw new Error('Two reports were asked for that were not compared.')
    return found
  }

  private read(first: number, second: number): Pair {
    const [a, b] = [this.options.reports[first], this.options.reports[second]]
    const [textA, textB] = [this.options.texts[first], this.options.texts[second]]
    if (a === undefined || b === undefined || textA === undefined || textB === undefined) {
      throw new Error('A report was asked for that is not among those compared.')
    }
    const comparison = judgeReports(a, b, completeComparison(this.foundOf(first, second)))
    if (!comparison.complete) this.areComplete = false
    const shared = sharedBy(comparison.passages)
    const more = equalSentences(align(textA, textB, shared))
    return { alignment: align(textA, textB, [...shared, ...more]), ties: tiesOf(comparison) }
  }
}

function findAll({ reports, settings, onPair }: Options): Map<string, FoundPassages> {
  const found = new Map<string, FoundPassages>()
  const total = (reports.length * (reports.length - 1)) / 2
  for (const [first, a] of reports.entries()) {
    for (const [behind, b] of reports.slice(first + 1).entries()) {
      onPair?.(found.size, total)
      found.set(`${first} ${first + 1 + behind}`, findReportPassages(a, b, settings))
    }
  }
  return found
}

/** The figures of two bodies that a comparison pairs, in order of importance. */
function tiesOf({ findings, a, b }: Comparison): Tie[] {
  return findings.flatMap((finding) => {
    if (finding.kind !== 'figure' || finding.a === null || finding.b === null) return []
    const [own, other] = [a.figures[finding.a], b.figures[finding.b]]
    if (own?.field !== 'body' || other?.field !== 'body') return []
    const { relation, reason } = finding
    return [{ a: { from: own.from, to: own.to }, b: { from: other.from, to: other.to }, relation, reason }]
  })
}
