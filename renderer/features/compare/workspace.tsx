import {
  createContext,
  use,
  useDeferredValue,
  useMemo,
  useReducer,
  useState,
  type Dispatch,
  type ReactElement,
  type ReactNode,
} from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { SettingsChange } from '../../../shared/domain/settings.ts'
import { useChangeSettings, useSettings } from '../../client/hooks.ts'
import {
  findingSpans,
  foundIn,
  NOTHING_FOUND,
  otherSide,
  rowAt,
  sideView,
  viewOfSides,
  type CompareView,
  type Found,
  type Side,
  type SideView,
} from './view.ts'
import { findInText } from './find.ts'
import { chooseFindings, stepFinding } from './findings.ts'
import type { HandBook } from '../../client/by-hand.ts'
import type { ComparedPair } from '../../client/pairs.ts'
import { sameSelected } from './same-finding.ts'
import { useHandwork, type HandWays } from './use-handwork.ts'
import {
  firstState,
  reduceWorkspace,
  type Selected,
  type WorkspaceAction,
  type WorkspaceState,
} from './workspace-state.ts'

export type PairIds = { readonly a: ArticleId; readonly b: ArticleId }

/** What every part of the compare screen works with. */
export type Workspace = {
  /** The numbers of the two texts, when both are in the library. */
  readonly ids: PairIds | null
  /** Findings, and what the two texts are to each other, are not known yet. */
  readonly awaitsFigures: boolean
  readonly view: CompareView
  readonly state: WorkspaceState
  readonly dispatch: Dispatch<WorkspaceAction>
  /** Findings to list and to visit, in that order. */
  readonly listed: readonly number[]
  /** Where both texts say what is looked for. */
  readonly found: Found
  /** Turns a way of showing on or off; all but the heads begin the next comparison as they ended this one. */
  readonly toggle: (what: Toggled) => void
  readonly choose: (choice: WorkspaceState['choice']) => void
  readonly selectFinding: (finding: number) => void
  /** Selects the finding that names a figure, or else the figure alone. */
  readonly selectFigure: (side: Side, figure: number) => void
  readonly step: (step: 1 | -1) => void
  /** Next or previous figure in reading order of the side that is before the eye. */
  readonly stepFigure: (step: 1 | -1) => void
  /** The other place of what is selected: the twin of a moved passage or of a figure. */
  readonly goToTwin: () => void
  readonly stepFound: (step: 1 | -1) => void
  /** What was done by hand, and can be. */
  readonly hand: HandWays
}

type Toggled = Extract<WorkspaceAction, { kind: 'toggle' }>['what']

const WorkspaceContext = createContext<Workspace | null>(null)

export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext)
  if (workspace === null) throw new Error('A part of the compare screen was used outside it.')
  return workspace
}

type ProviderProps = {
  readonly pair: ComparedPair
  readonly book: HandBook
  readonly ids: PairIds | null
  readonly children: ReactNode
}

/**
 * What the parts of the compare screen work with. A pair is made ready in three components, one in the other: a long one is drawn
 * in slices, and React lets others in between two components, not within one.
 */
export function WorkspaceProvider(props: ProviderProps): ReactElement {
  const { a, comparison } = props.pair
  const sideA = useMemo(() => sideView('a', a, comparison), [a, comparison])
  return <WithBothSides {...props} sideA={sideA} />
}

function WithBothSides({ sideA, ...props }: ProviderProps & { readonly sideA: SideView }): ReactElement {
  const { b, comparison } = props.pair
  const sideB = useMemo(() => sideView('b', b, comparison), [b, comparison])
  const sides = useMemo(() => ({ a: sideA, b: sideB }), [sideA, sideB])
  return <WithView {...props} sides={sides} />
}

function WithView({
  pair,
  book,
  ids,
  sides,
  children,
}: ProviderProps & { readonly sides: Readonly<Record<Side, SideView>> }): ReactElement {
  const view = useMemo(() => viewOfSides(sides, pair.comparison), [sides, pair])
  const awaitsFigures = pair.awaitsFigures === true
  const settings = useSettings()
  const [state, dispatch] = useReducer(reduceWorkspace, undefined, () => firstState(isWide(), settings))
  const [shownView, setShownView] = useState(view)
  if (shownView !== view) {
    const selected = awaited(view, state) ?? sameSelected(shownView, view, state.selected)
    const isSameTexts = (['a', 'b'] as const).every((side) => shownView[side].article.body === view[side].article.body)
    setShownView(view)
    dispatch({ kind: 'renew', selected, row: rowOfSelected(view, selected), isSameTexts })
  }
  const listed = useMemo(() => chooseFindings(view.comparison, view.findingRows, state.choice), [view, state.choice])
  const found = useFound(view, useDeferredValue(state.search))
  const ways = useWays(state, dispatch)
  const hand = useHandwork(book, view, state.hand, dispatch)
  const workspace = useMemo(() => {
    const held = { view, state, dispatch, listed, found }
    return { ids, awaitsFigures, ...held, ...ways, ...moves(held), hand }
  }, [ids, awaitsFigures, view, state, listed, found, ways, hand])
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>
}

