import type { ReactElement } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { useSummaries } from '../../client/hooks.ts'
import { Button } from '../../components/button.tsx'
import { ImportStatus } from './import-status.tsx'
import { pairToCompare } from './selection.ts'
import type { Imports } from './use-importing.ts'

/** Over a screen other than the library: what comes in meanwhile, and the ways to it. */
export function ArrivalsNotice({
  imports,
  arrived,
  onCompare,
  onShow,
}: {
  readonly imports: Imports
  readonly arrived: ReadonlySet<ArticleId>
  readonly onCompare: (a: ArticleId, b: ArticleId) => void
  readonly onShow: () => void
}): ReactElement | null {
  const known = useSummaries(arrived.size === 2 ? [...arrived] : [])
  const pair = known.kind === 'ready' ? pairToCompare(arrived, known.value) : null
  if (imports.importing.kind === 'idle') return null
  return (
    <div className="shrink-0 pt-3">
      <ImportStatus
        importing={imports.importing}
        onCancel={imports.cancel}
        onDismiss={imports.dismiss}
        actions={
          <>
            {pair !== null && <Button onPress={() => onCompare(pair[0].id, pair[1].id)}>Compare these two</Button>}
            <Button look="quiet" onPress={onShow}>
              Show in the library
            </Button>
          </>
        }
      />
    </div>
  )
}
