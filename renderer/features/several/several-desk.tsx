import type { ReactElement } from 'react'
import { BaseText } from './base-text.tsx'
import { ColumnsView } from './columns-view.tsx'
import { DeskProvider, useDeskState, type DeskOptions, type Mode } from './desk.ts'
import { ReportsView } from './reports-view.tsx'
import { SeveralToolbar } from './several-toolbar.tsx'
import { useSeveralCommands } from './use-several-commands.ts'

type Props = DeskOptions & {
  /** How many of the reports asked for are not in the library. */
  readonly gone: number
  readonly onLeave: () => void
}

/** Several reports, with the one that the others are set against. */
export function SeveralDesk({ gone, onLeave, ...options }: Props): ReactElement {
  const desk = useDeskState(options)
  useSeveralCommands(desk, onLeave)
  return (
    <DeskProvider value={desk}>
      <section aria-label="Several reports" className="flex h-full flex-col short:overflow-y-auto">
        <SeveralToolbar gone={gone} onLeave={onLeave} />
        <div className="min-h-0 flex-1 px-4 pb-4 short:min-h-[32rem] short:flex-none">{shownIn(desk.mode)}</div>
      </section>
    </DeskProvider>
  )
}

function shownIn(mode: Mode): ReactElement {
  switch (mode) {
    case 'text':
      return <BaseText />
    case 'columns':
      return <ColumnsView />
    case 'reports':
      return <ReportsView />
  }
}
