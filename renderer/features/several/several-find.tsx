import type { ReactElement } from 'react'
import { FindField } from '../compare/find-field.tsx'
import { letterOf } from './several-view.ts'
import { useFind, type Find } from './use-find.ts'

/** Looks up words in all reports, those included whose wording is told by another. */
export function SeveralFind(): ReactElement | null {
  const find = useFind()
  const { search, found, look, step } = find
  if (search === null) return null
  return (
    <FindField
      where="all reports"
      search={search}
      count={countInWords(find)}
      hasPlaces={found.places.length > 0}
      onSearch={look}
      onStep={step}
    />
  )
}

/** `2 of 9, here in B and C · 12 in all: A 4, B 4, C 4`. */
function countInWords({ search, found, at }: Find): string {
  if (search === null || search.words.trim() === '') return ''
  if (found.places.length === 0) return 'not found'
  const own = found.spans.flatMap(({ length }, report) => (length === 0 ? [] : [`${letterOf(report)} ${length}`]))
  const here = found.places[at]?.reports.toSorted((one, other) => one - other).map(letterOf) ?? []
  return `${at + 1} of ${found.places.length}, in ${here.join(' ')} · in all ${own.join(', ')}`
}
