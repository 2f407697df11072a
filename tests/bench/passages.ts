import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diffWords } from 'diff'
import diffMatchPatch from 'diff-match-patch'
import { compareTexts, findPassages, type Side } from '../../shared/compare/index.ts'
import { zones } from '../../shared/text/index.ts'
import { HARD_TEXTS, randomNumbers } from '../support/hard-texts.ts'
import { sideWithFigures } from '../support/side-with-figures.ts'

/** Runs of each; the fastest counts, because whatever else the machine does only ever adds time. */
const RUNS = 15
const FEW_RUNS = 3
const LONG_TEXT = 100_000
const TABLE_LINES = 3_000
const HARD_WORDS = 50_000

type Pair = { readonly name: string; readonly a: string; readonly b: string }

/** Two reports of an invented paper, with a paragraph repeated word for word and a sentence edited and moved. */
function inventedPair(): Pair {
  const read = (name: string): string =>
    readFileSync(new URL(`../../electron/library/samples/${name}`, import.meta.url), 'utf8')
  return { name: 'invented reports', a: read('mines-1-valdmark-post.txt'), b: read('mines-2-valdmark-post.txt') }
}

/** Two articles under `data`/../articles, when they are there. */
function realPair(data: string | undefined): Pair | null {
  const folder = data === undefined ? '' : join(data, '..', 'articles')
  if (folder === '' || !existsSync(folder)) return null
  const [first, second] = readdirSync(folder)
    .toSorted()
    .filter((name) => name.endsWith('.txt'))
  if (first === undefined || second === undefined) return null
  return {
    name: 'real reports',
    a: readFileSync(join(folder, first), 'utf8'),
    b: readFileSync(join(folder, second), 'utf8'),
  }
}

/** Words by rank as in real text: the rank of the next word is drawn so that rank times frequency is steady. */
function longText(random: () => number, words: number): string[] {
  const vocabulary = 20_000
  return Array.from({ length: words }, (_, at) => {
    const word = `w${Math.floor(vocabulary ** random()).toString(36)}`
    return at % 17 === 16 ? `${word}.` : word
  })
}

/** The same text with one word in forty changed and every fourth block of five hundred moved behind the next. */
function edited(words: readonly string[], random: () => number): string[] {
  const blocks: string[][] = []
  for (let from = 0; from < words.length; from += 500) {
    blocks.push(
      words.slice(from, from + 500).map((word, at) => (at % 40 === 7 ? `x${Math.floor(random() * 9_999)}` : word)),
    )
  }
  for (let at = 0; at + 1 < blocks.length; at += 4) {
    ;[blocks[at], blocks[at + 1]] = [blocks[at + 1] ?? [], blocks[at] ?? []]
  }
  return blocks.flat()
}

function fastest(runs: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now()
    work()
    best = Math.min(best, performance.now() - started)
  }
  return best
}

function row(name: string, millis: number, note = ''): void {
  console.log(`  ${name.padEnd(44)} ${millis.toFixed(2).padStart(10)} ms  ${note}`)
}

const sideOf = (text: string): Side => ({ text, zones: zones(text), slots: [] })

function benchPair({ name, a, b }: Pair): void {
  console.log(`${name}: ${a.length} and ${b.length} characters`)
  const [sideA, sideB] = [sideOf(a), sideOf(b)]
  const matcher = new diffMatchPatch()
  const ours = fastest(RUNS * 20, () => findPassages({ a: sideA, b: sideB }))
  const peer = fastest(RUNS, () => diffWords(a, b))
  row('Doublet, passages', ours, `${(peer / ours).toFixed(0)} times faster than diffWords`)
  row(
    'Doublet, passages, inner differences and rows',
    fastest(RUNS * 5, () => compareTexts({ a: sideA, b: sideB })),
  )
  row('diff, diffWords', peer)
  row(
    'diff-match-patch, diff_main',
    fastest(FEW_RUNS, () => matcher.diff_main(a, b)),
  )
  for (const tool of ['sim_text', 'dwdiff']) benchTool(tool, a, b)
}

