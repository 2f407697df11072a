import { memo, useMemo, type ReactElement } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { Comparison } from '../../../shared/domain/comparison.ts'
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
  const byImportance = choice.order === 'importance'
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
      <div className="mt-2 flex flex-wrap short:mt-0 justify-between gap-x-3 gap-y-1 text-xs">
        <TextButton onPress={() => choose({ ...choice, order: byImportance ? 'reading' : 'importance' })}>
          {byImportance ? 'By importance' : 'In reading order'}
        </TextButton>
        <TextButton isOn={choice.isGrouped} onPress={() => choose({ ...choice, isGrouped: !choice.isGrouped })}>
          {choice.isGrouped ? 'Not by kind' : 'By kind'}
        </TextButton>
        {counts.quiet > 0 && (
          <TextButton isOn={choice.withQuiet} onPress={() => choose({ ...choice, withQuiet: !choice.withQuiet })}>
            {choice.withQuiet
              ? `Hide ${counts.quiet.toLocaleString('en')} that need no decision`
              : `${counts.quiet.toLocaleString('en')} more need no decision`}
          </TextButton>
        )}
      </div>
    </div>
  )
})

function TextButton({
  isOn,
  onPress,
  children,
}: {
  readonly isOn?: boolean
  readonly onPress: () => void
  readonly children: React.ReactNode
}): ReactElement {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      className="rounded text-quiet underline decoration-line-strong decoration-dotted underline-offset-4 hover:text-ink"
      onClick={onPress}
    >
      {children}
    </button>
  )
}
