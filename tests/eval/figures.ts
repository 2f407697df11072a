import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Figure } from '../../shared/domain/figure.ts'
import { readFigures } from '../../shared/figures/index.ts'

const goldSchema = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.string(),
  ref: z.string().optional(),
  span: z.tuple([z.number(), z.number()]).nullable(),
  value: z.union([z.number(), z.string(), z.null()]).optional(),
})
type Gold = z.infer<typeof goldSchema>

/** A quantity of any kind: what a set that labels numbers, but not dates, is to be compared with. */
const QUANTITIES = 'count,money,percent,percent-point,measure,duration,age,ratio'
/** The same without durations, which IE-ER labels apart; its `measure` has ages in it. */
const AMOUNTS = 'count,money,percent,percent-point,measure,ratio,age'

/** Its gold calls ranges exact, so that their qualifiers are looked at apart. */
const NO_RANGES = 'qualifiers, ranges left out'

/** Which invocation of the scorer gives which number of the table of measures. */
const RUNS: readonly (readonly [set: string, what: string, ...options: string[]])[] = [
  ['newsquant-dev', 'values', '--values', `--same-kinds=${QUANTITIES}`],
  ['newsquant-dev', NO_RANGES, '--values', `--same-kinds=${QUANTITIES}`],
  ['ieer-dev', 'spans', '--kinds=cardinal,percent,currency,measure', `--same-kinds=${AMOUNTS}`],
  [
    'ieer-dev',
    'spans, durations too',
    '--kinds=cardinal,percent,currency,measure,duration',
    `--same-kinds=${QUANTITIES}`,
  ],
  ['ieer-dev', 'any figure'],
  ['ieer-dev', 'dates and times', '--kinds=date,time', '--same-kinds=date,time'],
  ['timeml-n16', 'dates', '--kinds=date', '--same-kinds=date'],
  ['n16-alignment', 'values and qualifiers'],
  ['news-hand', 'values and qualifiers'],
  ['news-hand', 'names and scores (none may be read)', '--kinds=identifier,score'],
  ['recognizers-en', 'currency', '--kinds=currency', '--same-kinds=money'],
  ['duckling-en', 'currency', '--kinds=currency', '--same-kinds=money'],
  ['quantulum3-en', 'measures', '--kinds=measure,number,percent', `--same-kinds=${QUANTITIES}`],
  ['compromise-en', 'numbers'],
  ['chrono-en', 'dates', '--kinds=date', '--same-kinds=date'],
]

function goldOf(file: string): Gold[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => goldSchema.parse(JSON.parse(line)))
}

/** The figures of every text of a set, by the id that the scorer knows. */
function readSet(gold: readonly Gold[]): Map<string, readonly Figure[]> {
  const figures = new Map<string, readonly Figure[]>()
  for (const { id, text, ref } of gold) {
    if (!figures.has(id)) figures.set(id, readFigures({ text, reference: ref ?? null }).figures)
  }
  return figures
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}/

function touching(figures: readonly Figure[], span: readonly [number, number]): Figure[] {
  return figures.filter((figure) => figure.from < span[1] && figure.to > span[0])
}

/**
 * Dates whose gold is a day and whose report has a real date: how many were read as that day. Gold such as
 * `PRESENT_REF`, or a report dated 1999-80-81, has no right day.
 */
function rightDays(gold: readonly Gold[], found: ReadonlyMap<string, readonly Figure[]>): string {
  let right = 0
  let all = 0
  for (const { id, kind, span, value, ref } of gold) {
    const hasDate = ref !== undefined && !Number.isNaN(Date.parse(ref))
    if (kind !== 'date' || span === null || typeof value !== 'string' || !ISO_DAY.test(value) || !hasDate) continue
    all += 1
    const day = value.slice(0, 10)
    if (touching(found.get(id) ?? [], span).some((figure) => figure.date?.from === day)) right += 1
  }
  return `right day ${right} of ${all} (${((100 * right) / all).toFixed(1)} %)`
}

/** Names and scores of a set that were read as figures. */
function namesRead(gold: readonly Gold[], found: ReadonlyMap<string, readonly Figure[]>): string {
  const names = gold.filter((item) => item.kind === 'identifier' || item.kind === 'score')
  const read = names.filter((item) => item.span !== null && touching(found.get(item.id) ?? [], item.span).length > 0)
  return `names and scores read as figures ${read.length} of ${names.length}`
}

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Reads every labelled set under `data`/figures and prints what the scorers in `data`/score say. */
export function evaluateFigures(data: string): void {
  const sets = join(data, 'figures')
  const scorer = join(data, 'score', 'figures.py')
  if (!existsSync(sets)) return console.log(`Nothing was scored: there is no folder ${sets}.`)
  const canScore = existsSync(scorer) && hasPython()
  if (!canScore) console.log('Without python3 and the scorer only the counts made here are printed.')
  const results = mkdtempSync(join(tmpdir(), 'doublet-figures-'))
  const written = new Set<string>()
  try {
    for (const [set, what, ...options] of RUNS) {
      const file = join(sets, `${set}.jsonl`)
      if (!existsSync(file)) continue
      const isPart = what === NO_RANGES
      const result = join(results, `${set}${isPart ? '-no-ranges' : ''}.jsonl`)
      if (!written.has(result)) {
        written.add(result)
        const gold = goldOf(file)
        const found = readSet(gold)
        const lines = [...found].map(([id, figures]) => {
          const scored = isPart ? figures.filter(({ qualifier }) => qualifier !== 'range') : figures
          return `${JSON.stringify({ id, figures: scored })}\n`
        })
        writeFileSync(result, lines.join(''))
        if (set === 'timeml-n16') console.log(`${set}: ${rightDays(gold, found)}`)
        if (set === 'news-hand') console.log(`${set}: ${namesRead(gold, found)}`)
      }
      if (!canScore) continue
      const scored = execFileSync('python3', [scorer, file, result, ...options], { encoding: 'utf8' })
      console.log(`${what} (${options.join(' ') || 'no options'})\n  ${scored.trim()}`)
    }
  } finally {
    rmSync(results, { recursive: true })
  }
}
