import {
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react'
import type { ComparingProgress } from '../../../shared/contract/comparing.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { Handwork } from '../../../shared/domain/by-hand.ts'
import { withFindingsByHand } from '../../../shared/domain/findings-by-hand.ts'
import type { HandBook } from '../../client/by-hand.ts'
import { useAlignments, useComparison, useHandState, useSettings, useStore, useSummaries } from '../../client/hooks.ts'
import type { ComparedPair } from '../../client/pairs.ts'
import type { Loaded } from '../../client/resource.ts'
import { Button } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { EmptyState, ErrorNotice } from '../../components/notice.tsx'
import { isSingleKey } from '../../components/single-key.ts'
import { Announcement } from './announcement.tsx'
import { FindingLine } from './finding-line.tsx'
import { HandTray } from './hand-tray.tsx'
import { SidePanel } from './side-panel.tsx'
import { Texts } from './texts.tsx'
import { Toolbar } from './toolbar.tsx'
import { useArrival, type ArrivalPlace } from './use-arrival.ts'
import { useCompareCommands } from './use-compare-commands.ts'
import { useHandCommands } from './use-hand-commands.ts'
import { useHeldWords } from './use-held-words.ts'
import { usePanelForm } from './use-panel-form.ts'
import { WaitingForEngine } from './waiting-for-engine.tsx'
import { useWorkspace, WorkspaceProvider, type PairIds } from './workspace.tsx'

/** The latest removal from the library, and the way to take it back. */
type Removal = {
  readonly removed: readonly ArticleId[]
  /** Why it could not be taken back, as a sentence. */
  readonly failure: string | null
  readonly undo: () => void
}

type Ways = {
  readonly onSwap: () => void
  readonly onLeave: () => void
  /** Where leaving leads, as the name of the button. */
  readonly leaveName: string
  /** The place it is opened at; the beginning when there is none. */
  readonly at?: ArrivalPlace | null
}

/** Two articles side by side: what they repeat and where their figures part. */
export function CompareScreen({
  a,
  b,
  removal,
  ...ways
}: { readonly a: ArticleId; readonly b: ArticleId; readonly removal: Removal } & Ways): ReactElement {
  const ids = useMemo(() => ({ a, b }), [a, b])
  const { handBooks } = useStore()
  const book = useMemo(() => handBooks.ofArticles(a, b), [handBooks, a, b])
  const alignments = useAlignments(useHandState(book).done)
  const { pair, retry } = useComparison(a, b, { settings: useSettings().comparison, alignments })
  const back = <Button onPress={ways.onLeave}>{ways.leaveName}</Button>
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
    <Workbench pair={pairToShow(pair)} book={book} ids={ids} {...ways}>
      <Comparing a={a} b={b} progress={pair.kind === 'loading' ? pair.progress : undefined} onCancel={ways.onLeave} />
    </Workbench>
  )
}

/** Words of two texts together from which making them ready to be shown is felt, and is done in slices. */
const LONG = 20_000

/**
 * The pair, or what can be shown of it so far. The figures of short texts come a moment after their passages: they are waited for,
 * because lines break anew with their marks, and rows that are read already would move.
 */
export function pairToShow(pair: Loaded<ComparedPair | null>): ComparedPair | null {
  if (pair.kind === 'ready') return pair.value
  const soFar = pair.kind === 'loading' ? pair.soFar : undefined
  return soFar !== undefined && isLong(soFar) ? soFar : null
}

function isLong(pair: ComparedPair | null): boolean {
  return pair !== null && pair.a.wordCount + pair.b.wordCount >= LONG
}

/**
 * The desk with a pair on it, or `children` until there is one. While the pair is compared anew, by other settings or after
 * a change of its texts, the one before stays. Long texts are drawn in slices, so that they do not keep the window from
 * answering; short ones at once, which is sooner.
 */
export function Workbench({
  pair,
  book,
  ids,
  children,
  ...ways
}: {
  readonly pair: ComparedPair | null
  readonly book: HandBook
  readonly ids: PairIds | null
  readonly children: ReactNode
} & Ways): ReactElement {
  // A pair and its book go together: after the texts were swapped, the one before stays with its own.
  const [latest, setLatest] = useState({ pair, book })
  if (pair !== null && pair !== latest.pair && !isLess(pair, latest.pair)) setLatest({ pair, book })
  const { done } = useHandState(latest.book)
  const whole = useMemo(() => wholePair(latest.pair, done ?? [], latest.book), [latest, done])
  const deferred = useDeferredValue(whole, null)
  const drawn = whole !== null && !isLong(whole.pair) ? whole : deferred
  if (drawn === null) return <>{children}</>
  return (
    <WorkspaceProvider pair={drawn.pair} book={drawn.book} ids={ids}>
      <Desk {...ways} />
    </WorkspaceProvider>
  )
}

/** Whether `pair` is only begun of the same two texts as `shown`: compared by other rules, they wait for the whole. */
function isLess(pair: ComparedPair, shown: ComparedPair | null): boolean {
  return pair.awaitsFigures === true && pair.a.body === shown?.a.body && pair.b.body === shown.b.body
}

/** A pair with what was found by hand among its findings. */
function wholePair(
  pair: ComparedPair | null,
  done: readonly Handwork[],
  book: HandBook,
): { readonly pair: ComparedPair; readonly book: HandBook } | null {
  return pair === null ? null : { pair: { ...pair, comparison: withFindingsByHand(pair.comparison, done) }, book }
}

/** While the engine works: which two it compares, and the way out. Leaving the screen is what stops the engine. */
function Comparing({
  a,
  b,
  progress,
  onCancel,
}: {
  readonly a: ArticleId
  readonly b: ArticleId
  readonly progress: ComparingProgress | undefined
  readonly onCancel: () => void
}): ReactElement {
  const articles = useSummaries([a, b])
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && isSingleKey(event)) onCancel()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => pressed(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
  const [first, second] = [a, b].map((wanted) => (articles.kind === 'ready' ? articles.value.get(wanted) : undefined))
  return (
    <WaitingForEngine progress={progress} onCancel={onCancel}>
      {first !== undefined && second !== undefined && (
        <>
          Comparing {readableCount(first.wordCount, 'word')} with {readableCount(second.wordCount, 'word')}
          <bdi className="mt-2 line-clamp-2 font-reading text-base text-ink">{first.headline}</bdi>
          <bdi className="mb-2 line-clamp-2 font-reading text-base text-ink">{second.headline}</bdi>
        </>
      )}
    </WaitingForEngine>
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

function Desk({ at = null, ...ways }: Ways): ReactElement {
  const { state } = useWorkspace()
  useArrival(at)
  const panelForm = usePanelForm()
  useCompareCommands({ ...ways, isPanelOver: state.showsPanel && panelForm === 'over' })
  useHandCommands()
  useHeldWords()
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
            {!state.showsPanel && <FindingLine />}
            <HandTray />
          </div>
        </section>
        {state.showsPanel && <SidePanel form={panelForm} />}
      </div>
      <Announcement />
    </div>
  )
}
