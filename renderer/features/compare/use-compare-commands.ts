import { useEffect, useRef } from 'react'
import type { Offer } from '../../commands/registry.ts'
import { useCommands } from '../../commands/use-commands.ts'
import { NO_SEARCH } from './find.ts'
import { copySelection } from './selection.ts'
import { focusCurrentFigure } from './text-rows.tsx'
import { letGo } from './use-handwork.ts'
import { useWorkspace } from './workspace.tsx'
import type { WorkspaceState } from './workspace-state.ts'

/** Frames within which a row that was scrolled to is drawn, on a busy machine too: a second. */
const FRAMES_TO_DRAW = 60

/** What can be done in a comparison, by key, menu or the list of all commands. */
export function useCompareCommands({
  onSwap,
  onLeave,
  isPanelOver,
}: {
  readonly onSwap: () => void
  readonly onLeave: () => void
  readonly isPanelOver: boolean
}): void {
  const workspace = useWorkspace()
  const { view, state, listed, dispatch, toggle, step, goToTwin } = workspace
  const toFigure = useFigureFocus()
  const ifAny = (carryOut: () => void): Offer =>
    listed.length > 0 ? carryOut : { unavailable: 'There is no finding to go to.' }
  const revisit = (by: 1 | -1): Offer =>
    state.trail[state.place + by] === undefined
      ? { unavailable: `No finding was visited ${by === 1 ? 'after' : 'before'} this one.` }
      : () => dispatch({ kind: 'revisit', step: by })
  useCommands({
    'next-finding': ifAny(() => step(1)),
    'previous-finding': ifAny(() => step(-1)),
    'next-figure': () => toFigure(1),
    'previous-figure': () => toFigure(-1),
    'go-to-twin': goToTwin,
    'visited-before': revisit(-1),
    'visited-after': revisit(1),
    'fold-same': () => toggle('isFolded'),
    'show-lesser': () => toggle('showsLesser'),
    'show-panel': () => toggle('showsPanel'),
    'show-heads': () => toggle('showsWholeHeads'),
    'show-rules': () => dispatch({ kind: 'show-tab', tab: 'rules' }),
    'find-in-texts': () => dispatch({ kind: 'search', search: state.search ?? NO_SEARCH }),
    'copy-with-source': () => copySelection(view),
    'swap-texts': onSwap,
    print: () => window.print(),
    leave: () => {
      if (isHolding(state)) letGo(dispatch)
      else if (isPanelOver) toggle('showsPanel')
      else if (state.search !== null) dispatch({ kind: 'search', search: null })
      else if (state.selected === null) onLeave()
      else dispatch({ kind: 'select', selected: null, row: null })
    },
  })
}

function isHolding({ hand: { held, draft } }: WorkspaceState): boolean {
  return draft !== null || held.a !== null || held.b !== null
}

/** Goes to the next or previous figure; it takes the focus once its row is drawn, which may be some frames after the scroll. */
function useFigureFocus(): (step: 1 | -1) => void {
  const workspace = useWorkspace()
  const movesFocus = useRef(false)
  const move = useRef(0)
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
  return (step) => {
    movesFocus.current = true
    workspace.stepFigure(step)
  }
}
