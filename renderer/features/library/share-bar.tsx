import type { ReactElement, ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components'

/** How far something has come that takes its time; `share` is null while nobody can say. */
export function ShareBar({
  name,
  says,
  share,
  action,
}: {
  readonly name: string
  readonly says: string
  readonly share: number | null
  readonly action?: ReactNode
}): ReactElement {
  return (
    <div className="mx-5 mb-3 flex min-h-12 items-center gap-4 rounded-lg bg-raised px-4 py-2 text-sm shadow-sheet">
      <ProgressBar
        aria-label={name}
        isIndeterminate={share === null}
        value={(share ?? 0) * 100}
        className="min-w-0 flex-1"
      >
        <output className="block truncate">{says}</output>
        <div className="mt-1.5 h-1 overflow-hidden rounded-full bg-line">
          <div
            className={`h-full rounded-full bg-repeat ${share === null ? 'w-2/5 animate-[travel_1.4s_ease-in-out_infinite]' : 'transition-[width]'}`}
            style={share === null ? undefined : { width: `${share * 100}%` }}
          />
        </div>
      </ProgressBar>
      {action}
    </div>
  )
}
