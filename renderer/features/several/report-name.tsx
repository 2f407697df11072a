import type { ReactElement } from 'react'
import { clockOf } from '../story/family.ts'
import { useDesk } from './desk.ts'

/** Who reports and when, in one line: of a long name the end is left out, of the time nothing. */
export function ReportName({
  report,
  className = '',
}: {
  readonly report: number
  readonly className?: string
}): ReactElement {
  const { view } = useDesk()
  const { source = null, headline = '', published = null } = view.reports[report] ?? {}
  const clock = clockOf({ published })
  return (
    <span className={`flex min-w-0 ${className}`} title={source ?? headline}>
      <bdi className="truncate">{source ?? headline}</bdi>
      {clock !== '' && <span className="shrink-0 tabular-nums">, {clock}</span>}
    </span>
  )
}
