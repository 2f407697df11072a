/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are virtualised, and positioned elements cannot be the rows of an HTML table */
import { memo, useId, type ReactElement } from 'react'
import { readableCount, readableDate } from '../../components/dates.ts'
import { SideBadge } from '../../components/side-badge.tsx'
import { MarkedText, NOTHING_CURRENT } from './marked-text.tsx'
import { relationOfTexts } from './summary.ts'
import { TEXT_COLUMNS, TEXT_MARGIN } from './text-row.tsx'
import type { SideView, Side } from './view.ts'
import { useWorkspace } from './workspace.tsx'

/** Over each column: which text it is, and how much of it stands in the other. */
export const PairHeader = memo(function PairHeader(): ReactElement {
  const { awaitsFigures, view } = useWorkspace()
  const { coverage } = view.comparison
  const { name } = relationOfTexts(view.comparison, awaitsFigures)
  return (
    <div role="rowgroup" className="@container flex shrink-0">
      <div role="row" aria-rowindex={1} className={`${TEXT_COLUMNS} flex-1`}>
        <SideHead side="a" of={view.a} share={coverage.aInB} byHand={coverage.a.byHand ?? 0} />
        <div role="columnheader" className="relative max-@xl:hidden">
          <span className="sr-only">How they stand to each other: {name}</span>
        </div>
        <SideHead side="b" of={view.b} share={coverage.bInA} byHand={coverage.b.byHand ?? 0} />
      </div>
    </div>
  )
})

function SideHead({
  side,
  of,
  share,
  byHand,
}: {
  readonly side: Side
  readonly of: SideView
  readonly share: number
  /** Words of the share that a person aligned. */
  readonly byHand: number
}): ReactElement {
  const { article } = of
  const other = side === 'a' ? 'B' : 'A'
  const name = useId()
  const percent = Math.round(share * 100)
  const about = [article.source, article.published === null ? null : readableDate(article.published), article.byline]
  return (
    <div
      role="columnheader"
      aria-labelledby={name}
      className={`flex min-w-0 flex-col border-b border-line bg-paper pt-4 pb-3 first:rounded-t-xl last:rounded-t-xl brief:flex-row brief:items-center brief:gap-3 brief:py-1.5 ${TEXT_MARGIN}`}
    >
      <div className="flex min-w-0 items-start gap-3 brief:flex-1 brief:items-center">
        <span className="mt-1 brief:mt-0">
          <SideBadge side={side} />
        </span>
        <div className="min-w-0">
          <h2
            id={name}
            dir="auto"
            title={article.headline}
            className={`line-clamp-2 font-reading text-xl leading-tight text-balance brief:block brief:truncate brief:text-base ${article.headlineIsMade ? 'italic' : 'font-semibold'}`}
          >
            <MarkedText
              text={article.headline}
              span={{ from: 0, to: article.headline.length }}
              marks={of.headlineMarks}
              side={side}
              current={NOTHING_CURRENT}
            />
          </h2>
          <p className="mt-1 text-xs leading-relaxed text-quiet brief:sr-only">
            {about
              .filter((part) => part !== null)
              .map((part) => (
                <span key={part}>
                  <bdi>{part}</bdi> ·{' '}
                </span>
              ))}
            {readableCount(article.wordCount, 'word')}
            {article.headlineIsMade && ' · headline from its first sentence'}
          </p>
        </div>
      </div>
      <div className="mt-auto flex items-center gap-3 pt-2.5 brief:mt-0 brief:shrink-0 brief:pt-0">
        <div className="h-1.5 flex-1 overflow-hidden rounded-full bg-line brief:hidden" aria-hidden="true">
          <div className="h-full rounded-full bg-repeat" style={{ width: `${percent}%` }} />
        </div>
        <p className="shrink-0 text-xs text-quiet">
          <strong className="text-sm font-semibold text-ink tabular-nums">{percent} %</strong>{' '}
          <span className="brief:sr-only">of it stands</span> in {other}
          {byHand > 0 && `, ${readableCount(byHand, 'word')} by hand`}
        </p>
      </div>
    </div>
  )
}
