import type { ReactElement, ReactNode } from 'react'
import type { ArticleSummary } from '../../../shared/domain/article.ts'
import { useRegistry } from '../../commands/use-commands.ts'
import { Button } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { SideBadge } from '../../components/side-badge.tsx'

type Props = {
  readonly count: number
  /** The one that is chosen, when it is one. */
  readonly only: ArticleSummary | null
  readonly pair: readonly [ArticleSummary, ArticleSummary] | null
  readonly onCompare: () => void
  readonly onRemove: () => void
  readonly onClear: () => void
  /** Null when what is chosen is in no story, or not all in one. */
  readonly onShowStory: (() => void) | null
  /** Null when there is nothing to make a story of. */
  readonly onMakeStory: (() => void) | null
  /** More that can be done with what is chosen. */
  readonly children?: ReactNode
}

/** What is chosen and what can be done with it: the two to compare in their places, or what is still missing. */
export function SelectionBar({
  count,
  only,
  pair,
  onCompare,
  onRemove,
  onClear,
  onShowStory,
  onMakeStory,
  children,
}: Props): ReactElement | null {
  const registry = useRegistry()
  if (count === 0) return <NoneChosen />
  return (
    <section
      aria-label="Chosen articles"
      data-part="chosen"
      tabIndex={-1}
      className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-raised px-5 py-2 -outline-offset-2 short:min-h-0 short:flex-nowrap short:px-3 short:py-1"
    >
      <Chosen {...{ count, only, pair }} />
      <div className="flex flex-wrap items-center gap-x-1 gap-y-2 @min-[76rem]/library:gap-x-2 short:flex-nowrap short:overflow-x-auto">
        {only !== null && (
          <>
            <Button look="quiet" onPress={() => registry.run('edit-article')}>
              Edit …
            </Button>
            <Button look="quiet" onPress={() => registry.run('show-overlaps')}>
              What overlaps this?
            </Button>
          </>
        )}
        {count > 1 && (
          <Button look="quiet" icon="columns" onPress={() => registry.run('show-ledger')}>
            Ledger
          </Button>
        )}
        {onShowStory !== null && (
          <Button look="quiet" icon="story" isBrief onPress={onShowStory}>
            {count === 1 ? 'Show its story' : 'Show their story'}
          </Button>
        )}
        {onMakeStory !== null && (
          <Button look="quiet" icon="story" isBrief onPress={onMakeStory}>
            {count === 1 ? 'Put into a story …' : 'Make one story'}
          </Button>
        )}
        {children}
        <Button look="quiet" onPress={onClear}>
          Choose none
        </Button>
        <Button look="quiet" icon="remove" isBrief onPress={onRemove}>
          Remove
        </Button>
      </div>
      {/* Out of what scrolls sideways in a low window: it is what the rest is for. */}
      <Button look="strong" icon="compare" isDisabled={count < 2 || (count === 2 && pair === null)} onPress={onCompare}>
        {count > 2 ? `Compare ${count.toLocaleString('en')} side by side` : 'Compare'}
      </Button>
    </section>
  )
}

/** In a narrow window the one that is chosen has the room alone, so that the bar stays one line. */
function Chosen({ count, only, pair }: Pick<Props, 'count' | 'only' | 'pair'>): ReactElement {
  return (
    <output
      className={`grid flex-1 gap-x-6 gap-y-1 short:sr-only md:grid-cols-2 ${only === null ? 'min-w-64' : 'min-w-36 @max-[76rem]/library:grid-cols-1'}`}
    >
      {count > 2 && (
        <span className="text-sm">
          {readableCount(count, 'article')} chosen.{' '}
          <span className="text-quiet">Side by side, each says what it has besides; a ledger has their figures.</span>
        </span>
      )}
      {only !== null && (
        <>
          <Slot side="a" headline={only.headline} />
          <span className="flex items-center gap-2.5 text-sm text-quiet @max-[76rem]/library:sr-only">
            <SideBadge side="b" isEmpty /> Choose another to compare it with
          </span>
        </>
      )}
      {pair !== null && (
        <>
          <Slot side="a" headline={pair[0].headline} />
          <Slot side="b" headline={pair[1].headline} />
        </>
      )}
    </output>
  )
}

/** In the place of the bar, so that the list does not give way under the first press. */
function NoneChosen(): ReactElement {
  return (
    <p className="flex min-h-14 items-center gap-2.5 border-t border-line px-5 text-sm text-quiet short:hidden">
      <SideBadge side="a" isEmpty />
      <SideBadge side="b" isEmpty />
      <span>
        Choose two to compare them: a click or <kbd>Space</kbd> chooses, <kbd>Enter</kbd> compares.
      </span>
    </p>
  )
}

function Slot({ side, headline }: { readonly side: 'a' | 'b'; readonly headline: string }): ReactElement {
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <SideBadge side={side} />
      <bdi className="truncate font-reading">{headline}</bdi>
    </span>
  )
}
