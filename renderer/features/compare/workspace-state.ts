import type { Settings } from '../../../shared/domain/settings.ts'
import type { FindingChoice } from './findings.ts'
import type { Search } from './find.ts'
import { isHandAction, NOTHING_BY_HAND, reduceHand, type HandAction, type HandState } from './hand-state.ts'
import type { Side } from './view.ts'

/** What the reader has before the eye: a finding, or a figure that no finding names. */
export type Selected =
  | { readonly kind: 'finding'; readonly finding: number }
  | { readonly kind: 'figure'; readonly side: Side; readonly figure: number }

/** Something that was before the eye, and the row it was seen in. */
type Visit = { readonly selected: Selected; readonly row: number | null }

export type WorkspaceState = {
  readonly selected: Selected | null
  /** Row to bring into view; `visit` changes with every wish, so that the same row can be wished for twice. */
  readonly row: number | null
  readonly visit: number
  /** What was visited, the latest last, and the place in it where the reader is. */
  readonly trail: readonly Visit[]
  readonly place: number
  readonly choice: FindingChoice
  readonly isFolded: boolean
  /** Where in A the folds begin that were opened by hand or by a visit. */
  readonly opened: ReadonlySet<number>
  readonly showsLesser: boolean
  readonly showsPanel: boolean
  /** In a low window, where the heads are one line each unless the reader wants all of them. */
  readonly showsWholeHeads: boolean
  /** The panel went away because the window grew narrow, not because the reader closed it. */
  readonly panelReturns: boolean
  readonly tab: PanelTab
  /** What is looked for in both texts; null while nobody looks for anything. */
  readonly search: Search | null
  /** Which of the places found is before the eye. */
  readonly foundAt: number
  /** What the reader is about to do by hand. */
  readonly hand: HandState
}

type PanelTab = 'findings' | 'because' | 'rules' | 'by-hand'

export type WorkspaceAction =
  | { readonly kind: 'select'; readonly selected: Selected | null; readonly row: number | null }
  | { readonly kind: 'revisit'; readonly step: 1 | -1 }
  /** The texts were compared anew: what was selected is what it is called now, or null. */
  | {
      readonly kind: 'renew'
      readonly selected: Selected | null
      readonly row: number | null
      /** Places in the texts mean what they meant. */
      readonly isSameTexts: boolean
    }
  | { readonly kind: 'show-row'; readonly row: number }
  | { readonly kind: 'choose'; readonly choice: FindingChoice }
  | { readonly kind: 'open-fold'; readonly at: number }
  | { readonly kind: 'toggle'; readonly what: 'isFolded' | 'showsLesser' | 'showsPanel' | 'showsWholeHeads' }
  | { readonly kind: 'fit-panel'; readonly isNarrow: boolean }
  /** Shows a part of the side panel, and the panel with it. */
  | { readonly kind: 'show-tab'; readonly tab: PanelTab }
  | { readonly kind: 'search'; readonly search: Search | null }
  | { readonly kind: 'show-found'; readonly at: number; readonly row: number }
  | HandAction

/** Places one goes back to at most; nobody retraces more steps. */
const TRAIL = 100

export function firstState(isWide: boolean, settings: Settings): WorkspaceState {
  return {
    selected: null,
    row: null,
    visit: 0,
    trail: [],
    place: -1,
    choice: {
      filter: 'all',
      order: settings.findingOrder === 'importance' ? 'importance' : 'reading',
      withQuiet: false,
      isGrouped: false,
    },
    isFolded: settings.isFolded,
    opened: new Set(),
    showsLesser: settings.showsLesser,
    showsPanel: isWide && settings.showsPanel,
    showsWholeHeads: false,
    panelReturns: false,
    tab: 'findings',
    search: null,
    foundAt: -1,
    hand: NOTHING_BY_HAND,
  }
}

export function reduceWorkspace(state: WorkspaceState, action: WorkspaceAction): WorkspaceState {
  if (isHandAction(action)) {
    const shows = action.kind === 'draft' || action.kind === 'write'
    return { ...state, hand: reduceHand(state.hand, action), ...(shows ? { tab: 'findings', showsPanel: true } : {}) }
  }
  switch (action.kind) {
    case 'select':
      return { ...shown(state, action), ...trailWith(state, action) }
    case 'revisit': {
      const place = state.place + action.step
      const visit = state.trail[place]
      return visit === undefined ? state : { ...shown(state, visit), place }
    }
    case 'renew':
      return {
        ...state,
        selected: action.selected,
        row: action.row,
        trail: [],
        place: -1,
        hand: action.isSameTexts ? { ...state.hand, awaited: null } : NOTHING_BY_HAND,
      }
    case 'show-row':
      return { ...state, row: action.row, visit: state.visit + 1 }
    case 'show-found':
      return { ...state, foundAt: action.at, row: action.row, visit: state.visit + 1 }
    default:
      return reduceLook(state, action)
  }
}

type LookAction = Exclude<
  WorkspaceAction,
  { readonly kind: 'select' | 'revisit' | 'renew' | 'show-row' | 'show-found' } | HandAction
>

/** What changes how the texts are shown, and not what of them is before the eye. */
function reduceLook(state: WorkspaceState, action: LookAction): WorkspaceState {
  switch (action.kind) {
    case 'choose':
      return { ...state, choice: action.choice }
    case 'show-tab':
      return { ...state, tab: action.tab, showsPanel: true }
    case 'search':
      return { ...state, search: action.search, foundAt: -1 }
    case 'open-fold':
      return { ...state, opened: new Set([...state.opened, action.at]) }
    case 'toggle':
      return {
        ...state,
        [action.what]: !state[action.what],
        panelReturns: state.panelReturns && action.what !== 'showsPanel',
      }
    case 'fit-panel':
      return action.isNarrow
        ? { ...state, showsPanel: false, panelReturns: state.showsPanel || state.panelReturns }
        : { ...state, showsPanel: state.showsPanel || state.panelReturns, panelReturns: false }
  }
}

function shown(state: WorkspaceState, { selected, row }: Pick<WorkspaceState, 'selected' | 'row'>): WorkspaceState {
  return { ...state, selected, row, visit: state.visit + 1 }
}

/** What lay ahead on the trail is forgotten when the reader turns off it. */
function trailWith(
  { trail, place }: WorkspaceState,
  { selected, row }: Pick<WorkspaceState, 'selected' | 'row'>,
): Pick<WorkspaceState, 'trail' | 'place'> {
  if (selected === null) return { trail, place }
  const next = [...trail.slice(0, place + 1), { selected, row }].slice(-TRAIL)
  return { trail: next, place: next.length - 1 }
}
