import { useEffect, useEffectEvent, useState, type ReactElement } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { IconButton } from '../../components/button.tsx'
import { ArrivedOverlaps } from './arrived-overlaps.tsx'
import { Reservations, Unread } from './import-faults.tsx'
import { ImportStatus } from './import-status.tsx'
import type { Imports } from './use-importing.ts'

/**
 * Beside the list, below it where the window is narrow, and one line in a low one: what an import is doing, and what of
 * it overlaps what is there. It takes its room when the import begins and keeps it until it is closed, so that nothing
 * moves under the mouse while it fills.
 */
export function ArrivalsPanel({
  imports,
  isCovered,
  onCompare,
}: {
  readonly imports: Imports
  /** Whether another panel has its place. */
  readonly isCovered: boolean
  readonly onCompare: (a: ArticleId, b: ArticleId) => void
}): ReactElement | null {
  const { importing } = imports
  const [isWhole, setIsWhole] = useState(false)
  const see = useEffectEvent(imports.see)
  useEffect(() => {
    if (importing.kind !== 'running') see()
  }, [importing])
  if (importing.kind === 'idle') return null
  return (
    <aside
      aria-label="What came in"
      className={`flex h-40 shrink-0 flex-col overflow-hidden rounded-xl bg-raised text-sm shadow-sheet @min-[60rem]/library:h-auto @min-[60rem]/library:w-88 ${isCovered ? '@min-[60rem]/library:hidden' : ''} ${isWhole ? 'short:absolute short:inset-0 short:z-10 short:h-auto' : 'short:h-10'}`}
    >
      <div className="flex min-h-10 shrink-0 items-center gap-3 ps-4 pe-2 not-short:py-2">
        <ImportStatus imports={imports} />
        {importing.kind === 'done' && (
          <span className="order-first hidden short:block">
            <IconButton
              icon={isWhole ? 'down' : 'up'}
              label={isWhole ? 'One line of it' : 'All of it'}
              onPress={() => setIsWhole(!isWhole)}
            />
          </span>
        )}
      </div>
      {importing.kind === 'done' && (
        <div className={`min-h-0 flex-1 overflow-y-auto border-t border-line ${isWhole ? '' : 'short:hidden'}`}>
          <Unread failed={importing.report.failed} />
          <ArrivedOverlaps
            count={importing.report.added.length + importing.report.same.length}
            overlaps={imports.overlaps}
            looked={imports.looked}
            onCompare={onCompare}
          />
          <Reservations warnings={importing.report.warnings} />
        </div>
      )}
    </aside>
  )
}