/** A program of the system, its start included; one that is missing is named. */
function benchTool(tool: string, a: string, b: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'doublet-bench-'))
  try {
    const paths = [join(folder, 'a.txt'), join(folder, 'b.txt')] as const
    writeFileSync(paths[0], a)
    writeFileSync(paths[1], b)
    const millis = fastest(FEW_RUNS, () => runTool(tool, paths))
    row(`${tool}, its start included`, millis)
  } catch {
    console.log(`  ${tool} is not installed, so it was not measured.`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runTool(tool: string, paths: readonly string[]): void {
  try {
    execFileSync(tool, paths, { stdio: 'ignore' })
  } catch (failure) {
    // dwdiff exits with 1 when the texts differ, as diff does.
    if (!(failure instanceof Error && 'status' in failure && failure.status === 1)) throw failure
  }
}

function benchLong(): void {
  console.log(`two texts of ${LONG_TEXT.toLocaleString('en')} words`)
  const random = randomNumbers(7)
  const words = longText(random, LONG_TEXT)
  const text = words.join(' ')
  const repeated = (word: string, times: number): string => `${word} `.repeat(times)
  const cases: readonly (readonly [string, string, string])[] = [
    ['edited and reordered copy', text, edited(words, random).join(' ')],
    ['unrelated', text, longText(randomNumbers(8), LONG_TEXT).join(' ')],
    ['the same text', text, text],
    ['one word repeated', repeated('mines', LONG_TEXT), repeated('mines', LONG_TEXT - 9_999)],
    ['one line without a full stop', text.replaceAll('.', ''), edited(words, random).join(' ').replaceAll('.', '')],
    ['reversed order', text, words.toReversed().join(' ')],
  ]
  for (const [name, a, b] of cases) {
    const [sideA, sideB] = [sideOf(a), sideOf(b)]
    row(
      name,
      fastest(FEW_RUNS, () => findPassages({ a: sideA, b: sideB })),
    )
  }
}

/** Lines of a stock table: one template, labels that come again after a while, and figures of their own. */
function table(random: () => number, lines: number): string {
  const figure = (): string => (random() * 100).toFixed(2)
  const line = (_: unknown, at: number): string =>
    `w${at % 400} closed at ${figure()} crowns, up ${figure()} from ${figure()} the day before.`
  return Array.from({ length: lines }, line).join('\n\n')
}

function benchTable(): void {
  console.log(`two tables of ${TABLE_LINES.toLocaleString('en')} lines, every figure different`)
  const [a, b] = [
    sideWithFigures(table(randomNumbers(3), TABLE_LINES)),
    sideWithFigures(table(randomNumbers(4), TABLE_LINES)),
  ]
  row(
    'passages',
    fastest(FEW_RUNS, () => findPassages({ a, b })),
  )
  row(
    'passages, inner differences and rows',
    fastest(FEW_RUNS, () => compareTexts({ a, b })),
  )
}

function benchHard(): void {
  console.log(
    `two texts of ${HARD_WORDS.toLocaleString('en')} words made to hurt: passages, inner differences and rows`,
  )
  for (const { name, make } of HARD_TEXTS) {
    const [a, b] = make(HARD_WORDS)
    const sides = { a: sideWithFigures(a), b: sideWithFigures(b) }
    let note = ''
    const millis = fastest(FEW_RUNS, () => {
      const { passages, complete } = compareTexts(sides)
      note = `${passages.length} passages${complete ? '' : ', in part approximate'}`
    })
    row(name, millis, note)
  }
}

/**
 * Measures the overlap engine beside its peers in the same run: two short reports (invented, and real ones beside the
 * `data` folder when there are any), two texts of 100,000 words, input made to hurt, tables, and texts that repeat
 * themselves.
 */
export function benchPassages(data?: string): void {
  const real = realPair(data)
  for (const pair of real === null ? [inventedPair()] : [inventedPair(), real]) benchPair(pair)
  benchLong()
  benchTable()
  benchHard()
}
