import type { ReactElement } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { Span } from '../../../shared/domain/span.ts'
import { useArticleText, usePassageHistory } from '../../client/story-hooks.ts'
import { readableCount, readableDate } from '../../components/dates.ts'
import type { Family } from './family.ts'

/** Characters of a stretch that are shown; who wants more compares the two. */
const LONGEST_SHOWN = 400

type Ways = {
  readonly article: ArticleId
  readonly family: Family
  readonly onGoTo: (id: ArticleId) => void
}

/** The stretches that only the report it probably follows has too, and where each first appeared in the library. */
export function Evidence({ spans, ...ways }: Ways & { readonly spans: readonly Span[] }): ReactElement {
  const text = useArticleText(ways.article)
  if (text.kind === 'failed') return <p className="mt-1">{text.sentence}</p>
  if (text.kind === 'loading' || text.value === null) return <p className="mt-1 text-quiet">Reading …</p>
  const body = text.value
  return (
    <ul aria-label="Evidence" className="mt-2 space-y-2.5">
      {spans.map((span) => (
        <li key={span.from}>
          <q className="font-reading text-[0.9375rem] leading-snug">
            <bdi>{shortened(body.slice(span.from, span.to))}</bdi>
          </q>
          <FirstAppearance span={span} {...ways} />
        </li>
      ))}
    </ul>
  )
}

function FirstAppearance({ article, family, span, onGoTo }: Ways & { readonly span: Span }): ReactElement | null {
  const history = usePassageHistory(article, span)
  if (history.kind === 'failed') return <p className="text-xs">{history.sentence}</p>
  if (history.kind === 'loading') return <p className="text-xs text-quiet">Looking for where it first appeared …</p>
  const [first, ...later] = history.value
  if (first === undefined) return null
  const report = family.reports.find((each) => each.article.id === first.article)
  const name = [report?.number, first.source ?? first.headline, readableDate(first.published)]
    .filter(Boolean)
    .join(', ')
  return (
    <p className="mt-0.5 text-xs text-quiet">
      First in{' '}
      {report === undefined ? (
        <bdi>{name} (not of this story)</bdi>
      ) : (
        <button type="button" className="rounded underline underline-offset-4" onClick={() => onGoTo(first.article)}>
          <bdi>{name}</bdi>
        </button>
      )}
      {later.length > 0 &&
        `; ${readableCount(later.length, 'article')} of the library ${later.length === 1 ? 'has' : 'have'} it since`}
      .
    </p>
  )
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ')
  return line.length <= LONGEST_SHOWN ? line : `${line.slice(0, LONGEST_SHOWN).toWellFormed()} …`
}
