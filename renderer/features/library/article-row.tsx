/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are virtualised, and positioned elements cannot be the rows of an HTML table */
import type { ReactElement } from 'react'
import type { ArticleSummary } from '../../../shared/domain/article.ts'
import { readableDate, readableInstant } from '../../components/dates.ts'
import { originName, type Resend } from './resends.ts'

/** Columns of the head and of every row; the narrow ones go as the window narrows. */
export const COLUMNS =
  'grid grid-cols-[2.25rem_minmax(0,1fr)_7rem_4.5rem] @2xl:grid-cols-[2.25rem_minmax(0,1fr)_9rem_7.5rem_4.5rem] @5xl:grid-cols-[2.25rem_minmax(0,1fr)_11rem_8.5rem_5.5rem_8.5rem] gap-x-4 items-center px-3'

export function ArticleRow({
  article,
  isChosen,
  isActive,
  isNew,
  resend,
}: {
  readonly article: ArticleSummary
  readonly isChosen: boolean
  readonly isActive: boolean
  readonly isNew: boolean
  /** Nothing when no other article has the same text. */
  readonly resend: Resend | undefined
}): ReactElement {
  return (
    <div
      className={`${COLUMNS} min-h-14 border-b border-line/60 py-2 ${isChosen ? 'bg-repeat-wash-strong' : 'group-hover:bg-hollow'} ${isActive ? 'group-focus-visible/grid:outline-2 group-focus-visible/grid:-outline-offset-2 group-focus-visible/grid:outline-focus' : ''}`}
    >
      <div role="gridcell" className="flex justify-center">
        <Tick isChosen={isChosen} />
      </div>
      <div role="gridcell" className="min-w-0">
        <p className="flex items-baseline gap-2">
          <bdi
            className={`truncate font-reading text-[1.0625rem] leading-snug ${article.headlineIsMade ? 'italic' : ''}`}
            title={article.headline}
          >
            {article.headline}
          </bdi>
          {isNew && <span className="shrink-0 text-2xs font-semibold text-part">new</span>}
        </p>
        {resend !== undefined && <SameText article={article} resend={resend} />}
        <About article={article} />
      </div>
      <Cell className="hidden @2xl:block">
        <bdi>{article.source ?? '–'}</bdi>
      </Cell>
      <Cell>{article.published === null ? '–' : readableDate(article.published)}</Cell>
      <Cell className="text-end">{article.wordCount.toLocaleString('en')}</Cell>
      <Cell className="hidden text-end @5xl:block">{readableInstant(article.imported).replace(/,.*/, '')}</Cell>
    </div>
  )
}

function About({ article }: { readonly article: ArticleSummary }): ReactElement | null {
  const about = [article.byline, article.dateline].filter((part) => part !== null)
  if (about.length === 0 && !article.headlineIsMade) return null
  return (
    <p className="truncate text-xs leading-snug text-quiet">
      {about.length > 0 && <bdi>{about.join(' · ')}</bdi>}
      {article.headlineIsMade && <span>{about.length > 0 && ' · '}headline made from the first sentence</span>}
    </p>
  )
}

/** Which of the articles with one text this is: two rows alike in all else are told apart by name and time of arrival. */
function SameText({ article, resend }: { readonly article: ArticleSummary; readonly resend: Resend }): ReactElement {
  const { of, again } = resend
  return (
    <p className="truncate text-xs leading-snug text-repeat">
      <span aria-hidden="true">= </span>
      {of === null ? (
        `The first of ${again + 1} with this text`
      ) : (
        <>
          Resend of <bdi>{originName(of)}</bdi>, {readableInstant(of.imported)}
        </>
      )}
      <span className="text-quiet">
        {' · '}
        <bdi>{originName(article)}</bdi>, {readableInstant(article.imported)}
      </span>
    </p>
  )
}

function Cell({
  className = '',
  children,
}: {
  readonly className?: string
  readonly children: React.ReactNode
}): ReactElement {
  return (
    <div role="gridcell" className={`truncate text-sm text-quiet tabular-nums ${className}`}>
      {children}
    </div>
  )
}

function Tick({ isChosen }: { readonly isChosen: boolean }): ReactElement {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4">
      <rect
        x="0.75"
        y="0.75"
        width="14.5"
        height="14.5"
        rx="4"
        className={isChosen ? 'fill-repeat stroke-repeat' : 'fill-paper stroke-line-strong'}
      />
      {isChosen && <path d="m4.5 8.2 2.4 2.4 4.6-5" className="fill-none stroke-on-strong" strokeWidth="1.8" />}
    </svg>
  )
}
