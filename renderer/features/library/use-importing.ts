import { useEffect, useEffectEvent, useState } from 'react'
import { mostImportOverlaps } from '../../../shared/contract/overlaps.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { useArrivedOverlaps, useStore, type ArrivedOverlaps, type Looked } from '../../client/hooks.ts'
import type { Loaded } from '../../client/resource.ts'
import type { Dropped } from './dropped-files.ts'
import { importDropped } from './import-dropped.ts'
import { ImportQueue, together, type Report, type RunningImport, type StartImport } from './import-queue.ts'

/** How the latest imports stand. `failed` means that nothing of them could be carried out. */
export type Importing =
  | { readonly kind: 'idle' }
  | RunningImport
  | { readonly kind: 'done'; readonly report: Report }
  | { readonly kind: 'failed'; readonly sentence: string }

const IDLE: Importing = { kind: 'idle' }
const NONE: readonly ArticleId[] = []

export type Imports = {
  readonly importing: Importing
  /** What of the articles that just came in overlaps what is there; asked once, as soon as they are in. */
  readonly overlaps: Loaded<ArrivedOverlaps>
  /** How many of those articles were looked at so far; null before it begins. */
  readonly looked: Looked | null
  /** Whether what came in has been told in the library: other screens need not tell it again. */
  readonly isSeen: boolean
  readonly see: () => void
  readonly chooseFiles: () => void
  /** Takes in another library. */
  readonly chooseLibrary: () => void
  /** Takes in what was dropped: files, and folders with all that is in them. */
  readonly takeFiles: (entries: readonly Dropped[]) => void
  /** Takes in what was pasted: its text, and its markup, which may be empty. */
  readonly takePasted: (pasted: { readonly text: string; readonly html: string }) => void
  readonly addSamples: () => void
  /** Ends the import under way and forgets those that wait. */
  readonly cancel: () => void
  readonly dismiss: () => void
}

/** The articles of an import that are looked through: no more of them are sent than are looked at. */
function lookedThrough({ added, same }: Report): ArticleId[] {
  return [...added.slice(0, mostImportOverlaps), ...same].slice(0, mostImportOverlaps)
}

/**
 * Imports by dialog, by dropped files and of the samples. One at a time: what is asked for meanwhile waits its turn, and
 * all of it is told together at the end.
 */
export function useImporting(onDone: (report: Report) => void): Imports {
  const { client } = useStore()
  const [importing, setImporting] = useState<Importing>(IDLE)
  const [seen, setSeen] = useState<Importing>(IDLE)
  const { overlaps, looked } = useArrivedOverlaps(importing.kind === 'done' ? lookedThrough(importing.report) : NONE)
  const [queue] = useState(() => new ImportQueue())

  const tell = (report: Report): void => {
    setImporting({ kind: 'done', report })
    onDone(report)
  }
  const run = async (start: StartImport): Promise<void> => {
    const outcome = await queue.add(start, setImporting)
    if (outcome === undefined) return
    const { report, sentence } = outcome
    if (report === null) setImporting(sentence === null ? IDLE : { kind: 'failed', sentence })
    else if (sentence === null) tell(report)
    else tell({ ...report, failed: [...report.failed, { name: 'Another import', reason: sentence }] })
  }

  // An import from outside the page is told like one from inside it, and together with one that is under way.
  const tellOther = useEffectEvent((report: Report) => {
    if (!queue.takeIn(report)) tell(report)
  })
  useEffect(() => client.on('importEnded', (report) => tellOther(report)), [client])
  // An import that was cancelled here ends a little later, and only then is it known what of it is kept.
  const tellCancelled = useEffectEvent((report: Report) => {
    const isPart = importing.kind === 'done' && importing.report.cancelled
    tellOther(isPart ? together(importing.report, report) : report)
  })
  useEffect(() => client.on('importCancelled', (report) => tellCancelled(report)), [client])

  return {
    importing,
    overlaps,
    looked,
    isSeen: seen === importing,
    see: () => setSeen(importing),
    chooseFiles: () => void run((options) => client.importWithDialog({}, options)),
    chooseLibrary: () => void run((options) => client.importLibraryWithDialog({}, options)),
    takeFiles: (entries) => void run((options) => importDropped(client, entries, options)),
    takePasted: ({ text, html }) =>
      void run((options) => client.importPasted(html === '' ? { text } : { text, html }, options)),
    addSamples: () => void run((options) => client.importSamples({}, options)),
    cancel: () => queue.cancel(),
    dismiss: () => setImporting(IDLE),
  }
}
