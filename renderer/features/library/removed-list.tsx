import type { ReactElement } from 'react'
import { GridList, GridListItem, type Selection } from 'react-aria-components'
import type { RemovedArticle } from '../../client/keeping-hooks.ts'
import { Button } from '../../components/button.tsx'
import { readableCount, readableInstant } from '../../components/dates.ts'
import { Tick } from './article-row.tsx'

/** The removed articles, each with since when and whether its text is there a second time. */
export function RemovedList({
  articles,
  total,
  picked,
  onPick,
  onShowMore,
}: {
  readonly articles: readonly RemovedArticle[]
  /** How many there are in all. */
  readonly total: number
  readonly picked: Selection
  readonly onPick: (picked: Selection) => void
  readonly onShowMore: () => void
}): ReactElement {
  return (
    <div className="mx-5 mb-5 min-h-0 flex-1 overflow-y-auto rounded-lg bg-paper shadow-sheet">
      <GridList
        aria-label="Removed articles"
        data-part="removed"
        selectionMode="multiple"
        selectionBehavior="toggle"
        selectedKeys={picked}
        onSelectionChange={onPick}
        items={articles.map(({ article, ...rest }) => ({ ...rest, article, id: article.id }))}
        className="outline-none"
      >
        {({ article, removed, sameText }) => (
          <GridListItem
            textValue={article.headline}
            className="flex min-h-14 cursor-default items-center gap-3 border-b border-line/60 px-4 py-2 -outline-offset-2 outline-focus data-focus-visible:outline-2 data-hovered:bg-hollow data-selected:bg-repeat-wash-strong"
          >
            {({ isSelected }) => (
              <>
                <Tick isChosen={isSelected} />
                <div className="min-w-0 flex-1">
                  <p className="truncate font-reading text-[1.0625rem] leading-snug">
                    <bdi>{article.headline}</bdi>
                  </p>
                  <p className="truncate text-xs leading-snug text-quiet">
                    <bdi>{article.source ?? 'No source'}</bdi> · {readableCount(article.wordCount, 'word')}
                    {sameText > 0 && ` · ${readableCount(sameText, 'other article')} with the same text`}
                  </p>
                </div>
                <span className="shrink-0 text-sm text-quiet tabular-nums">removed {readableInstant(removed)}</span>
              </>
            )}
          </GridListItem>
        )}
      </GridList>
      {articles.length < total && (
        <div className="p-3 text-center">
          <Button look="quiet" onPress={onShowMore}>
            Show more of {readableCount(total, 'article')}
          </Button>
        </div>
      )}
    </div>
  )
}
