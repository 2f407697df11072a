import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareReports, judgeReports, readReport, type ReadReport } from '../../shared/analysis/index.ts'
import type { Figure, FigureRelation } from '../../shared/domain/figure.ts'

type Text = {
  readonly text: string
  readonly title?: string
  readonly date?: string | null
  readonly source?: string | null
}
type Pair = { readonly id: string; readonly a: Text; readonly b: Text }
type Range = { readonly from: number; readonly to: number }
type Said = {
  readonly relation: FigureRelation
  readonly a: Figure | null
  readonly b: Figure | null
  readonly rank: number
}

type Correction = {
  readonly original: number
  readonly corrected: number
  readonly class: string
  readonly wrong: (Range & { readonly field: string }) | null
  readonly right: (Range & { readonly field: string }) | null
  readonly sentence_shared: boolean
}
type GoldItem = {
  readonly a: readonly [number, number]
  readonly b: readonly [number, number]
  readonly relation: string
  readonly unsure?: boolean
}

/** A wrong figure should be found among this many findings, or among as many as were changed. */
const FIRST = 3
/** Classes of corrections that change a figure; names and wordings are reported but not counted. */
const FIGURE_CLASSES = new Set(['figure', 'sign', 'unit', 'date', 'order'])

function readLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
}

function read(text: Text): ReadReport {
  const title = text.title === undefined || text.title === '' ? null : text.title
  return readReport({ body: text.text, title, published: text.date ?? null, source: text.source ?? null })
}

type Answers = { readonly said: ReadonlyMap<string, readonly Said[]>; readonly millisAPair: number }

/** Runs the engine over a file of pairs and keeps what it says of their figures. */
function answer(path: string): Answers {
  const said = new Map<string, readonly Said[]>()
  let millis = 0
  for (const pair of readLines<Pair>(path)) {
    const [a, b] = [read(pair.a), read(pair.b)]
    const text = compareReports(a, b)
    const started = performance.now()
    const { findings } = judgeReports(a, b, text)
    millis += performance.now() - started
    const figures = findings.flatMap((finding) => (finding.kind === 'figure' ? [finding] : []))
    said.set(
      pair.id,
      figures.map(({ relation, a: left, b: right }, index) => ({
        relation,
        a: left === null ? null : (a.figures[left] ?? null),
        b: right === null ? null : (b.figures[right] ?? null),
        rank: index + 1,
      })),
    )
  }
  return { said, millisAPair: millis / Math.max(1, said.size) }
}

function saysDiffers({ relation }: Said): boolean {
  return relation === 'conflict' || relation === 'updated'
}

function meets(figure: Figure | null, span: Range): boolean {
  return figure !== null && figure.from < span.to && figure.to > span.from
}

