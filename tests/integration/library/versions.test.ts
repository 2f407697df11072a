import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { prepareArticleReads } from '../../../electron/library/queries/articles.ts'
import { importFrom } from '../../support/importing.ts'
import { newLibrary } from '../../support/library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

type Line = Readonly<Record<string, string | number>>

/** Takes in lines one after another and says which article each is the next version of, by number, in order. */
async function previousVersions(lines: readonly Line[]): Promise<(number | null)[]> {
  const db = await newLibrary()
  const path = join(temporaryFolder(), 'lines.jsonl')
  writeFileSync(path, lines.map((line) => JSON.stringify({ source: 'Northmere Wire', ...line })).join('\n'))
  expect(await importFrom(db, [path])).toMatchObject({ failed: [], warnings: [] })
  return prepareArticleReads(db)
    .list()
    .toReversed()
    .map(({ previousVersion }) => previousVersion)
}

test('versions share the id their source gave them', async () => {
  const line = (version: number, body: string) => ({ id: 'f-7', version, body })
  expect(await previousVersions([line(1, 'Ten.'), line(2, 'Twelve.'), line(3, 'Fifteen.')])).toEqual([null, 1, 2])
})

test('versions that come out of order still follow their numbers', async () => {
  const line = (version: number, body: string) => ({ id: 'f-7', version, body })
  expect(await previousVersions([line(3, 'Fifteen.'), line(1, 'Ten.'), line(2, 'Twelve.')])).toEqual([3, null, 2])
})

test('without a number the order of arrival counts', async () => {
  expect(
    await previousVersions([
      { id: 'f-7', body: 'Ten.' },
      { id: 'f-7', body: 'Twelve.' },
    ]),
  ).toEqual([null, 1])
})

test('a resend is no version, and what follows it follows the latest', async () => {
  expect(
    await previousVersions([
      { id: 'f-7', version: 1, body: 'Ten.' },
      { id: 'f-7', version: 1, body: 'Ten.' },
      { id: 'f-7', version: 2, body: 'Twelve.' },
    ]),
  ).toEqual([null, null, 2])
})

test('the id of another source is another item, unless it says itself whose it is', async () => {
  const lines = (id: string) => [
    { id, source: 'Northmere Wire', body: 'Ten.' },
    { id, source: 'Sundmark Press', body: 'Twelve.' },
    { id, source: '', body: 'Thirteen.' },
    { id, source: '', body: 'Fourteen.' },
  ]
  expect(await previousVersions(lines('7'))).toEqual([null, null, null, null])
  expect(await previousVersions(lines('urn:northmere:7'))).toEqual([null, null, null, 3])
})

test('a slug links what says which version it is, within days', async () => {
  const line = (date: string, body: string, version = '') => ({ slug: 'LORN-FERRY/', date, body, version })
  expect(
    await previousVersions([
      line('2031-03-03', 'Ten.'),
      line('2031-03-03', 'Twelve.', 'UPDATE 1'),
      line('2031-03-04', 'Fifteen.', 'UPDATE 2'),
      line('2031-03-04', 'A view of the sea.'),
      line('2031-04-04', 'A month later.', 'UPDATE 1'),
    ]),
  ).toEqual([null, 1, 2, null, null])
})

const story = { headline: 'Mayor resigns over bridge', date: '2031-06-04', body: 'The mayor has resigned.' }
const kill = {
  headline: 'KILL-Mayor resigns over bridge',
  date: '2031-06-04',
  body: 'Please kill the story headlined "Mayor resigns over bridge". The mayor has not resigned.',
}

/** Takes in lines, in one import or several, and says of each article how it stands and which it follows. */
async function standings(
  ...imports: readonly (readonly Line[])[]
): Promise<(readonly [string | null, number | null])[]> {
  const db = await newLibrary()
  for (const lines of imports) {
    const path = join(temporaryFolder(), 'lines.jsonl')
    writeFileSync(path, lines.map((line) => JSON.stringify({ source: 'Northmere Wire', ...line })).join('\n'))
    expect(await importFrom(db, [path])).toMatchObject({ failed: [], warnings: [] })
  }
  const articles = prepareArticleReads(db).list().toReversed()
  return articles.map(({ status, previousVersion }) => [status, previousVersion] as const)
}

test('a kill withdraws the report that it names, whichever comes in first', async () => {
  expect(await standings([story, kill])).toEqual([
    ['withdrawn', null],
    ['withdrawn', 1],
  ])
  expect(await standings([kill, story])).toEqual([
    ['withdrawn', 2],
    ['withdrawn', null],
  ])
  // The headline may be named in the text alone.
  expect(await standings([story, { ...kill, headline: 'BULLETIN KILL', status: 'withdrawn' }])).toEqual([
    ['withdrawn', null],
    ['withdrawn', 1],
  ])
})

test('a kill withdraws a report of a later import; a report that was withdrawn by it, or by hand, is no kill', async () => {
  expect(await standings([kill], [story])).toEqual([
    ['withdrawn', 2],
    ['withdrawn', null],
  ])
  expect(await standings([kill], [{ ...story, source: 'Sundmark Press' }])).toEqual([
    ['withdrawn', null],
    [null, null],
  ])
  expect(await standings([{ ...story, status: 'withdrawn' }], [story])).toEqual([
    ['withdrawn', null],
    [null, null],
  ])
})

test('a kill leaves alone other headlines and sources, what follows it, and what is older than some days', async () => {
  for (const other of [
    { ...story, headline: 'Mayor resigns over bridge, council says' },
    { ...story, source: 'Sundmark Press' },
    { ...story, date: '2031-06-05' },
    { ...story, date: '2031-05-04' },
  ]) {
    expect(await standings([other, kill])).toEqual([
      [null, null],
      ['withdrawn', null],
    ])
  }
})
