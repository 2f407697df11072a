import { useRef, useState } from 'react'
import { isFailure } from '../../../shared/contract/failure.ts'
import type { Immutable } from '../../../shared/domain/immutable.ts'
import type { ImportProgress, ImportReport } from '../../../shared/contract/library.ts'
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

  return {
    importing,
    chooseFiles: () => void run((options) => client.importWithDialog({}, options)),
    takeFiles: (files) => void run(async (options) => client.importFiles({ files: await readAll(files) }, options)),
    addSamples: () => void run((options) => client.importSamples({}, options)),
    cancel: () => running.current?.abort(),
    dismiss: () => setImporting(IDLE),
  }
}

async function readAll(files: readonly File[]): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }[]> {
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
}
