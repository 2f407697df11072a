import type { ReactElement } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { OverlappingPair } from '../../../shared/domain/overlap.ts'
import type { Relation } from '../../../shared/domain/passage.ts'
import { useSummaries } from '../../client/hooks.ts'
import { readableCount } from '../../components/dates.ts'
import { percent, RELATIONS } from './overlap-words.ts'
import type { Imports } from './use-importing.ts'

const USE: readonly Relation[] = ['story', 'overlap', 'none', 'series']

/** One story before items of a series, which share every word and no figure; then by coverage. */
function byUse(x: OverlappingPair, y: OverlappingPair): number {
  const coverage = (pair: OverlappingPair): number => Math.max(pair.aInB, pair.bInA)
  return USE.indexOf(x.relation) - USE.indexOf(y.relation) || coverage(y) - coverage(x)
}

/** Pairs listed under an import: the rest is found on each article. */
const MOST_SHOWN = 50

/** What of the articles that just came in overlaps what is there, or each other. */
export function ArrivedOverlaps({
  count,
  overlaps,
  looked,
  onCompare,
}: {
  /** How many articles came in. */
  readonly count: number
  readonly overlaps: Imports['overlaps']
  readonly looked: Imports['looked']
  readonly onCompare: (a: ArticleId, b: ArticleId) => void
}): ReactElement | null {
  const pairs = overlaps.kind === 'ready' ? overlaps.value.pairs.toSorted(byUse).slice(0, MOST_SHOWN) : []
  const known = useSummaries([...new Set(pairs.flatMap(({ a, b }) => [a, b]))])
  if (count === 0) return null
  if (overlaps.kind === 'loading') return <p className="px-4 py-2 text-quiet tabular-nums">{waitOf(looked)}</p>
  if (overlaps.kind === 'failed') return <p className="px-4 py-2 text-quiet">{overlaps.sentence}</p>
  const { checked } = overlaps.value
  const all = overlaps.value.pairs.length
  const headlineOf = (id: ArticleId): string => (known.kind === 'ready' ? (known.value.get(id)?.headline ?? '…') : '…')
  return (
    <section className="py-2">
      <h2 className="px-4 text-xs font-semibold text-quiet">
        {all === 0 ? 'Nothing of it overlaps what is here' : `${readableCount(all, 'overlap')} with what is here`}
        {checked < count && `, among the first ${checked.toLocaleString('en')}`}
        {all > 0 && <span className="font-normal">: how much of each stands in the other</span>}
      </h2>
      {all > 0 && (
        <ul className="mt-1" aria-label="Overlaps of what came in">
          {pairs.map(({ a, b, aInB, bInA, relation }) => (
            <li key={`${a}/${b}`}>
              <button
                type="button"
                className="block w-full border-b border-line/60 px-4 py-2 text-start -outline-offset-2 hover:bg-hollow"
                onClick={() => onCompare(a, b)}
              >
                <span className="block text-xs text-quiet">{RELATIONS[relation]}</span>
                <Report headline={headlineOf(a)} share={aInB} />
                <Report headline={headlineOf(b)} share={bInA} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {pairs.length < all && (
        <p className="px-4 pt-2 text-quiet">The {MOST_SHOWN} that overlap most; the rest is found on each article.</p>
      )}
    </section>
  )
}

function waitOf(looked: Imports['looked']): string {
  if (looked === null || looked.total < 2) return 'Looking for what overlaps …'
  return `Looking for what overlaps: ${looked.done.toLocaleString('en')} of ${readableCount(looked.total, 'article')} …`
}

function Report({ headline, share }: { readonly headline: string; readonly share: number }): ReactElement {
  return (
    <span className="flex items-baseline gap-3">
      <bdi className="min-w-0 flex-1 truncate font-reading text-[0.9375rem] leading-snug">{headline}</bdi>
      <span className="shrink-0 text-xs text-quiet tabular-nums">{percent(share)}</span>
    </span>
  )
}
