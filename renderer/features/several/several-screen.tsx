import { useCallback, useDeferredValue, type ReactElement } from 'react'
import { MOST_SIDE_BY_SIDE } from '../../../shared/contract/several.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { useCommands } from '../../commands/use-commands.ts'
import { Button } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { EmptyState, ErrorNotice, Waiting } from '../../components/notice.tsx'
import type { ArrivalPlace } from '../compare/use-arrival.ts'
import type { Mark } from './desk.ts'
import { SeveralDesk } from './several-desk.tsx'
import { useSeveral, type AskedSeveral, type KeptAnswers } from './use-several.ts'

/** What outlives the screen: the latest answers, and where the reader was among which reports. */
export type SeveralMemory = { readonly answers: KeptAnswers; readonly marks: Map<string, Mark> }

export function createSeveralMemory(): SeveralMemory {
  return { answers: new Map(), marks: new Map() }
}

type Props = {
  readonly articles: readonly ArticleId[]
  /** What the others are set against; null for the report that covers most of them. */
  readonly base: ArticleId | null
  readonly memory: SeveralMemory
  readonly onBase: (base: ArticleId) => void
  readonly onCompare: (a: ArticleId, b: ArticleId, at: ArrivalPlace | null) => void
  readonly onLeave: () => void
}

/** Several reports of one event: one of them to read, and what the others make of it. */
export function SeveralScreen(props: Props): ReactElement {
  const { articles, onLeave } = props
  const back = <Button onPress={onLeave}>Back to the library</Button>
  useCommands({ leave: onLeave })
  if (articles.length < 2) {
    return (
      <EmptyState title="Side by side takes two reports or more" actions={back}>
        Choose reports of one event in the library, then press Enter.
      </EmptyState>
    )
  }
  if (articles.length > MOST_SIDE_BY_SIDE) {
    return (
      <EmptyState title={`Side by side takes ${MOST_SIDE_BY_SIDE} reports at most`} actions={back}>
        {articles.length.toLocaleString('en')} were chosen. Leave out those that are of another event.
      </EmptyState>
    )
  }
  return <Compared {...props} />
}

function Compared({ articles, base, memory, onBase, onCompare, onLeave }: Props): ReactElement {
  const { several, retry } = useSeveral({ articles, base, kept: memory.answers })
  const drawn = useDeferredValue(several)
  const key = articles.join()
  const onMark = useCallback((mark: Mark) => void memory.marks.set(key, mark), [memory, key])
  const back = <Button onPress={onLeave}>Back to the library</Button>
  if (drawn.kind === 'failed') {
    return (
      <ErrorNotice
        title="The reports could not be compared"
        actions={
          <>
            <Button onPress={retry}>Try again</Button>
            {back}
          </>
        }
      >
        {drawn.sentence} All of them are still in the library.
      </ErrorNotice>
    )
  }
  if (drawn.kind === 'loading') return <Comparing count={articles.length} asked={drawn} onLeave={onLeave} />
  const view = drawn.value
  if (view === null) {
    return (
      <EmptyState title="Too few of these reports are left" actions={back}>
        Side by side takes two reports or more, and the others are no longer in the library.
      </EmptyState>
    )
  }
  return (
    <SeveralDesk
      view={view}
      gone={articles.length - view.reports.length}
      mark={memory.marks.get(key) ?? null}
      {...{ onMark, onBase, onCompare, onLeave }}
    />
  )
}

function Comparing({
  count,
  asked: { progress },
  onLeave,
}: {
  readonly count: number
  readonly asked: Extract<AskedSeveral, { kind: 'loading' }>
  readonly onLeave: () => void
}): ReactElement {
  return (
    <Waiting actions={<Button onPress={onLeave}>Cancel</Button>}>
      Comparing {readableCount(count, 'report')} with each other …
      {progress !== null && (
        <span className="block tabular-nums">
          {progress.done.toLocaleString('en')} of {readableCount(progress.total, 'pair')}
        </span>
      )}
    </Waiting>
  )
}
