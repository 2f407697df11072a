import { flushSync } from 'react-dom'
import type { Finding } from '../../../shared/domain/finding.ts'
import type { Offer, Offers } from '../../commands/registry.ts'
import { useCommands } from '../../commands/use-commands.ts'
import { CHOSEN_KIND } from './hand-form.tsx'
import { selectedPlace, selectedWords, selectWordAt } from './selection.ts'
import { findingSpans, otherSide, rowAt, type Side } from './view.ts'
import { useWorkspace, type Workspace } from './workspace.tsx'

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
    'align-places': areBothHeld ? () => void hand.align('together') : { unavailable: MISSING_PLACE },
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

function currentFinding({ view, state }: Workspace): Finding | undefined {
  return state.selected?.kind === 'finding' ? view.comparison.findings[state.selected.finding] : undefined
}

/** Of the words selected, even when the release of the key or button that ended the selection was not heard. */
function makeFinding({ view, state, dispatch }: Workspace, finding: Finding | undefined): Offer {
  const hasWords = state.hand.held.a !== null || state.hand.held.b !== null
  if (!hasWords && finding?.kind === 'by-hand') return () => dispatch({ kind: 'draft', of: finding.found })
  return () => {
    const place = selectedPlace(view)
    if (place !== null) dispatch({ kind: 'hold', ...place })
    dispatch(state.hand.draft === null ? { kind: 'draft', of: null } : { kind: 'write', said: {} })
    if (state.hand.draft !== null)
      document.querySelector<HTMLElement>(`[data-part="hand-form"] ${CHOSEN_KIND}`)?.focus()
  }
}

function apartOf({ view, hand }: Workspace, finding: Finding | undefined): Offer {
  const passage = finding?.kind === 'passage' ? view.comparison.passages[finding.passage] : undefined
  if (passage === undefined) return { unavailable: `${MISSING_PLACE} Or go to a passage that is none.` }
  return () => hand.setApart(passage)
}

/** Puts a selection of one word where the reader is; where there is one, level with it in the other text. */
function selectByKeys(workspace: Workspace): void {
  const { view, dispatch } = workspace
  const selected = selectedWords() === null ? null : selectedPlace(view)
  const wished =
    selected === null ? placeBeforeEye(workspace) : levelPlace(workspace, otherSide(selected.side), selected.span.from)
  if (wished === null) return
  const { side, row, into } = wished
  // The mark of the words held there goes before the browser's own selection comes.
  flushSync(() => dispatch({ kind: 'selecting', side }))
  dispatch({ kind: 'show-row', row })
  document.querySelector<HTMLElement>('[data-part="texts"]')?.focus({ preventScroll: true })
  const attempt = (left: number): void => {
    if (left === 0 || selectWordAt(side, row, into)) return
    requestAnimationFrame(() => attempt(left - 1))
  }
  attempt(FRAMES_TO_DRAW)
}

/** Frames within which a row that was scrolled to is drawn, on a busy machine too: a second. */
const FRAMES_TO_DRAW = 60

/** A row of one text, and how many characters into it. */
type RowPlace = { readonly side: Side; readonly row: number; readonly into: number }

function rowPlace({ view }: Workspace, side: Side, offset: number): RowPlace | null {
  const row = rowAt(view[side], offset)
  const from = row === null ? undefined : view.comparison.rows[row]?.[side]?.from
  return row === null || from === undefined ? null : { side, row, into: Math.max(0, offset - from) }
}

/** The current finding's first place, or the first row that is in view. */
function placeBeforeEye(workspace: Workspace): RowPlace | null {
  const { view } = workspace
  const finding = currentFinding(workspace)
  const [place] = (['a', 'b'] as const).flatMap((side) => {
    const [span] = finding === undefined ? [] : findingSpans(finding, view.comparison, side)
    return span === undefined ? [] : [{ side, from: span.from }]
  })
  if (place !== undefined) return rowPlace(workspace, place.side, place.from)
  const top = document.querySelector('[data-part="texts"]')?.getBoundingClientRect().top ?? 0
  const cells = [...document.querySelectorAll<HTMLElement>('[data-part="texts"] [data-side][data-row]')]
  const first = cells
    .filter((cell) => cell.getBoundingClientRect().bottom > top)
    .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)[0]
  const side = first?.dataset['side'] === 'b' ? 'b' : 'a'
  return first === undefined ? null : { side, row: Number(first.dataset['row']), into: 0 }
}

/** The other text's words level with a place, or those of the nearest row that has some. */
function levelPlace(workspace: Workspace, side: Side, offset: number): RowPlace | null {
  const { view } = workspace
  const own = rowAt(view[otherSide(side)], offset) ?? 0
  const rows = view[side].ownRows
  const nearest = rows.toSorted((x, y) => Math.abs(x.index - own) - Math.abs(y.index - own))[0]
  return nearest === undefined ? null : rowPlace(workspace, side, nearest.from)
}
