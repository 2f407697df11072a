import { useEffect, useEffectEvent, useRef, type KeyboardEvent, type ReactElement } from 'react'
import { ToggleButton } from 'react-aria-components'
import { useCommands } from '../../commands/use-commands.ts'
import { IconButton } from '../../components/button.tsx'
import { useFocusReturn } from '../../components/use-focus-return.ts'
import type { Search } from './find.ts'
import { useWorkspace } from './workspace.tsx'

/** Looks up words in both texts: how often each has them, and the way from one place to the next. */
export function FindBar({ search }: { readonly search: Search }): ReactElement {
  const { state, found, dispatch, stepFound } = useWorkspace()
  const bar = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useFocusReturn(bar, 'texts')
  useEffect(() => field.current?.select(), [])
  // The first place comes into view while the words are being typed.
  const showFirst = useEffectEvent(() => {
    if (state.foundAt === -1 && found.places.length > 0) stepFound(1)
  })
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each new finding is what asks for its first place
  useEffect(() => showFirst(), [found])
  // Asked for again, it has the focus again.
  useCommands({ 'find-in-texts': () => field.current?.select() })
  const change = (part: Partial<Search>): void => dispatch({ kind: 'search', search: { ...search, ...part } })
  const close = (): void => dispatch({ kind: 'search', search: null })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target === field.current) stepFound(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc closes the bar from whatever in it has the focus
    <search
      ref={bar}
      aria-label="Find in both texts"
      className="mb-2 flex shrink-0 flex-wrap items-center gap-2 rounded-lg bg-raised px-2 py-1 shadow-sheet"
      onKeyDown={onKeyDown}
    >
      <input
        ref={field}
        type="text"
        aria-label="Words to find in both texts"
        placeholder="Find in both texts"
        spellCheck={false}
        value={search.words}
        className="min-h-8 min-w-40 flex-1 rounded-md border border-line-strong bg-paper px-2.5 py-1 text-sm placeholder:text-quiet"
        onChange={(event) => change({ words: event.target.value })}
      />
      <output className="text-xs whitespace-nowrap text-quiet tabular-nums">
        {countInWords(search, found, state.foundAt)}
      </output>
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
          isDisabled={found.places.length === 0}
          onPress={() => stepFound(-1)}
        />
        <IconButton
          icon="down"
          label="Next place"
          shortcut="Enter"
          isDisabled={found.places.length === 0}
          onPress={() => stepFound(1)}
        />
        <IconButton icon="close" label="Close" shortcut="Esc" onPress={close} />
      </div>
    </search>
  )
}

function countInWords({ words }: Search, { places }: ReturnType<typeof useWorkspace>['found'], at: number): string {
  if (words.trim() === '') return ''
  if (places.length === 0) return 'not found'
  const inA = places.filter(({ side }) => side === 'a').length
  const where = at === -1 ? '' : `${at + 1} of ${places.length} · `
  return `${where}${inA} in A, ${places.length - inA} in B`
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
      <span aria-hidden="true" title={label}>
        {sign}
      </span>
    </ToggleButton>
  )
}
