import { isFailure } from '../../../shared/contract/failure.ts'
import type { WindowClient } from '../../client/client.ts'
import { filesOf, UNREAD, type Dropped } from './dropped-files.ts'
import { together, type ImportOptions, type Report } from './import-queue.ts'

/** Bytes handed over at a time: a folder may hold more than the memory does. */
const MOST_BYTES = 64_000_000

type ReadFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** Imports the files that can be read, those in folders too, and reports those that cannot be as the library reports its own. */
export async function importDropped(
  client: WindowClient,
  dropped: readonly Dropped[],
  { signal, onProgress }: ImportOptions,
): Promise<Report> {
  const { files, unread } = await filesOf(dropped)
  let report: Report = { added: [], same: [], failed: unread, warnings: [], cancelled: false }
  let handed = 0
  const handOver = async (batch: readonly ReadFile[]): Promise<void> => {
    if (batch.length === 0) return
    const before = handed
    handed += batch.length
    const rest = files.length - handed
    const part = await client.importFiles(
      { files: [...batch] },
      {
        signal,
        onProgress: ({ done, total, current }) =>
          onProgress({ done: before + done, total: before + total + rest, current }),
      },
    )
    report = together(report, part)
  }
  try {
    let batch: ReadFile[] = []
    let bytes = 0
    for (const { name, open } of files) {
      try {
        const read = new Uint8Array(await (await open()).arrayBuffer())
        batch.push({ name, bytes: read })
        bytes += read.length
      } catch {
        report = together(report, { ...report, added: [], same: [], warnings: [], failed: [{ name, reason: UNREAD }] })
      }
      if (bytes < MOST_BYTES) continue
      await handOver(batch)
      batch = []
      bytes = 0
    }
    await handOver(batch)
  } catch (error) {
    // What came in before is told of all the same.
    if (!isFailure(error, 'cancelled') || handed === 0) throw error
    return { ...report, cancelled: true }
  }
  return report
}
