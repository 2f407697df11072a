import { useEffect, useEffectEvent, useRef, type ReactElement } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { useComparison, useMenuCommand } from '../../client/hooks.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState, ErrorNotice, Waiting } from '../../components/notice.tsx'
import { isSingleKey } from '../../components/single-key.ts'
import { Announcement } from './announcement.tsx'
import { SidePanel } from './side-panel.tsx'
import { focusCurrentFigure } from './text-rows.tsx'
import { Texts } from './texts.tsx'
import { Toolbar } from './toolbar.tsx'
import { useWorkspace, WorkspaceProvider } from './workspace.tsx'

type Ways = { readonly onSwap: () => void; readonly onLeave: () => void }

/** Two articles side by side: what they repeat and where their figures part. */
export function CompareScreen({
  a,
  b,
  ...ways
}: { readonly a: ArticleId; readonly b: ArticleId } & Ways): ReactElement {
  const { pair, retry } = useComparison(a, b)
  const back = <Button onPress={ways.onLeave}>Back to the library</Button>
  if (pair.kind === 'loading') return <Waiting actions={back}>Comparing …</Waiting>
  if (pair.kind === 'failed') {
    return (
      <ErrorNotice
        title="The two articles could not be compared"
        actions={
          <>
            <Button onPress={retry}>Try again</Button>
            {back}
          </>
        }
      >
        {pair.sentence} Both articles are still in the library.
      </ErrorNotice>
    )
  }
  if (pair.value === null) {
    return (
      <EmptyState title="One of the two is no longer in the library" actions={back}>
        It was removed since you compared them. If that was a mistake, undo the removal in the library.
      </EmptyState>
    )
  }
  return (
    <WorkspaceProvider pair={pair.value}>
      <Desk {...ways} />
    </WorkspaceProvider>
  )
}

function Desk(ways: Ways): ReactElement {
  const { state } = useWorkspace()
  useCompareKeys(ways)
  return (
    <div className="@container relative flex h-full">
      <section aria-label="Comparison" className="flex min-w-0 flex-1 flex-col">
        <Toolbar {...ways} />
        <Texts />
      </section>
      {state.showsPanel && <SidePanel />}
      <Announcement />
    </div>
  )
}

function useCompareKeys({ onSwap, onLeave }: Ways): void {
  const workspace = useWorkspace()
  const { state, dispatch, step, stepFigure, goToTwin } = workspace
  const movesFocus = useRef(false)

  const escape = (): void =>
    state.selected === null ? onLeave() : dispatch({ kind: 'select', selected: null, row: null })
  const toFigure = (direction: 1 | -1): void => {
    movesFocus.current = true
    stepFigure(direction)
  }
  const single: Readonly<Record<string, () => void>> = {
    n: () => step(1),
    p: () => step(-1),
    f: () => toFigure(1),
    F: () => toFigure(-1),
    t: goToTwin,
    s: () => dispatch({ kind: 'toggle', what: 'isFolded' }),
    d: () => dispatch({ kind: 'toggle', what: 'showsLesser' }),
    b: () => dispatch({ kind: 'toggle', what: 'showsPanel' }),
    x: onSwap,
    Escape: escape,
  }
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const command = commandWithModifier(event, step) ?? (isSingleKey(event) ? single[event.key] : undefined)
    if (command === undefined) return
    event.preventDefault()
    command()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => pressed(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
  useMenuCommand((command) => {
    if (command === 'next-finding') step(1)
    if (command === 'previous-finding') step(-1)
  })
  // A figure reached by key takes the focus once its row is drawn, which may be a frame after the scroll.
  useEffect(() => {
    if (!movesFocus.current) return
    movesFocus.current = false
    requestAnimationFrame(() => focusCurrentFigure(workspace))
  }, [workspace])
}

/** F7 and Alt with an arrow also work while a field or a list has the focus. */
function commandWithModifier(event: KeyboardEvent, step: (step: 1 | -1) => void): (() => void) | undefined {
  if (event.key === 'F7') return () => step(event.shiftKey ? -1 : 1)
  if (event.altKey && event.key === 'ArrowDown') return () => step(1)
  if (event.altKey && event.key === 'ArrowUp') return () => step(-1)
  return undefined
}
