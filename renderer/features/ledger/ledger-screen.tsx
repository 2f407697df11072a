import { useDeferredValue, type ReactElement } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { MOST_IN_LEDGER } from '../../../shared/contract/several.ts'
import { useCommands } from '../../commands/use-commands.ts'
import { Button } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { EmptyState, ErrorNotice, Waiting } from '../../components/notice.tsx'
import { LedgerDesk } from './ledger-desk.tsx'
import { useLedger, type AskedLedger } from './use-ledger.ts'

type Props = {
  readonly articles: readonly ArticleId[]
  readonly onCompare: (a: ArticleId, b: ArticleId) => void
  readonly onLeave: () => void
}

/** The figures of several reports in one table: a row a fact, a column a report, conflicts first. */
export function LedgerScreen(props: Props): ReactElement {
  const { articles, onLeave } = props
  const back = <Button onPress={onLeave}>Back to the library</Button>
  useCommands({ leave: onLeave })
  if (articles.length < 2) {
    return (
      <EmptyState title="A ledger takes two reports or more" actions={back}>
        Choose reports of one event in the library, then press Ledger: their figures stand side by side in one table.
      </EmptyState>
    )
  }
  if (articles.length > MOST_IN_LEDGER) {
    return (
      <EmptyState title={`A ledger takes ${MOST_IN_LEDGER} reports at most`} actions={back}>
        {articles.length.toLocaleString('en')} were chosen. Choose the reports of one event, and leave out those that
        only repeat another.
      </EmptyState>
    )
  }
  return <MadeLedger {...props} />
}

function MadeLedger({ articles, onCompare, onLeave }: Props): ReactElement {
  const { ledger, retry } = useLedger(articles)
  const drawn = useDeferredValue(ledger)
  const back = <Button onPress={onLeave}>Back to the library</Button>
  if (drawn.kind === 'failed') {
    return (
      <ErrorNotice
        title="The ledger could not be made"
        actions={
          <>
            <Button onPress={retry}>Try again</Button>
            {back}
          </>
        }
      >
        {drawn.sentence} All reports are still in the library.
      </ErrorNotice>
    )
  }
  if (drawn.kind === 'loading') return <Making count={articles.length} ledger={drawn} onLeave={onLeave} />
  const { columns, rows } = drawn.value
  if (columns.length < 2) {
    return (
      <EmptyState title="Too few of these reports are left" actions={back}>
        A ledger takes two reports or more, and the others are no longer in the library.
      </EmptyState>
    )
  }
  if (rows.length === 0) {
    return (
      <EmptyState title="No figures" actions={back}>
        None of these {columns.length} reports states a number, a sum, a date or a time.
      </EmptyState>
    )
  }
  return (
    <LedgerDesk view={drawn.value} gone={articles.length - columns.length} onCompare={onCompare} onLeave={onLeave} />
  )
}

function Making({
  count,
  ledger: { progress },
  onLeave,
}: {
  readonly count: number
  readonly ledger: Extract<AskedLedger, { kind: 'loading' }>
  readonly onLeave: () => void
}): ReactElement {
  return (
    <Waiting actions={<Button onPress={onLeave}>Cancel</Button>}>
      Comparing the figures of {readableCount(count, 'report')} …
      {progress !== null && (
        <span className="block tabular-nums">
          {progress.done.toLocaleString('en')} of {readableCount(progress.total, 'pair')}
        </span>
      )}
    </Waiting>
  )
}
