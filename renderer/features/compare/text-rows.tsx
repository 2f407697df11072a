/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are virtualised, and positioned elements cannot be the rows of an HTML table */
import { useDeferredValue, useMemo, useState, type ReactElement, type RefObject, type SyntheticEvent } from 'react'
import type { Span } from '../../../shared/domain/span.ts'
import { useFirstFocus } from '../../components/use-first-focus.ts'
import { DrawnRows } from './drawn-rows.tsx'
import { FigureTip } from './figure-tip.tsx'
import type { Item } from './items.ts'
import { Ribbon } from './ribbon.tsx'
import { selectedWords } from './selection.ts'
import { TEXT_COLUMNS } from './text-row.tsx'
import type { RowVirtualizer } from './row-virtualizer.ts'
import { bothMarks, foundIn, type Found, type Side } from './view.ts'
import { figureBeforeEye, useWorkspace, type Workspace } from './workspace.tsx'

/** A figure in the texts, as the element that shows it names it. */
type FigureElement = { readonly side: Side; readonly figure: number; readonly element: HTMLElement }

/** The rows of both texts, virtualised. Figures are the only things in them to press; their events are handled here. */
export function TextRows({
  scroller,
  items,
  rowPlaces,
  virtualizer,
}: {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly items: readonly Item[]
  /** By row: the position of its item. */
  readonly rowPlaces: ReadonlyMap<number, number>
  readonly virtualizer: RowVirtualizer
}): ReactElement {
  const { view, state, found, selectFigure } = useWorkspace()
  const [tip, setTip] = useState<FigureElement | null>(null)
  const [hovered, setHovered] = useState<number | null>(null)
  useFirstFocus(scroller)
  const places = virtualizer.getVirtualItems()
  const { selected } = state
  const place = found.places[state.foundAt]
  // A jump asks for a screenful of rows at once: drawn in slices, they never keep the window from answering.
  const marks = useMarks(found)
  const drawn = useDeferredValue(
    useMemo(
      () => ({ view, items, places, selected, found: marks, place, measure: virtualizer.measureElement }),
      [view, items, places, selected, marks, place, virtualizer],
    ),
  )
  const press = (event: SyntheticEvent): void => {
    const figure = figureUnder(event.target)
    if (figure === null || !(window.getSelection()?.isCollapsed ?? true)) return
    event.preventDefault()
    selectFigure(figure.side, figure.figure)
  }
  const point = (target: EventTarget): void => {
    setTip(figureUnder(target))
    setHovered(passageUnder(target))
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the figures inside are the buttons; their events are handled here once for all */}
      <div
        ref={scroller}
        role="rowgroup"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key
        tabIndex={0}
        data-part="texts"
        data-lesser-hidden={!state.showsLesser || undefined}
        // While words of one text are selected the other is left out, so that a copy holds one report's words.
        data-selecting={state.hand.selecting ?? undefined}
        className="@container relative min-h-0 min-w-0 flex-1 contain-strict [scrollbar-width:none] overflow-y-auto overscroll-contain outline-offset-0"
        onPointerDown={(event) => beforeFocus(event.target)}
        onClick={press}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') press(event)
        }}
        onMouseOver={(event) => point(event.target)}
        onMouseLeave={(event) => point(event.currentTarget)}
        onFocus={(event) => point(event.target)}
        onBlur={(event) => point(event.currentTarget)}
        onScroll={() => setTip(null)}
        onCopy={(event) => {
          const words = selectedWords()?.words
          if (words === undefined || event.defaultPrevented) return
          event.preventDefault()
          event.clipboardData.setData('text/plain', words)
        }}
      >
        <div role="presentation" className="relative min-h-full" style={{ height: virtualizer.getTotalSize() }}>
          <Sheets />
          <Ribbon hovered={hovered} rowPlaces={rowPlaces} virtualizer={virtualizer} />
          <DrawnRows {...drawn} />
        </div>
      </div>
      {tip !== null && <FigureTip side={tip.side} figure={tip.figure} over={tip.element} />}
    </>
  )
}

/** What is marked beside what was found in the texts: what the reader looks for, and words held that the browser does not show. */
function useMarks(found: Found): Found['marks'] {
  const { view, state } = useWorkspace()
  const { held, selecting } = state.hand
  return useMemo(() => {
    const spansOf = (side: Side): readonly Span[] => {
      const span = side === selecting ? null : held[side]
      return span === null ? [] : [span]
    }
    return bothMarks(found.marks, foundIn(view, { a: spansOf('a'), b: spansOf('b') }, 'held').marks)
  }, [view, held, selecting, found])
}

/** The two sheets of paper behind all rows. */
function Sheets(): ReactElement {
  return (
    <div role="presentation" className="absolute inset-0">
      <div className={`${TEXT_COLUMNS} h-full`}>
        <div className="bg-paper" />
        <div className="max-@xl:hidden" />
        <div className="bg-paper max-@xl:hidden" />
      </div>
    </div>
  )
}

function figureUnder(target: EventTarget): FigureElement | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-figure][role="button"]') : null
  const [side, figure] = element?.dataset['figure']?.split(' ') ?? []
  if (element === null || (side !== 'a' && side !== 'b')) return null
  return { side, figure: Number(figure), element }
}

/**
 * Chromium selects nothing by a drag that begins in an element which the press gives the focus. The figure before the eye takes
 * none from the mouse therefore: the texts do.
 */
function beforeFocus(target: EventTarget): void {
  const element = figureUnder(target)?.element
  if (element === undefined || element.tabIndex !== 0) return
  element.removeAttribute('tabindex')
  setTimeout(() => (element.tabIndex = 0))
}

/** The moved passage whose sign in the seam the pointer is over. */
function passageUnder(target: EventTarget): number | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-moved-passage]') : null
  const passage = element?.dataset['movedPassage']
  return passage === undefined ? null : Number(passage)
}

/** Puts the focus on the current figure, for keys that move from figure to figure; false while it is not drawn yet. */
export function focusCurrentFigure(workspace: Pick<Workspace, 'view' | 'state'>): boolean {
  const place = figureBeforeEye(workspace)
  if (place === null) return true
  const figure = document.querySelector<HTMLElement>(`[data-figure="${place.side} ${place.figure}"][role="button"]`)
  figure?.focus()
  // One that stands there already takes the focus only once it is drawn as the current one.
  return figure !== null && document.activeElement === figure
}
