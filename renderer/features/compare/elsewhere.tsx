import { useEffect, useEffectEvent, useState, type ReactElement } from 'react'
import type { Article, ArticleId } from '../../../shared/domain/article.ts'
import type { PassageHit } from '../../../shared/domain/overlap.ts'
import { useStore } from '../../client/hooks.ts'
import { sentenceOf, type Loaded } from '../../client/resource.ts'
import { readableCount, readableDate } from '../../components/dates.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'

type Holder = PassageHit & { readonly text: Article }

/** Articles shown; the first of them hold most of the words. */
const MOST_SHOWN = 12
/** Characters of an article's own words that are shown. */
const QUOTE_REACH = 240

/** Which other articles of the library hold words selected in a report on the screen. */
export function Elsewhere({
  words,
  own,
  besides,
  onClose,
}: {
  readonly words: string
  /** The report they were selected in, and what it is called here; null for one that is not in the library. */
  readonly own: { readonly id: ArticleId; readonly name: string } | null
  /** The texts on the screen, which are not to be found. */
  readonly besides: readonly string[]
  readonly onClose: () => void
}): ReactElement {
  const holders = useHolders(words, besides)
  const goneBack = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey && event.key === 'ArrowLeft') onClose()
  })
  // A way further in is left by Back like any other.
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => goneBack(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
  return (
    <DialogFrame title="Elsewhere in the library" width="max-w-2xl" onClose={onClose}>
      <div className="px-6 pb-5">
        <p className="line-clamp-2 font-reading text-quiet" dir="auto">
          {words.slice(0, QUOTE_REACH)}
        </p>
        <output className="mt-3 block text-sm text-quiet">{stateInWords(holders)}</output>
        <ul className="mt-2 space-y-1">
          {holders.kind === 'ready' &&
            holders.value.map(({ article, coverage, spans, text }) => (
              <li key={article} className="rounded-lg px-3 py-2 odd:bg-hollow">
                <p className="flex items-baseline gap-3">
                  <bdi className="min-w-0 flex-1 font-reading font-semibold">
                    {own === null || own.id === article ? (
                      text.headline
                    ) : (
                      <a
                        href={`#/compare/${own.id}/${article}`}
                        title={`Compare with ${own.name}`}
                        className="underline decoration-line-strong underline-offset-4"
                        onClick={onClose}
                      >
                        {text.headline}
                      </a>
                    )}
                  </bdi>
                  <span className="shrink-0 text-xs text-quiet tabular-nums">
                    {Math.round(coverage * 100)} % of the words
                  </span>
                </p>
                <p className="text-xs text-quiet">
                  {[text.source, text.published === null ? null : readableDate(text.published)]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </p>
                <p dir="auto" className="mt-1 line-clamp-2 font-reading text-sm">
                  {spans[0] !== undefined && text.body.slice(spans[0].from, spans[0].from + QUOTE_REACH)}
                </p>
              </li>
            ))}
        </ul>
      </div>
    </DialogFrame>
  )
}

function stateInWords(holders: Loaded<readonly Holder[]>): string {
  switch (holders.kind) {
    case 'loading':
      return 'Looking through the library …'
    case 'failed':
      return holders.sentence
    case 'ready':
      return holders.value.length === 0
        ? 'No other article has these words.'
        : `${readableCount(holders.value.length, 'other article')} with these words:`
  }
}

/** The articles with these words, without those that are on the screen. */
function useHolders(words: string, besides: readonly string[]): Loaded<readonly Holder[]> {
  const { client } = useStore()
  const [known] = useState(besides)
  const [holders, setHolders] = useState<Loaded<readonly Holder[]>>({ kind: 'loading' })
  useEffect(() => {
    const abort = new AbortController()
    const { signal } = abort
    const look = async (): Promise<void> => {
      try {
        const hits = await client.findPassage({ text: words }, { signal })
        const texts = await Promise.all(
          hits.slice(0, MOST_SHOWN + known.length).map(({ article }) => client.getArticle({ id: article }, { signal })),
        )
        const value = hits.flatMap((hit, index) => {
          const text = texts[index] ?? null
          const isShown = text === null || known.includes(text.body)
          return isShown ? [] : [{ ...hit, text }]
        })
        setHolders({ kind: 'ready', value: value.slice(0, MOST_SHOWN) })
      } catch (error) {
        if (!signal.aborted) setHolders({ kind: 'failed', sentence: sentenceOf(error) })
      }
    }
    void look()
    return () => abort.abort()
  }, [client, known, words])
  return holders
}
