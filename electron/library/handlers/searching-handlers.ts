import type { searchingMethods } from '../../../shared/contract/searching.ts'
import { prepareDescribe } from '../queries/describe-articles.ts'
import { prepareListReads } from '../queries/list-articles.ts'
import { prepareSuggestSearch } from '../queries/suggest-search.ts'
import type { AreaHandlers, LibraryHandlersOptions } from './area.ts'

export function createSearchingHandlers({ db }: LibraryHandlersOptions): AreaHandlers<typeof searchingMethods> {
  const reads = prepareListReads(db)
  const describe = prepareDescribe(db)
  const suggest = prepareSuggestSearch(db)
  return {
    searchArticles: ({ limit = null, ...wish }) => reads.list({ ...wish, limit }),
    describeArticles: ({ ids, query }) => describe(ids, query),
    suggestSearch: ({ query, filters }) => suggest(query, filters),
    articleFacets: () => reads.facets(),
  }
}
