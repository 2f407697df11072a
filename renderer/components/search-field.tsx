import { useRef, type ReactElement } from 'react'
import { useCommands } from '../commands/use-commands.ts'
import { IconButton } from './button.tsx'
import { Icon } from './icon.tsx'

/**
 * A field that searches what stands below it while one types. Escape empties it first; Escape again, Enter and the arrow
 * down go to the `part` it searches.
 */
export function SearchField({
  label,
  placeholder,
  part,
  command,
  query,
  onSearch,
}: {
  readonly label: string
  readonly placeholder: string
  /** The `data-part` that holds what is found. */
  readonly part: string
  /** The command that leads to the field. */
  readonly command: 'search-library' | 'search-ledger'
  readonly query: string
  readonly onSearch: (query: string) => void
}): ReactElement {
  const field = useRef<HTMLInputElement>(null)
  useCommands({
    [command]: () => {
      field.current?.focus()
      field.current?.select()
    },
  })
  return (
    <search className="flex h-[2.125rem] max-w-xl min-w-32 flex-1 items-center gap-2 rounded-md border border-line-strong bg-paper ps-2.5 focus-within:outline-2 focus-within:outline-focus">
      <Icon name="search" className="text-quiet" />
      <input
        ref={field}
        aria-label={label}
        placeholder={placeholder}
        spellCheck={false}
        data-part="search"
        className="min-w-0 flex-1 bg-transparent py-1 text-sm text-ellipsis outline-none placeholder:text-quiet"
        value={query}
        onChange={({ target }) => onSearch(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && query !== '') onSearch('')
          else if (['ArrowDown', 'Enter', 'Escape'].includes(event.key)) {
            document.querySelector<HTMLElement>(`[data-part="${part}"]`)?.focus()
          } else return
          event.preventDefault()
        }}
      />
      {query !== '' && <IconButton icon="close" label="Search for nothing" onPress={() => onSearch('')} />}
    </search>
  )
}
