import { findReportPassages, type Report } from '../../../shared/analysis/index.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { PassageHit } from '../../../shared/domain/overlap.ts'
import type { Span } from '../../../shared/domain/span.ts'
import { readWords, type Words } from '../../../shared/text/index.ts'
import type { ReadableDb } from '../database/handles.ts'
import { createReader } from '../jobs/readings.ts'
import { prepareArticleReads } from '../queries/articles.ts'
import { prepareArrivalReads } from '../queries/arrivals.ts'
import { prepareOverlapIndexReads } from '../queries/overlap-index.ts'
import { preparePhraseReads } from '../queries/phrase.ts'
import { everyFingerprintOf, fingerprintsOf } from './fingerprints.ts'
import { findCandidates, holdersIn } from './find-candidates.ts'
import { comparedReport } from './find-overlaps.ts'

/** Articles that are read in search of a passage at most, the most likely first: what a list shows. */
const mostRead = 64
/** Characters of a text of which every gram is looked up: a long paragraph. In longer ones the choice finds enough. */
const longestReadWhole = 1_000

export type PassageFinder = {
  /** The articles that hold `text`, in no order; each step reads one. A text without words is nowhere. */
  find(text: string): Generator<PassageHit | null, void, undefined>
}

export function preparePassageFinder(db: ReadableDb): PassageFinder {
  const index = prepareOverlapIndexReads(db)
  const phrases = preparePhraseReads(db)
  const articles = prepareArticleReads(db)
  const arrivals = prepareArrivalReads(db)
  const read = createReader()

  /** By the words themselves, which finds what is too short for fingerprints, and by fingerprints, which finds what was edited. */
  const likely = (text: string): ArticleId[] => {
    const verbatim = phrases.holding(text, mostRead)
    const fingerprints = text.length > longestReadWhole ? fingerprintsOf(text) : everyFingerprintOf(text)
    const similar = findCandidates(holdersIn(index), fingerprints).slice(0, mostRead)
    return [...new Set([...verbatim, ...similar.flatMap(({ unit }) => arrivals.ofUnit(unit))])].slice(0, mostRead)
  }

  return {
    *find(text) {
      const sought: Report = { body: text, title: null, published: null, source: null }
      const words = readWords(text)
      if (words.count === 0) return
      for (const id of likely(text)) {
        const article = articles.get(id)
        if (article === null) continue
        const report = comparedReport(article)
        const verbatim = placesOf(words, report.body)
        if (verbatim.length > 0) {
          yield { article: id, coverage: 1, spans: verbatim }
          continue
        }
        // Somebody who pastes a sentence wants to see it even where little of it is left.
        const { passages, coverage } = findReportPassages(read(sought), read(report), { sensitivity: 'thorough' })
        const spans = passages.map(({ b }) => b).sort((left, right) => left.from - right.from)
        yield spans.length > 0 ? { article: id, coverage: coverage.aInB, spans } : null
      }
    },
  }
}

/** Where the words stand in a text one after the other, whatever stands between them. */
function placesOf(sought: Words, body: string): Span[] {
  const words = readWords(body)
  const places: Span[] = []
  for (let from = 0; from + sought.count <= words.count; from++) {
    if (!beginsAt(words, from, sought)) continue
    places.push({ from: words.from[from] ?? 0, to: words.to[from + sought.count - 1] ?? 0 })
    from += sought.count - 1
  }
  return places
}

function beginsAt(words: Words, from: number, sought: Words): boolean {
  for (let at = 0; at < sought.count; at++) {
    if (words.keyHigh[from + at] !== sought.keyHigh[at] || words.keyLow[from + at] !== sought.keyLow[at]) return false
  }
  return true
}
