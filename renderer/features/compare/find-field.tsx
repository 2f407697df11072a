import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react'
import { ToggleButton } from 'react-aria-components'
import { useCommands } from '../../commands/use-commands.ts'
import { IconButton } from '../../components/button.tsx'
import { useFocusReturn } from '../../components/use-focus-return.ts'
import { NO_SEARCH, type Search } from './find.ts'

type Props = {
  /** What is searched, as `both texts`. */
  readonly where: string
  readonly search: Search
  /** How much was found, in words; empty while nothing is looked for. */
  readonly count: string
  readonly hasPlaces: boolean
  /** Null closes the bar. */
  readonly onSearch: (search: Search | null) => void
  readonly onStep: (step: 1 | -1) => void
}

/** Looks up words in the texts on the screen: how often each has them, and the way from one place to the next. */
export function FindField({ where, search, count, hasPlaces, onSearch, onStep }: Props): ReactElement {
  const bar = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useFocusReturn(bar, 'texts')
  useEffect(() => field.current?.select(), [])
  // Asked for again, it has the focus again.
  useCommands({ 'find-in-texts': () => field.current?.select() })
  const change = (part: Partial<Search>): void => onSearch({ ...NO_SEARCH, ...search, ...part })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onSearch(null)
    else if (event.key === 'Enter' && event.target === field.current) onStep(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc closes the bar from whatever in it has the focus
    <search
      ref={bar}
      aria-label={`Find in ${where}`}
      className="mb-2 flex shrink-0 flex-wrap items-center gap-2 rounded-lg bg-raised px-2 py-1 shadow-sheet"
      onKeyDown={onKeyDown}
    >
      <input
        ref={field}
        type="text"
        aria-label={`Words to find in ${where}`}
        placeholder={`Find in ${where}`}
        spellCheck={false}
        value={search.words}
        className="min-h-8 min-w-40 flex-1 rounded-md border border-line-strong bg-paper px-2.5 py-1 text-sm placeholder:text-quiet"
        onChange={(event) => change({ words: event.target.value })}
      />
      <output className="text-xs whitespace-nowrap text-quiet tabular-nums">{count}</output>
      <div className="flex items-center gap-1">
        <Choice
          label="Match case"
          sign="Aa"
          isOn={search.matchesCase}
          onChange={(matchesCase) => change({ matchesCase })}
        />
        <Choice
          label="Whole words"
          sign="“ab”"
          isOn={search.wholeWords}
          onChange={(wholeWords) => change({ wholeWords })}
        />
        <IconButton
          icon="up"
          label="Previous place"
          shortcut="Shift Enter"
          isDisabled={!hasPlaces}
          onPress={() => onStep(-1)}
        />
        <IconButton icon="down" label="Next place" shortcut="Enter" isDisabled={!hasPlaces} onPress={() => onStep(1)} />
        <IconButton icon="close" label="Close" shortcut="Esc" onPress={() => onSearch(null)} />
      </div>
    </search>
  )
}

function Choice({
  label,
  sign,
  isOn,
  onChange,
}: {
  readonly label: string
  readonly sign: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}): ReactElement {
  return (
    <ToggleButton
      aria-label={label}
      isSelected={isOn}
      onChange={onChange}
      className="inline-flex h-8 min-w-8 items-center justify-center rounded-md px-1.5 text-xs font-semibold data-hovered:bg-line/60 data-selected:bg-repeat-wash-strong data-selected:text-repeat"
    >
      {/* Drawn by the style sheet, because it is no part of the name. */}
      <span data-sign={sign} title={label} className="before:content-[attr(data-sign)]" />
    </ToggleButton>
  )
}
