import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { WritableDb } from '../../../electron/library/database/handles.ts'
import { checkLibrary } from '../../../electron/library/database/integrity.ts'
import { migrate } from '../../../electron/library/migrations/migrate.ts'
import { prepareHandworkReads } from '../../../electron/library/queries/by-hand.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { handFinding, handAlignment, placeOf } from '../../support/handwork.ts'
import { importFrom } from '../../support/importing.ts'
import { libraryClient } from '../../support/library-client.ts'
import { newLibrary } from '../../support/library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const bodies = [
  'The lamplighter Odo Brill spoke of nine boats. The harbour was quiet.',
  'Odo Bril, who lights the lamps, counted 11 boats. Nobody slept.',
  'A third report of the night, which says nothing of boats.',
] as const
const [inA, inB] = bodies
const name = handFinding(1, {
  kind: 'name',
  note: 'One l or two?',
  a: placeOf(inA, 'Odo Brill'),
  b: placeOf(inB, 'Odo Bril'),
})
const missing = handFinding(2, { kind: 'missing', note: 'Only B has it', b: placeOf(inB, 'Nobody slept.') })
const together = handAlignment(3, { what: 'together', a: placeOf(inA, 'nine boats'), b: placeOf(inB, '11 boats') })
const apart = handAlignment(4, { what: 'apart', a: placeOf(inA, 'The harbour'), b: placeOf(inB, 'Nobody') })
const all = [name, missing, together, apart]

async function libraryOfThree() {
  const db = await newLibrary()
  const path = join(temporaryFolder(), 'lines.jsonl')
  writeFileSync(path, bodies.map((body, at) => JSON.stringify({ title: `Report ${at}`, body })).join('\n'))
  const { added } = await importFrom(db, [path])
  return { db, library: libraryClient(db), ids: added as unknown as readonly [ArticleId, ArticleId, ArticleId] }
}

test('what was done to a pair is kept in the order in which it was done, whichever article is named first', async () => {
  const { library, ids } = await libraryOfThree()
  const [a, b, c] = ids
  await library.changeByHand({ a, b, change: { put: [apart, together, missing, name], remove: [] } })
  expect(await library.byHandOf({ a, b })).toEqual(all)
  expect(await library.byHandOf({ a: b, b: a })).toEqual(all.map((each) => ({ ...each, a: each.b, b: each.a })))
  expect(await library.byHandOf({ a, b: c })).toEqual([])

  const noted = { ...name, note: 'Two' }
  const turned = { ...noted, a: noted.b, b: noted.a }
  await library.changeByHand({ a: b, b: a, change: { put: [turned], remove: [missing.id, apart.id] } })
  expect(await library.byHandOf({ a, b })).toEqual([noted, together])
})

test('nothing is kept of a finding that stands nowhere, nor of articles that are not there', async () => {
  const { library, ids } = await libraryOfThree()
  const [a, b] = ids
  const nowhere = { put: [handFinding(1, {})], remove: [] }
  await expect(library.changeByHand({ a, b, change: nowhere })).rejects.toMatchObject({ kind: 'bad-input' })
  await library.deleteForGood({ ids: [b] })
  await expect(library.changeByHand({ a, b, change: { put: [name], remove: [] } })).rejects.toMatchObject({
    kind: 'refused',
  })
})

test('a place moves with its words when a text has changed, and says so when they are gone', async () => {
  const { db, library, ids } = await libraryOfThree()
  const [a, b] = ids
  await library.changeByHand({ a, b, change: { put: [name, missing], remove: [] } })
  const change = db.prepare('UPDATE texts SET body = ? WHERE body = ?')
  change.run(`By night. ${inA}`, inA)
  change.run('Odo Bril counted.', inB)
  const [first, second] = await library.byHandOf({ a, b })
  expect(first?.a?.span).toEqual({ from: 26, to: 35 })
  expect(first?.b?.span).toEqual({ from: 0, to: 8 })
  expect(second?.b).toMatchObject({ span: null, quote: 'Nobody slept.' })
})

