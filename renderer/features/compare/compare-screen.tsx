import { useDeferredValue, useEffect, useEffectEvent, useRef, useState, type ReactElement, type ReactNode } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { useArticles, useComparison, useMenuCommand, useSettings } from '../../client/hooks.ts'
import type { ComparedPair } from '../../client/pairs.ts'
import { Button } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { EmptyState, ErrorNotice, Waiting } from '../../components/notice.tsx'
import { isSingleKey } from '../../components/single-key.ts'
import { Announcement } from './announcement.tsx'
import { SidePanel } from './side-panel.tsx'
import { focusCurrentFigure } from './text-rows.tsx'
import { Texts } from './texts.tsx'
import { Toolbar } from './toolbar.tsx'
import { usePanelForm } from './use-panel-form.ts'
import { useWorkspace, WorkspaceProvider } from './workspace.tsx'

/** The latest removal from the library, and the way to take it back. */
type Removal = {
  readonly removed: readonly ArticleId[]
  /** Why it could not be taken back, as a sentence. */
  readonly failure: string | null
  readonly undo: () => void
}

type Ways = { readonly onSwap: () => void; readonly onLeave: () => void }

/** Two articles side by side: what they repeat and where their figures part. */
export function CompareScreen({
  a,
  b,
  removal,
  ...ways
}: { readonly a: ArticleId; readonly b: ArticleId; readonly removal: Removal } & Ways): ReactElement {
  const { pair, retry } = useComparison(a, b, useSettings().comparison)
  const back = <Button onPress={ways.onLeave}>Back to the library</Button>
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
  if (pair.kind === 'ready' && pair.value === null) return <Gone a={a} b={b} removal={removal} back={back} />
  return (
    <Workbench pair={pair.kind === 'ready' ? pair.value : null} {...ways}>
      <Comparing a={a} b={b} onCancel={ways.onLeave} />
    </Workbench>
  )
}

/**
 * The desk with a pair on it, or `children` until there is one. While the pair is compared anew, by other settings or after
 * a change of its texts, the one before stays. Drawn in slices, so that long texts do not keep the window from answering.
 */
export function Workbench({
  pair,
  children,
  ...ways
}: { readonly pair: ComparedPair | null; readonly children: ReactNode } & Ways): ReactElement {
  const [latest, setLatest] = useState(pair)
  if (pair !== null && pair !== latest) setLatest(pair)
  const drawn = useDeferredValue(latest, null)
  if (drawn === null) return <>{children}</>
  return (
    <WorkspaceProvider pair={drawn}>
      <Desk {...ways} />
    </WorkspaceProvider>
  )
}

/** While the engine works: which two it compares, and the way out. Leaving the screen is what stops the engine. */
function Comparing({
  a,
  b,
  onCancel,
}: {
  readonly a: ArticleId
  readonly b: ArticleId
  readonly onCancel: () => void
}): ReactElement {
  const articles = useArticles()
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && isSingleKey(event)) onCancel()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => pressed(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
  const [first, second] = [a, b].map((wanted) =>
    articles.kind === 'ready' ? articles.value.find(({ id }) => id === wanted) : undefined,
  )
  return (
    <Waiting actions={<Button onPress={onCancel}>Cancel</Button>}>
      {first === undefined || second === undefined ? (
        'Comparing …'
      ) : (
        <>
          Comparing {readableCount(first.wordCount, 'word')} with {readableCount(second.wordCount, 'word')} …
          <bdi className="mt-2 line-clamp-2 font-reading text-base text-ink">{first.headline}</bdi>
          <bdi className="line-clamp-2 font-reading text-base text-ink">{second.headline}</bdi>
        </>
      )}
    </Waiting>
  )
}

/** Instead of a comparison whose articles were removed: says so, and offers them back while that is possible. */
function Gone({
  a,
  b,
  removal,
  back,
}: {
  readonly a: ArticleId
  readonly b: ArticleId
  readonly removal: Removal
  readonly back: ReactNode
}): ReactElement {
  const lately = [a, b].filter((id) => removal.removed.includes(id))
  const undo = (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- what had the focus is gone with the texts; this is what to do next
    <Button look="strong" onPress={removal.undo} autoFocus>
      Undo the removal
    </Button>
  )
  return (
    <EmptyState
      title={
        lately.length === 2 && a !== b ? 'Both articles were removed' : 'One of the two is no longer in the library'
      }
      actions={
        <>
          {lately.length > 0 && undo}
          {back}
        </>
      }
    >
      {lately.length > 0
        ? 'There is nothing to compare while they are out of the library. Undo the removal, and the comparison is back.'
        : 'There is nothing to compare without it. Choose two others in the library.'}
      {removal.failure !== null && <span role="alert">{` ${removal.failure}`}</span>}
    </EmptyState>
  )
}

function Desk(ways: Ways): ReactElement {
  const { state } = useWorkspace()
  const panelForm = usePanelForm()
  useCompareKeys({ ...ways, isPanelOver: state.showsPanel && panelForm === 'over' })
  return (
    <div className="@container relative h-full">
      {/* One grid for all three: a panel over the texts must leave the toolbar free, one beside them reaches to the top. */}
      <div
        data-heads={state.showsWholeHeads ? 'whole' : 'brief'}
        className="grid h-full grid-cols-[minmax(0,1fr)_auto] grid-rows-[auto_minmax(0,1fr)]"
      >
        <section aria-label="Comparison" className="contents">
          <div className="col-start-1 row-start-1">
            <Toolbar {...ways} />
          </div>
          <div className="col-start-1 row-start-2 flex min-h-0 flex-col">
            <Texts />
          </div>
        </section>
        {state.showsPanel && <SidePanel form={panelForm} />}
      </div>
      <Announcement />
    </div>
  )
}

/** Frames within which a row that was scrolled to is drawn, on a busy machine too: a second. */
const FRAMES_TO_DRAW = 60

function useCompareKeys({ onSwap, onLeave, isPanelOver }: Ways & { readonly isPanelOver: boolean }): void {
  const workspace = useWorkspace()
  const { state, dispatch, step, stepFigure, goToTwin } = workspace
  const movesFocus = useRef(false)
  const move = useRef(0)

  const escape = (): void => {
    if (isPanelOver) dispatch({ kind: 'toggle', what: 'showsPanel' })
    else if (state.selected === null) onLeave()
    else dispatch({ kind: 'select', selected: null, row: null })
  }
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
    h: () => dispatch({ kind: 'toggle', what: 'showsWholeHeads' }),
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
  // A figure reached by key takes the focus once its row is drawn, which may be some frames after the scroll.
  useEffect(() => {
    if (!movesFocus.current) return
    movesFocus.current = false
    move.current += 1
    const own = move.current
    const attempt = (left: number): void => {
      if (own !== move.current || left === 0 || focusCurrentFigure(workspace)) return
      requestAnimationFrame(() => attempt(left - 1))
    }
    requestAnimationFrame(() => attempt(FRAMES_TO_DRAW))
  }, [workspace])
}

/** F7 and Alt with an arrow also work while a field or a list has the focus. */
function commandWithModifier(event: KeyboardEvent, step: (step: 1 | -1) => void): (() => void) | undefined {
  if (event.key === 'F7') return () => step(event.shiftKey ? -1 : 1)
  if (event.altKey && event.key === 'ArrowDown') return () => step(1)
  if (event.altKey && event.key === 'ArrowUp') return () => step(-1)
  return undefined
}
