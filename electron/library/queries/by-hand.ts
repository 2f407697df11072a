import type { ArticleId } from '../../../shared/domain/article.ts'
import { handworkSchema, turnHandwork, type HandId, type Handwork } from '../../../shared/domain/by-hand.ts'
import type { ReadableDb, WritableDb } from '../database/handles.ts'

/** Two articles, and something done by hand to the pair they are. */
type HandworkOfPair = { readonly a: ArticleId; readonly b: ArticleId; readonly done: Handwork }

type Row = {
  readonly id: string
  readonly a: ArticleId
  readonly b: ArticleId
  readonly what: string
  readonly kind: string | null
  readonly note: string | null
  readonly place_a: string | null
  readonly place_b: string | null
  readonly reviewer: string
  readonly made: string
}

const columns = 'id, a, b, what, kind, note, place_a, place_b, reviewer, made'

export type HandworkReads = {
  /** What was done to a pair, as it was written, in the order in which it was done. */
  of(a: ArticleId, b: ArticleId): Handwork[]
  /** Everything that was done to pairs of articles that are not removed. */
  everything(): HandworkOfPair[]
}

export function prepareHandworkReads(db: ReadableDb): HandworkReads {
  const ofPair = db.prepare<[number, number], Row>(
    `SELECT ${columns} FROM by_hand WHERE a = ? AND b = ? ORDER BY made, id`,
  )
  const all = db.prepare<[], Row>(`
    SELECT ${columns} FROM by_hand WHERE (SELECT count(*) FROM articles WHERE id IN (a, b) AND removed IS NOT NULL) = 0
    ORDER BY made, id`)
  return {
    of: (a, b) => ofPair.all(Math.min(a, b), Math.max(a, b)).map((row) => turnedTo(a, b, readRow(row))),
    everything: () => all.all().map((row) => ({ a: row.a, b: row.b, done: readRow(row) })),
  }
}

export type HandworkWrites = {
  /** Writes something in place of what has its id. */
  put(pair: HandworkOfPair): void
  /** Writes something unless there is something with its id. */
  add(pair: HandworkOfPair): void
  remove(id: HandId): void
}

export function prepareHandworkWrites(db: WritableDb): HandworkWrites {
  const insert = (what: 'REPLACE' | 'IGNORE') =>
    db.prepare<Row>(`
      INSERT OR ${what} INTO by_hand (${columns})
      VALUES (@id, @a, @b, @what, @kind, @note, @place_a, @place_b, @reviewer, @made)`)
  const [put, add] = [insert('REPLACE'), insert('IGNORE')]
  const remove = db.prepare<[string]>('DELETE FROM by_hand WHERE id = ?')
  return {
    put: (pair) => void put.run(toRow(pair)),
    add: (pair) => void add.run(toRow(pair)),
    remove: (id) => void remove.run(id),
  }
}

/** The article that came in first is A in the table; the turning is its own opposite. */
function turnedTo(a: ArticleId, b: ArticleId, done: Handwork): Handwork {
  return a <= b ? done : turnHandwork(done)
}

function readRow({ place_a, place_b, a: _a, b: _b, kind, note, ...row }: Row): Handwork {
  const places = { a: readPlace(place_a), b: readPlace(place_b) }
  return handworkSchema.parse({ ...row, ...places, ...(kind === null ? {} : { kind, note }) })
}

function readPlace(place: string | null): unknown {
  return place === null ? null : JSON.parse(place)
}

function toRow({ a, b, done }: HandworkOfPair): Row {
  const { id, what, reviewer, made, a: inA, b: inB } = turnedTo(a, b, done)
  const write = (place: Handwork['a']): string | null => (place === null ? null : JSON.stringify(place))
  const { kind, note } = done.what === 'finding' ? done : { kind: null, note: null }
  const places = { place_a: write(inA), place_b: write(inB) }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one of two numbers of articles is one
  const [first, second] = [Math.min(a, b), Math.max(a, b)] as [ArticleId, ArticleId]
  return { id, a: first, b: second, what, kind, note, ...places, reviewer, made }
}
