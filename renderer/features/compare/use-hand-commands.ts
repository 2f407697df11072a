import type { Finding } from '../../../shared/domain/finding.ts'
import type { Offer, Offers } from '../../commands/registry.ts'
import { useCommands } from '../../commands/use-commands.ts'
import { CHOSEN_KIND } from './hand-form.tsx'
import { takenFrom } from './handwork.ts'
import { selectedPlace, selectedWords } from './selection.ts'
import { alignHere, currentFinding, goToPlace, levelPlace, placeBeforeEye } from './take-sentence.ts'
import { otherSide } from './view.ts'
import { useWorkspace, type Workspace } from './workspace.tsx'

const SIDES = ['a', 'b'] as const

const MISSING_PLACE = 'Choose words in A and in B first: select them there.'

/** What can be done by hand to the two texts, by key or from the list of all commands. */
export function useHandCommands(): void {
  const workspace = useWorkspace()
  const { state, dispatch, hand } = workspace
  const { held } = state.hand
  const finding = currentFinding(workspace)
  const alignments = hand.done.filter(({ what }) => what !== 'finding')
  const areBothHeld = held.a !== null && held.b !== null
  useCommands({
    'select-words': () => selectByKeys(workspace),
    'make-finding': makeFinding(workspace, finding),
    'align-places': () => alignHere(workspace),
    'set-apart': areBothHeld ? () => void hand.align('apart') : apartOf(workspace, finding),
    'remove-by-hand':
      finding?.kind === 'by-hand'
        ? () => hand.remove([finding.found.id], 'Finding deleted')
        : { unavailable: 'No finding made by hand is before the eye.' },
    'show-by-hand': () => dispatch({ kind: 'show-tab', tab: 'by-hand' }),
    'forget-alignments':
      alignments.length > 0
        ? () =>
            hand.remove(
              alignments.map(({ id }) => id),
              'All alignments removed',
            )
        : { unavailable: 'Nothing was aligned by hand.' },
    // Before something was done by hand, these keys are left to whoever else knows something to undo.
    ...(hand.canUndo ? { undo: hand.undo } : {}),
    ...(hand.canRedo ? { redo: hand.redo } : {}),
  } satisfies Offers)
}

/** Of the words selected, or else of what is before the eye, on both sides; of words selected even when the release of the key or button that ended the selection was not heard. */
function makeFinding({ view, state, dispatch }: Workspace, finding: Finding | undefined): Offer {
  const hasWords = state.hand.held.a !== null || state.hand.held.b !== null
  if (!hasWords && finding?.kind === 'by-hand') return () => dispatch({ kind: 'draft', of: finding.found })
  return () => {
    const place = selectedPlace(view)
    if (place !== null) dispatch({ kind: 'hold', ...place })
    dispatch(state.hand.draft === null ? { kind: 'draft', of: null } : { kind: 'write', said: {} })
    if (place === null && !hasWords && finding !== undefined && state.hand.draft === null) {
      const { held, kind } = takenFrom(finding, view)
      for (const side of SIDES) dispatch({ kind: 'hold', side, span: held[side] })
      dispatch({ kind: 'write', said: { kind } })
    }
    if (state.hand.draft !== null)
      document.querySelector<HTMLElement>(`[data-part="hand-form"] ${CHOSEN_KIND}`)?.focus()
  }
}

function apartOf({ view, hand }: Workspace, finding: Finding | undefined): Offer {
  const passage = finding?.kind === 'passage' ? view.comparison.passages[finding.passage] : undefined
  if (passage === undefined) return { unavailable: `${MISSING_PLACE} Or go to a passage that is none.` }
  return () => hand.setApart(passage)
}

/**
 * Puts a selection where the reader is: on a finding that is before the eye, with its other side held, else on one word; where
 * there is a selection, on one word level with it in the other text.
 */
function selectByKeys(workspace: Workspace): void {
  const { view, dispatch } = workspace
  const finding = currentFinding(workspace)
  const selected = selectedWords() === null ? null : selectedPlace(view)
  if (selected !== null) {
    const level = levelPlace(workspace, otherSide(selected.side), selected.span.from)
    if (level !== null) goToPlace(workspace, level, 'word')
    return
  }
  const place = placeBeforeEye(workspace)
  if (place === null) return
  // A repeated passage may be as long as the text: of it, the first word is where a selection begins.
  const span = finding === undefined || finding.kind === 'passage' ? null : takenFrom(finding, view).held
  if (span !== null) for (const side of SIDES) dispatch({ kind: 'hold', side, span: span[side] })
  const own = span?.[place.side] ?? null
  goToPlace(workspace, place, own === null ? 'word' : own.to - own.from)
}
