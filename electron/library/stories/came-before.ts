import type { Article } from '../../../shared/domain/article.ts'
import { isEarlier } from '../../../shared/domain/published.ts'
import { numberOf } from '../queries/versions.ts'

/** A report as far as its place in time goes. */
export type Dated = Pick<Article, 'source' | 'published'> & Partial<Pick<Article, 'version' | 'slug'>>

/**
 * Whether one report came before another of its story for sure: by their dates or, where these do not say, by the numbers that their
 * source gave them as versions of one sort, `UPDATE 1` and `UPDATE 2`.
 */
export function cameBefore(one: Dated, other: Dated): boolean {
  if (isEarlier(one.published, other.published)) return true
  if (isEarlier(other.published, one.published) || !areOfOneRow(one, other)) return false
  return (numberOf(one.version ?? null) ?? 0) < (numberOf(other.version ?? null) ?? 0)
}

/** Whether one source numbered both in one row, under one slug if they have any. */
function areOfOneRow(one: Dated, other: Dated): boolean {
  const [row, otherRow] = [rowOf(one), rowOf(other)]
  return one.source !== null && one.source === other.source && row !== null && row === otherRow
}

/** What a version says beside its number, and the slug; null without a number. */
function rowOf({ version = null, slug }: Dated): string | null {
  if (version === null || numberOf(version) === null) return null
  return `${version.toLowerCase().replace(/\d{1,9}(?:st|nd|rd|th)?/, '')} ${slug ?? ''}`
}
