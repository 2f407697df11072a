import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { WritableDb } from '../../../electron/library/database/handles.ts'
import { checkLibrary } from '../../../electron/library/database/integrity.ts'
import { prepareWaiting } from '../../../electron/library/queries/waiting.ts'
import { groupArticles } from '../../../electron/library/stories/group-articles.ts'
import { keepStories, type StoryKeeping } from '../../../electron/library/stories/keep-stories.ts'
import { importFrom } from '../../support/importing.ts'
import { libraryClient } from '../../support/library-client.ts'
import { newLibrary } from '../../support/library.ts'
import { inventedText } from '../../support/reports.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** More articles than are looked at in the calling thread: three reports of each event. */
const events = 20
const lines = Array.from({ length: events * 3 }, (_, at) =>
  JSON.stringify({
    title: `Late news of ${inventedText(at % events, 4)}`,
    body: `${inventedText(at % events, 80)} ${inventedText(1_000 + at, 10)}`,
    date: '2031-03-02T08:00:00Z',
  }),
).join('\n')

async function filled(): Promise<WritableDb> {
  const db = await newLibrary()
  const path = join(temporaryFolder(), 'lines.jsonl')
  writeFileSync(path, lines)
  await importFrom(db, [path])
  return db
}

/** Keeps the stories of a library; what it was told. */
function keep(db: WritableDb): StoryKeeping & { readonly told: { changes: number; readonly log: string[] } } {
  const told = { changes: 0, log: [] as string[] }
  const stories = keepStories(db, { storiesChanged: () => told.changes++, log: (line) => told.log.push(line) })
  onTestFinished(() => stories.end())
  return { ...stories, told }
}

async function untilNothingWaits(db: WritableDb): Promise<void> {
  const waiting = prepareWaiting(db)
  await expect.poll(() => waiting.upTo(1), { timeout: 20_000, interval: 20 }).toBe(0)
}

async function storiesOf(db: WritableDb): Promise<readonly (readonly number[])[]> {
  const { stories } = await libraryClient(db).listStories({ limit: 100 })
  return stories.map(({ articles }) => articles).toSorted((left, right) => (left[0] ?? 0) - (right[0] ?? 0))
}

test('many articles are put into the same stories by the thread as by the caller, which stays free', async () => {
  const [byThread, byCaller] = [await filled(), await filled()]
  const stories = keep(byThread)
  stories.wake()
  let turns = 0
  const turning = setInterval(() => turns++, 1)
  await untilNothingWaits(byThread)
  clearInterval(turning)
  await groupArticles(byCaller)
  expect(await storiesOf(byThread)).toHaveLength(events)
  expect(await storiesOf(byThread)).toEqual(await storiesOf(byCaller))
  expect(stories.told.changes).toBeGreaterThan(0)
  expect(stories.told.log).toEqual([])
  expect(turns).toBeGreaterThan(20)
  expect(checkLibrary(byThread)).toEqual([])
})

test('long articles are put into a story by the thread, too, and what is held before it begins rests', async () => {
  const db = await newLibrary()
  const long = inventedText(1, 12_000)
  const folder = temporaryFolder()
  const paths = [long, `${long} ${inventedText(2, 50)}`].map((body, at) => {
    const path = join(folder, `${at}.txt`)
    writeFileSync(path, body)
    return path
  })
  await importFrom(db, paths)
  const waiting = prepareWaiting(db)
  expect(waiting.longest()).toBe(12_050)
  const stories = keep(db)
  stories.wake()
  const release = stories.hold()
  await sleep(1_000)
  expect(waiting.upTo(10)).toBe(2)
  release()
  await untilNothingWaits(db)
  expect(waiting.longest()).toBe(0)
  expect(await storiesOf(db)).toHaveLength(1)
  expect(stories.told.log).toEqual([])
})

test('what is held rests, and goes on when it is let go', async () => {
  const db = await filled()
  const stories = keep(db)
  const release = stories.hold()
  stories.wake()
  await sleep(200)
  const waiting = prepareWaiting(db)
  expect(waiting.upTo(1_000)).toBe(events * 3)
  release()
  await expect.poll(() => waiting.upTo(1_000), { timeout: 20_000, interval: 1 }).toBeLessThan(events * 3)
  const again = stories.hold()
  again()
  await untilNothingWaits(db)
  expect(await storiesOf(db)).toHaveLength(events)
  expect(stories.told.log).toEqual([])
})

test('what ended in the midst of it is taken up the next time', async () => {
  const db = await filled()
  const cut = keep(db)
  cut.wake()
  const waiting = prepareWaiting(db)
  await expect.poll(() => waiting.upTo(1_000), { timeout: 20_000, interval: 1 }).toBeLessThan(events * 3)
  await cut.end()
  expect(checkLibrary(db)).toEqual([])
  const stories = keep(db)
  stories.wake()
  await untilNothingWaits(db)
  expect(await storiesOf(db)).toHaveLength(events)
  expect([...cut.told.log, ...stories.told.log]).toEqual([])
})
