import type { ReactElement } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { useSummaries } from '../../client/hooks.ts'
import { Button } from '../../components/button.tsx'
import { ImportStatus } from './import-status.tsx'
import { pairToCompare } from './selection.ts'
import type { Imports } from './use-importing.ts'

/** Over a screen other than the library: what comes in meanwhile, and the ways to it. It lies over the screen, which stays where it is. */
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
  if (imports.importing.kind === 'idle' || imports.isSeen) return null
  return (
    // Above the bars that some screens have at their foot.
    <div className="absolute start-5 bottom-18 z-20 flex max-w-[min(48rem,calc(100%-2.5rem))] min-w-80 flex-wrap items-center gap-x-3 gap-y-1 rounded-lg bg-raised py-2 ps-4 pe-2 text-sm shadow-float">
      <ImportStatus imports={imports}>
        {pair !== null && <Button onPress={() => onCompare(pair[0].id, pair[1].id)}>Compare these two</Button>}
        <Button look="quiet" onPress={onShow}>
          Show in the library
        </Button>
      </ImportStatus>
    </div>
  )
}
