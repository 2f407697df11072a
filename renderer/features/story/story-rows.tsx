/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are virtualised, and a select cannot hold what a row shows */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import type { StoryId, StorySummary } from '../../../shared/domain/story.ts'
import { useStore } from '../../client/hooks.ts'
import type { Places } from '../../client/story-list.ts'
import { readableCount } from '../../components/dates.ts'
import { useFirstFocus } from '../../components/use-first-focus.ts'
import { sourcesOf, spanOf } from './family.ts'

/** Rem of a row: a title and a line about it. */
const ROW_REM = 4

/** Rows a page key moves by: about a window full. */
const PAGE = 10

type Rows = {
  readonly total: number
  /** By their place in the list. */
  readonly stories: ReadonlyMap<number, StorySummary>
}

/** The stories as a virtualised list. The focus stays on the list, and `aria-activedescendant` names the active one. */
export function StoryRows({
  total,
  stories,
  onShow,
  onOpen,
}: Rows & {
  readonly onShow: (places: Places) => void
  readonly onOpen: (id: StoryId) => void
}): ReactElement {
  const { stories: list } = useStore()
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const [wanted, setWanted] = useState(list.place().active)
  const active = Math.min(wanted, total - 1)
  const rowHeight = ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  // oxlint-disable-next-line react/incompatible-library -- the virtualiser changes in place; nothing here is memoised on it
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    initialOffset: list.place().offset,
    overscan: 6,
    useFlushSync: false,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])].sort((x, y) => x - y),
  })
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight])
  useFirstFocus(scroller)
  useSteadyView(stories, rowHeight, scroller)
  useEffect(() => {
    const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 }
    onShow({ from: startIndex, to: endIndex + 1 })
  })
  const activate = (place: number): void => {
    list.remember({ active: place })
    setWanted(place)
  }
  const moveTo = (place: number): void => {
    const next = Math.max(0, Math.min(total - 1, place))
    activate(next)
    virtualizer.scrollToIndex(next)
  }
  const open = (place: number): void => {
    const story = stories.get(place)
    if (story !== undefined) onOpen(story.id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + PAGE,
      PageUp: active - PAGE,
      Home: 0,
      End: total - 1,
    }
    const target = moves[event.key]
    if (target !== undefined) moveTo(target)
    else if (event.key === 'Enter' || event.key === ' ') open(active)
    else return
    event.preventDefault()
  }
  return (
    <div className="@container mx-5 mb-5 flex min-h-0 flex-1 flex-col overflow-hidden rounded-xl bg-paper shadow-sheet">
      <div
        ref={scroller}
        role="listbox"
        aria-label="Stories"
        aria-activedescendant={`${id}-${active}`}
        tabIndex={0}
        data-part="stories"
        className="group/list min-h-0 flex-1 [scrollbar-gutter:stable] overflow-y-auto outline-none select-none"
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys of the list do the same: the row is never focused itself
            <div
              key={index}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              aria-posinset={index + 1}
              aria-setsize={total}
              className="absolute inset-x-0 top-0 outline-none"
              style={{ transform: `translateY(${start}px)`, height: rowHeight }}
              onClick={() => {
                activate(index)
                open(index)
              }}
            >
              <StoryRow story={stories.get(index)} isActive={index === active} />
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}

function StoryRow({
  story,
  isActive,
}: {
  readonly story: StorySummary | undefined
  readonly isActive: boolean
}): ReactElement {
  const focus = isActive
    ? 'rounded-xl group-focus-visible/list:outline-2 group-focus-visible/list:-outline-offset-3 group-focus-visible/list:outline-focus'
    : ''
  return (
    <div className={`flex h-full items-center gap-x-4 border-b border-line/60 px-4 hover:bg-hollow ${focus}`}>
      {story === undefined ? (
        <div className="ms-14 h-3 w-2/5 rounded bg-line/60" />
      ) : (
        <>
          <p className="w-11 shrink-0 text-center leading-none">
            <span className="block font-reading text-xl tabular-nums">
              {story.articles.length.toLocaleString('en')}
            </span>
            <span className="mt-0.5 block text-2xs text-quiet">reports</span>
          </p>
          <div className="min-w-0 flex-1">
            <p className="flex items-baseline gap-2">
              <bdi className="truncate font-reading text-[1.0625rem] leading-snug" title={story.title}>
                {story.title}
              </bdi>
            </p>
            <p className="truncate text-xs leading-snug text-quiet">
              <bdi>{story.sources.length === 0 ? 'No source given' : sourcesOf(story)}</bdi>
              <span className="@3xl:hidden"> · {spanOf(story)}</span>
            </p>
          </div>
          <p className="hidden w-64 shrink-0 text-end text-sm text-quiet tabular-nums @3xl:block">
            {spanOf(story) || readableCount(story.articles.length, 'undated report')}
          </p>
        </>
      )}
    </div>
  )
}

/** Keeps what is before the eye in its place when the list is read anew, and remembers how far it is scrolled. */
function useSteadyView(
  stories: Rows['stories'],
  rowHeight: number,
  scroller: { readonly current: HTMLDivElement | null },
): void {
  const { stories: list } = useStore()
  const before = useRef(stories)
  useLayoutEffect(() => {
    const known = before.current
    before.current = stories
    const { offset } = list.place()
    if (known === stories || offset === 0) return
    const rows = offset / rowHeight
    const seen = known.get(Math.floor(rows))?.id
    const place = [...stories].find(([, story]) => story.id === seen)?.[0]
    if (place !== undefined && place !== Math.floor(rows)) {
      scroller.current?.scrollTo({ top: (place + (rows % 1)) * rowHeight })
    }
  }, [stories, rowHeight, scroller, list])
  useEffect(() => {
    const element = scroller.current
    element?.scrollTo({ top: list.place().offset })
    const remember = (): void => list.remember({ offset: element?.scrollTop ?? 0 })
    element?.addEventListener('scroll', remember, { passive: true })
    return () => element?.removeEventListener('scroll', remember)
  }, [scroller, list])
}
