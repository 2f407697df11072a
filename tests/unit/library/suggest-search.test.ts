import { expect, test } from 'vitest'
import { prepareSuggestSearch } from '../../../electron/library/queries/suggest-search.ts'
import { NO_FILTERS, type ArticleFilters } from '../../../shared/domain/search.ts'
import { newLibrary } from '../../support/library.ts'

/** A library with these texts, the first from `Northmere Wire`, and what it suggests for a search that found nothing. */
async function libraryWith(...bodies: readonly string[]) {
  const db = await newLibrary()
  const text = db.prepare('INSERT INTO texts (sha256, word_count, body) VALUES (randomblob(32), 1, ?)')
  const article = db.prepare(
    `INSERT INTO articles (text_id, headline, headline_is_made, source, origin_kind, imported)
     VALUES (?, 'Late news', 0, ?, 'paste', '2031-03-03T00:00:00Z')`,
  )
  for (const [at, body] of bodies.entries())
    article.run(text.run(body).lastInsertRowid, at === 0 ? 'Northmere Wire' : null)
  const suggest = prepareSuggestSearch(db)
  return { db, suggest: (query: string, filters: ArticleFilters = NO_FILTERS) => suggest(query, filters) }
}

test('a letter too many, too few, wrong or exchanged is put right, as the texts write the word', async () => {
  const { suggest } = await libraryWith('BRANTHOLM, 3 March. The tram in Brantholm left the rails near the harbour.')
  for (const slip of ['Brantolm', 'brannthóLm', 'Brantholn', 'Barntholm', 'Brantohlm'])
    expect([slip, suggest(slip)]).toEqual([slip, 'Brantholm'])
  expect(suggest('harbor')).toBe('harbour')
  expect(suggest('HARBUR')).toBe('harbour')
})

test('two slips are put right behind a first half that is right', async () => {
  const { suggest } = await libraryWith('The fertiliser plant at Quillhaven burned.')
  expect(suggest('fertillizer')).toBe('fertiliser')
  expect(suggest('Quillhvaan')).toBe('Quillhaven')
  expect(suggest('fartiliizer')).toBeNull()
})

test('accents and other alphabets', async () => {
  const { suggest } = await libraryWith('Das Unglück in Zürnhöfen.', 'Паром затонул у Северного мыса.', 'מעבורת טבעה')
  expect(suggest('zurnhofn')).toBe('Zürnhöfen')
  expect(suggest('Unglükc')).toBe('Unglück')
  expect(suggest('затонл')).toBe('затонул')
  expect(suggest('מעבורתת')).toBe('מעבורת')
})

test('only words that no text has are exchanged, and only for what finds something', async () => {
  const { db, suggest } = await libraryWith('The ferry sank off Port Ansel.', 'A harbour in winter.')
  expect(suggest('ferry "off Port Ansell"')).toBe('ferry "off Port Ansel"')
  expect(suggest('harbuor wintr')).toBe('harbour winter')
  // All of it is there, in no one text; and what is being typed is the beginning of a word.
  expect(suggest('ferry harbour')).toBeNull()
  expect(suggest('ferry harbor')).toBeNull()
  expect(suggest('harb')).toBeNull()
  expect(suggest('zzzz 1871')).toBeNull()
  // So many words that nobody wrote are no slips.
  expect(suggest('harbuor wintr ansell')).toBeNull()
  expect(suggest('ansell', { ...NO_FILTERS, sources: ['Northmere Wire'] })).toBe('Ansel')
  expect(suggest('harbuor', { ...NO_FILTERS, sources: ['Northmere Wire'] })).toBeNull()
  db.prepare("UPDATE articles SET removed = '2031-03-04T00:00:00Z'").run()
  expect(suggest('ansell')).toBeNull()
})

test('of words equally near, the one in most articles', async () => {
  const { suggest } = await libraryWith('a tanker', 'a banker', 'another banker')
  expect(suggest('ganker')).toBe('banker')
  expect(suggest('a ganker*')).toBe('a banker*')
})
