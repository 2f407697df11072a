import { useState } from 'react'
import type { DeletionProgress, DeletionReport } from '../../../shared/contract/keeping.ts'
import { isFailure } from '../../../shared/contract/failure.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { Immutable } from '../../../shared/domain/immutable.ts'
import { useStore } from '../../client/hooks.ts'
import { sentenceOf } from '../../client/resource.ts'
import { readableCount } from '../../components/dates.ts'

export type Deleting = { readonly progress: DeletionProgress | null; readonly cancel: () => void }

export type Bin = {
  /** The deletion that is under way. */
  readonly deleting: Deleting | null
  /** What was done last, in sentences. */
  readonly says: readonly string[]
  readonly restore: (ids: readonly ArticleId[]) => void
  /** Deletes some for good, or, with `null`, all that are removed. */
  readonly deleteForGood: (ids: readonly ArticleId[] | null) => void
  readonly dismiss: () => void
}

/**
 * What can be done with removed articles. Lives as long as the component that holds it. `onTouched` is told as soon as any
 * of them is put back or deleted: from then on the latest removal cannot be undone as a whole.
 */
export function useBin(onTouched: () => void): Bin {
  const { client } = useStore()
  const [deleting, setDeleting] = useState<Deleting | null>(null)
  const [says, setSays] = useState<readonly string[]>([])

  const restore = async (ids: readonly ArticleId[]): Promise<void> => {
    onTouched()
    try {
      const { restored } = await client.restoreArticles({ ids: [...ids] })
      setSays([`${readableCount(restored.length, 'article')} put back into the library.`])
    } catch (error) {
      setSays([sentenceOf(error)])
    }
  }
  const deleteForGood = async (ids: readonly ArticleId[] | null): Promise<void> => {
    onTouched()
    const abort = new AbortController()
    const cancel = (): void => abort.abort()
    const options = {
      signal: abort.signal,
      onProgress: (progress: DeletionProgress) => setDeleting({ progress, cancel }),
    }
    setDeleting({ progress: null, cancel })
    setSays([])
    try {
      const report = await (ids === null
        ? client.emptyBin({}, options)
        : client.deleteForGood({ ids: [...ids] }, options))
      setSays(sentencesOf(report))
    } catch (error) {
      setSays([
        isFailure(error, 'cancelled') ? 'Cancelled. What was deleted by then stays deleted.' : sentenceOf(error),
      ])
    }
    setDeleting(null)
  }

  return {
    deleting,
    says,
    restore: (ids) => void restore(ids),
    deleteForGood: (ids) => void deleteForGood(ids),
    dismiss: () => setSays([]),
  }
}

function sentencesOf({ deleted, cleanedBackups, deletedBackups, remains }: Immutable<DeletionReport>): string[] {
  const backups = [
    ...(cleanedBackups.length > 0 ? [`Taken out of ${cleanedBackups.join(', ')} as well.`] : []),
    ...(deletedBackups.length > 0 ? [`${deletedBackups.join(', ')} could not be read and was deleted.`] : []),
  ]
  return [`${readableCount(deleted.length, 'article')} deleted for good.`, ...backups, ...remains]
}
