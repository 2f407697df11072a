import { memo, type ReactElement, type ReactNode } from 'react'
import { Printed } from '../../components/printed.tsx'
import { BaseText } from './base-text.tsx'
import { ColumnsView } from './columns-view.tsx'
import { DeskProvider, useDeskState, WalkProvider, type Desk, type DeskOptions, type Mode, type Walk } from './desk.ts'
import { ReportsView } from './reports-view.tsx'
import { SeveralFind } from './several-find.tsx'
import { SeveralSelection } from './several-selection.tsx'
import { SeveralSheet } from './several-sheet.tsx'
import { SeveralToolbar } from './several-toolbar.tsx'
import { FindProvider, FoundProvider, useFindState, type Find } from './use-find.ts'
import { useSeveralCommands } from './use-several-commands.ts'

type Props = DeskOptions & {
  /** How many of the reports asked for are not in the library. */
  readonly gone: number
  readonly onLeave: () => void
}

/** Several reports, with the one that the others are set against. */
export function SeveralDesk({ gone, onLeave, ...options }: Props): ReactElement {
  const { desk, walk } = useDeskState(options)
  const find = useFindState(desk.view)
  useSeveralCommands({ desk, walk, find, onLeave })
  return (
    <DeskProviders desk={desk} walk={walk} find={find}>
      <section aria-label="Several reports" className="flex h-full flex-col short:overflow-y-auto">
        <SeveralToolbar gone={gone} onLeave={onLeave} />
        <div className="px-4">
          <SeveralFind />
        </div>
        <div className="min-h-0 flex-1 px-4 pb-4 short:min-h-[32rem] short:flex-none">
          <Shown mode={desk.mode} />
        </div>
        <SeveralSelection />
        <Printed>
          <SeveralSheet />
        </Printed>
      </section>
    </DeskProviders>
  )
}

function DeskProviders({
  desk,
  walk,
  find,
  children,
}: {
  readonly desk: Desk
  readonly walk: Walk
  readonly find: Find
  readonly children: ReactNode
}): ReactElement {
  return (
    <DeskProvider value={desk}>
      <WalkProvider value={walk}>
        <FindProvider value={find}>
          <FoundProvider value={find.found}>{children}</FoundProvider>
        </FindProvider>
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
