import type { ComparedText } from '../../../shared/contract/comparing.ts'
import { readableDate } from '../../components/dates.ts'
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

/** Selects the first word of a row's text from an offset on; false while the row is not drawn. */
export function selectWordAt(side: Side, row: number, characters: number): boolean {
  const cell = document.querySelector(`[data-part="texts"] [data-side="${side}"][data-row="${row}"]`)
  const selection = window.getSelection()
  if (cell === null || selection === null) return false
  const nodes = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(NOT_OF_THE_TEXT) === null ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  )
  let left = characters
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    const { length } = node.textContent ?? ''
    if (left < length) {
      selection.collapse(node, left)
      selection.modify('extend', 'forward', 'word')
      return true
    }
    left -= length
  }
  return false
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

/** Words as a note quotes them: with headline, source and date of the text they stand in. */
function withSource(words: string, { headline, headlineIsMade, source, published }: ComparedText): string {
  const about = [headlineIsMade ? null : `“${headline}”`, source, published === null ? null : readableDate(published)]
  const known = about.filter((part) => part !== null)
  return known.length === 0 ? words : `${words}\n(${known.join(', ')})`
}

/** Puts what is selected on the clipboard, with its source. */
export function copySelection(view: CompareView): void {
  const selected = selectedWords()
  if (selected === null) return
  const text = withSource(selected.words, view[selected.side].article)
  const put = (event: ClipboardEvent): void => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', put, { once: true })
  // The page has no permission to write to the clipboard by itself; the browser's own copying lets it say what is copied.
  document.execCommand('copy')
  document.removeEventListener('copy', put)
}
