import { useEffect, useState, type ReactElement } from 'react'
import type { Article } from '../../../shared/domain/article.ts'
import type { PassageHit } from '../../../shared/domain/overlap.ts'
import { useStore } from '../../client/hooks.ts'
import { sentenceOf, type Loaded } from '../../client/resource.ts'
import { readableCount, readableDate } from '../../components/dates.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import type { SelectedWords } from './selection.ts'
import { useWorkspace } from './workspace.tsx'

type Holder = PassageHit & { readonly text: Article }

/** Articles shown; the first of them hold most of the words. */
const MOST_SHOWN = 12
/** Characters of an article's own words that are shown. */
const QUOTE_REACH = 240

/** Which other articles of the library hold words selected in one of the two texts. */
export function Elsewhere({
  selected,
  onClose,
}: {
  readonly selected: SelectedWords
  readonly onClose: () => void
}): ReactElement {
  const { ids } = useWorkspace()
  const holders = useHolders(selected.words)
  const own = ids?.[selected.side]
  return (
    <DialogFrame title="Elsewhere in the library" width="max-w-2xl" onClose={onClose}>
      <div className="px-6 pb-5">
        <p className="line-clamp-2 font-reading text-quiet" dir="auto">
          {selected.words.slice(0, QUOTE_REACH)}
        </p>
        <output className="mt-3 block text-sm text-quiet">{stateInWords(holders)}</output>
        <ul className="mt-2 space-y-1">
          {holders.kind === 'ready' &&
            holders.value.map(({ article, coverage, spans, text }) => (
              <li key={article} className="rounded-lg px-3 py-2 odd:bg-hollow">
                <p className="flex items-baseline gap-3">
                  <bdi className="min-w-0 flex-1 font-reading font-semibold">
                    {own === undefined || own === article ? (
                      text.headline
                    ) : (
                      <a
                        href={`#/compare/${own}/${article}`}
                        title={`Compare with ${selected.side.toUpperCase()}`}
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

/** The articles with these words, without the two that are compared. */
function useHolders(words: string): Loaded<readonly Holder[]> {
  const { client } = useStore()
  const { view } = useWorkspace()
  const [holders, setHolders] = useState<Loaded<readonly Holder[]>>({ kind: 'loading' })
  useEffect(() => {
    const abort = new AbortController()
    const { signal } = abort
    const look = async (): Promise<void> => {
      try {
        const hits = await client.findPassage({ text: words }, { signal })
        const texts = await Promise.all(
          hits.slice(0, MOST_SHOWN + 2).map(({ article }) => client.getArticle({ id: article }, { signal })),
        )
        const value = hits.flatMap((hit, index) => {
          const text = texts[index] ?? null
          const isShown = text === null || text.body === view.a.article.body || text.body === view.b.article.body
          return isShown ? [] : [{ ...hit, text }]
        })
        setHolders({ kind: 'ready', value: value.slice(0, MOST_SHOWN) })
      } catch (error) {
        if (!signal.aborted) setHolders({ kind: 'failed', sentence: sentenceOf(error) })
      }
    }
    void look()
    return () => abort.abort()
  }, [client, view, words])
  return holders
}
