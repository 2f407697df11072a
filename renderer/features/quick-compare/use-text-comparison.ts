import { useEffect, useState } from 'react'
import type { Alignment } from '../../../shared/domain/by-hand.ts'
import type { ComparisonSettings } from '../../../shared/domain/comparison-settings.ts'
import { useStore } from '../../client/hooks.ts'
import { readPair, withPairSoFar, type ComparedPair } from '../../client/pairs.ts'
import { sentenceOf, type Loaded } from '../../client/resource.ts'
import { NO_TEXTS, saysSomething, type QuickTexts } from './quick-texts.ts'

/** Milliseconds of quiet after a change before it is compared: between two keys of somebody who types. */
const PAUSE = 250

type Known = { readonly of: string; readonly pair: Loaded<ComparedPair | null> }

const LOADING = { kind: 'loading' } as const

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
  { settings, alignments, isTyped }: Wish,
): Loaded<ComparedPair | null> {
  const { a, b } = wanted ?? NO_TEXTS
  const { client } = useStore()
  const [known, setKnown] = useState<Known | null>(null)
  const isWhole = saysSomething(a) && saysSomething(b)
  const wish = isWhole ? JSON.stringify([a, b, settings, alignments]) : null
  useEffect(() => {
    if (wish === null) return
    const abort = new AbortController()
    const compare = async (): Promise<void> => {
      try {
        const { signal } = abort
        const onProgress = withPairSoFar((progress, soFar) => {
          const pair = { kind: 'loading', progress, ...(soFar === undefined ? {} : { soFar }) } as const
          setKnown((now) => (signal.aborted ? now : { of: wish, pair }))
        })
        const pair = await readPair(await client.compareTexts({ a, b, settings, alignments }, { signal, onProgress }))
        if (!signal.aborted) setKnown({ of: wish, pair: { kind: 'ready', value: pair } })
      } catch (error) {
        if (!abort.signal.aborted) setKnown({ of: wish, pair: { kind: 'failed', sentence: sentenceOf(error) } })
      }
    }
    const pause = isTyped ? setTimeout(() => void compare(), PAUSE) : undefined
    if (!isTyped) void compare()
    return () => {
      clearTimeout(pause)
      abort.abort()
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `wish` stands for both texts and for how they are compared; how long to wait is no reason to ask again
  }, [client, wish])
  if (wish === null) return { kind: 'ready', value: null }
  return known?.of === wish ? known.pair : LOADING
}
