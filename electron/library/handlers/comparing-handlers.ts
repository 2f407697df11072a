import type { ComparedText, comparingMethods, ComparingProgress } from '../../../shared/contract/comparing.ts'
import type { Cancellation } from '../../../shared/contract/define.ts'
import type { Article } from '../../../shared/domain/article.ts'
import type { Alignment } from '../../../shared/domain/by-hand.ts'
import type { ComparisonSettings } from '../../../shared/domain/comparison-settings.ts'
import type { NumberFormatOfSource } from '../../../shared/domain/number-format.ts'
import { readWords } from '../../../shared/text/index.ts'
import { loadImporting } from '../importing/load-importing.ts'
import { reportOf } from '../jobs/engine-task.ts'
import type { TaskProgress } from '../jobs/several-task.ts'
import { prepareSetPhrases } from '../overlaps/find-set-phrases.ts'
import { prepareArticleReads } from '../queries/articles.ts'
import type { AreaHandlers, LibraryHandlersOptions } from './area.ts'

type Wish = {
  readonly settings?: ComparisonSettings | undefined
  readonly alignments?: readonly Alignment[] | undefined
  readonly cancellation: Cancellation
  readonly progress: (progress: ComparingProgress) => void
}

/** Words of two texts together from which comparing them is felt. */
const LONG_TEXTS = 20_000

type Options = Pick<LibraryHandlersOptions, 'db' | 'engine' | 'articlesChanged' | 'holdStories'>

export function createComparingHandlers(options: Options): AreaHandlers<typeof comparingMethods> {
  const { db, engine, articlesChanged } = options
  const reads = prepareArticleReads(db)
  const compare = prepareComparing(options)

  const readerBy =
    (numberFormats: readonly NumberFormatOfSource[] = []) =>
    (id: Article['id']): Article | null => {
      const article = reads.get(id)
      return article === null ? null : withFormatOfSource(article, numberFormats)
    }

  return {
    compareArticles({ a, b, settings, alignments, numberFormats }, { cancellation, progress }) {
      const read = readerBy(numberFormats)
      return compare(read(a), read(b), { settings, alignments, cancellation, progress })
    },
    async compareTexts({ a, b, settings, alignments }, { cancellation, progress }) {
      const [readA = null, readB = null] = await readablesOfPastes([a, b])
      return compare(readA, readB, { settings, alignments, cancellation, progress })
    },
    async readAhead({ articles, numberFormats, texts }) {
      const found = [...articles.map(readerBy(numberFormats)), ...(await readablesOfPastes(texts))]
      await engine.read(found.filter((each) => each !== null).map((each) => reportOf(each)))
      return {}
    },
    async readFiles({ files }) {
      const { textsOfFile } = await loadImporting()
      const read = await Promise.all(files.map(({ name, bytes }) => textsOfFile(name, bytes)))
      return { texts: read.flatMap(({ texts }) => texts), failed: read.flatMap(({ failed }) => failed) }
    },
    async keepTexts({ texts }) {
      const { importArticles, inputOfPaste } = await loadImporting()
      const report = await importArticles({ db, inputs: texts.map(inputOfPaste) })
      if (report.added.length + report.same.length > 0) articlesChanged()
      return report
    },
  }
}

/** Long texts take both processors of a small machine for a second: stories, which nobody waits for, rest meanwhile. */
function prepareComparing({ db, engine, holdStories = () => () => {} }: Options) {
  const phrasesIn = prepareSetPhrases(db)

  const compared = async (a: Readable, b: Readable, wish: Wish) => {
    const texts = { a: comparedText(a), b: comparedText(b) }
    const onProgress = ({ soFar, ...steps }: TaskProgress): void =>
      wish.progress(soFar === undefined ? steps : { ...steps, soFar: { ...texts, comparison: soFar } })
    const watch = { cancellation: wish.cancellation, onProgress }
    const reports = { a: reportOf(a), b: reportOf(b) }
    // While a thread reads the texts, set phrases are looked for in them here.
    const reading = engine.read([reports.a, reports.b], watch)
    const setPhrases = new Set([a, b].flatMap(({ body }) => phrasesIn(body)))
    await reading
    const task = {
      ...reports,
      setPhrases,
      alignments: wish.alignments ?? [],
      ...(wish.settings === undefined ? {} : { settings: wish.settings }),
    }
    const comparison = await engine.compare(task, watch)
    return { ...texts, comparison }
  }

  return async (a: Readable | null, b: Readable | null, wish: Wish) => {
    if (a === null || b === null) return null
    const release = a.wordCount + b.wordCount >= LONG_TEXTS ? holdStories() : () => {}
    try {
      return await compared(a, b, wish)
    } finally {
      release()
    }
  }
}

/** An article that does not say how it writes its numbers, with what was said of its source. */
export function withFormatOfSource(article: Article, formats: readonly NumberFormatOfSource[]): Article {
  if (article.numberFormat !== null) return article
  const format = formats.find(({ source }) => source === article.source)?.format ?? null
  return { ...article, numberFormat: format }
}

/** What comparing needs of an article, stored or not. */
type Readable = ComparedText & Parameters<typeof reportOf>[0]

async function readablesOfPastes(texts: readonly string[]): Promise<(Readable | null)[]> {
  if (texts.length === 0) return []
  const { draftOfPaste } = await loadImporting()
  return texts.map((text) => {
    const draft = draftOfPaste(text)
    return draft === null ? null : { ...draft, wordCount: readWords(draft.body).count }
  })
}

function comparedText(text: ComparedText): ComparedText {
  const { headline, headlineIsMade, byline, source, published, wordCount, body } = text
  return { headline, headlineIsMade, byline, source, published, wordCount, body }
}
