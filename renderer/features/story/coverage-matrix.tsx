import { memo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import type { ArticleId, ArticleSummary } from '../../../shared/domain/article.ts'
import { readableDate } from '../../components/dates.ts'
import { clockOf, hundredths } from './family.ts'
import { ReportNumber } from './report-number.tsx'

/** A report by its number or letter. */
type Report = {
  readonly number: number | string
  readonly article: Pick<ArticleSummary, 'id' | 'headline' | 'source' | 'published'>
}

/** Reports that are compared with each other, and the share of the words of one that stand in another; null for no two reports. */
type Family = {
  readonly compared: readonly Report[]
  readonly shareIn: (of: ArticleId, other: ArticleId) => number | null
}

type Cell = { readonly row: number; readonly column: number }

const MOVES: Readonly<Record<string, Cell>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/**
 * Who contains whom: how many hundredths of the words of the row's report stand in the column's. A press on a cell compares the two.
 * One cell takes the focus, and the arrow keys move among them.
 */
export function CoverageMatrix({
  family,
  base,
  onCompare,
}: {
  readonly family: Family
  readonly base: ArticleId | null
  readonly onCompare: (one: ArticleId, other: ArticleId) => void
}): ReactElement {
  const { compared } = family
  const table = useRef<HTMLTableElement>(null)
  const [current, setCurrent] = useState<Cell>({ row: 0, column: 1 })
  const last = compared.length - 1
  const within = (place: number): number => Math.max(0, Math.min(last, place))
  const focused = { row: within(current.row), column: within(current.column) }
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = MOVES[event.key]
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const next = { row: focused.row + move.row, column: focused.column + move.column }
    // The diagonal is no place to be: a report is not compared with itself.
    const target = next.row === next.column ? { row: next.row + move.row, column: next.column + move.column } : next
    if (within(target.row) !== target.row || within(target.column) !== target.column) return
    setCurrent(target)
    table.current?.querySelector<HTMLElement>(`[data-cell="${target.row}/${target.column}"]`)?.focus()
  }
  return (
    <section aria-labelledby="matrix-title" className="flex h-full flex-col">
      <div className="px-5 pt-3 pb-2">
        <h2 id="matrix-title" className="text-xs font-semibold text-quiet">
          Who contains whom
        </h2>
        <p className="text-xs text-quiet">Per cent of the row’s words that stand in the column’s report.</p>
      </div>
      <div className="relative min-h-0 flex-1 overflow-auto px-5 pb-4" data-part="matrix" tabIndex={-1}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons in its cells are what has the focus; their arrow keys are seen to in one place */}
        <table
          ref={table}
          aria-labelledby="matrix-title"
          className="border-separate border-spacing-0.5 text-xs"
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <td className="sticky start-0 top-0 z-20 bg-paper">
                <span className="sr-only">Report</span>
              </td>
              {compared.map((report) => {
                const { number, article } = report
                return (
                  <th key={article.id} scope="col" title={article.headline} className="sticky top-0 z-10 bg-paper pb-1">
                    <ReportNumber number={number} isBase={article.id === base} />
                    <span className="sr-only">in {nameOf(report)}</span>
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {compared.map((report, row) => (
              <MatrixRow
                key={report.article.id}
                row={row}
                report={report}
                family={family}
                isBase={report.article.id === base}
                focused={focused.row === row ? focused.column : null}
                onFocus={setCurrent}
                onCompare={onCompare}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const MatrixRow = memo(function MatrixRow({
  row,
  report,
  family,
  isBase,
  focused,
  onFocus,
  onCompare,
}: {
  readonly row: number
  readonly report: Report
  readonly family: Family
  readonly isBase: boolean
  /** The column of the cell that takes the focus, when it is in this row. */
  readonly focused: number | null
  readonly onFocus: (cell: Cell) => void
  readonly onCompare: (one: ArticleId, other: ArticleId) => void
}): ReactElement {
  const { article, number } = report
  return (
    <tr>
      <th scope="row" className="sticky start-0 z-10 bg-paper pe-3 text-start font-normal" title={article.headline}>
        <span className="flex items-center gap-2">
          <ReportNumber number={number} isBase={isBase} />
          <span className="sr-only">{number} </span>
          <bdi className="max-w-32 truncate">{article.source ?? article.headline}</bdi>
          <span className="text-quiet tabular-nums">{clockOf(article)}</span>
        </span>
      </th>
      {family.compared.map((other, column) => {
        const share = family.shareIn(article.id, other.article.id)
        return (
          <td key={other.article.id} className="p-0">
            {share === null ? (
              <span className="flex h-8 w-9 items-center justify-center bg-hollow text-quiet">
                <span aria-hidden="true">–</span>
                <span className="sr-only">the same report</span>
              </span>
            ) : (
              <button
                type="button"
                data-cell={`${row}/${column}`}
                tabIndex={focused === column ? 0 : -1}
                aria-label={`${hundredths(share)} % of ${number} in ${other.number}. Compare the two.`}
                title={`${hundredths(share)} % of ${nameOf(report)} stands in ${nameOf(other)}`}
                className={`flex h-8 w-9 items-center justify-center rounded-sm border border-transparent tabular-nums hover:outline-2 in-data-[contrast=more]:border-line hover:outline-ink ${hundredths(share) >= WHOLE ? 'font-semibold text-on-strong' : share === 0 ? 'text-quiet' : 'text-ink'}`}
                style={{ backgroundColor: shadeOf(share) }}
                onFocus={() => onFocus({ row, column })}
                onClick={() => onCompare(article.id, other.article.id)}
              >
                {hundredths(share)}
              </button>
            )}
          </td>
        )
      })}
    </tr>
  )
})

/** From so many hundredths on a report stands all but whole in the other, and its cell is solid: the eye finds copies first. */
const WHOLE = 90

/** Blue in a cell just below `WHOLE`, in hundredths: as much as dark ink can still be read on, in every theme. */
const MOST_BLUE = 40

function shadeOf(share: number): string {
  if (hundredths(share) >= WHOLE) return 'var(--repeat)'
  return `color-mix(in oklab, var(--repeat) ${Math.round(share * MOST_BLUE)}%, var(--paper))`
}

function nameOf({ number, article }: Report): string {
  return [String(number), article.source, readableDate(article.published)].filter(Boolean).join(', ')
}
