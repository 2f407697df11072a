import type { ReactElement } from 'react'
import { letterOf } from './several-view.ts'

/** The letter of a report: the base's is solid, the others' are framed, so that they are told apart without colour. */
export function ReportLetter({ report, isBase }: { readonly report: number; readonly isBase: boolean }): ReactElement {
  const look = isBase ? 'border-transparent bg-ink text-paper' : 'border-line-strong text-ink'
  return (
    <bdi
      className={`inline-flex size-5 shrink-0 items-center justify-center rounded border text-2xs font-bold ${look}`}
    >
      {letterOf(report)}
    </bdi>
  )
}
