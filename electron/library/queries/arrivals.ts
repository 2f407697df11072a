import { articleIdSchema, type ArticleId } from '../../../shared/domain/article.ts'
import type { ReadableDb } from '../database/handles.ts'
import { unitOf, type Unit } from './overlap-index.ts'

/** An article as the overlap index knows it; a resend when its text was there before. */
export type Arrival = { readonly id: ArticleId; readonly unit: Unit; readonly text: string; readonly isResend: boolean }
type ArrivalRow = Record<'textId' | 'wordCount' | 'first', number> & Record<'body' | 'headline', string>

export type ArrivalReads = {
  /** Null when it is not there. */
  get(id: ArticleId): Arrival | null
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
  const arrival = db.prepare<[number], ArrivalRow>(`
    SELECT text_id AS textId, word_count AS wordCount, body, headline,
      (SELECT min(id) FROM articles AS earlier WHERE earlier.text_id = articles.text_id) AS first
    FROM articles JOIN texts ON texts.id = text_id WHERE articles.id = CAST(? AS INTEGER)`)
  const days = db
    .prepare<{ units: string }, number>(
      `SELECT count(DISTINCT substr(coalesce(published, imported), 1, 10)) FROM json_each(@units) JOIN articles
       ON (value % 2 = 0 AND text_id = value / 2) OR (value % 2 = 1 AND articles.id = value / 2)
       WHERE removed IS NULL`,
    )
    .pluck()
  return {
    get(id) {
      const row = arrival.get(id)
      if (row === undefined) return null
      const { textId, wordCount, body, headline, first } = row
      return {
        id,
        unit: unitOf({ id, textId, wordCount }),
        text: wordCount > 0 ? body : headline,
        isResend: first < id,
      }
    },
    daysOf: (units) => days.get({ units: JSON.stringify(units) }) ?? 0,
    ofUnit(unit) {
      const ids = unit % 2 === 0 ? ofText.all(unit / 2) : ofHeadline.all((unit - 1) / 2)
      return ids.map((id) => articleIdSchema.parse(id))
    },
  }
}
