import type { ArticleId, ArticleSummary } from '../../../shared/domain/article.ts'
import type { WritableDb } from '../database/handles.ts'

/** What an arrival says of itself by which its other versions are found. */
type Arrival = Pick<ArticleSummary, 'externalId' | 'slug' | 'source' | 'version' | 'published'> & {
  readonly id: ArticleId
  readonly textId: number
}
type Relative = {
  readonly id: number
  readonly version: string | null
  readonly published: string | null
  readonly previousVersion: number | null
}

/** Relatives looked at, the latest first: more than an item has versions, and a bound for sources that give all one id. */
const mostRelatives = 100
/** Days within which a slug means the same story: agencies use a slug anew for the next one. */
const slugDays = 3
const dayMilliseconds = 86_400_000

const relative = 'id, version, published, previous_version AS previousVersion'
// Cast, so that they are not planned anew for each article (docs/decisions/library-storage.md, Statements).
const ofSource = 'source IS CAST(@source AS TEXT)'
const isOther = 'id <> CAST(@id AS INTEGER) AND text_id <> CAST(@textId AS INTEGER) AND removed IS NULL'

/**
 * Links an arrival to the version before it, and the version after it to the arrival when that came first. Versions share
 * the id their source gave them; without one, its slug, when they say which version they are. An article with
 * the same text is a resend, not a version.
 */
export function prepareVersionLinks(db: WritableDb): (arrival: Arrival) => void {
  const sameId = db.prepare<Record<string, string | number | null>, Relative>(`
    SELECT ${relative} FROM articles
    WHERE external_id = CAST(@externalId AS TEXT) AND ${ofSource} AND ${isOther} ORDER BY id DESC LIMIT ${mostRelatives}`)
  const sameSlug = db.prepare<Record<string, string | number | null>, Relative>(`
    SELECT ${relative} FROM articles
    WHERE slug = CAST(@slug AS TEXT) AND ${ofSource} AND ${isOther} ORDER BY id DESC LIMIT ${mostRelatives}`)
  const link = db.prepare<[number, number]>('UPDATE articles SET previous_version = ? WHERE id = ?')

  const relativesOf = ({ id, textId, externalId, source, slug, version, published }: Arrival): Relative[] => {
    const isOwnId = externalId !== null && (source !== null || isUri(externalId))
    const byId = isOwnId ? sameId.all({ id, textId, externalId, source }) : []
    if (byId.length > 0 || slug === null || source === null || numberOf(version) === null) return byId
    return sameSlug.all({ id, textId, source, slug }).filter((other) => isSameStory(published, other.published))
  }

  return (arrival) => {
    const relatives = relativesOf(arrival)
    const own = numberOf(arrival.version)
    const before = latest(relatives.filter((other) => own === null || (numberOf(other.version) ?? 0) <= own))
    if (before !== null) link.run(before.id, arrival.id)
    const after = earliest(relatives.filter((other) => own !== null && (numberOf(other.version) ?? 0) > own))
    // A later version that came first was linked to what was there; the arrival now stands between the two.
    const isBetween = after?.previousVersion === null || after?.previousVersion === before?.id
    if (after !== null && isBetween) link.run(arrival.id, after.id)
  }
}

/** The number in `11`, `UPDATE 2` or `3rd LEAD`, by which versions are ordered. */
export function numberOf(version: string | null): number | null {
  const digits = /\d{1,9}/.exec(version ?? '')?.[0]
  return digits === undefined ? null : Number(digits)
}

/** Whether an id says itself whose it is, so that it needs no source: `urn:newsml:...`, `https://...`. */
function isUri(id: string): boolean {
  return /^[a-z][a-z\d+.-]*:\S/i.test(id)
}

function isSameStory(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && Math.abs(Date.parse(one) - Date.parse(other)) <= slugDays * dayMilliseconds
}

const inOrder = (one: Relative, other: Relative): number =>
  (numberOf(one.version) ?? 0) - (numberOf(other.version) ?? 0) || one.id - other.id

function latest(relatives: readonly Relative[]): Relative | null {
  return relatives.toSorted(inOrder).at(-1) ?? null
}

function earliest(relatives: readonly Relative[]): Relative | null {
  return relatives.toSorted(inOrder)[0] ?? null
}
