import { useEffect, useRef, type ReactElement } from 'react'
import type { ArticleId, ArticleSummary } from '../../../shared/domain/article.ts'
import type { Overlap } from '../../../shared/domain/overlap.ts'
import { useOverlaps, useSummaries } from '../../client/hooks.ts'
import { useCommands } from '../../commands/use-commands.ts'
import { IconButton } from '../../components/button.tsx'
import { readableDate } from '../../components/dates.ts'
import { Waiting } from '../../components/notice.tsx'
import { useFocusReturn } from '../../components/use-focus-return.ts'
import { RELATIONS, percent } from './overlap-words.ts'

/** Overlaps described at most: the list is by coverage, and who looks for more has a search. */
const MOST_SHOWN = 200

/** What in the library overlaps one article; each is compared with it at a press. */
export function OverlapsPanel({
  id,
  onCompare,
  onClose,
}: {
  readonly id: ArticleId
  readonly onCompare: (a: ArticleId, b: ArticleId) => void
  readonly onClose: () => void
}): ReactElement {
  const panel = useRef<HTMLElement>(null)
  useFocusReturn(panel, 'articles')
  // It was asked for; the focus goes back when it is closed.
  useEffect(() => panel.current?.focus(), [])
  useCommands({ leave: onClose })
  const overlaps = useOverlaps(id)
  const found = overlaps.kind === 'ready' ? overlaps.value.slice(0, MOST_SHOWN) : []
  const known = useSummaries([id, ...found.map(({ article }) => article)])
  const own = known.kind === 'ready' ? known.value.get(id) : undefined
  return (
    <aside
      ref={panel}
      aria-label="Overlaps"
      data-part="overlaps"
      tabIndex={-1}
      className="absolute inset-y-0 end-0 z-20 flex w-88 max-w-full shrink-0 flex-col overflow-hidden rounded-xl bg-raised shadow-float outline-none @min-[60rem]/library:static @min-[60rem]/library:shadow-sheet"
    >
      <div className="flex items-start gap-2 border-b border-line py-2 ps-4 pe-2">
        <div className="min-w-0 flex-1 py-1">
          <h2 className="text-xs font-semibold text-quiet">What overlaps</h2>
          <bdi className="line-clamp-2 font-reading text-[0.9375rem] leading-snug">{own?.headline ?? '…'}</bdi>
        </div>
        <IconButton icon="close" label="Close the overlaps" onPress={onClose} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {overlaps.kind === 'loading' && <Waiting>Looking for overlaps …</Waiting>}
        {overlaps.kind === 'failed' && (
          <p role="alert" className="p-4 text-sm">
            {overlaps.sentence}
          </p>
        )}
        {overlaps.kind === 'ready' && (
          <output className="block px-4 pt-3 pb-1 text-xs text-quiet">
            {overlaps.value.length === 0
              ? 'Nothing else in the library repeats three tenths of it, or has three tenths of its own in it.'
              : `${overlaps.value.length} in the library, the largest share first.`}
          </output>
        )}
        <ul>
          {found.map((overlap) => (
            <Line
              key={overlap.article}
              overlap={overlap}
              article={known.kind === 'ready' ? known.value.get(overlap.article) : undefined}
              onPress={() => onCompare(id, overlap.article)}
            />
          ))}
        </ul>
      </div>
    </aside>
  )
}

function Line({
  overlap: { aInB, bInA, relation },
  article,
  onPress,
}: {
  readonly overlap: Overlap
  readonly article: ArticleSummary | undefined
  readonly onPress: () => void
}): ReactElement {
  // The list is in the order of the larger share, which is the first to be read.
  const shares = [
    { share: aInB, says: 'of this one stands in it' },
    { share: bInA, says: 'of it stands in this one' },
  ].toSorted((x, y) => y.share - x.share)
  const about = [article?.source, readableDate(article?.published ?? null)].filter(Boolean).join(' · ')
  return (
    <li>
      <button
        type="button"
        className="block w-full border-b border-line/60 px-4 py-2.5 text-start -outline-offset-2 hover:bg-hollow"
        onClick={onPress}
      >
        <bdi className="line-clamp-2 font-reading text-[0.9375rem] leading-snug">{article?.headline ?? '…'}</bdi>
        <span className="mt-0.5 block text-xs text-quiet">
          {RELATIONS[relation]}
          {about !== '' && <bdi> · {about}</bdi>}
        </span>
        {shares.map(({ share, says }) => (
          <Share key={says} share={share} says={says} />
        ))}
      </button>
    </li>
  )
}

function Share({ share, says }: { readonly share: number; readonly says: string }): ReactElement {
  return (
    <span className="mt-1 flex items-center gap-2 text-xs tabular-nums">
      <span aria-hidden="true" className="h-1.5 w-16 shrink-0 overflow-hidden rounded-full bg-line">
        <span className="block h-full bg-repeat" style={{ width: `${share * 100}%` }} />
      </span>
      {percent(share)} {says}
    </span>
  )
}
