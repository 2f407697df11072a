import { useEffect, useEffectEvent, useState } from 'react'
import { readCollation } from '../../../shared/contract/several.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { useSettings, useStore, useSummaries } from '../../client/hooks.ts'
import { sentenceOf } from '../../client/resource.ts'
import { severalViewOf, type SeveralView } from './several-view.ts'

type Progress = { readonly done: number; readonly total: number }

/** Several reports that were asked for side by side; null when too few of them are left. */
export type AskedSeveral =
  | { readonly kind: 'loading'; readonly progress: Progress | null }
  | { readonly kind: 'ready'; readonly value: SeveralView | null }
  | { readonly kind: 'failed'; readonly sentence: string }

const LOADING: AskedSeveral = { kind: 'loading', progress: null }

/** The latest answers, so that coming back from a pair does not compare all of them again. */
export type KeptAnswers = Map<string, SeveralView | null>
const MOST_KEPT = 4

type Wish = { readonly articles: readonly ArticleId[]; readonly base: ArticleId | null; readonly kept: KeptAnswers }

/**
 * Some articles set against one of them, anew when what is known of one of them or a setting changes; what was shown before
 * stays meanwhile. Leaving the screen stops the comparing.
 */
export function useSeveral({ articles, base, kept }: Wish): {
  readonly several: AskedSeveral
  readonly retry: () => void
} {
  const { client } = useStore()
  const { numberFormats, comparison } = useSettings()
  const known = useSummaries(articles)
  const [asked, setAsked] = useState<AskedSeveral>(LOADING)
  const [round, setRound] = useState(0)
  const compare = useEffectEvent(async (key: string, signal: AbortSignal) => {
    const become = (next: AskedSeveral): void => {
      if (!signal.aborted) setAsked(next)
    }
    const before = kept.get(key)
    if (before !== undefined) return become({ kind: 'ready', value: before })
    const onProgress = (progress: Progress): void =>
      setAsked((now) => (signal.aborted || now.kind === 'ready' ? now : { kind: 'loading', progress }))
    try {
      const wish = { articles, settings: comparison, numberFormats }
      const answer = await client.compareSeveral(base === null ? wish : { ...wish, base }, { signal, onProgress })
      const value = answer === null ? null : severalViewOf(answer.reports, readCollation(answer.collation))
      keep(kept, key, value)
      become({ kind: 'ready', value })
    } catch (error) {
      become({ kind: 'failed', sentence: sentenceOf(error) })
    }
  })
  const key =
    known.kind === 'ready'
      ? JSON.stringify([base, comparison, numberFormats, articles.map((id) => known.value.get(id) ?? null)])
      : null
  useEffect(() => {
    if (key === null) return
    const abort = new AbortController()
    void compare(key, abort.signal)
    return () => abort.abort()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- `round` asks the same again after a failure
  }, [key, round])
  return {
    several: known.kind === 'failed' ? known : asked,
    retry: () => {
      setAsked(LOADING)
      setRound((now) => now + 1)
    },
  }
}

function keep(kept: KeptAnswers, key: string, value: SeveralView | null): void {
  kept.set(key, value)
  const oldest = kept.keys().next().value
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
}
