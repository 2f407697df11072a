/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are virtualised, and positioned elements cannot be the rows of an HTML table */
import { readableLanguage } from '../../components/languages.ts'
import { readableVersion } from '../../components/version.ts'
import type { ReactElement } from 'react'
import type { ArticleSummary } from '../../../shared/domain/article.ts'
import type { ListedArticle, Resend } from '../../../shared/domain/search.ts'
import { readableDate, readableInstant } from '../../components/dates.ts'
import { COLUMNS, LINE, type Column } from './columns.ts'
import { Marked } from './marked.tsx'
import { originName } from './origin-name.ts'

export type RowLook = {
  readonly isChosen: boolean
  readonly isActive: boolean
  readonly isNew: boolean
  readonly columns: readonly Column[]
}

/** One article of the list. All rows are equally high, so that a list of any length knows where each of them is. */
export function ArticleRow({
  listed,
  isChosen,
  isActive,
  isNew,
  columns,
}: RowLook & { readonly listed: ListedArticle }): ReactElement {
  const { article, tags, resend, found } = listed
  return (
    <div
      className={`${LINE} h-full border-b border-line/60 ${isChosen ? 'bg-repeat-wash-strong' : 'group-hover:bg-hollow'} ${isActive ? 'group-focus-visible/grid:outline-2 group-focus-visible/grid:-outline-offset-2 group-focus-visible/grid:outline-focus' : ''}`}
    >
      <div role="gridcell" className="flex w-5 shrink-0 justify-center">
        <Tick isChosen={isChosen} />
      </div>
      <div role="gridcell" className="min-w-0 flex-1">
        <p className="flex items-baseline gap-2">
          <bdi
            className={`truncate font-reading text-[1.0625rem] leading-snug ${article.headlineIsMade ? 'italic' : ''}`}
            title={article.headline}
          >
            <Marked text={article.headline} marks={found?.headline ?? []} />
          </bdi>
          {isNew && <span className="shrink-0 text-2xs font-semibold text-part">new</span>}
          {article.status !== null && (
            <span className="shrink-0 text-2xs font-semibold text-part">{article.status}</span>
          )}
          {tags.length > 0 && <Tags tags={tags} />}
        </p>
        {found !== null && (
          <p className="line-clamp-2 text-[0.8125rem] leading-snug text-quiet short:line-clamp-1">
            <bdi>
              <Marked {...found.snippet} />
            </bdi>
          </p>
        )}
        {found === null && (
          <div className="short:hidden">
            {resend === null ? <About article={article} /> : <SameText {...{ article, resend }} />}
          </div>
        )}
      </div>
      {columns.map((column) => (
        <div
          key={column}
          role="gridcell"
          className={`shrink-0 text-sm text-quiet tabular-nums ${COLUMNS[column].className}`}
        >
          <bdi className="truncate">{valueOf(article, column)}</bdi>
        </div>
      ))}
    </div>
  )
}

/** In the place of an article that is being looked up: it comes within a moment. */
export function ArticleRowToCome(): ReactElement {
  return (
    <div className={`${LINE} h-full border-b border-line/60`}>
      <div role="gridcell" aria-label="Not shown yet" className="ms-9 h-3 w-2/5 rounded bg-line/60" />
    </div>
  )
}

function valueOf(article: ArticleSummary, column: Column): string {
  switch (column) {
    case 'source':
      return article.source ?? '–'
    case 'published':
      return article.published === null ? '–' : readableDate(article.published)
    case 'words':
      return article.wordCount.toLocaleString('en')
    case 'language':
      return article.language === null ? '–' : readableLanguage(article.language)
    case 'imported':
      return readableInstant(article.imported).replace(/,.*/, '')
  }
}

/** The tags of an article, as many as fit beside its headline; all of them in the tip. */
function Tags({ tags }: { readonly tags: readonly string[] }): ReactElement {
  return (
    <span className="flex max-w-[40%] min-w-0 shrink-0 gap-1 overflow-hidden" title={tags.join(', ')}>
      {tags.map((tag) => (
        <bdi key={tag} className="truncate rounded border border-line px-1 text-2xs leading-4 text-quiet">
          {tag}
        </bdi>
      ))}
    </span>
  )
}

function About({ article }: { readonly article: ArticleSummary }): ReactElement | null {
  const about = [readableVersion(article.version), article.byline, article.dateline].filter((part) => part !== null)
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
          Resend of <bdi>{originName(of.origin)}</bdi>, {readableInstant(of.imported)}
        </>
      )}
      <span className="text-quiet">
        {' · '}
        <bdi>{originName(article.origin)}</bdi>, {readableInstant(article.imported)}
      </span>
    </p>
  )
}

/** The box before a row that can be chosen. */
export function Tick({ isChosen }: { readonly isChosen: boolean }): ReactElement {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 shrink-0">
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
