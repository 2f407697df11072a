import type { ArticleId } from '../../../shared/domain/article.ts'
import { NO_FILTERS } from '../../../shared/domain/search.ts'
import { useAnswer, useLibraryChanges, useStore } from '../../client/hooks.ts'

/** The sample reports that the tour speaks of, by the names of their files: a report and its update. */
const NAMES = ['ferry-1-northmere-wire.txt', 'ferry-2-northmere-wire.txt'] as const

/** Articles among which the two are looked for: more than there are samples, and others may tell of ferries. */
const MOST_LOOKED_AT = 200

type Pair = { readonly a: ArticleId; readonly b: ArticleId }

/** The two sample reports that the tour speaks of; null while they are not in the library. */
export function useSamplePair(): Pair | null {
  const { client } = useStore()
  const pair = useAnswer('sample pair', useLibraryChanges(), async (signal): Promise<Pair | null> => {
    const sort = { column: 'imported', descending: false } as const
    const wish = { query: 'ferry "Port Ansel"', filters: NO_FILTERS, sort, limit: MOST_LOOKED_AT }
    const { ids } = await client.searchArticles(wish, { signal })
    const found = await client.describeArticles({ ids: [...ids], query: '' }, { signal })
    const [a, b] = NAMES.map((name) =>
      found.find(({ article: { origin } }) => origin.kind === 'sample' && origin.name === name),
    )
    return a === undefined || b === undefined ? null : { a: a.article.id, b: b.article.id }
  })
  return pair.kind === 'ready' ? pair.value : null
}
