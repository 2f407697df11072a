import { copyWithSource } from '../../components/clipboard.ts'
import type { Span } from '../../../shared/domain/span.ts'
import type { CompareView, Side } from './view.ts'

/** Words of one of the two texts that the reader has selected. */
export type SelectedWords = { readonly side: Side; readonly words: string }

/** What stands in a row beside the text's own words. */
const NOT_OF_THE_TEXT = '.ghost, .sr-only, button, [data-part="side"]'

/** What is selected in the texts now; null when nothing is, or when it does not begin in one of them. */
export function selectedWords(): SelectedWords | null {
  const selection = window.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const side = sideAt(selection.anchorNode)
  if (side === null) return null
  const words = wordsOf(selection.getRangeAt(0).cloneContents(), side)
  return words === '' ? null : { side, words }
}

/** The text that a node stands in. */
export function sideAt(node: EventTarget | null): Side | null {
  const element = node instanceof Element ? node : node instanceof Node ? node.parentElement : null
  const side = element?.closest<HTMLElement>('[data-part="texts"] [data-side]')?.dataset['side']
  return side === 'a' || side === 'b' ? side : null
}

/** Where in its text the words selected stand; null when none are. Of rows that are not drawn, nothing is selected. */
export function selectedPlace(view: CompareView): { readonly side: Side; readonly span: Span } | null {
  const side = selectedWords()?.side
  if (side === undefined) return null
  const range = window.getSelection()?.getRangeAt(0)
  const ends = [...document.querySelectorAll<HTMLElement>(`[data-part="texts"] [data-side="${side}"][data-row]`)]
    .filter((cell) => range?.intersectsNode(cell) === true)
    .flatMap((cell) => {
      const row = view.comparison.rows[Number(cell.dataset['row'])]?.[side] ?? null
      return row === null || range === undefined ? [] : [partOf(cell, row.from, range)]
    })
  const { body } = view[side].article
  const from = Math.min(...ends.map((end) => end.from))
  const to = Math.max(...ends.map((end) => end.to))
  const words = body.slice(from, to)
  const start = from + words.length - words.trimStart().length
  const end = from + words.trimEnd().length
  return start < end ? { side, span: { from: start, to: end } } : null
}

/** The part of a cell that a range holds, in offsets of the text; the cell's words begin at `from`. */
function partOf(cell: HTMLElement, from: number, range: Range): Span {
  const lengthTo = (node: Node, offset: number): number => {
    const before = document.createRange()
    before.selectNodeContents(cell)
    before.setEnd(node, offset)
    const words = before.cloneContents()
    for (const other of words.querySelectorAll(NOT_OF_THE_TEXT)) other.remove()
    return words.textContent.length
  }
  const holds = (node: Node): boolean => cell.contains(node)
  return {
    from: from + (holds(range.startContainer) ? lengthTo(range.startContainer, range.startOffset) : 0),
    to:
      from +
      (holds(range.endContainer)
        ? lengthTo(range.endContainer, range.endOffset)
        : lengthTo(cell, cell.childNodes.length)),
  }
}

/** A row's words on one side. */
export type RowOfSide = { readonly side: Side; readonly row: number }

/** The row that the reader pressed in last, without selecting anything; null where that is in none of the texts. */
export function rowAtCaret(): RowOfSide | null {
  const selection = window.getSelection()
  return selection === null || !selection.isCollapsed ? null : rowOf(selection.anchorNode)
}

/** The row that a node stands in. */
export function rowOf(node: EventTarget | null): RowOfSide | null {
  const side = sideAt(node)
  const element = node instanceof Element ? node : node instanceof Node ? node.parentElement : null
  const row = element?.closest<HTMLElement>('[data-row]')?.dataset['row']
  return side === null || row === undefined ? null : { side, row: Number(row) }
}

/** The pieces of a row's text that are its own words; null while the row is not drawn. */
function ownNodes({ side, row }: RowOfSide): TreeWalker | null {
  const cell = document.querySelector(`[data-part="texts"] [data-side="${side}"][data-row="${row}"]`)
  if (cell === null) return null
  return document.createTreeWalker(cell, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(NOT_OF_THE_TEXT) === null ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  )
}

/** Selects all words of a row; false while the row is not drawn. */
export function selectSentence(place: RowOfSide): boolean {
  const nodes = ownNodes(place)
  const first = nodes?.nextNode() ?? null
  if (first === null) return false
  let last = first
  for (let node = nodes?.nextNode() ?? null; node !== null; node = nodes?.nextNode() ?? null) last = node
  window.getSelection()?.setBaseAndExtent(first, 0, last, last.textContent?.length ?? 0)
  return true
}

/** Selects the first word of a row's text from an offset on, or so many characters of the row; false while it is not drawn. */
export function selectAt(place: RowOfSide, characters: number, what: 'word' | number): boolean {
  const start = pointAt(place, characters)
  const selection = window.getSelection()
  if (start === null || selection === null) return false
  const end = what === 'word' ? null : pointAt(place, characters + what - 1)
  if (end === null) {
    selection.collapse(start.node, start.offset)
    selection.modify('extend', 'forward', 'word')
  } else selection.setBaseAndExtent(start.node, start.offset, end.node, end.offset + 1)
  return true
}

/** The piece of a row's text that holds its character at an offset, and where in it. */
function pointAt(place: RowOfSide, characters: number): { readonly node: Node; readonly offset: number } | null {
  const nodes = ownNodes(place)
  let left = characters
  for (let node = nodes?.nextNode() ?? null; node !== null; node = nodes?.nextNode() ?? null) {
    const { length } = node.textContent ?? ''
    if (left < length) return { node, offset: left }
    left -= length
  }
  return null
}

/** What one text says of a stretch of rows: neither the other text's words nor what Doublet says between them. */
function wordsOf(rows: DocumentFragment, side: Side): string {
  for (const other of rows.querySelectorAll(NOT_OF_THE_TEXT)) other.remove()
  const cells = [...rows.querySelectorAll(`[data-side="${side}"]`)]
  // A selection inside one row holds no cell.
  const said = cells.length === 0 ? [rows.textContent] : cells.map((cell) => cell.textContent)
  return said
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n')
}

/** Puts what is selected on the clipboard, with its source. */
export function copySelection(view: CompareView): void {
  const selected = selectedWords()
  if (selected !== null) copyWithSource(selected.words, view[selected.side].article)
}