/** Changes of how it is shown, kept for the next comparison. The same functions until one of them has changed something. */
function useWays(
  { isFolded, showsLesser, showsPanel, choice: { order } }: WorkspaceState,
  dispatch: Dispatch<WorkspaceAction>,
): Pick<Workspace, 'toggle' | 'choose'> {
  const changeSettings = useChangeSettings()
  return useMemo(() => {
    const shown = { isFolded, showsLesser, showsPanel }
    const keep = (change: SettingsChange): void => {
      // It is seen either way; the settings say why it could not be kept.
      changeSettings(change).catch(() => {})
    }
    return {
      toggle: (what) => {
        dispatch({ kind: 'toggle', what })
        if (what !== 'showsWholeHeads') keep({ [what]: !shown[what] })
      },
      choose: (choice) => {
        dispatch({ kind: 'choose', choice })
        if (choice.order !== order) keep({ findingOrder: choice.order === 'importance' ? 'importance' : 'text' })
      },
    }
  }, [isFolded, showsLesser, showsPanel, order, dispatch, changeSettings])
}

function useFound(view: CompareView, search: WorkspaceState['search']): Found {
  return useMemo(() => {
    if (search === null || search.words.trim() === '') return NOTHING_FOUND
    const on = (side: Side) => findInText(view[side].article.body, search)
    return foundIn(view, { a: on('a'), b: on('b') })
  }, [view, search])
}

/** The finding that was just made, once it is there. */
function awaited(view: CompareView, state: WorkspaceState): Selected | null {
  if (state.hand.awaited === null) return null
  const finding = view.comparison.findings.findIndex(
    (each) => each.kind === 'by-hand' && each.found.id === state.hand.awaited,
  )
  return finding === -1 ? null : { kind: 'finding', finding }
}

function rowOfSelected(view: CompareView, selected: Selected | null): number | null {
  if (selected === null) return null
  if (selected.kind === 'finding') return view.findingRows[selected.finding]?.[0] ?? null
  const figure = view[selected.side].reading.figures[selected.figure]
  return figure?.field === 'body' ? rowAt(view[selected.side], figure.from) : null
}

/** From this width on, in the reader's own text size, the side panel stands beside the texts without making them narrow. */
const WIDE_REM = 60

function isWide(): boolean {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return window.innerWidth / rem >= WIDE_REM
}

type Held = Pick<Workspace, 'view' | 'state' | 'dispatch' | 'listed' | 'found'>
type Moves = Omit<Workspace, keyof Held | 'ids' | 'awaitsFigures' | 'toggle' | 'choose' | 'hand'>

function moves({ view, state, dispatch, listed, found }: Held): Moves {
  const selectFinding = (finding: number): void =>
    dispatch({ kind: 'select', selected: { kind: 'finding', finding }, row: view.findingRows[finding]?.[0] ?? null })

  const selectFigure = (side: Side, figure: number): void => {
    const finding = view[side].standings[figure]?.finding ?? null
    const row = rowOfSelected(view, { kind: 'figure', side, figure })
    const selected =
      finding === null ? ({ kind: 'figure', side, figure } as const) : ({ kind: 'finding', finding } as const)
    dispatch({ kind: 'select', selected, row })
  }

  return {
    selectFinding,
    selectFigure,
    step: (step) => {
      const current = state.selected?.kind === 'finding' ? state.selected.finding : null
      const next = stepFinding(listed, current, step)
      if (next !== null) selectFinding(next)
    },
    stepFigure: (step) => {
      const { side, figure } = figureBeforeEye({ view, state }) ?? { side: 'a' as const, figure: step === 1 ? -1 : 0 }
      const next = nextFigure(view, side, figure, step)
      if (next !== null) selectFigure(next.side, next.figure)
    },
    stepFound: (step) => {
      const { length } = found.places
      const at = state.foundAt === -1 && step === -1 ? length - 1 : (state.foundAt + step + length) % length
      const place = found.places[at]
      if (place !== undefined) dispatch({ kind: 'show-found', at, row: place.row })
    },
    goToTwin: () => {
      const rows = state.selected?.kind === 'finding' ? (view.findingRows[state.selected.finding] ?? []) : []
      const position = rows.indexOf(state.row ?? -1)
      const row = rows[(position + 1) % rows.length]
      if (row !== undefined) dispatch({ kind: 'show-row', row })
    },
  }
}

type FigurePlace = { readonly side: Side; readonly figure: number }

/** The figure selected; of a pair, the one in the row last brought into view. */
export function figureBeforeEye({ view, state }: Pick<Workspace, 'view' | 'state'>): FigurePlace | null {
  const { selected, row } = state
  if (selected === null) return null
  if (selected.kind === 'figure') return { side: selected.side, figure: selected.figure }
  const finding = view.comparison.findings[selected.finding]
  if (finding?.kind !== 'figure') return null
  const places = (['a', 'b'] as const).flatMap((side) => {
    const figure = finding[side]
    return figure === null ? [] : [{ side, figure }]
  })
  const inRow = places.find(({ side }) =>
    findingSpans(finding, view.comparison, side).some(({ from }) => rowAt(view[side], from) === row),
  )
  return inRow ?? places[0] ?? null
}

/** Steps through A's figures, then B's, passing over what is trivial; goes round at the ends. */
function nextFigure(view: CompareView, side: Side, figure: number, step: 1 | -1): FigurePlace | null {
  const own = view[side].reading.figures
  for (let index = figure + step; index >= 0 && index < own.length; index += step) {
    if (own[index]?.trivial === false) return { side, figure: index }
  }
  const next = otherSide(side)
  const others = view[next].reading.figures.flatMap((each, index) => (each.trivial ? [] : [index]))
  const found = step === 1 ? others[0] : others.at(-1)
  return found === undefined ? null : { side: next, figure: found }
}
