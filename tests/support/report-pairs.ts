import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse } from '../../shared/analysis/index.ts'
import type { Figure } from '../../shared/domain/figure.ts'
import { reportOf } from './figure-findings.ts'

type Field = Figure['field']
/** Two figures that stand for one fact; labels of one `fact` are its mentions, of which one is enough. */
type Label = {
  readonly a: string
  readonly b: string
  readonly aFrom: number
  readonly bFrom: number
  readonly aField?: Field
  readonly bField?: Field
  readonly fact?: string
}
type Side = { readonly text: string; readonly title: string; readonly date: string; readonly source: string }
type ReportPair = {
  readonly id: string
  readonly a: Side
  readonly b: Side
  readonly conflicts: readonly Label[]
  readonly agreements: readonly Label[]
}

export type ReportPairScore = {
  readonly conflicts: number
  readonly found: number
  readonly wrong: number
  readonly agreed: number
  /** One line for each conflict said that is none, and each missed, for people to read. */
  readonly errors: readonly string[]
}

function readPairs(file: string): ReportPair[] {
  const text = readFileSync(join(import.meta.dirname, '../fixtures/figures/report-pairs', file), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ReportPair)
}

function meets(figure: Figure, field: Field | undefined, from: number, said: string): boolean {
  return figure.field === (field ?? 'body') && figure.from < from + said.length && figure.to > from
}

type Said = { readonly relation: string; readonly a: Figure; readonly b: Figure }

function isAt({ a, b }: Said, label: Label): boolean {
  return meets(a, label.aField, label.aFrom, label.a) && meets(b, label.bField, label.bFrom, label.b)
}

function saidOf(pair: ReportPair): Said[] {
  const [left, right] = [pair.a, pair.b].map(({ text, title, date, source }) =>
    reportOf(text, { title: title === '' ? null : title, published: date, source }),
  )
  if (left === undefined || right === undefined) return []
  const { findings, a, b } = analyse({ a: left, b: right })
  return findings.flatMap((finding) => {
    if (finding.kind !== 'figure' || finding.a === null || finding.b === null) return []
    const [inA, inB] = [a.figures[finding.a], b.figures[finding.b]]
    return inA === undefined || inB === undefined ? [] : [{ relation: finding.relation, a: inA, b: inB }]
  })
}

/** The labels by fact. */
function factsOf(labels: readonly Label[]): Label[][] {
  return [...Map.groupBy(labels, (label) => label.fact ?? `${label.aFrom} ${label.bFrom}`).values()]
}

const AGREEING: ReadonlySet<string> = new Set(['same', 'rounded', 'compatible'])

/** Compares the pairs of reports of a file, and counts what is said of their figures against the labels. */
export function scoreReportPairs(file: string): ReportPairScore {
  const errors: string[] = []
  const tally = { conflicts: 0, found: 0, wrong: 0, agreed: 0 }
  for (const pair of readPairs(file)) {
    const said = saidOf(pair)
    const alarms = said.filter(({ relation }) => relation === 'conflict')
    const wrong = alarms.filter((each) => !pair.conflicts.some((label) => isAt(each, label)))
    tally.wrong += wrong.length
    errors.push(...wrong.map((each) => `wrong ${each.a.text} / ${each.b.text} | ${pair.id}`))
    for (const labels of factsOf(pair.conflicts)) {
      tally.conflicts += 1
      if (alarms.some((each) => labels.some((label) => isAt(each, label)))) tally.found += 1
      else errors.push(`missed ${labels[0]?.a} / ${labels[0]?.b} | ${pair.id}`)
    }
    const agreeing = said.filter(({ relation }) => AGREEING.has(relation))
    tally.agreed += factsOf(pair.agreements).filter((labels) =>
      agreeing.some((each) => labels.some((label) => isAt(each, label))),
    ).length
  }
  return { ...tally, errors }
}
