import type { SeveralView } from './several-view.ts'

/** Words of one of the reports that the reader has selected. */
export type SelectedWords = { readonly report: number; readonly words: string }

/** What is selected now, of the report it begins in; null for nothing. Letters, signs and words of other reports are left out. */
export function selectedWords({ reports }: Pick<SeveralView, 'reports'>): SelectedWords | null {
  const selection = window.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const pieces = [...document.querySelectorAll<HTMLElement>('[data-part="texts"] [data-words-of]')]
    .filter((element) => range.intersectsNode(element))
    .map((element) => pieceOf(element, range))
    .filter(({ from, to }) => from < to)
  const [first] = pieces
  if (first === undefined) return null
  const body = reports[first.report]?.body ?? ''
  const words = pieces
    .filter(({ report }) => report === first.report)
    .toSorted((one, other) => one.from - other.from)
    .reduce((said, { from, to }, index, own) => {
      const between = index === 0 ? '' : body.slice(own[index - 1]?.to ?? from, from)
      return said + (between.trim() === '' ? between : '\n') + body.slice(from, to)
    }, '')
    .trim()
  return words === '' ? null : { report: first.report, words }
}

/** The part of some words of a report that a range holds, in offsets of the report. */
function pieceOf(
  element: HTMLElement,
  range: Range,
): { readonly report: number; readonly from: number; readonly to: number } {
  const start = Number(element.dataset['from'])
  const lengthTo = (node: Node, offset: number): number => {
    const before = document.createRange()
    before.selectNodeContents(element)
    before.setEnd(node, offset)
    return before.toString().length
  }
  const { startContainer, startOffset, endContainer, endOffset } = range
  return {
    report: Number(element.dataset['wordsOf']),
    from: start + (element.contains(startContainer) ? lengthTo(startContainer, startOffset) : 0),
    to: start + (element.contains(endContainer) ? lengthTo(endContainer, endOffset) : element.textContent.length),
  }
}
