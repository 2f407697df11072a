import { useState, type ReactElement, type ReactNode } from 'react'
import { Checkbox, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { ArticleFilters } from '../../../shared/domain/search.ts'
import { LIBRARY_COLUMNS } from '../../../shared/domain/settings.ts'
import { useArticleFacets, useChangeSettings, useSettings } from '../../client/hooks.ts'
import { useTags } from '../../client/keeping-hooks.ts'
import { useRegistry } from '../../commands/use-commands.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { readableLanguage } from '../../components/languages.ts'
import { TickBox } from '../../components/tick-box.tsx'
import { COLUMNS } from './columns.ts'

/** What the list is narrowed to: sources, tags, languages, days. */
export function FilterButton({
  filters,
  onChange,
}: {
  readonly filters: ArticleFilters
  readonly onChange: (filters: Partial<ArticleFilters>) => void
}): ReactElement {
  const count =
    filters.sources.length +
    filters.languages.length +
    filters.tags.length +
    Number(filters.from !== null) +
    Number(filters.to !== null)
  return (
    <DialogTrigger>
      <Button look={count > 0 ? 'plain' : 'quiet'} icon="filter" isBrief>
        Filter{count > 0 && ` · ${count}`}
      </Button>
      <Popover placement="bottom end" className={POPOVER}>
        <Dialog aria-label="Filter" className="p-4 outline-none">
          <Filters filters={filters} onChange={onChange} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** How a panel over the list looks. */
export const POPOVER = 'max-h-[80vh] w-72 overflow-y-auto rounded-lg bg-raised shadow-float'

function Filters({
  filters,
  onChange,
}: {
  readonly filters: ArticleFilters
  readonly onChange: (filters: Partial<ArticleFilters>) => void
}): ReactElement {
  const registry = useRegistry()
  const facets = useArticleFacets()
  const tags = useTags()
  if (facets.kind === 'failed') return <p className="text-sm">{facets.sentence}</p>
  if (facets.kind === 'loading') return <p className="text-sm text-quiet">Looking …</p>
  const { sources, languages, earliest, latest } = facets.value
  return (
    <div className="space-y-4 text-sm">
      <Names title="Source" named={sources} chosen={filters.sources} onChange={(to) => onChange({ sources: to })} />
      <Names
        title="Tag"
        named={tags.kind === 'ready' ? tags.value : []}
        chosen={filters.tags}
        onChange={(to) => onChange({ tags: to })}
        action={
          <Button look="quiet" slot="close" onPress={() => setTimeout(() => registry.run('change-tags'))}>
            Rename, merge, delete …
          </Button>
        }
      />
      <Names
        title="Language"
        named={languages}
        read={readableLanguage}
        chosen={filters.languages}
        onChange={(to) => onChange({ languages: to })}
      />
      <fieldset className="space-y-2">
        <legend className="mb-1 text-xs font-semibold text-quiet">Published</legend>
        <DayField name="From" value={filters.from} example={earliest} onChange={(from) => onChange({ from })} />
        <DayField name="To" value={filters.to} example={latest} onChange={(to) => onChange({ to })} />
      </fieldset>
    </div>
  )
}

/** Names shown at first: agencies and papers are few in most libraries. */
const NAMES_SHOWN = 8

function Names({
  title,
  named,
  read = (name) => name,
  chosen,
  onChange,
  action,
}: {
  readonly title: string
  /** A name as it is shown; as it is written by default. */
  readonly read?: (name: string) => string
  readonly named: readonly { readonly name: string; readonly count: number }[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  /** More that can be done with them. */
  readonly action?: ReactNode
}): ReactElement | null {
  const [showsAll, setShowsAll] = useState(false)
  if (named.length === 0) return null
  const shown = showsAll ? named : named.filter(({ name }, index) => index < NAMES_SHOWN || chosen.includes(name))
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-xs font-semibold text-quiet">{title}</legend>
      {shown.map(({ name, count }) => (
        <Tickable
          key={name}
          isOn={chosen.includes(name)}
          onChange={(isOn) => onChange(isOn ? [...chosen, name] : chosen.filter((each) => each !== name))}
        >
          <bdi className="min-w-0 flex-1 truncate">{read(name)}</bdi>
          <span className="text-xs text-quiet tabular-nums">{count.toLocaleString('en')}</span>
        </Tickable>
      ))}
      {shown.length < named.length && (
        <Button look="quiet" onPress={() => setShowsAll(true)}>
          All {named.length}
        </Button>
      )}
      {action}
    </fieldset>
  )
}

/** A line that can be ticked. */
export function Tickable({
  isOn,
  isPartly = false,
  onChange,
  children,
}: {
  readonly isOn: boolean
  /** Holds for some of what it is about. */
  readonly isPartly?: boolean
  readonly onChange: (isOn: boolean) => void
  readonly children: ReactNode
}): ReactElement {
  return (
    <Checkbox
      isSelected={isOn}
      isIndeterminate={isPartly}
      onChange={onChange}
      className="group flex min-h-8 items-center gap-2.5 rounded-md px-1.5 text-sm data-hovered:bg-hollow"
    >
      <TickBox />
      {children}
    </Checkbox>
  )
}

/** Which columns the list has; it is remembered. */
export function ColumnsButton(): ReactElement {
  const { libraryColumns: chosen } = useSettings()
  const changeSettings = useChangeSettings()
  return (
    <DialogTrigger>
      <IconButton icon="columns" label="Columns" />
      <Popover placement="bottom end" className={POPOVER}>
        <Dialog aria-label="Columns" className="p-3 outline-none">
          {LIBRARY_COLUMNS.map((column) => (
            <Tickable
              key={column}
              isOn={chosen.includes(column)}
              onChange={(isOn) => {
                const columns = isOn ? [...chosen, column] : chosen.filter((each) => each !== column)
                // The list shows the change either way; the settings say when one could not be kept.
                changeSettings({ libraryColumns: columns }).catch(() => {})
              }}
            >
              {COLUMNS[column].name}
            </Tickable>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
