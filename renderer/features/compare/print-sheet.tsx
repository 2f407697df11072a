import type { ReactElement } from 'react'
import type { HandFinding } from '../../../shared/domain/by-hand.ts'
import { readableDate } from '../../components/dates.ts'
import { Printed } from '../../components/printed.tsx'
import { signature } from './hand-list.tsx'
import { findingLabel } from './labels.ts'
import { itemsOf } from './items.ts'
import { relationOfTexts, summaryOf } from './summary.ts'
import { NO_PLACES, TextRow } from './text-row.tsx'
import type { SideView } from './view.ts'
import { useWorkspace } from './workspace.tsx'

const NONE_OPENED: ReadonlySet<number> = new Set()

/**
 * The whole comparison for paper, there only while it is being printed: on the screen only the rows in view are drawn.
 * Folds and filters are of the screen; paper has every row and every finding that is listed.
 */
export function PrintSheet(): ReactElement {
  return (
    <Printed>
      <Sheet />
    </Printed>
  )
}

function Sheet(): ReactElement {
  const { awaitsFigures, view, listed } = useWorkspace()
  const { comparison } = view
  const items = itemsOf(view, false, NONE_OPENED)
  return (
    <>
      <p className="print-kind">{relationOfTexts(comparison, awaitsFigures).name}</p>
      <h1>{summaryOf(comparison, awaitsFigures).join(' ')}</h1>
      <div className="print-heads">
        <Head name="A" of={view.a} share={comparison.coverage.aInB} other="B" />
        <Head name="B" of={view.b} share={comparison.coverage.bInA} other="A" />
      </div>
      <div className="print-rows">
        {items.map(
          (item) =>
            item.kind === 'row' && (
              <TextRow
                key={`${item.a} ${item.b}`}
                view={view}
                a={item.a}
                b={item.b}
                current={NO_PLACES}
                foundA={undefined}
                foundB={undefined}
                onShowRow={() => {}}
              />
            ),
        )}
      </div>
      {listed.length > 0 && <h2>Findings</h2>}
      <ol>
        {listed.map((index) => {
          const finding = comparison.findings[index]
          if (finding === undefined) return null
          return (
            <li key={index}>
              <strong>{findingLabel(finding, comparison.passages).name}.</strong>{' '}
              {finding.kind === 'by-hand' && `${quotesOf(finding.found)} `}
              {finding.reason}
              {finding.kind === 'by-hand' && ` (${signature(finding.found)})`}
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** What a finding made by hand is about, in the words of the texts. */
function quotesOf({ a, b }: HandFinding): string {
  return [...(a === null ? [] : [`A: “${a.quote}”.`]), ...(b === null ? [] : [`B: “${b.quote}”.`])].join(' ')
}

function Head({
  name,
  of: { article },
  share,
  other,
}: {
  readonly name: string
  readonly of: SideView
  readonly share: number
  readonly other: string
}): ReactElement {
  const about = [article.source, article.published === null ? null : readableDate(article.published), article.byline]
  return (
    <div>
      <h2 dir="auto">
        {name}: {article.headline}
      </h2>
      <p>
        {[...about.filter((part) => part !== null), `${Math.round(share * 100)} % of it stands in ${other}`].join(
          ' · ',
        )}
      </p>
    </div>
  )
}
