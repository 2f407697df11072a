import { useId, useState, type KeyboardEvent } from 'react'

/** Options a page key moves by. */
const PAGE = 8

/** What a field over a list and the list itself are drawn with. */
type Finder = {
  /** The option that Enter takes; -1 when there is none. */
  readonly active: number
  /** Goes to the first option, as after other letters. */
  readonly toFirst: () => void
  readonly listId: string
  readonly idOf: (index: number) => string
  readonly field: {
    readonly role: 'combobox'
    readonly 'aria-expanded': true
    readonly 'aria-controls': string
    readonly 'aria-activedescendant': string | undefined
    readonly 'aria-autocomplete': 'list'
    readonly spellCheck: false
    readonly onKeyDown: (event: KeyboardEvent) => void
  }
}

/** A field that finds in a list below it: the focus stays in the field, the arrows move in the list, and Enter takes. */
export function useFinder(
  count: number,
  { first, take }: { readonly first: 0 | -1; readonly take: (index: number) => void },
): Finder {
  const [wanted, setWanted] = useState<number>(first)
  const id = useId()
  const active = Math.min(wanted, count - 1)
  const idOf = (index: number): string => `${id}-${index}`
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[event.key]
    if (step !== undefined) setWanted(Math.max(0, Math.min(count - 1, active + step)))
    else if (event.key === 'Enter' && active >= 0) take(active)
    else return
    event.preventDefault()
  }
  return {
    active,
    toFirst: () => setWanted(0),
    listId: `${id}-list`,
    idOf,
    field: {
      role: 'combobox',
      'aria-expanded': true,
      'aria-controls': `${id}-list`,
      'aria-activedescendant': active < 0 ? undefined : idOf(active),
      'aria-autocomplete': 'list',
      spellCheck: false,
      onKeyDown,
    },
  }
}
