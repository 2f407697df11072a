/* oxlint-disable jsx-a11y/prefer-tag-over-role -- options with several lines, virtualised, are beyond a select element */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useId, useRef, type KeyboardEvent, type ReactElement } from 'react'
import type { Comparison } from '../../../shared/domain/comparison.ts'
import { FindingItem } from './finding-item.tsx'
import { groupOf, type FindingChoice } from './findings.ts'
import { useWorkspace } from './workspace.tsx'

/** The findings in rank, as a virtualised list box: moving in it shows each finding in the texts. */
export function FindingList(): ReactElement {
  const { view, state, listed, selectFinding, step } = useWorkspace()
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const current = state.selected?.kind === 'finding' ? listed.indexOf(state.selected.finding) : -1
  // One for all drawings of a list: for a new one the virtualiser places thousands of findings anew.
  const getItemKey = useCallback((index: number) => listed[index] ?? index, [listed])
  // oxlint-disable-next-line react/incompatible-library -- the virtualiser changes in place; nothing here is memoised on it
  const virtualizer = useVirtualizer({
    count: listed.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 72,
    getItemKey,
    overscan: 3,
    useFlushSync: false,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...(current === -1 ? [] : [current])])].sort((x, y) => x - y),
  })
  // The detail of a finding takes its room from the list, and might come to lie where the finding stands.
  const height = virtualizer.scrollRect?.height
  useEffect(() => {
    if (current !== -1) virtualizer.scrollToIndex(current)
  }, [current, height, virtualizer])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || event.ctrlKey) return
    const ends: Readonly<Record<string, number | undefined>> = { Home: listed[0], End: listed.at(-1) }
    const end = ends[event.key]
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (end !== undefined) selectFinding(end)
    else return
    event.preventDefault()
  }
  if (listed.length === 0) return <NothingListed />
  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label="Findings"
      tabIndex={0}
      aria-activedescendant={current === -1 ? undefined : `${id}-${current}`}
      className="min-h-24 flex-1 short:min-h-16 overflow-y-auto border-t border-line px-2 py-1 -outline-offset-2"
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const position = listed[index]
          const finding = position === undefined ? undefined : view.comparison.findings[position]
          if (finding === undefined || position === undefined) return null
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys of the list box do the same: an option is never focused itself
            <div
              key={key}
              ref={virtualizer.measureElement}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              aria-setsize={listed.length}
              aria-posinset={index + 1}
              data-index={index}
              className="absolute inset-x-0 top-0 outline-none"
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => selectFinding(position)}
            >
              <GroupHead choice={state.choice} comparison={view.comparison} listed={listed} index={index} />
              <FindingItem view={view} finding={finding} isCurrent={index === current} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Over the first of each group; where findings are not grouped, what was found by hand still stands apart from the rest. */
function GroupHead({
  choice,
  comparison,
  listed,
  index,
}: {
  readonly choice: FindingChoice
  readonly comparison: Comparison
  readonly listed: readonly number[]
  readonly index: number
}): ReactElement | null {
  const isByHand = (position: number | undefined): boolean => comparison.findings[position ?? -1]?.kind === 'by-hand'
  const parts = choice.order === 'importance' && isByHand(listed[0])
  const isFirst = index === 0 || (isByHand(listed[index - 1]) && !isByHand(listed[index]))
  const isShown = choice.isGrouped ? startsGroup(comparison, listed, index) : parts && isFirst
  if (!isShown) return null
  const name = isByHand(listed[index]) ? 'Found by hand' : 'Found by Doublet'
  return (
    <p aria-hidden="true" className="px-2.5 pt-3 pb-1 text-xs font-semibold text-quiet">
      {choice.isGrouped ? groupOf(comparison, listed[index] ?? -1) : name}
    </p>
  )
}

function startsGroup(comparison: Comparison, listed: readonly number[], index: number): boolean {
  const [own, before] = [listed[index], listed[index - 1]]
  return own !== undefined && (before === undefined || groupOf(comparison, own) !== groupOf(comparison, before))
}

function NothingListed(): ReactElement {
  const { awaitsFigures, state } = useWorkspace()
  return (
    <p className="flex-1 border-t border-line px-4 py-6 text-sm leading-relaxed text-quiet">
      {awaitsFigures
        ? 'Findings come as soon as the figures of both texts are set against each other.'
        : state.choice.filter === 'all'
          ? 'Nothing to decide on: no passage repeats, and no figures disagree.'
          : 'No finding of this kind.'}
    </p>
  )
}
