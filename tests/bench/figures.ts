import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readFigures } from '../../shared/figures/index.ts'

/** Runs of each reader; the fastest counts, because whatever else the machine does only ever adds time. */
const RUNS = 12
/** Characters a slow reader is given: enough for a steady number, little enough to end. */
const SLOW_SAMPLE = 40_000
/** The same for the slowest, whose time grows faster than the text: it is given single sentences, once. */
const SLOWEST_SAMPLE = 3_000
const SAMPLE = 1_000_000

type Reader = {
  readonly name: string
  readonly sample: number
  readonly runs?: number
  readonly read: (text: string) => void
}

const articleSchema = z.object({ body: z.string() })

/** Wire copy when there is some under `data`, else the phrases of the tests, each text about as long as a report. */
function sampleTexts(data: string | undefined): string[] {
  const wire = data === undefined ? '' : join(data, 'retrieval', 'articles.jsonl')
  if (wire !== '' && existsSync(wire)) {
    const lines = readFileSync(wire, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
    return lines.map((line) => articleSchema.parse(JSON.parse(line)).body)
  }
  const phrases = readFileSync(new URL('../fixtures/figures/phrases.tsv', import.meta.url), 'utf8')
  const sentences = phrases
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t')[0] ?? '')
  const report = sentences.join(' ')
  return Array.from({ length: Math.ceil(SAMPLE / report.length) }, () => report)
}

function atMost(texts: readonly string[], characters: number): string[] {
  const chosen: string[] = []
  let left = characters
  for (const text of texts) {
    if (left <= 0) break
    chosen.push(text)
    left -= text.length
  }
  return chosen
}

function speed(reader: Reader, texts: readonly string[]): number {
  const sample = atMost(texts, reader.sample)
  const characters = sample.reduce((sum, text) => sum + text.length, 0)
  let fastest = Number.POSITIVE_INFINITY
  for (let run = 0; run < (reader.runs ?? RUNS); run += 1) {
    const start = performance.now()
    for (const text of sample) reader.read(text)
    fastest = Math.min(fastest, performance.now() - start)
  }
  return (characters / fastest) * 1000
}

/** A peer that may not be installed: null, and a sentence that says so. */
async function peer(name: string, load: () => Promise<Reader>): Promise<Reader | null> {
  try {
    return await load()
  } catch {
    console.log(`${name} is not installed, so it was not measured.`)
    return null
  }
}

const REFERENCE = new Date('1987-03-01T12:00:00Z')

async function peers(): Promise<Reader[]> {
  const found = [
    await peer('chrono-node', async () => {
      const chrono = await import('chrono-node')
      return { name: 'chrono-node (dates only)', sample: SAMPLE, read: (text) => void chrono.parse(text, REFERENCE) }
    }),
    await peer('compromise', async () => {
      const { default: compromise } = await import('compromise')
      return { name: 'compromise', sample: SLOW_SAMPLE, read: (text) => void compromise(text).numbers().json() }
    }),
    await peer('@microsoft/recognizers-text-suite', async () => {
      const suite = await import('@microsoft/recognizers-text-suite')
      const culture = suite.Culture.English
      const recognise = (sentence: string): void => {
        suite.recognizeNumber(sentence, culture)
        suite.recognizePercentage(sentence, culture)
        suite.recognizeCurrency(sentence, culture)
        suite.recognizeDimension(sentence, culture)
        suite.recognizeDateTime(sentence, culture, undefined, REFERENCE)
      }
      return {
        name: '@microsoft/recognizers-text-suite',
        sample: SLOWEST_SAMPLE,
        runs: 1,
        read: (text) => {
          for (const sentence of text.split(/(?<=\.)\s+/)) recognise(sentence)
        },
      }
    }),
  ]
  return found.filter((reader) => reader !== null)
}

/** Prints characters a second of reading figures, ours and the peers', on one thread in the same run. */
export async function benchFigures(data?: string): Promise<void> {
  const texts = sampleTexts(data)
  const ours: Reader = {
    name: 'doublet (figures with dates and their surroundings)',
    sample: SAMPLE,
    read: (text) => void readFigures({ text, reference: '1987-03-01' }),
  }
  for (const reader of [ours, ...(await peers())]) {
    console.log(`${Math.round(speed(reader, texts)).toLocaleString('en')} characters a second  ${reader.name}`)
  }
}
