import { createWriteStream, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { loadavg } from 'node:os'
import process from 'node:process'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { NO_FILTERS } from '../../../shared/domain/search.ts'
import type { ReadableDb, WritableDb } from '../../library/database/handles.ts'
import { closeLibrary, openLibrary } from '../../library/database/open.ts'
import { prepareOverlapFinder } from '../../library/overlaps/find-overlaps.ts'
import { prepareArticleNames } from '../../library/queries/article-names.ts'
import { prepareSearchReads } from '../../library/queries/search.ts'
import { inventedArticles } from './articles.ts'
import { sourceProcess, startLibraryProcess, type LibraryProcess } from './library-process.ts'
import { createRandom } from './random.ts'

/** A typed query every so many milliseconds while articles come in: somebody who types. */
const keyMilliseconds = 50
/** Articles whose rate is told apart, to see whether it holds. */
const stretch = 10_000
/** Queries and articles that are asked for, evenly over the library. */
const asked = 400
/** Of these so many go before the measured ones. */
const warming = 40
const listed = 20
const leastCoverage = 0.3
const byRelevance = { column: 'relevance', descending: true } as const

/** The middle, the 95th of a hundred, the 99th, and the longest, in milliseconds. */
type Times = { readonly p50: number; readonly p95: number; readonly p99: number; readonly max: number }

/** By the clock, and how long a processor worked for an answer, which tells more where others use the machine. */
type Answers = Times & { readonly processor: Times }

export type LibraryMeasures = {
  readonly articles: number
  /** Processes that wanted a processor in the last minute (`os.loadavg`), before and after, this one included. */
  readonly load: readonly [before: number, after: number]
  readonly textBytes: number
  readonly import: {
    readonly seconds: number
    /** What all threads of the library process worked: tells more than the clock where others use the machine. Null where it is not known. */
    readonly processorSeconds: number | null
    readonly perSecond: number
    readonly slowest: number
  }
  /** From a key that is due to its answer, while articles come in. */
  readonly keyWhileImporting: Times
  readonly file: { readonly bytes: number; readonly timesText: number }
  readonly openMillis: number
  readonly search: Answers
  readonly overlaps: Answers & { readonly found: number }
  /** The most memory the library process had at any time, while it imported and answered keys. Null where it is not known. */
  readonly memoryMegabytes: number | null
}

export type MeasuringOptions = {
  readonly path: string
  readonly count: number
  readonly tell: (text: string) => void
  /** The module of the library process that imports; that of a build tells what the application needs. */
  readonly processModule?: string
}

/** Builds a library of `count` invented articles at `path`, which must not exist, and measures it. */
export async function measureLibrary(options: MeasuringOptions): Promise<LibraryMeasures> {
  const { path, count } = options
  const before = load()
  const imported = await measureImport(options)
  const started = performance.now()
  const db = await open(path)
  const search = prepareSearchReads(db)
  search.search('harbour', 1)
  const openMillis = round(performance.now() - started)
  const textBytes = Number(db.prepare('SELECT sum(length(CAST(body AS BLOB))) FROM texts').pluck().get())
  const measures: Omit<LibraryMeasures, 'load'> = {
    articles: count,
    textBytes,
    ...imported,
    file: { bytes: statSync(path).size, timesText: round(statSync(path).size / textBytes) },
    openMillis,
    search: measureSearch(db),
    overlaps: measureOverlaps(db),
  }
  closeLibrary(db)
  const { articles, ...others } = measures
  return { articles, load: [before, load()], ...others }
}

function load(): number {
  return round(loadavg()[0] ?? 0)
}

async function open(path: string): Promise<WritableDb> {
  const library = await openLibrary(path)
  if (!library.ok) throw new Error(`The library cannot be opened: ${library.problem.kind}.`)
  return library.value
}

/** Imports as the window does: by the library process, which is asked what is typed meanwhile. */
async function measureImport({ path, count, tell, processModule = sourceProcess }: MeasuringOptions) {
  const file = `${path}.jsonl`
  await writeArticles(file, count)
  const library = await startLibraryProcess(processModule, path)
  const started = performance.now()
  const stops: number[] = [started]
  const keys = typeWhile(library)
  await library.client.importPaths(
    { paths: [file] },
    {
      onProgress({ done }) {
        if (done < stops.length * stretch) return
        stops.push(performance.now())
        tell(`${done} of ${count}, ${rateOf(stops.at(-2) ?? 0, stops.at(-1) ?? 0, stretch)} a second`)
      },
    },
  )
  const ended = performance.now()
  const usage = library.usage()
  const waits = await keys.stop()
  await library.close()
  await rm(file)
  const rates = stops.slice(1).map((stop, at) => rateOf(stops[at] ?? 0, stop, stretch))
  const perSecond = rateOf(started, ended, count)
  return {
    import: {
      seconds: round((ended - started) / 1_000),
      processorSeconds: usage?.processorSeconds ?? null,
      perSecond,
      slowest: Math.min(perSecond, ...rates),
    },
    keyWhileImporting: timesOf(waits),
    memoryMegabytes: usage?.mostMegabytes ?? null,
  }
}

/** The articles as a file of JSON Lines: making them up is no part of importing them. */
async function writeArticles(path: string, count: number): Promise<void> {
  await pipeline(function* () {
    for (const article of inventedArticles(count)) yield `${JSON.stringify(article)}\n`
  }, createWriteStream(path))
}

function rateOf(from: number, to: number, articles: number): number {
  return Math.round((articles * 1_000) / (to - from))
}

/** Types a beginning again and again, and notes how long the answer took from when the key was due. */
function typeWhile({ client }: LibraryProcess): { stop(): Promise<number[]> } {
  const waits: number[] = []
  const hand = { isTyping: true }
  const type = async (): Promise<void> => {
    while (hand.isTyping) {
      const due = performance.now() + keyMilliseconds
      await sleep(keyMilliseconds)
      await client.searchArticles({ query: 'harbo', filters: NO_FILTERS, sort: byRelevance, limit: listed })
      waits.push(performance.now() - due)
    }
  }
  const typing = type()
  return {
    async stop() {
      hand.isTyping = false
      await typing
      return waits
    },
  }
}

/** A word, two words, a beginning and a phrase by turns, taken from articles of the library. */
function measureSearch(db: ReadableDb): Answers {
  const reads = prepareSearchReads(db)
  const random = createRandom(3)
  const body = db
    .prepare<[number], string>('SELECT body FROM articles JOIN texts ON texts.id = text_id WHERE articles.id = ?')
    .pluck()
  const queries = someArticles(db).map((id, at) => {
    const words = (body.get(id) ?? '').split(/\s+/)
    const from = Math.floor(random() * (words.length - 3))
    const [first = '', second = '', third = ''] = words.slice(from)
    return [first, `${first} ${third}`, `${first.slice(0, 3)}*`, `"${first} ${second} ${third}"`][at % 4] ?? ''
  })
  return answersOf(queries, (query) => reads.search(query, listed))
}

function measureOverlaps(db: ReadableDb): LibraryMeasures['overlaps'] {
  const finder = prepareOverlapFinder(db)
  let found = 0
  const answers = answersOf(someArticles(db), (id) => {
    for (const overlap of finder.overlapsOf(id, leastCoverage)) found += overlap === null ? 0 : 1
  })
  return { ...answers, found }
}

/** The first few of all questions are asked before, unmeasured: code that runs for the first time is several times slower. */
function answersOf<Question>(questions: readonly Question[], answer: (question: Question) => void): Answers {
  for (const question of questions.slice(0, warming)) answer(question)
  const measured = questions.slice(warming).map((question) => {
    const [started, used] = [performance.now(), process.cpuUsage()]
    answer(question)
    const { user, system } = process.cpuUsage(used)
    return { clock: performance.now() - started, processor: (user + system) / 1_000 }
  })
  return {
    ...timesOf(measured.map(({ clock }) => clock)),
    processor: timesOf(measured.map(({ processor }) => processor)),
  }
}

function someArticles(db: ReadableDb) {
  const all = prepareArticleNames(db).all()
  const step = Math.max(1, Math.floor(all.length / asked))
  return all.filter((_, at) => at % step === 0).slice(0, asked)
}

function timesOf(values: readonly number[]): Times {
  const sorted = values.toSorted((left, right) => left - right)
  const at = (share: number): number =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: round(sorted.at(-1) ?? 0) }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
