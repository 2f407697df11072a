import { useMemo, type ReactElement } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { kindInWords } from '../../../shared/domain/fact.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { SearchField } from '../../components/search-field.tsx'
import { countRows, kindsIn, type LedgerFilter, type LedgerView } from './ledger-view.ts'

const SHOWN: readonly { readonly show: LedgerFilter['show']; readonly name: string }[] = [
  { show: 'all', name: 'All' },
  { show: 'differing', name: 'Differing' },
  { show: 'conflicts', name: 'Conflicts' },
]

const CHIP =
  'inline-flex cursor-default items-center gap-1.5 rounded-full border border-line-strong px-3 py-1 text-sm text-quiet data-hovered:text-ink data-selected:border-ink data-selected:bg-ink data-selected:text-paper'

/** Over the table: what it holds in a sentence, which rows are shown, and the ways to take them along. */
export function LedgerToolbar({
  view,
  filter,
  onFilter,
  onCopy,
  onSave,
  onLeave,
}: {
  readonly view: LedgerView
  readonly filter: LedgerFilter
  readonly onFilter: (filter: LedgerFilter) => void
  readonly onCopy: () => void
  readonly onSave: () => void
  readonly onLeave: () => void
}): ReactElement {
  const counts = useMemo(() => countRows(view), [view])
  return (
    <div className="px-5 pt-3 pb-1">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <IconButton icon="back" label="Back to the library" shortcut="Esc" onPress={onLeave} />
        <div className="min-w-60 flex-1">
          <h1 className="font-reading text-2xl leading-tight">Figure ledger</h1>
          <p className="text-sm text-quiet">
            {readableCount(counts.all, 'fact')} in {readableCount(view.columns.length, 'report')}:{' '}
            {counts.conflicts === 0 ? 'no conflict' : readableCount(counts.conflicts, 'conflict')} among the figures
            read.
          </p>
        </div>
        <Button look="quiet" onPress={onCopy}>
          Copy table
        </Button>
        <Button icon="drop" onPress={onSave}>
          Save as CSV …
        </Button>
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <RadioGroup
          aria-label="Show"
          orientation="horizontal"
          value={filter.show}
          onChange={(value) => {
            const chosen = SHOWN.find(({ show }) => show === value)
            if (chosen !== undefined) onFilter({ ...filter, show: chosen.show })
          }}
          className="flex flex-wrap gap-1.5"
        >
          {SHOWN.map(({ show, name }) => (
            <Radio key={show} value={show} className={CHIP}>
              {name} <span className="tabular-nums">{counts[show]}</span>
            </Radio>
          ))}
        </RadioGroup>
        <KindChoice view={view} filter={filter} onFilter={onFilter} />
        <SearchField
          label="Search the ledger"
          placeholder="Search figures and sentences"
          part="ledger"
          command="search-ledger"
          query={filter.query}
          onSearch={(query) => onFilter({ ...filter, query })}
        />
      </div>
    </div>
  )
}

function KindChoice({
  view,
  filter,
  onFilter,
}: {
  readonly view: LedgerView
  readonly filter: LedgerFilter
  readonly onFilter: (filter: LedgerFilter) => void
}): ReactElement {
  const kinds = useMemo(() => kindsIn(view), [view])
  return (
    <select
      aria-label="Kind of figure"
      className="min-h-8 rounded-md border border-line-strong bg-paper px-2 text-sm"
      value={filter.kind ?? ''}
      onChange={({ target }) => onFilter({ ...filter, kind: kinds.find((kind) => kind === target.value) ?? null })}
    >
      <option value="">Every kind of figure</option>
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {kindInWords(kind)}
        </option>
      ))}
    </select>
  )
}
