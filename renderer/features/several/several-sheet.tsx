import { useMemo, type ReactElement } from 'react'
import { readableCount, readableDate } from '../../components/dates.ts'
import { AdditionCard } from './addition-card.tsx'
import { LineRow } from './base-text.tsx'
import { useDesk, WalkProvider } from './desk.ts'
import { letterOf } from './several-view.ts'
import { summaryOf } from './summary.ts'

/** On paper nothing is before the eye more than the rest. */
const STANDING = { stop: null, goTo: () => {}, step: () => {} } as const

/** Several reports on paper: who the letters are, the base whole, and what the others make of it and have beside it. Nothing is folded. */
export function SeveralSheet(): ReactElement {
  const { view } = useDesk()
  const { base } = view.collation
  const summary = useMemo(() => summaryOf(view), [view])
  return (
    <WalkProvider value={STANDING}>
      <h1>{summary.join(' ')}</h1>
      <ol className="print-reports">
        {view.reports.map(({ id, headline, source, published, wordCount }, report) => (
          <li key={id} dir="auto">
            <strong>{letterOf(report)}</strong> {headline}
            {' · '}
            {[source, published === null ? null : readableDate(published), readableCount(wordCount, 'word')]
              .filter((part) => part !== null)
              .join(' · ')}
            {report === base && ' · the base'}
          </li>
        ))}
      </ol>
      <div className="print-base">
        {view.blocks.map(({ lines, additions }) => (
          <div key={`${lines[0]} ${additions.join()}`} className="contents">
            <Additions of={additions} />
            {lines.map((line) => (
              <LineRow key={line} line={line} />
            ))}
          </div>
        ))}
        <Additions of={view.elsewhere} />
      </div>
    </WalkProvider>
  )
}

function Additions({ of }: { readonly of: readonly number[] }): ReactElement | null {
  if (of.length === 0) return null
  return (
    <ul className="col-start-2">
      {of.map((index) => (
        <AdditionCard key={index} index={index} />
      ))}
    </ul>
  )
}
