import type { ArticleSort } from '../../../shared/domain/search.ts'

export type SortColumn = ArticleSort['column']

/** A press on a column's head: the same column turns round; dates, words and arrivals start with the largest. */
export function nextSort(sort: ArticleSort, column: SortColumn): ArticleSort {
  if (sort.column === column && column !== 'relevance') return { column, descending: !sort.descending }
  return { column, descending: column !== 'headline' && column !== 'source' && column !== 'language' }
}
