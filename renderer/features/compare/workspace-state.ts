import type { FindingChoice } from './findings.ts'
import type { Side } from './view.ts'

/** What the reader has before the eye: a finding, or a figure that no finding names. */
export type Selected =
  | { readonly kind: 'finding'; readonly finding: number }
  | { readonly kind: 'figure'; readonly side: Side; readonly figure: number }

export type WorkspaceState = {
  readonly selected: Selected | null
  /** Row to bring into view; `visit` changes with every wish, so that the same row can be wished for twice. */
  readonly row: number | null
  readonly visit: number
  readonly choice: FindingChoice
  readonly isFolded: boolean
  /** First rows of folds that were opened by hand or by a visit. */
  readonly opened: ReadonlySet<number>
  readonly showsLesser: boolean
  readonly showsPanel: boolean
  /** In a low window, where the heads are one line each unless the reader wants all of them. */
  readonly showsWholeHeads: boolean
  /** The panel went away because the window grew narrow, not because the reader closed it. */
  readonly panelReturns: boolean
}

export type WorkspaceAction =
  | { readonly kind: 'select'; readonly selected: Selected | null; readonly row: number | null }
  | { readonly kind: 'show-row'; readonly row: number }
  | { readonly kind: 'choose'; readonly choice: FindingChoice }
  | { readonly kind: 'open-fold'; readonly row: number }
  | { readonly kind: 'toggle'; readonly what: 'isFolded' | 'showsLesser' | 'showsPanel' | 'showsWholeHeads' }
  | { readonly kind: 'fit-panel'; readonly isNarrow: boolean }

export function firstState(isWide: boolean): WorkspaceState {
  return {
    selected: null,
    row: null,
    visit: 0,
    choice: { filter: 'all', order: 'importance', withQuiet: false },
    isFolded: false,
    opened: new Set(),
    showsLesser: true,
    showsPanel: isWide,
    showsWholeHeads: false,
    panelReturns: false,
  }
}

export function reduceWorkspace(state: WorkspaceState, action: WorkspaceAction): WorkspaceState {
  switch (action.kind) {
    case 'select':
      return { ...state, selected: action.selected, row: action.row, visit: state.visit + 1 }
    case 'show-row':
      return { ...state, row: action.row, visit: state.visit + 1 }
    case 'choose':
      return { ...state, choice: action.choice }
    case 'open-fold':
      return { ...state, opened: new Set([...state.opened, action.row]) }
    case 'toggle':
      return {
        ...state,
        [action.what]: !state[action.what],
        opened: new Set(),
        panelReturns: state.panelReturns && action.what !== 'showsPanel',
      }
    case 'fit-panel':
      return action.isNarrow
        ? { ...state, showsPanel: false, panelReturns: state.showsPanel || state.panelReturns }
        : { ...state, showsPanel: state.showsPanel || state.panelReturns, panelReturns: false }
  }
}
