import { useMemo, type ReactElement } from 'react'
import { useRegistry } from '../../commands/use-commands.ts'
import { IconButton } from '../../components/button.tsx'
import { IconToggle } from '../../components/icon-toggle.tsx'
import { readableCount } from '../../components/dates.ts'
import { useDesk, useWalk, type Mode } from './desk.ts'
import { isSameStop, letterOf } from './several-view.ts'
import { nameOf, summaryOf } from './summary.ts'

const MODES: readonly { readonly mode: Mode; readonly name: string; readonly key: string }[] = [
  { mode: 'text', name: 'Base text', key: '1' },
  { mode: 'columns', name: 'Columns', key: '2' },
  { mode: 'reports', name: 'Reports', key: '3' },
]

/** Over the reports: what there is to read in two sentences, which is the base, and the ways to show and to walk. */
export function SeveralToolbar({
  gone,
  onLeave,
}: {
  readonly gone: number
  readonly onLeave: () => void
}): ReactElement {
  const { view, isFolded, toggleFolds } = useDesk()
  const { stop, step } = useWalk()
  const registry = useRegistry()
  const [first, second] = useMemo(() => summaryOf(view), [view])
  const position = view.stops.findIndex((each) => isSameStop(each, stop))
  const count = view.stops.length.toLocaleString('en')
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <IconButton icon="back" label="Back to the library" shortcut="Esc" onPress={onLeave} />
      <div className="min-w-72 flex-1">
        <h1 className="text-[0.9375rem] leading-snug text-balance">{first}</h1>
        <p className="mt-0.5 text-sm leading-snug text-quiet">
          {second}
          {gone > 0 &&
            ` ${readableCount(gone, 'report')} of those chosen ${gone === 1 ? 'is' : 'are'} no longer there.`}
        </p>
      </div>
      <div role="toolbar" aria-label="Several reports" className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <BaseChoice />
        <ModeChoice />
        <div className="flex items-center gap-0.5">
          <IconButton icon="up" label="Previous difference" shortcut="P" look="quiet" onPress={() => step(-1)} />
          <span className="min-w-16 text-center text-sm text-quiet tabular-nums">
            {position === -1 ? `${count} to see` : `${(position + 1).toLocaleString('en')} of ${count}`}
          </span>
          <IconButton icon="down" label="Next difference" shortcut="N" look="quiet" onPress={() => step(1)} />
        </div>
        <div className="flex items-center gap-1">
          <IconButton
            icon="search"
            label="Find in all reports"
            shortcut="Ctrl F"
            onPress={() => registry.run('find-in-texts')}
          />
          <IconButton
            icon="columns"
            label="Ledger of the figures"
            shortcut="L"
            onPress={() => registry.run('show-ledger')}
          />
          <IconToggle
            icon="fold"
            label="Fold what is the same in all"
            shortcut="S"
            isOn={isFolded}
            onToggle={toggleFolds}
          />
        </div>
      </div>
    </div>
  )
}

/** The report the others are set against; a menu of the system, because it is a plain choice of one. */
function BaseChoice(): ReactElement {
  const { view, makeBase } = useDesk()
  return (
    <label className="flex items-center gap-2 text-sm">
      <span className="text-quiet">Base</span>
      <select
        className="min-h-8 max-w-52 rounded-md border border-line-strong bg-paper px-2"
        value={view.collation.base}
        onChange={({ target }) => makeBase(Number(target.value))}
      >
        {view.reports.map(({ id }, report) => (
          <option key={id} value={report}>
            {letterOf(report)} · {nameOf(view, report)}
          </option>
        ))}
      </select>
    </label>
  )
}

function ModeChoice(): ReactElement {
  const { mode: shown, showMode } = useDesk()
  return (
    <fieldset className="flex rounded-md bg-raised p-0.5 text-sm shadow-sheet">
      <legend className="sr-only">Shown</legend>
      {MODES.map(({ mode, name, key }) => (
        <button
          key={mode}
          type="button"
          aria-pressed={shown === mode}
          title={`${name} (${key})`}
          className="min-h-7 rounded px-2.5 text-quiet hover:text-ink aria-pressed:bg-line/60 aria-pressed:font-medium aria-pressed:text-ink"
          onClick={() => showMode(mode)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  )
}
