import { useState } from 'react'
import { isFailure } from '../../../shared/contract/failure.ts'
import { useStore } from '../../client/hooks.ts'
import { sentenceOf } from '../../client/resource.ts'
import { readableCount } from '../../components/dates.ts'

export type Exporting = {
  /** How much of it is written, from 0 to 1; null when none is under way. */
  readonly share: number | null
  /** What became of the latest one, as a sentence. */
  readonly says: string | null
  readonly start: () => void
  readonly cancel: () => void
  readonly dismiss: () => void
}

/** The export of the library as one file. Lives as long as the component that holds it. */
export function useExporting(): Exporting {
  const { client } = useStore()
  const [running, setRunning] = useState<AbortController | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const [says, setSays] = useState<string | null>(null)
  const run = async (abort: AbortController): Promise<void> => {
    setRunning(abort)
    setSays(null)
    try {
      const exported = await client.exportLibraryWithDialog(
        {},
        { signal: abort.signal, onProgress: ({ done, total }) => setShare(done / Math.max(total, 1)) },
      )
      if (exported !== null) setSays(`${readableCount(exported.articles, 'article')} written to ${exported.name}.`)
    } catch (error) {
      if (!isFailure(error, 'cancelled')) setSays(sentenceOf(error))
    }
    setShare(null)
    setRunning(null)
  }
  return {
    share,
    says,
    start: () => {
      if (running === null) void run(new AbortController())
    },
    cancel: () => running?.abort(),
    dismiss: () => setSays(null),
  }
}
