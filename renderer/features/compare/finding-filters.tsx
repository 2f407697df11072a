import { memo, useMemo, type ReactElement, type ReactNode } from 'react'
import { Checkbox, Radio, RadioGroup } from 'react-aria-components'
import type { Comparison } from '../../../shared/domain/comparison.ts'
import { TickBox } from '../../components/tick-box.tsx'
import { countFindings, type FindingChoice, type FindingFilter } from './findings.ts'
import { useWorkspace } from './workspace.tsx'

const FILTERS: readonly { readonly filter: FindingFilter; readonly name: string }[] = [
  { filter: 'all', name: 'All' },
  { filter: 'figures', name: 'Figures' },
  { filter: 'wording', name: 'Wording' },
  { filter: 'passages', name: 'Passages' },
  { filter: 'by-hand', name: 'By hand' },
]

const CHIP =
  'inline-flex cursor-default items-center gap-1 rounded-full border border-line px-2.5 py-0.5 text-xs text-quiet data-hovered:border-line-strong data-hovered:text-ink data-selected:border-ink data-selected:bg-ink data-selected:text-paper data-disabled:opacity-50'

const SEGMENT =
  'cursor-default rounded px-2 py-0.5 text-quiet data-hovered:text-ink data-selected:bg-raised data-selected:text-ink data-selected:shadow-sheet'

/** Which findings the list shows and in what order. What is left out is counted, and one press away. */
export function FindingFilters(): ReactElement {
  const { view, state, choose } = useWorkspace()
  return <Filters comparison={view.comparison} choice={state.choice} choose={choose} />
}

/** Drawn again when the choice changes, not at every step from finding to finding. */
const Filters = memo(function Filters({
  comparison,
  choice,
  choose,
}: {
  readonly comparison: Comparison
  readonly choice: FindingChoice
  readonly choose: (choice: FindingChoice) => void
}): ReactElement {
  const counts = useMemo(() => countFindings(comparison, choice), [comparison, choice])
  // Most pairs have none; the one that is chosen stays, so that it can be left.
  const isOffered = ({ filter }: { readonly filter: FindingFilter }): boolean =>
    filter !== 'by-hand' || counts.byFilter[filter] > 0 || choice.filter === filter
  return (
    <div className="px-3 pt-2 pb-2 short:flex short:flex-wrap short:gap-x-3 short:gap-y-1 short:pt-1 short:pb-1">
      <RadioGroup
        aria-label="Show"
        orientation="horizontal"
        value={choice.filter}
        onChange={(value) => {
          const chosen = FILTERS.find(({ filter }) => filter === value)
          if (chosen !== undefined) choose({ ...choice, filter: chosen.filter })
        }}
        className="flex flex-wrap gap-1.5"
      >
        {FILTERS.filter(isOffered).map(({ filter, name }) => (
          <Radio key={filter} value={filter} className={CHIP}>
            {name} <span className="tabular-nums">{counts.byFilter[filter].toLocaleString('en')}</span>
          </Radio>
        ))}
      </RadioGroup>
      <div className="mt-2 flex flex-wrap short:mt-0 items-center gap-x-3 gap-y-1.5 text-xs">
        <RadioGroup
          aria-label="Order"
          orientation="horizontal"
          value={choice.order}
          onChange={(value) => choose({ ...choice, order: value === 'reading' ? 'reading' : 'importance' })}
          className="flex flex-wrap rounded-md bg-line/60 p-0.5"
        >
          <Radio value="importance" className={SEGMENT}>
            By importance
          </Radio>
          <Radio value="reading" className={SEGMENT}>
            In reading order
          </Radio>
        </RadioGroup>
        <Tick isOn={choice.isGrouped} onChange={(isGrouped) => choose({ ...choice, isGrouped })}>
          By kind
        </Tick>
        {counts.quiet > 0 && (
          <Tick isOn={choice.withQuiet} onChange={(withQuiet) => choose({ ...choice, withQuiet })}>
            Also the {counts.quiet.toLocaleString('en')} that need no decision
          </Tick>
        )}
      </div>
    </div>
  )
})

/** Says what is on: the same words whether it is or not. */
function Tick({
  isOn,
  onChange,
  children,
}: {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly children: ReactNode
}): ReactElement {
  return (
    <Checkbox
      isSelected={isOn}
      onChange={onChange}
      className="group inline-flex cursor-default items-center gap-1.5 rounded text-quiet outline-offset-2 data-hovered:text-ink data-selected:text-ink"
    >
      <TickBox />
      {children}
    </Checkbox>
  )
}
