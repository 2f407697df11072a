import { useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { toggled, withRange } from './selection.ts'

/** Rows a page key moves by: about a window full. */
const PAGE = 10

/** Which articles are chosen, and what is done with them. */
export type Choice = {
  readonly chosen: ReadonlySet<ArticleId>
  readonly onChoose: (chosen: ReadonlySet<ArticleId>) => void
  readonly onCompare: () => void
  readonly onRemove: () => void
}

type RowChoiceOptions = Choice & {
  readonly ids: readonly ArticleId[]
  /** The place of the row that the keys are on. */
  readonly active: number
  readonly onActivate: (index: number) => void
  /** Brings a row into view. */
  readonly onMove: (index: number) => void
}

/** Moving in the list and choosing from it, one or several in a row, by keys and by mouse. */
export function useRowChoice({
  ids,
  active,
  chosen,
  onChoose,
  onCompare,
  onRemove,
  onActivate,
  onMove,
}: RowChoiceOptions): {
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onClick: (event: MouseEvent, index: number) => void
} {
  const [anchor, setAnchor] = useState<ArticleId | null>(null)
  const moveTo = (index: number, extends_: boolean): void => {
    const next = Math.max(0, Math.min(ids.length - 1, index))
    const from = anchor === null ? active : ids.indexOf(anchor)
    if (extends_) {
      if (anchor === null) setAnchor(ids[active] ?? null)
      onChoose(withRange(chosen, ids, { from, to: next }))
    } else setAnchor(null)
    onActivate(next)
    onMove(next)
  }
  const choose = (index: number): void => {
    const chosenId = ids[index]
    if (chosenId === undefined) return
    setAnchor(chosenId)
    onChoose(toggled(chosen, chosenId))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey) return
    const isHeld = event.ctrlKey || event.metaKey
    const target = targetOf(event.key, active, ids.length - 1)
    const own: Readonly<Record<string, () => void>> = isHeld
      ? { a: () => onChoose(new Set(ids)) }
      : {
          ' ': () => choose(active),
          Enter: onCompare,
          Delete: onRemove,
          Backspace: onRemove,
          Escape: () => onChoose(new Set()),
        }
    const carryOut = target === null ? own[event.key] : () => moveTo(target, event.shiftKey)
    if (carryOut !== undefined) event.preventDefault()
    carryOut?.()
  }
  const onClick = (event: MouseEvent, index: number): void => {
    onActivate(index)
    if (event.shiftKey && anchor !== null) {
      onChoose(withRange(chosen, ids, { from: ids.indexOf(anchor), to: index }))
    } else choose(index)
    event.currentTarget.closest<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true })
  }
  return { onKeyDown, onClick }
}

/** The row a key moves to from `active`; null for a key that does not move. */
function targetOf(key: string, active: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1
    case 'ArrowUp':
      return active - 1
    case 'PageDown':
      return active + PAGE
    case 'PageUp':
      return active - PAGE
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
