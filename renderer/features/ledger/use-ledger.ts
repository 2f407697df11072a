import { useEffect, useEffectEvent, useState } from 'react'
import { readLedger } from '../../../shared/contract/several.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { useSettings, useStore, useSummaries } from '../../client/hooks.ts'
import { sentenceOf } from '../../client/resource.ts'
import { viewOf, type LedgerView } from './ledger-view.ts'

type Progress = { readonly done: number; readonly total: number }

/** A ledger that was asked for. */
export type AskedLedger =
  | { readonly kind: 'loading'; readonly progress: Progress | null }
  | { readonly kind: 'ready'; readonly value: LedgerView }
  | { readonly kind: 'failed'; readonly sentence: string }

const LOADING: AskedLedger = { kind: 'loading', progress: null }

/**
 * The ledger of some articles, made anew when what is known of one of them changes; the one before stays meanwhile. Leaving
 * the screen stops the making of it. Fewer than two articles have none: then it is never asked for.
 */
export function useLedger(ids: readonly ArticleId[]): { readonly ledger: AskedLedger; readonly retry: () => void } {
  const { client } = useStore()
  const { numberFormats } = useSettings()
  const known = useSummaries(ids)
  const [asked, setAsked] = useState<AskedLedger>(LOADING)
  const [round, setRound] = useState(0)
  const make = useEffectEvent(async (signal: AbortSignal) => {
    const become = (next: AskedLedger): void => {
      if (!signal.aborted) setAsked(next)
    }
    const onProgress = (progress: Progress): void =>
      setAsked((now) => (signal.aborted || now.kind === 'ready' ? now : { kind: 'loading', progress }))
    try {
      const { reports, ledger } = await client.ledgerOf(
        { articles: [...ids], numberFormats: [...numberFormats] },
        { signal, onProgress },
      )
      const { readings, ledger: made } = readLedger(ledger)
      become({ kind: 'ready', value: viewOf(reports, readings, made.rows) })
    } catch (error) {
      become({ kind: 'failed', sentence: sentenceOf(error) })
    }
  })
  const key =
    known.kind === 'ready' ? JSON.stringify([numberFormats, ids.map((id) => known.value.get(id) ?? null)]) : null
  useEffect(() => {
    if (key === null) return
    const abort = new AbortController()
    void make(abort.signal)
    return () => abort.abort()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- `round` asks the same again after a failure
  }, [key, round])
  return {
    ledger: asked,
    retry: () => {
      setAsked(LOADING)
      setRound((now) => now + 1)
    },
  }
}
