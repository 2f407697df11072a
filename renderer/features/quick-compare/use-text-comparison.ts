import { useEffect, useState } from 'react'
import type { Alignment } from '../../../shared/domain/by-hand.ts'
import type { ComparisonSettings } from '../../../shared/domain/comparison-settings.ts'
import { useTextsCompared } from '../../client/hooks.ts'
import type { ComparedPair } from '../../client/pairs.ts'
import type { Loaded } from '../../client/resource.ts'
import { NO_TEXTS, saysSomething, type QuickTexts } from './quick-texts.ts'

/** Milliseconds of quiet after a change before it is compared: between two keys of somebody who types. */
const PAUSE = 250

/** How two texts are to be compared. */
type Wish = {
  readonly settings: ComparisonSettings
  readonly alignments: readonly Alignment[]
  /** Somebody types in one of them: each change may be one of many. What is pasted is compared at once. */
  readonly isTyped: boolean
}

/**
 * The comparison of two texts that are in no library, compared again after each change; null while one of them is empty, or
 * no comparison is wanted.
 */
export function useTextComparison(
  wanted: Pick<QuickTexts, 'a' | 'b'> | null,
  { isTyped, ...how }: Wish,
): Loaded<ComparedPair | null> {
  const { a, b } = wanted ?? NO_TEXTS
  const [rested, setRested] = useState({ a, b })
  const hasRested = rested.a === a && rested.b === b
  if (!isTyped && !hasRested) setRested({ a, b })
  useEffect(() => {
    if (!isTyped) return
    const pause = setTimeout(() => setRested({ a, b }), PAUSE)
    return () => clearTimeout(pause)
  }, [isTyped, a, b])
  const isWhole = saysSomething(a) && saysSomething(b)
  const pair = useTextsCompared(isWhole && hasRested ? { a, b } : null, how)
  return isWhole ? pair : NOTHING_TO_COMPARE
}

const NOTHING_TO_COMPARE = { kind: 'ready', value: null } as const
