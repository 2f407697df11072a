import { createContext, use, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Search } from '../compare/find.ts'
import { findInReports, NOTHING_FOUND, type Found, type PlaceOnPage } from './found.ts'
import type { SeveralView } from './several-view.ts'

/** What is looked for in all reports, and which of its places is before the eye. */
export type Find = {
  /** Null while nobody looks for anything. */
  readonly search: Search | null
  readonly found: Found
  /** -1 before the first. */
  readonly at: number
  readonly look: (search: Search | null) => void
  readonly step: (step: 1 | -1) => void
}

const FindContext = createContext<Find | null>(null)

export const FindProvider = FindContext.Provider

export function useFind(): Find {
  const find = use(FindContext)
  if (find === null) throw new Error('A part of the screen of several reports was used outside it.')
  return find
}

/** What was found alone, which does not change with every step. */
const FoundContext = createContext<Found>(NOTHING_FOUND)

export const FoundProvider = FoundContext.Provider

export function useFound(): Found {
  return use(FoundContext)
}

/** Whether a place on the page is the one before the eye of who looks for something. Its words come into view when it is. */
export function useFoundHere(element: { readonly current: HTMLElement | null }, { kind, index }: PlaceOnPage): boolean {
  const { found, at } = useFind()
  const here = found.places[at]
  const isHere = here !== undefined && here.kind === kind && here.index === index
  useEffect(() => {
    if (!isHere) return
    // Of a report whose wording another one tells, no word is on the page.
    const words = element.current?.querySelector('.found') ?? element.current
    words?.scrollIntoView({ block: 'center', inline: 'nearest' })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- of another search the words here are others
  }, [isHere, found, element])
  return isHere
}

export function useFindState(view: SeveralView): Find {
  const [search, setSearch] = useState<Search | null>(null)
  const [at, setAt] = useState(-1)
  const sought = useDeferredValue(search)
  const found = useMemo(
    () => (sought === null || sought.words.trim() === '' ? NOTHING_FOUND : findInReports(view, sought)),
    [view, sought],
  )
  const [shown, setShown] = useState(found)
  if (shown !== found) {
    // The first place comes into view while the words are being typed.
    setShown(found)
    setAt(found.places.length === 0 ? -1 : 0)
  }
  return useMemo(() => {
    const { length } = found.places
    return {
      search,
      found,
      at,
      look: setSearch,
      step: (by) => {
        if (length > 0) setAt((now) => (now + by + length) % length)
      },
    }
  }, [search, found, at])
}
