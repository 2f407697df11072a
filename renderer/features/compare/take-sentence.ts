import { flushSync } from 'react-dom'
import type { Finding } from '../../../shared/domain/finding.ts'
import type { Span } from '../../../shared/domain/span.ts'
import { rowAtCaret, rowOf, selectSentence, selectAt, type RowOfSide, type SelectedWords } from './selection.ts'
import { findingSpans, otherSide, rowAt, type Side } from './view.ts'
import type { Workspace } from './workspace.tsx'

/** A row of one text, and how many characters into it. */
type RowPlace = RowOfSide & { readonly into: number }

export function currentFinding({ view, state }: Workspace): Finding | undefined {
  return state.selected?.kind === 'finding' ? view.comparison.findings[state.selected.finding] : undefined
}

/**
 * Aligns the places held. While one is missing, takes the sentence where the reader is: first the one that was pressed in, or
 * is before the eye, then the one level with it. A sentence pressed in while the other text's is held is aligned at once.
 */
export function alignHere(workspace: Workspace): void {
  const { state, hand } = workspace
  const { held } = state.hand
  const missing = (['a', 'b'] as const).filter((side) => held[side] === null)
  const [side = null] = missing
  const pressed = rowAtCaret()
  if (side === null) hand.align('together')
  else if (missing.length === 2) takeSentence(workspace, pressed ?? placeBeforeEye(workspace))
  else if (pressed?.side === side) hand.align('together', { ...held, [side]: sentenceOf(workspace, pressed) })
  else takeSentence(workspace, levelPlace(workspace, side, held[otherSide(side)]?.from ?? 0))
}

/** The sentence of the finding before the eye, or the first in view; null where neither text has one. */
export function wordsBeforeEye(workspace: Workspace): SelectedWords | null {
  const place = placeBeforeEye(workspace)
  const span = place === null ? null : sentenceOf(workspace, place)
  if (place === null || span === null) return null
  return { side: place.side, words: workspace.view[place.side].article.body.slice(span.from, span.to) }
}

/** Takes the sentence that an element stands in; of an element around all of them, the one before the eye. */
export function takeSentenceAt(workspace: Workspace, target: EventTarget | null): void {
  const isWhole = target instanceof Element && target.matches('[data-part="texts"]')
  takeSentence(workspace, rowOf(target) ?? (isWhole ? placeBeforeEye(workspace) : null))
}

function takeSentence(workspace: Workspace, place: RowOfSide | null): void {
  const span = place === null ? null : sentenceOf(workspace, place)
  if (place === null || span === null) return
  goToPlace(workspace, { ...place, into: 0 }, 'sentence')
  workspace.dispatch({ kind: 'hold', side: place.side, span })
}

/** The words of a row, without the white space around them. */
function sentenceOf({ view }: Workspace, { side, row }: RowOfSide): Span | null {
  const span = view.comparison.rows[row]?.[side] ?? null
  if (span === null) return null
  const words = view[side].article.body.slice(span.from, span.to)
  const from = span.from + words.length - words.trimStart().length
  const to = span.from + words.trimEnd().length
  return from < to ? { from, to } : null
}

/** Frames within which a row that was scrolled to is drawn, on a busy machine too: a second. */
const FRAMES_TO_DRAW = 60

/** Brings a place into view and selects a word, the sentence, or so many characters there, once it is drawn. */
export function goToPlace({ dispatch }: Workspace, place: RowPlace, what: 'word' | 'sentence' | number): void {
  // The mark of the words held there goes before the browser's own selection comes.
  flushSync(() => dispatch({ kind: 'selecting', side: place.side }))
  dispatch({ kind: 'show-row', row: place.row })
  document.querySelector<HTMLElement>('[data-part="texts"]')?.focus({ preventScroll: true })
  const select = (): boolean => (what === 'sentence' ? selectSentence(place) : selectAt(place, place.into, what))
  const attempt = (left: number): void => {
    if (left === 0 || select()) return
    requestAnimationFrame(() => attempt(left - 1))
  }
  attempt(FRAMES_TO_DRAW)
}

function rowPlace({ view }: Workspace, side: Side, offset: number): RowPlace | null {
  const row = rowAt(view[side], offset)
  const from = row === null ? undefined : view.comparison.rows[row]?.[side]?.from
  return row === null || from === undefined ? null : { side, row, into: Math.max(0, offset - from) }
}

/** The current finding's first place, or the first row that is in view. */
export function placeBeforeEye(workspace: Workspace): RowPlace | null {
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
export function levelPlace(workspace: Workspace, side: Side, offset: number): RowPlace | null {
  const { view } = workspace
  const own = rowAt(view[otherSide(side)], offset) ?? 0
  const rows = view[side].ownRows
  const nearest = rows.toSorted((x, y) => Math.abs(x.index - own) - Math.abs(y.index - own))[0]
  return nearest === undefined ? null : rowPlace(workspace, side, nearest.from)
}
