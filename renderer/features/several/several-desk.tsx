import { memo, type ReactElement } from 'react'
import { BaseText } from './base-text.tsx'
import { ColumnsView } from './columns-view.tsx'
import { DeskProvider, useDeskState, WalkProvider, type DeskOptions, type Mode } from './desk.ts'
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
  const { desk, walk } = useDeskState(options)
  useSeveralCommands(desk, walk, onLeave)
  return (
    <DeskProvider value={desk}>
      <WalkProvider value={walk}>
        <section aria-label="Several reports" className="flex h-full flex-col short:overflow-y-auto">
          <SeveralToolbar gone={gone} onLeave={onLeave} />
          <div className="min-h-0 flex-1 px-4 pb-4 short:min-h-[32rem] short:flex-none">
            <Shown mode={desk.mode} />
          </div>
        </section>
      </WalkProvider>
    </DeskProvider>
  )
}

/** Drawn again only when another way to show the reports is chosen: a step is shown by what it comes to. */
const Shown = memo(function Shown({ mode }: { readonly mode: Mode }): ReactElement {
  switch (mode) {
    case 'text':
      return <BaseText />
    case 'columns':
      return <ColumnsView />
    case 'reports':
      return <ReportsView />
  }
})
