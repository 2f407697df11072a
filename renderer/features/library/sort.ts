import type { ArticleSummary } from '../../../shared/domain/article.ts'

export type SortColumn = 'headline' | 'source' | 'published' | 'words' | 'imported'

export type Sort = { readonly column: SortColumn; readonly descending: boolean }

/** Newest arrivals first: what came in overnight is what the day begins with. */
export const FIRST_SORT: Sort = { column: 'imported', descending: true }

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** The articles in the order asked for. What a source does not say goes last either way; ties keep the order of arrival. */
export function sortArticles(
  articles: readonly ArticleSummary[],
  { column, descending }: Sort,
): readonly ArticleSummary[] {
  const direction = descending ? -1 : 1
  return [...articles].sort((x, y) => {
    const [valueX, valueY] = [valueOf(x, column), valueOf(y, column)]
    if (valueX === null || valueY === null) return Number(valueX === null) - Number(valueY === null) || x.id - y.id
    return direction * compareValues(valueX, valueY) || direction * (x.id - y.id)
  })
}

/** A press on a column's head: the same column turns round; dates, words and arrivals start with the largest. */
export function nextSort(sort: Sort, column: SortColumn): Sort {
  if (sort.column === column) return { column, descending: !sort.descending }
  return { column, descending: column !== 'headline' && column !== 'source' }
}

function compareValues(x: string | number, y: string | number): number {
  return typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y))
}

function valueOf(article: ArticleSummary, column: SortColumn): string | number | null {
  switch (column) {
    case 'headline':
      return article.headline
    case 'source':
      return article.source
    case 'published':
      return article.published
    case 'words':
      return article.wordCount
    case 'imported':
      return article.imported
  }
}
