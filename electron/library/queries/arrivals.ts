import { articleIdSchema, type ArticleId } from '../../../shared/domain/article.ts'
import type { ReadableDb } from '../database/handles.ts'
import type { Unit } from './overlap-index.ts'

export type ArrivalReads = {
  /** The articles that arrived with the text of a unit of the overlap index and are not removed, the first first. */
  ofUnit(unit: Unit): ArticleId[]
  /** On how many different days the texts of some units were published, or came in where that is not known. */
  daysOf(units: readonly Unit[]): number
}

export function prepareArrivalReads(db: ReadableDb): ArrivalReads {
  const ofText = db
    // Cast, so that it is not planned anew each time (docs/decisions/library-storage.md, Statements).
    .prepare<[number], number>(
      'SELECT id FROM articles WHERE text_id = CAST(? AS INTEGER) AND removed IS NULL ORDER BY id',
    )
    .pluck()
  const ofHeadline = db.prepare<[number], number>('SELECT id FROM articles WHERE id = ? AND removed IS NULL').pluck()
  const days = db
    .prepare<{ units: string }, number>(
      `SELECT count(DISTINCT substr(coalesce(published, imported), 1, 10)) FROM json_each(@units) JOIN articles
       ON (value % 2 = 0 AND text_id = value / 2) OR (value % 2 = 1 AND articles.id = value / 2)
       WHERE removed IS NULL`,
    )
    .pluck()
  return {
    daysOf: (units) => days.get({ units: JSON.stringify(units) }) ?? 0,
    ofUnit(unit) {
      const ids = unit % 2 === 0 ? ofText.all(unit / 2) : ofHeadline.all((unit - 1) / 2)
      return ids.map((id) => articleIdSchema.parse(id))
    },
  }
}
