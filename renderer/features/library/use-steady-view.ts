import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { Place } from '../../client/article-list.ts'
import { useStore } from '../../client/hooks.ts'

export type ListedRows = {
  readonly ids: readonly ArticleId[]
  /** What the list answers; another question begins at the top. */
  readonly question: string
  /** In pixels; all rows are equally high. */
  readonly rowHeight: number
}

type Scroller = { readonly current: HTMLElement | null }

/**
 * Keeps what is before the eye in its place when articles come in above it or go, and remembers where the view was. Who
 * is at the top sees what comes in, but not while the mouse is on the list or the keys are: a row that moves away
 * takes the click that was meant for it. Answers how many came in above the view, and the way to them.
 */
export function useSteadyView(rows: ListedRows, scroller: Scroller): { readonly above: number; toTop: () => void } {
  const { articles: list } = useStore()
  const before = useRef(rows)
  // In a list that has just appeared nobody has aimed at a row yet, wherever the mouse happens to rest.
  const isAimedAt = useRef(false)
  const [above, setAbove] = useState(0)
  const { ids, question, rowHeight } = rows
  useLayoutEffect(() => {
    const known = before.current
    before.current = { ids, question, rowHeight }
    if (known.ids === ids && known.rowHeight === rowHeight) return
    const { offset } = list.place()
    if (known.question !== question) {
      scroller.current?.scrollTo({ top: 0 })
      return
    }
    if (offset === 0 && !isInUse(scroller.current, list.place(), isAimedAt.current)) return
    const seen = placeOf(known, offset, ids)
    scroller.current?.scrollTo({ top: (seen ?? 0) * rowHeight })
    const added = seen === null || !isScrolled(scroller.current) ? 0 : Math.round(seen - offset / known.rowHeight)
    if (added > 0) setAbove((count) => count + added)
  }, [ids, question, rowHeight, scroller, list])
  useEffect(() => {
    const element = scroller.current
    element?.scrollTo({ top: list.place().offset })
    const remember = (): void => {
      const offset = element?.scrollTop ?? 0
      list.remember({ offset })
      if (offset === 0) setAbove(0)
    }
    const aim = (): void => {
      isAimedAt.current = true
    }
    const listening = new AbortController()
    element?.addEventListener('scroll', remember, { passive: true, signal: listening.signal })
    element?.addEventListener('pointermove', aim, { passive: true, signal: listening.signal })
    return () => listening.abort()
  }, [scroller, list])
  return { above, toTop: () => scroller.current?.scrollTo({ top: 0 }) }
}

/** Whether somebody is about to press a row: the mouse was moved over the list and is there, or the keys have moved in it. */
function isInUse(element: HTMLElement | null, { active }: Place, isAimedAt: boolean): boolean {
  if (element === null) return false
  return (isAimedAt && element.matches(':hover')) || (element === document.activeElement && active !== null)
}

/** A list that is shorter than its window stays at its top, and nothing of it is above. */
function isScrolled(element: HTMLElement | null): boolean {
  return element !== null && element.scrollTop > 0
}

/** Where the row at the top of the view stands now, in rows from the top, parts of a row included; null when it is gone. */
function placeOf(known: ListedRows, offset: number, ids: readonly ArticleId[]): number | null {
  const rows = offset / known.rowHeight
  const seen = known.ids[Math.floor(rows)]
  const index = seen === undefined ? -1 : ids.indexOf(seen)
  return index === -1 ? null : index + (rows % 1)
}
