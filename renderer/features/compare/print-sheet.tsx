import { useState, type ReactElement } from 'react'
import type { HandFinding } from '../../../shared/domain/by-hand.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import { readableDate, readableInstant } from '../../components/dates.ts'
import { Printed } from '../../components/printed.tsx'
import { signature } from './hand-list.tsx'
import { changeInWords, changesOf } from './changes.ts'
import { wordsOfFinding } from './finding-item.tsx'
import { findingLabel } from './labels.ts'
import { itemsOf } from './items.ts'
import { settingsInWords } from './rules.ts'
import { relationOfTexts, summaryOf } from './summary.ts'
import { NO_PLACES, TextRow } from './text-row.tsx'
import { bodiesOf, findingSpans, rowAt, type CompareView, type SideView } from './view.ts'
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
  // The sheet is there only while it is being printed.
  const [printed] = useState(() => readableInstant(new Date().toISOString()))
  const items = itemsOf(view, false, NONE_OPENED)
  return (
    <>
      <p className="print-kind">{relationOfTexts(comparison, awaitsFigures).name}</p>
      <h1>{summaryOf(comparison, awaitsFigures).join(' ')}</h1>
      <p className="print-kind">
        Compared with Doublet, printed {printed}. {settingsInWords(comparison)}.
      </p>
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
              {finding.kind === 'by-hand' ? quotesOf(finding.found) : <About view={view} finding={finding} />}{' '}
              {finding.reason}
              {finding.kind === 'by-hand' && ` (${signature(finding.found)})`}
              {finding.kind !== 'by-hand' && finding.kind !== 'passage' && <Sentences view={view} finding={finding} />}
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** Changes of a passage that are printed; the texts themselves show all. */
const CHANGES_PRINTED = 40

/** What a finding is about, as the list says it: figures with what they count, and the changes of a passage. */
function About({ view, finding }: { readonly view: CompareView; readonly finding: Finding }): ReactElement {
  const passage = finding.kind === 'passage' ? view.comparison.passages[finding.passage] : undefined
  if (passage === undefined) {
    const { a, b } = wordsOfFinding(view, finding)
    return <bdi>{[a, b].filter((words) => words !== null).join(' against ')}.</bdi>
  }
  const changes = changesOf(passage, bodiesOf(view), CHANGES_PRINTED)
  return <bdi>{changes.map(changeInWords).join('; ')}</bdi>
}

/** The sentences that a finding stands in. */
function Sentences({ view, finding }: { readonly view: CompareView; readonly finding: Finding }): ReactElement[] {
  return (['a', 'b'] as const).flatMap((side) => {
    const [span] = findingSpans(finding, view.comparison, side)
    const row = span === undefined ? null : rowAt(view[side], span.from)
    const sentence = row === null ? null : (view.comparison.rows[row]?.[side] ?? null)
    if (sentence === null) return []
    return [
      <p key={side} dir="auto">
        {side.toUpperCase()}: “{view[side].article.body.slice(sentence.from, sentence.to).trim()}”
      </p>,
    ]
  })
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
