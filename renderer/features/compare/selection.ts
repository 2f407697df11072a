import type { ComparedText } from '../../../shared/contract/comparing.ts'
import { readableDate } from '../../components/dates.ts'
import type { CompareView, Side } from './view.ts'

/** Words of one of the two texts that the reader has selected. */
export type SelectedWords = { readonly side: Side; readonly words: string }

/** What is selected in the texts now; null when nothing is, or when it does not begin in one of them. */
export function selectedWords(): SelectedWords | null {
  const selection = window.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const start = selection.anchorNode
  const element = start instanceof Element ? start : (start?.parentElement ?? null)
  const side = element?.closest<HTMLElement>('[data-part="texts"] [data-side]')?.dataset['side']
  if (side !== 'a' && side !== 'b') return null
  const words = wordsOf(selection.getRangeAt(0).cloneContents(), side)
  return words === '' ? null : { side, words }
}

/** What one text says of a stretch of rows: neither the other text's words nor what Doublet says between them. */
function wordsOf(rows: DocumentFragment, side: Side): string {
  for (const other of rows.querySelectorAll('.ghost, .sr-only, button')) other.remove()
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
