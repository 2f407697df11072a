import { articleIdSchema, type ArticleId } from '../../../shared/domain/article.ts'
import type { ReadableDb } from '../database/handles.ts'
import type { Unit } from './overlap-index.ts'

export type ArrivalReads = {
  /** The articles that arrived with the text of a unit of the overlap index and are not removed, the first first. */
  ofUnit(unit: Unit): ArticleId[]
}

export function prepareArrivalReads(db: ReadableDb): ArrivalReads {
  const ofText = db
    .prepare<[number], number>('SELECT id FROM articles WHERE text_id = ? AND removed IS NULL ORDER BY id')
    .pluck()
  const ofHeadline = db.prepare<[number], number>('SELECT id FROM articles WHERE id = ? AND removed IS NULL').pluck()
  return {
    ofUnit(unit) {
      const ids = unit % 2 === 0 ? ofText.all(unit / 2) : ofHeadline.all((unit - 1) / 2)
      return ids.map((id) => articleIdSchema.parse(id))
    },
  }
}
