import type { LedgerReading, LedgerSheet } from '../domain/ledger-sheet.ts'
import type { Span } from '../domain/span.ts'
import { sentences } from '../text/index.ts'
import { ledgerOf, type OnPair } from './ledger.ts'
import type { ReadReport } from './read-report.ts'

/** The sentence that each of a report's figures stands in; the whole field where none does. */
function sentencesOf({ report, figures }: ReadReport): Span[] {
  const fields = {
    body: { text: report.body, sentences: sentences(report.body) },
    title: { text: report.title ?? '', sentences: [] },
  }
  return figures.map(({ field, from }) => {
    const { text, sentences: spans } = fields[field]
    return spans.find((span) => span.from <= from && from < span.to) ?? { from: 0, to: text.length }
  })
}

function asLedgerReading(read: ReadReport): LedgerReading {
  const { figures, groups, understood, seen } = read
  return { figures, groups, sentences: sentencesOf(read), understood, seen }
}

/** The ledger of a set of reports with what its cells point at; `onPair` is told of every two that have been paired. */
export function ledgerSheetOf(reports: readonly ReadReport[], onPair?: OnPair): LedgerSheet {
  return { ledger: ledgerOf(reports, onPair), readings: reports.map(asLedgerReading) }
}