test('goes with the library as one file, also where the articles came in in another order', async () => {
  const { db, library, ids } = await libraryOfThree()
  const [a, b, c] = ids
  await library.changeByHand({ a, b, change: { put: [name, together], remove: [] } })
  const elsewhere = handFinding(9, { a: placeOf(inA, 'lamplighter') })
  await library.changeByHand({ a, b: c, change: { put: [elsewhere], remove: [] } })
  await library.removeArticles({ ids: [c] })
  const path = join(temporaryFolder(), 'copy.doublet')
  const other = await newLibrary()
  const taken = libraryClient(other)
  // B comes in before A, which turns the pair round.
  await library.removeArticles({ ids: [a] })
  await library.exportLibrary({ path })
  await taken.importLibrary({ path })
  await library.restoreArticles({ ids: [a] })
  await library.exportLibrary({ path })
  await taken.importLibrary({ path })
  const [bThere, aThere] = [1, 2] as unknown as [ArticleId, ArticleId]
  expect(await taken.byHandOf({ a: aThere, b: bThere })).toEqual([name, together])
  expect(prepareHandworkReads(other).everything()).toHaveLength(2)
  // A second time, after one was changed here and one taken away.
  const noted = { ...name, note: 'Two' }
  await taken.changeByHand({ a: aThere, b: bThere, change: { put: [noted], remove: [together.id] } })
  await taken.importLibrary({ path })
  expect(await taken.byHandOf({ a: aThere, b: bThere })).toEqual([noted, together])
  expect(checkLibrary(other)).toEqual([])
  expect(checkLibrary(db)).toEqual([])
})

test('goes for good with either article, to the last byte', async () => {
  const { db, library, ids } = await libraryOfThree()
  const [a, b] = ids
  const secret = handFinding(1, { note: 'quillenstropf', a: placeOf(inA, 'lamplighter'), b: placeOf(inB, 'slept') })
  await library.changeByHand({ a, b, change: { put: [secret], remove: [] } })
  await library.deleteForGood({ ids: [b] })
  expect(prepareHandworkReads(db).everything()).toEqual([])
  for (const file of readdirSync(dirname(db.name))) {
    expect(readFileSync(join(dirname(db.name), file), 'latin1')).not.toMatch(/quillen|stropf/)
  }
})

test('from version 6: a library of articles gets the table, which takes nothing that is no such thing', () => {
  const db = new Database(join(temporaryFolder(), 'old.doublet')) as WritableDb
  db.pragma('foreign_keys = ON')
  migrate(db, 6)
  db.prepare("INSERT INTO texts (sha256, word_count, body) VALUES (?, 2, 'Two words')").run(Buffer.alloc(32))
  const insert = db.prepare(
    `INSERT INTO articles (text_id, headline, headline_is_made, origin_kind, imported)
     VALUES (1, 'Headline', 0, 'paste', '2031-03-02T10:00:00.000Z')`,
  )
  insert.run()
  insert.run()
  const before = db.prepare('SELECT * FROM articles').all()
  migrate(db, 7)
  expect(db.prepare('SELECT * FROM articles').all()).toEqual(before)
  const done = db.prepare(`
    INSERT INTO by_hand (id, a, b, what, kind, note, place_a, place_b, reviewer, made)
    VALUES ('00000000-0000-4000-8000-000000000001', @a, @b, @what, @kind, @note, @place, NULL, '', '')`)
  const wrong: readonly object[] = [
    { a: 2, b: 1, what: 'finding', kind: 'name', note: '', place: '{}' },
    { a: 1, b: 3, what: 'finding', kind: 'name', note: '', place: '{}' },
    { a: 1, b: 2, what: 'finding', kind: null, note: '', place: '{}' },
    { a: 1, b: 2, what: 'finding', kind: 'name', note: '', place: null },
    { a: 1, b: 2, what: 'finding', kind: 'name', note: '', place: '{' },
    { a: 1, b: 2, what: 'together', kind: null, note: null, place: '{}' },
  ]
  for (const row of wrong) expect(() => done.run(row)).toThrow(/constraint/)
  expect(done.run({ a: 1, b: 2, what: 'finding', kind: 'name', note: '', place: '{}' }).changes).toBe(1)
})
