import { useDeferredValue, useMemo, useState, type ReactElement } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { ledgerAsCsv } from '../../../shared/domain/ledger-table.ts'
import { useStore } from '../../client/hooks.ts'
import { sentenceOf } from '../../client/resource.ts'
import { useCommands } from '../../commands/use-commands.ts'
import { Button } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { copyTable, takenColumn } from './copy-table.ts'
import { FactPanel } from './fact-panel.tsx'
import type { Place } from './grid-keys.ts'
import { LedgerGrid } from './ledger-grid.tsx'
import { LedgerToolbar } from './ledger-toolbar.tsx'
import { NO_FILTER, shownRows, type LedgerFilter, type LedgerView } from './ledger-view.ts'

/** Marks a file as UTF-8 for spreadsheets, which would otherwise read £ and é in the old code page of the system. */
const BYTE_ORDER_MARK = '\uFEFF'

/** The table with what stands over it, and beside it the sentences of the row that is active. */
export function LedgerDesk({
  view,
  gone,
  onCompare,
  onLeave,
}: {
  readonly view: LedgerView
  /** How many of the reports asked for are not in the library. */
  readonly gone: number
  readonly onCompare: (a: ArticleId, b: ArticleId) => void
  readonly onLeave: () => void
}): ReactElement {
  const [filter, setFilter] = useState<LedgerFilter>(NO_FILTER)
  const [active, setActive] = useState<Place>({ row: 0, column: 1 })
  const narrowing = useDeferredValue(filter)
  const rows = useMemo(() => shownRows(view, narrowing), [view, narrowing])
  const { said, copy, save } = useTaking({ ...view, rows })
  useCommands({ 'copy-ledger': copy, 'save-ledger': save })
  const row = Math.min(active.row, rows.length - 1)
  const fact = rows[row]
  return (
    <section aria-label="Ledger" className="flex h-full flex-col short:overflow-y-auto">
      <LedgerToolbar
        view={view}
        filter={filter}
        onFilter={(next) => {
          setFilter(next)
          setActive({ row: 0, column: active.column })
        }}
        onCopy={copy}
        onSave={save}
        onLeave={onLeave}
      />
      <output className="px-5 text-sm text-quiet empty:hidden">
        {gone > 0 &&
          `${readableCount(gone, 'report')} of those chosen ${gone === 1 ? 'is' : 'are'} no longer in the library. `}
        {said}
      </output>
      {fact === undefined ? (
        <p className="flex flex-1 flex-col items-center justify-center gap-4 text-quiet">
          No row is like that.
          <Button onPress={() => setFilter(NO_FILTER)}>Show all</Button>
        </p>
      ) : (
        <div className="@container min-h-0 flex-1 px-5 pt-2 pb-5 short:min-h-[36rem] short:flex-none">
          {/* The sentences stand beside the table, or below it in a narrow window; a low one is scrolled as a whole. */}
          <div className="grid h-full grid-rows-[minmax(0,3fr)_minmax(0,2fr)] gap-4 @min-[56rem]:grid-cols-[minmax(0,1fr)_clamp(17rem,28cqi,28rem)] @min-[56rem]:grid-rows-1">
            <LedgerGrid
              view={view}
              rows={rows}
              active={{ row, column: active.column }}
              onActive={setActive}
              onOpen={() => showTelling(active.column - 1)}
            />
            <FactPanel
              view={view}
              row={fact}
              column={active.column - 1}
              onCompare={onCompare}
              onLeave={() => document.querySelector<HTMLElement>('[data-part="ledger"]')?.focus()}
            />
          </div>
        </div>
      )}
    </section>
  )
}

/** Goes to what a report says of the active fact; to the first that says something of it, if it says nothing. */
function showTelling(report: number): void {
  const told = (selector: string) => document.querySelector<HTMLElement>(selector)
  const telling = told(`[data-telling="${report}"]`) ?? told('[data-telling]')
  telling?.focus({ preventScroll: true })
  telling?.scrollIntoView({ block: 'nearest' })
}

/** The two ways to take the rows that are shown along, and what is to be said of the latest. */
function useTaking(shown: LedgerView): {
  readonly said: string
  readonly copy: () => void
  readonly save: () => void
} {
  const { client } = useStore()
  const [said, setSaid] = useState('')
  const save = async (): Promise<void> => {
    const csv = BYTE_ORDER_MARK + ledgerAsCsv(shown.rows, shown.columns.map(takenColumn))
    try {
      const { saved } = await client.saveTable({ name: 'ledger.csv', csv })
      setSaid(saved === null ? '' : `${readableCount(shown.rows.length, 'row')} saved as ${saved}.`)
    } catch (error) {
      setSaid(sentenceOf(error))
    }
  }
  return {
    said,
    copy: () => {
      copyTable(shown)
      setSaid(`${readableCount(shown.rows.length, 'row')} copied as a table.`)
    },
    save: () => void save(),
  }
}
