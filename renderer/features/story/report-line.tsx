import { useId, useState, type ReactElement } from 'react'
import type { ArticleId, ArticleSummary } from '../../../shared/domain/article.ts'
import { readableCount } from '../../components/dates.ts'
import { readableVersion } from '../../components/version.ts'
import { Tick } from '../library/article-row.tsx'
import { percent } from '../library/overlap-words.ts'
import { Evidence } from './evidence.tsx'
import { clockOf, type Family, type Report } from './family.ts'
import { ReportNumber } from './report-number.tsx'
import type { StoryWork } from './use-story-work.tsx'

type LineProps = {
  readonly report: Report
  readonly family: Family
  readonly work: StoryWork
  readonly onGoTo: (id: ArticleId) => void
}

/** One report of the timeline: who, when, whom it probably follows and why, and how it stands to the base. */
export function ReportLine({ report, family, work, onGoTo }: LineProps): ReactElement {
  const { article, number } = report
  const name = useId()
  const isChosen = work.chosen.has(article.id)
  const tabIndex = work.active === article.id ? 0 : -1
  return (
    <li
      className={`flex flex-wrap items-start gap-x-3 gap-y-1.5 border-b border-line/60 px-5 py-3 [contain-intrinsic-size:auto_7rem] [content-visibility:auto] ${isChosen ? 'bg-repeat-wash-strong' : ''}`}
    >
      {/* The system's own box is a filled grey in dark themes, as if it could not be ticked. */}
      <span className="relative mt-1 size-4 shrink-0">
        <input
          type="checkbox"
          aria-labelledby={name}
          data-report={article.id}
          checked={isChosen}
          tabIndex={tabIndex}
          className="peer absolute inset-0 opacity-0"
          onChange={() => work.choose(article.id)}
          onFocus={() => work.activate(article.id)}
        />
        <span className="block rounded outline-offset-2 outline-focus peer-focus-visible:outline-2">
          <Tick isChosen={isChosen} />
        </span>
      </span>
      <time className="w-10 shrink-0 pt-0.5 text-sm text-quiet tabular-nums" dateTime={article.published ?? undefined}>
        {clockOf(article)}
      </time>
      <ReportNumber number={number} isBase={work.base === article.id} />
      <div className="min-w-0 flex-1 basis-60">
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the box beside it is what the keys reach; the headline is a larger place to press */}
        <p id={name} className="line-clamp-3" onClick={() => work.choose(article.id)}>
          <span className="sr-only">{number}. </span>
          <bdi className={`font-reading text-[1.0625rem] leading-snug ${article.headlineIsMade ? 'italic' : ''}`}>
            {article.headline}
          </bdi>
        </p>
        <p className="mt-0.5 text-xs leading-snug text-quiet">
          <bdi>{aboutOf(article)}</bdi>
          {article.status !== null && <span className="ms-2 font-semibold text-part">{article.status}</span>}
        </p>
        <Origin {...{ report, family, tabIndex, onGoTo }} />
      </div>
      <AgainstBase {...{ report, family, work, tabIndex }} />
    </li>
  )
}

function aboutOf(article: ArticleSummary): string {
  const { source, version, byline, wordCount, headlineIsMade } = article
  const made = headlineIsMade ? 'headline from its first sentence' : null
  return [source, readableVersion(version), byline, readableCount(wordCount, 'word'), made]
    .filter((part) => part !== null)
    .join(' · ')
}

/** Whose wording the report probably has, in one sentence; what that rests on is a press away. */
function Origin({
  report: { article, descent, from },
  family,
  tabIndex,
  onGoTo,
}: Pick<LineProps, 'report' | 'family' | 'onGoTo'> & { readonly tabIndex: number }): ReactElement | null {
  const [isOpen, setIsOpen] = useState(false)
  if (descent === null) return null
  const hasEvidence = descent.evidence.length > 0
  return (
    <div className="mt-1.5 border-s-2 border-repeat-line ps-3 text-sm leading-snug">
      <p>
        {from !== null && (
          <>
            Probably from{' '}
            <button
              type="button"
              tabIndex={tabIndex}
              className="rounded underline decoration-repeat-line underline-offset-4"
              onClick={() => onGoTo(from.id)}
            >
              {from.number}
              {from.source !== null && <bdi>, {from.source}</bdi>}
            </button>
            .{' '}
          </>
        )}
        <span className="text-quiet">{descent.reason}</span>{' '}
        {hasEvidence && (
          <button
            type="button"
            aria-expanded={isOpen}
            tabIndex={tabIndex}
            className="rounded text-repeat underline decoration-dotted underline-offset-4"
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? 'Hide the evidence' : 'Evidence'}
          </button>
        )}
      </p>
      {isOpen && <Evidence article={article.id} spans={descent.evidence} family={family} onGoTo={onGoTo} />}
    </div>
  )
}

/** How much of the report stands in the base and how much of the base in it; a press compares the two. */
function AgainstBase({
  report: { article, number },
  family,
  work: { base, makeBase, compare },
  tabIndex,
}: Pick<LineProps, 'report' | 'family' | 'work'> & { readonly tabIndex: number }): ReactElement {
  if (article.id === base) {
    return (
      <p className="w-44 shrink-0 pt-0.5 text-end text-xs font-semibold text-quiet @max-2xl:w-full @max-2xl:ps-28 @max-2xl:text-start">
        Base
      </p>
    )
  }
  const [inBase, ofBase] = [family.shareIn(article.id, base), family.shareIn(base, article.id)]
  return (
    <div className="flex w-44 shrink-0 flex-col items-end gap-1 text-xs @max-2xl:w-full @max-2xl:flex-row @max-2xl:items-center @max-2xl:ps-27">
      <button
        type="button"
        tabIndex={tabIndex}
        className="rounded px-1 py-0.5 text-end leading-snug tabular-nums hover:bg-line/60"
        title="Compare with the base"
        onClick={() => compare(article.id, base)}
      >
        <span className="sr-only">Compare {number} with the base: </span>
        {inBase === null || ofBase === null ? (
          'Compare with base'
        ) : (
          <>
            <Share share={inBase} says="of it in base" />
            <Share share={ofBase} says="of base in it" />
          </>
        )}
      </button>
      <button
        type="button"
        tabIndex={tabIndex}
        className="min-h-6 rounded px-1 text-quiet underline-offset-4 hover:underline"
        aria-label={`Make base: ${number}`}
        onClick={() => makeBase(article.id)}
      >
        Make base
      </button>
    </div>
  )
}

function Share({ share, says }: { readonly share: number; readonly says: string }): ReactElement {
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden="true" className="h-1.5 w-12 shrink-0 overflow-hidden rounded-full bg-line">
        <span className="block h-full bg-repeat" style={{ width: percent(share).replace(' ', '') }} />
      </span>
      <span className="w-26 text-start whitespace-nowrap">
        {percent(share)} {says}
      </span>
    </span>
  )
}