const asRange = ([from, to]: readonly [number, number]): Range => ({ from, to })
const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`)

type CorrectionScore = { readonly row: Correction; readonly isFound: boolean; readonly isFirst: boolean }

/** Only corrections that stand in sentences of both bodies can be found by comparing. */
function isComparable({ sentence_shared, wrong, right }: Correction): boolean {
  return sentence_shared && wrong?.field === 'body' && right?.field === 'body'
}

function scoreCorrection(row: Correction, said: readonly Said[], changed: number): CorrectionScore {
  const { wrong, right } = row
  if (wrong === null || right === null) return { row, isFound: false, isFirst: false }
  const hits = said.filter((each) => saysDiffers(each) && meets(each.a, wrong) && meets(each.b, right))
  return { row, isFound: hits.length > 0, isFirst: hits.some((hit) => hit.rank <= Math.max(FIRST, changed)) }
}

function scoreCorrections(folder: string): void {
  const { said, millisAPair } = answer(join(folder, 'compare.jsonl'))
  const gold = readLines<Correction>(join(folder, 'gold.jsonl'))
  const key = (row: Correction): string => `${row.original}-${row.corrected}`
  const scores = gold.filter(isComparable).map((row) => {
    const changed = gold.filter((other) => key(other) === key(row)).length
    return scoreCorrection(row, said.get(key(row)) ?? [], changed)
  })
  const figures = scores.filter(({ row }) => FIGURE_CLASSES.has(row.class))
  for (const { row, isFound } of figures.filter(({ isFirst }) => !isFirst)) {
    console.log(`  ${key(row)} ${row.class}: ${isFound ? 'found, but late' : 'not found'}`)
  }
  const first = figures.filter(({ isFirst }) => isFirst).length
  const found = figures.filter(({ isFound }) => isFound).length
  console.log(
    `corrections: among the first ${FIRST} ${percent(first, figures.length)}, found ${percent(found, figures.length)}, of ${figures.length} (target 90 %); ${millisAPair.toFixed(2)} ms a pair`,
  )
}

/** Counts of one file of sentence pairs: conflicts in the gold, found ones, alarms, wrong alarms. */
type PairCounts = { conflicts: number; found: number; alarms: number; wrong: number; agreeing: number; agreed: number }

const AGREEMENTS: readonly string[] = ['same', 'rounded', 'compatible']
const answers = (each: Said, item: GoldItem): boolean =>
  meets(each.a, asRange(item.a)) && meets(each.b, asRange(item.b))

function countItem(item: GoldItem, said: readonly Said[], counts: PairCounts): void {
  const hit = said.find((each) => answers(each, item))
  if (item.relation === 'conflict') {
    counts.conflicts++
    if (hit !== undefined && saysDiffers(hit)) counts.found++
  } else if (AGREEMENTS.includes(item.relation)) {
    counts.agreeing++
    if (hit !== undefined && AGREEMENTS.includes(hit.relation)) counts.agreed++
  }
}

/** `unsure` items, on which the annotator would not decide, count neither for nor against. */
function countPair(items: readonly GoldItem[], said: readonly Said[], counts: PairCounts): void {
  for (const item of items.filter(({ unsure }) => unsure !== true)) countItem(item, said, counts)
  for (const each of said.filter(saysDiffers)) {
    const hits = items.filter((item) => answers(each, item))
    if (hits.some((item) => item.unsure === true)) continue
    counts.alarms++
    if (!hits.some((item) => item.relation === 'conflict')) counts.wrong++
  }
}

function scorePairs(folder: string): void {
  const { said } = answer(join(folder, 'compare.jsonl'))
  const counts: PairCounts = { conflicts: 0, found: 0, alarms: 0, wrong: 0, agreeing: 0, agreed: 0 }
  for (const row of readLines<{ id: string; items: GoldItem[] }>(join(folder, 'gold.jsonl'))) {
    countPair(row.items, said.get(row.id) ?? [], counts)
  }
  const { conflicts, found, alarms, wrong, agreeing, agreed } = counts
  console.log(`figure pairs: conflict precision ${percent(alarms - wrong, alarms)} of ${alarms} (target 85 %)`)
  console.log(
    `  conflicts found ${percent(found, conflicts)} of ${conflicts}, agreements found ${percent(agreed, agreeing)} of ${agreeing}`,
  )
}

function scoreAlarms(path: string, name: string, target: string): void {
  const { said, millisAPair } = answer(path)
  const wolf = [...said].filter(([, figures]) => figures.some(saysDiffers)).map(([id]) => id)
  const named = wolf.length === 0 ? '' : `: ${wolf.slice(0, 8).join(' ')}`
  console.log(
    `${name}: a differing figure said in ${wolf.length} of ${said.size}, ${percent(wolf.length, said.size)} (target ${target})${named}; ${millisAPair.toFixed(2)} ms a pair`,
  )
}

/** Scores differing figures by the rules of the data's own scorer and prints the results; sets that are missing are named. */
export function evaluateDifferences(dataFolder: string): void {
  const sets: readonly (readonly [path: string, score: (path: string) => void])[] = [
    [join(dataFolder, 'corrections'), scoreCorrections],
    [join(dataFolder, 'figure-pairs'), scorePairs],
    [join(dataFolder, 'retrieval', 'compare-identical.jsonl'), (path) => scoreAlarms(path, 'identical texts', '0')],
    [join(dataFolder, 'retrieval', 'compare-series.jsonl'), (path) => scoreAlarms(path, 'formulaic series', '2 %')],
  ]
  for (const [path, score] of sets) {
    if (existsSync(path)) score(path)
    else console.log(`not scored: there is no ${path}`)
  }
}
