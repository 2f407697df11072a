import { useEffect, useId, useRef, type ReactElement } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { figureAt, rowFact } from '../../../shared/domain/ledger-table.ts'
import type { LedgerRow } from '../../../shared/domain/ledger.ts'
import { Button } from '../../components/button.tsx'
import { cellReason } from './cell-reason.ts'
import { cellLabel, type Column, type LedgerView } from './ledger-view.ts'
import { Standing, standingOf } from './standing.tsx'
import { tellingsOf, type Telling } from './tellings.ts'

type Props = {
  readonly view: LedgerView
  readonly row: LedgerRow
  /** The report that is active; -1 for the row as a whole. */
  readonly column: number
  readonly onCompare: (a: ArticleId, b: ArticleId) => void
  readonly onLeave: () => void
}

/** What every report says of one fact, in its own words, and why the active figure stands as it does. */
export function FactPanel({ view: { columns }, row, column, onCompare, onLeave }: Props): ReactElement {
  const id = useId()
  const silent = columns.filter((_, index) => row.cells[index] === null)
  const base = columns[row.base]?.report
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc leads back from whatever in it has the focus
    <aside
      aria-labelledby={id}
      data-part="panel"
      tabIndex={-1}
      className="min-h-0 overflow-y-auto rounded-xl bg-raised px-5 py-4 shadow-sheet"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onLeave()
      }}
    >
      <h2 id={id} className="font-semibold first-letter:uppercase">
        {rowFact(row, columns)}
      </h2>
      <p aria-live="polite" className="mt-1 text-sm text-quiet">
        {column >= 0 ? cellReason(row, column, columns) : cellReason(row, row.base, columns)}
      </p>
      <ul className="mt-3">
        {columns.map((each, index) => {
          const tellings = tellingsOf(row, index, columns)
          if (tellings.length === 0) return null
          const { id: own } = each.report
          // Time runs from left to right, in the columns as in a comparison.
          const compare =
            base === undefined || base.id === own
              ? null
              : () => (index < row.base ? onCompare(own, base.id) : onCompare(base.id, own))
          return (
            <Told
              key={own}
              {...{ row, index, column: each, tellings, compare }}
              figure={figureAt(row, index, columns)?.text ?? ''}
              isActive={index === column}
            />
          )
        })}
      </ul>
      {silent.length > 0 && (
        <p className="mt-4 border-t border-line pt-3 text-xs leading-relaxed text-quiet">
          Not said in: {silent.map(({ name }) => name).join('; ')}
        </p>
      )}
    </aside>
  )
}

function Told({
  row,
  index,
  column,
  tellings,
  figure,
  isActive,
  compare,
}: {
  readonly row: LedgerRow
  readonly index: number
  readonly column: Column
  readonly tellings: readonly Telling[]
  readonly figure: string
  readonly isActive: boolean
  /** Opens the comparison with the base; null for the base itself. */
  readonly compare: (() => void) | null
}): ReactElement {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isActive && item.current !== null) scrollInPanel(item.current)
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another row has its sentence in another place
  }, [isActive, row])
  return (
    <li
      ref={item}
      tabIndex={-1}
      data-telling={index}
      aria-label={`${column.name}: ${figure}, ${cellLabel(row, index).name}`}
      className={`-mx-2 rounded-md border-s-2 px-3 py-2.5 ${isActive ? 'border-ink bg-hollow' : 'border-transparent'}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <bdi className="text-xs font-medium">{column.name}</bdi>
        <Standing row={row} column={index} />
      </div>
      {column.name !== column.report.headline && (
        <bdi className="block truncate text-xs text-quiet">{column.report.headline}</bdi>
      )}
      {tellings.map(({ field, sentence, pieces }) => (
        <blockquote key={`${field} ${sentence.from}`} className="reading mt-1.5 text-base/relaxed">
          {field === 'title' && <span className="zone">Headline: </span>}
          {pieces.map(({ from, text, isFigure }) =>
            isFigure ? (
              <span key={from} className="figure cursor-auto" data-relation={standingOf(row, index)}>
                {text}
              </span>
            ) : (
              <span key={from}>{text}</span>
            ),
          )}
        </blockquote>
      ))}
      {compare !== null && (
        <div className="-ms-3 mt-1">
          <Button look="quiet" icon="compare" onPress={compare}>
            Open beside the base
          </Button>
        </div>
      )}
    </li>
  )
}

/** Brings what a report says into the view of the panel. Where the screen is scrolled as a whole it stays: the table is being read. */
function scrollInPanel(item: HTMLElement): void {
  const panel = item.closest('aside')
  if (panel === null) return
  const [own, view] = [item.getBoundingClientRect(), panel.getBoundingClientRect()]
  if (own.top < view.top) panel.scrollTop -= view.top - own.top
  else if (own.bottom > view.bottom) panel.scrollTop += Math.min(own.bottom - view.bottom, own.top - view.top)
}
