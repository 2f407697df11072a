import { useEffect, useState } from 'react'
import type { ComparisonSettings } from '../../../shared/domain/comparison-settings.ts'
import { useStore } from '../../client/hooks.ts'
import { readPair, type ComparedPair } from '../../client/pairs.ts'
import { sentenceOf, type Loaded } from '../../client/resource.ts'
import { saysSomething } from './quick-texts.ts'

/** Milliseconds of quiet after a change before it is compared: between two keys of somebody who types. */
const PAUSE = 250

type Known = { readonly of: string; readonly pair: Loaded<ComparedPair | null> }

const LOADING = { kind: 'loading' } as const

/** The comparison of two texts that are in no library, compared again after each change; null while one of them is empty. */
export function useTextComparison(a: string, b: string, settings: ComparisonSettings): Loaded<ComparedPair | null> {
  const { client } = useStore()
  const [known, setKnown] = useState<Known | null>(null)
  const isWhole = saysSomething(a) && saysSomething(b)
  const wish = isWhole ? JSON.stringify([a, b, settings]) : null
  const isFirst = known === null
  useEffect(() => {
    if (wish === null) return
    const abort = new AbortController()
    const compare = async (): Promise<void> => {
      try {
        const pair = readPair(await client.compareTexts({ a, b, settings }, { signal: abort.signal }))
        setKnown({ of: wish, pair: { kind: 'ready', value: pair } })
      } catch (error) {
        if (!abort.signal.aborted) setKnown({ of: wish, pair: { kind: 'failed', sentence: sentenceOf(error) } })
      }
    }
    const pause = setTimeout(() => void compare(), isFirst ? 0 : PAUSE)
    return () => {
      clearTimeout(pause)
      abort.abort()
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `wish` stands for both texts and the settings; how long to wait is no reason to ask again
  }, [client, wish])
  if (wish === null) return { kind: 'ready', value: null }
  return known?.of === wish ? known.pair : LOADING
}
