import { useState } from 'react'
import type { ArticleId } from '../../shared/domain/article.ts'
import { goTo, type Route } from './route.ts'

/** A screen that pairs are opened from, and that leaving a pair leads back to. */
type Origin = Extract<Route, { readonly kind: 'library' | 'several' | 'story' | 'ledger' }>

const LIBRARY: Origin = { kind: 'library' }

const NAMES: Readonly<Record<Origin['kind'], string>> = {
  library: 'Back to the library',
  several: 'Back to the reports',
  story: 'Back to the story',
  ledger: 'Back to the ledger',
}

/** Where pairs were opened from, for as long as the window is open: who leaves one comes back to what was before it. */
export type PairOrigins = {
  readonly remember: (a: ArticleId, b: ArticleId, origin: Origin) => void
  /** The way out of a pair, by name; to the library from a pair that was opened from nowhere in particular. */
  readonly leaving: (a: ArticleId, b: ArticleId) => { readonly leaveName: string; readonly onLeave: () => void }
}

export function usePairOrigins(): PairOrigins {
  const [origins] = useState(() => new Map<string, Origin>())
  return {
    remember: (a, b, origin) => void origins.set(keyOf(a, b), origin),
    leaving: (a, b) => {
      const origin = origins.get(keyOf(a, b)) ?? LIBRARY
      return { leaveName: NAMES[origin.kind], onLeave: () => goTo(origin) }
    },
  }
}

/** The same in either order: the texts of a pair can be swapped. */
function keyOf(a: ArticleId, b: ArticleId): string {
  return [a, b].toSorted((one, other) => one - other).join()
}
