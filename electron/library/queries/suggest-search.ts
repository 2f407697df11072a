import type { ArticleFilters } from '../../../shared/domain/search.ts'
import type { ReadableDb } from '../database/handles.ts'
import { prepareListReads } from './list-articles.ts'
import { foldedWord, prepareVocabulary } from './vocabulary.ts'

/** What somebody may have meant by a search that found nothing, as words that do find something; null when nothing is near. */
export type SuggestSearch = (query: string, filters: ArticleFilters) => string | null

/** Words that are tried in the place of one that no text has. */
const mostTried = 5
/** Words that are put right in one search, each of which takes up to 0.1 s in a library of a million articles. More are no slips. */
const mostUnknown = 2

export function prepareSuggestSearch(db: ReadableDb): SuggestSearch {
  const vocabulary = prepareVocabulary(db)
  const articles = prepareListReads(db)
  const spell = prepareSpelling(db)
  return (query, filters) => {
    const words = [...query.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => {
      const [word] = match
      const end = match.index + word.length
      return { word, from: match.index, end, isBeginning: end === query.length || query[end] === '*' }
    })
    const unknown = words.filter(({ word, isBeginning }) => !vocabulary.has(word, isBeginning))
    if (unknown.length > mostUnknown) return null
    const near = unknown.map(({ word }) => vocabulary.nearest(word).slice(0, mostTried))
    if (near.length === 0 || near.some((terms) => terms.length === 0)) return null
    /** The search with the words of one rank in the place of those that no text has. */
    const withRank = (rank: number): string =>
      unknown.reduceRight((put, { from, end }, at) => {
        const term = near[at]?.[rank] ?? near[at]?.[0] ?? ''
        return put.slice(0, from) + spell(term) + put.slice(end)
      }, query)
    const isFound = (wished: string): boolean =>
      articles.list({ query: wished, filters, sort: { column: 'relevance', descending: true }, limit: 1 }).ids.length >
      0
    const ranks = Math.max(...near.map((terms) => terms.length))
    return Array.from({ length: ranks }, (_, rank) => withRank(rank)).find(isFound) ?? null
  }
}

/** What writes a word of the index as a text has it: in small letters where it stands so, with its accents, else with its capital. */
function prepareSpelling(db: ReadableDb): (term: string) => string {
  const texts = db.prepare<[string], { headline: string; body: string }>(
    'SELECT headline, body FROM article_search WHERE article_search MATCH ? LIMIT 1',
  )
  return (term) => {
    const { headline = '', body = '' } = texts.get(`"${term}"`) ?? {}
    const written = (`${body} ${headline}`.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => foldedWord(word) === term)
    // Datelines and some headlines are all capitals.
    const isNoShout = (word: string): boolean => word !== word.toUpperCase()
    return written.find((word) => word === word.toLowerCase()) ?? written.find(isNoShout) ?? written[0] ?? term
  }
}
