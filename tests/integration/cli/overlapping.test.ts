import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { doublet, jsonLines } from '../../support/command-line.ts'
import { inventedText } from '../../support/reports.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** A library with two reports of one event, `w-1` and `w-2`, one of another, and a path to it. */
async function smallLibrary(): Promise<string> {
  const folder = temporaryFolder()
  const [library, lines] = [join(folder, 'a.doublet'), join(folder, 'lines.jsonl')]
  const title = `Late news of ${inventedText(1, 4)}`
  const report = (id: string, body: string) => JSON.stringify({ id, title, body, date: '2031-03-02' })
  const shared = inventedText(1, 80)
  writeFileSync(
    lines,
    [report('w-1', shared), report('w-2', `${shared} ${inventedText(2, 20)}`), report('w-3', inventedText(3, 80))].join(
      '\n',
    ),
  )
  expect(await doublet('import', '--library', library, lines)).toMatchObject({ status: 0 })
  return library
}

describe('doublet overlaps', () => {
  test('lists each pair once, by the ids given at import; one that is asked for is always a', async () => {
    const library = await smallLibrary()
    const pair = { a: 'w-1', b: 'w-2', aInB: 1, bInA: 0.8, relation: 'story' }
    expect(jsonLines(await doublet('overlaps', '--library', library))).toEqual([pair])
    const asked = await doublet('overlaps', '--library', library, '--article', 'w-2', '--min', '1')
    expect(jsonLines(asked)).toEqual([{ ...pair, a: 'w-2', b: 'w-1', aInB: 0.8, bInA: 1 }])
  })

  test('says what it does not understand, and what is not there', async () => {
    const library = await smallLibrary()
    expect(await doublet('overlaps', '--library', library, '--min', 'half')).toMatchObject({ status: 2, out: '' })
    const unknown = await doublet('overlaps', '--library', library, '--article', 'w-9')
    expect(unknown).toMatchObject({ status: 1, out: '', err: 'There is no article "w-9" in the library.\n' })
    expect(await doublet('overlaps', '--library', join(temporaryFolder(), 'no'))).toMatchObject({ status: 1 })
  })
})

describe('doublet stories', () => {
  test('finds them and lists them, each time the same', async () => {
    const library = await smallLibrary()
    const first = await doublet('stories', '--library', library)
    expect(jsonLines(first)).toEqual([
      { story: 1, title: expect.stringMatching(/^Late news/) as string, articles: ['w-1', 'w-2'] },
    ])
    expect(await doublet('stories', '--library', library)).toEqual(first)
    expect((await doublet('check', '--library', library)).out).toContain('No faults found')
  })

  test('makes no library where there is none', async () => {
    expect(await doublet('stories', '--library', join(temporaryFolder(), 'no'))).toMatchObject({ status: 1, out: '' })
  })
})

// Ten programs one after the other, which take their time where others run beside them.
test('doublet bench-library builds a library, the same each time, and measures it', async () => {
  const folder = temporaryFolder()
  const run = async (name: string) => {
    const library = join(folder, name)
    const [measures] = jsonLines(await doublet('bench-library', '--library', library, '--articles', '300'))
    const search = await doublet('search', '--library', library, 'dividend')
    expect((await doublet('check', '--library', library)).out).toContain('No faults found; 300 articles.')
    return { measures: measures as Readonly<Record<string, unknown>>, search: search.out }
  }
  const [first, second] = [await run('one'), await run('two')]
  expect(first.measures['textBytes']).toBe(second.measures['textBytes'])
  expect(first.search).toBe(second.search)
  expect(first.measures).toMatchObject({ articles: 300, overlaps: { found: expect.any(Number) as number } })
  const there = await doublet('bench-library', '--library', join(folder, 'one'))
  expect(there).toMatchObject({ status: 2, out: '' })
}, 180_000)
