import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createCancellation } from '../../../shared/contract/cancellation.ts'
import type { ImportProgress } from '../../../shared/contract/importing.ts'
import { checkLibrary } from '../../../electron/library/database/integrity.ts'
import { transaction } from '../../../electron/library/database/transaction.ts'
import { importSource } from '../../../electron/library/importing/thread/import-in-thread.ts'
import { importFrom } from '../../support/importing.ts'
import { newLibrary } from '../../support/library.ts'
import { inventedText } from '../../support/reports.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** A file of so many reports, every tenth of them the text of one before, and every hundredth line none at all. */
function fileOf(count: number): string {
  const lines = Array.from({ length: count }, (_, at) =>
    at % 100 === 99
      ? '{"title": 7}'
      : JSON.stringify({ id: `r-${at}`, title: `Report ${at}`, body: inventedText(at - (at % 10 === 9 ? 5 : 0), 60) }),
  )
  const path = join(temporaryFolder(), 'many.jsonl')
  writeFileSync(path, lines.join('\n'))
  return path
}

const rows = 'SELECT external_id, headline, text_id, origin_name, language FROM articles ORDER BY id'

test('a large import in threads of its own stores what one in place stores, in the same order', async () => {
  const [inThreads, inPlace] = [await newLibrary(), await newLibrary()]
  const path = fileOf(1_500)
  let hasBegun = false
  const progress: ImportProgress[] = []
  const report = await importSource(
    inThreads,
    { kind: 'paths', paths: [path] },
    { began: () => (hasBegun = true), progress: (state) => progress.push(state) },
  )
  expect(hasBegun).toBe(true)
  expect(report).toEqual(await importFrom(inPlace, [path]))
  expect(report.failed[0]).toMatchObject({ name: path, reason: expect.stringContaining('Line 100:') as string })
  expect(progress.at(-1)).toMatchObject({ done: 1_500, total: 1_500 })
  expect(inThreads.prepare(rows).all()).toEqual(inPlace.prepare(rows).all())
  expect(inThreads.prepare('SELECT count(*) FROM overlap_backlog').pluck().get()).toBe(0)
  expect(checkLibrary(inThreads)).toEqual([])
})

test('whoever writes meanwhile is let in, and what is acknowledged is there', async () => {
  const db = await newLibrary()
  let acknowledged = 0
  let missing = 0
  const end = new AbortController()
  const importing = importSource(
    db,
    { kind: 'paths', paths: [fileOf(3_000)] },
    {
      progress({ done }) {
        acknowledged = done
        const stored = Number(db.prepare('SELECT count(*) FROM articles').pluck().get())
        // One line in a hundred is none.
        if (stored < done - Math.floor(done / 100)) missing++
      },
    },
  ).finally(() => end.abort())
  const tag = db.prepare("INSERT INTO tags (name, key) VALUES ('a' || hex(randomblob(8)), hex(randomblob(8)))")
  let written = 0
  for (; !end.signal.aborted; written++) {
    transaction(db, () => tag.run())
    await sleep(10)
  }
  const report = await importing
  expect(acknowledged).toBe(3_000)
  expect(missing).toBe(0)
  expect(report.failed).toHaveLength(30)
  expect(written).toBeGreaterThan(5)
  expect(db.prepare('SELECT count(*) FROM tags').pluck().get()).toBe(written)
})

test('cancelled, it ends soon, and what is in stays', async () => {
  const db = await newLibrary()
  const stop = createCancellation()
  const report = await importSource(
    db,
    { kind: 'paths', paths: [fileOf(5_000)] },
    { cancellation: stop.cancellation, progress: () => stop.cancel() },
  )
  expect(report.cancelled).toBe(true)
  const stored = Number(db.prepare('SELECT count(*) FROM articles').pluck().get())
  expect(stored).toBe(report.added.length + report.same.length)
  expect(stored).toBeLessThan(5_000)
  expect(checkLibrary(db)).toEqual([])
})
