import { useEffect, useEffectEvent, type ReactElement } from 'react'
import { FindField } from './find-field.tsx'
import type { Search } from './find.ts'
import { useWorkspace } from './workspace.tsx'

/** Looks up words in both texts. */
export function FindBar({ search }: { readonly search: Search }): ReactElement {
  const { state, found, dispatch, stepFound } = useWorkspace()
  // The first place comes into view while the words are being typed.
  const showFirst = useEffectEvent(() => {
    if (state.foundAt === -1 && found.places.length > 0) stepFound(1)
  })
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each new finding is what asks for its first place
  useEffect(() => showFirst(), [found])
  return (
    <FindField
      where="both texts"
      search={search}
      count={countInWords(search, found, state.foundAt)}
      hasPlaces={found.places.length > 0}
      onSearch={(next) => dispatch({ kind: 'search', search: next })}
      onStep={stepFound}
    />
  )
}

function countInWords({ words }: Search, { places }: ReturnType<typeof useWorkspace>['found'], at: number): string {
  if (words.trim() === '') return ''
  if (places.length === 0) return 'not found'
  const inA = places.filter(({ side }) => side === 'a').length
  const where = at === -1 ? '' : `${at + 1} of ${places.length} · `
  return `${where}${inA} in A, ${places.length - inA} in B`
}
