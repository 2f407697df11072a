import type { ReactElement } from 'react'

/** The number by which a report is named in timeline, matrix and evidence; the base's is solid. */
export function ReportNumber({
  number,
  isBase,
}: {
  /** Its place in time, or its letter. */
  readonly number: number | string
  readonly isBase: boolean
}): ReactElement {
  const look = isBase ? 'bg-ink text-paper border-transparent' : 'border-line-strong text-ink'
  return (
    <span
      aria-hidden="true"
      className={`mt-0.5 inline-flex h-5 min-w-5 shrink-0 items-center justify-center rounded border px-1 text-2xs font-bold tabular-nums ${look}`}
    >
      {number}
    </span>
  )
}
