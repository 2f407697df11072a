import { useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { Emblem, Icon } from './icon.tsx'

/** A screen that has nothing to show: what is the case, what to do next, and the means to do it. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly actions?: ReactNode
}): ReactElement {
  return (
    <div className="flex h-full min-h-72 w-full flex-col items-center justify-center px-6 py-10 text-center">
      <Emblem className="mb-5 size-12" />
      <h2 className="font-reading text-2xl leading-tight text-balance">{title}</h2>
      <div className="mt-3 max-w-[34rem] text-[0.9375rem] leading-relaxed text-quiet text-pretty">{children}</div>
      {actions !== undefined && <div className="mt-6 flex flex-wrap items-center justify-center gap-3">{actions}</div>}
    </div>
  )
}

/** What went wrong and what can be done, in a box that screen readers announce. */
export function ErrorNotice({
  title,
  children,
  actions,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly actions?: ReactNode
}): ReactElement {
  return (
    <div className="flex h-full min-h-60 w-full items-center justify-center p-6">
      <div role="alert" className="flex max-w-xl gap-4 rounded-lg bg-raised p-5 shadow-sheet">
        <Icon name="warning" size="size-5" className="text-part" />
        <div className="min-w-0">
          <h2 className="font-semibold">{title}</h2>
          <div className="mt-1 text-sm leading-relaxed text-quiet">{children}</div>
          {actions !== undefined && <div className="mt-4 flex flex-wrap gap-2">{actions}</div>}
        </div>
      </div>
    </div>
  )
}

/** Milliseconds before a wait is shown: what is done sooner would only flash. */
const PATIENCE = 150

/** Something is under way; `actions` are the ways out. Empty for the first moment. */
export function Waiting({
  share = null,
  children,
  actions,
}: {
  /** How far it is, from 0 to 1; null while nobody can say. */
  readonly share?: number | null
  readonly children: ReactNode
  readonly actions?: ReactNode
}): ReactElement | null {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const patience = setTimeout(() => setIsLong(true), PATIENCE)
    return () => clearTimeout(patience)
  }, [])
  if (!isLong) return null
  return (
    <div className="flex h-full min-h-60 w-full flex-col items-center justify-center gap-5 text-sm text-quiet">
      <div className="h-0.5 w-40 overflow-hidden rounded-full bg-line">
        <div
          className={`h-full rounded-full bg-repeat ${share === null ? 'w-2/5 animate-[travel_1.4s_ease-in-out_infinite]' : 'transition-[width]'}`}
          style={share === null ? undefined : { width: `${share * 100}%` }}
        />
      </div>
      <output className="max-w-xl px-6 text-center leading-relaxed">{children}</output>
      {actions}
    </div>
  )
}
