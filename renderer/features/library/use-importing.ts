import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { isFailure } from '../../../shared/contract/failure.ts'
import type { Immutable } from '../../../shared/domain/immutable.ts'
import type { ImportProgress, ImportReport } from '../../../shared/contract/library.ts'
import type { WindowClient } from '../../client/client.ts'
import { useStore } from '../../client/hooks.ts'
import { sentenceOf } from '../../client/resource.ts'

/** How the latest import stands. `failed` means that it could not be carried out at all. */
export type Importing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: ImportProgress | null }
  | { readonly kind: 'done'; readonly report: Immutable<ImportReport> }
  | { readonly kind: 'failed'; readonly sentence: string }

type Options = { readonly signal: AbortSignal; readonly onProgress: (progress: ImportProgress) => void }

const IDLE: Importing = { kind: 'idle' }

/** Imports by dialog, by dropped files and of the samples; one at a time. */
export function useImporting(onDone: (report: Immutable<ImportReport>) => void): {
  readonly importing: Importing
  readonly chooseFiles: () => void
  readonly takeFiles: (files: readonly File[]) => void
  readonly addSamples: () => void
  readonly cancel: () => void
  readonly dismiss: () => void
} {
  const { client } = useStore()
  const [importing, setImporting] = useState<Importing>(IDLE)
  const running = useRef<AbortController | null>(null)

  const run = async (start: (options: Options) => Promise<Immutable<ImportReport> | null>): Promise<void> => {
    if (running.current !== null) return
    const abort = new AbortController()
    running.current = abort
    setImporting({ kind: 'running', progress: null })
    try {
      const report = await start({
        signal: abort.signal,
        onProgress: (progress) => setImporting({ kind: 'running', progress }),
      })
      setImporting(report === null ? IDLE : { kind: 'done', report })
      if (report !== null) onDone(report)
    } catch (error) {
      setImporting(isFailure(error, 'cancelled') ? IDLE : { kind: 'failed', sentence: sentenceOf(error) })
    } finally {
      running.current = null
    }
  }

  // An import from outside the page is told like one from inside it, unless one of those is just under way.
  const tell = useEffectEvent((report: Immutable<ImportReport>) => {
    if (running.current === null) setImporting({ kind: 'done', report })
    onDone(report)
  })
  useEffect(() => client.on('importEnded', (report) => tell(report)), [client])

  return {
    importing,
    chooseFiles: () => void run((options) => client.importWithDialog({}, options)),
    takeFiles: (files) => void run((options) => importDropped(client, files, options)),
    addSamples: () => void run((options) => client.importSamples({}, options)),
    cancel: () => running.current?.abort(),
    dismiss: () => setImporting(IDLE),
  }
}

/** Imports the files that can be read, and reports those that cannot be as the library reports its own. */
async function importDropped(
  client: WindowClient,
  dropped: readonly File[],
  options: Options,
): Promise<Immutable<ImportReport>> {
  const files: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = []
  const unread: { name: string; reason: string }[] = []
  for (const file of dropped) {
    try {
      files.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    } catch {
      unread.push({ name: file.name, reason: UNREAD })
    }
  }
  const report = await client.importFiles({ files }, options)
  return { ...report, failed: [...unread, ...report.failed] }
}

/** The page is told no more than that reading failed; a folder is by far the likeliest reason. */
const UNREAD = 'It cannot be read. If it is a folder, drop the files in it; if not, see whether it is still there.'
