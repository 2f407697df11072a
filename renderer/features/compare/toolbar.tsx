import { memo, useMemo, type ReactElement } from 'react'
import { useChangeSettings, useSettings } from '../../client/hooks.ts'
import { useRegistry } from '../../commands/use-commands.ts'
import { IconButton } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { IconToggle } from '../../components/icon-toggle.tsx'
import { ToStory } from '../story/to-story.tsx'
import { NO_SEARCH } from './find.ts'
import { unusualSettings } from './rules.ts'
import { relationOfTexts, summaryOf } from './summary.ts'
import { useWorkspace, type Workspace } from './workspace.tsx'

/** A way on at the end of a sentence. */
const LINK = 'ms-2 rounded text-ink underline decoration-part-line decoration-dotted underline-offset-4'

/** Over both texts: what they are to each other in two sentences, and the means to walk through the findings. */
export function Toolbar({
  onSwap,
  onLeave,
  leaveName,
}: {
  readonly onSwap: () => void
  readonly onLeave: () => void
  readonly leaveName: string
}): ReactElement {
  const { ids, awaitsFigures, view, state, dispatch, toggle, listed, step } = useWorkspace()
  const unusual = unusualSettings(view.comparison)
  const { name, meaning } = relationOfTexts(view.comparison, awaitsFigures)
  const [repeated, figures] = useMemo(() => summaryOf(view.comparison, awaitsFigures), [view, awaitsFigures])
  const position = state.selected?.kind === 'finding' ? listed.indexOf(state.selected.finding) : -1
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 brief:flex-nowrap brief:gap-x-2 brief:py-1">
      <IconButton icon="back" label={leaveName} shortcut="Esc" onPress={onLeave} />
      <div className="min-w-96 flex-1 brief:min-w-0">
        <h1 className="text-[0.9375rem] leading-snug text-balance brief:truncate" title={repeated}>
          <span
            className="me-2.5 inline-block rounded-full border border-line-strong px-2 align-[0.05em] text-xs leading-5 font-medium"
            title={meaning}
          >
            {name}
          </span>
          {repeated}
        </h1>
        <p className="mt-0.5 text-sm leading-snug text-quiet brief:mt-0 brief:truncate" title={figures}>
          {figures}
          <OneStory comparison={view.comparison} />
          {unusual !== null && (
            <button type="button" className={LINK} onClick={() => dispatch({ kind: 'show-tab', tab: 'rules' })}>
              {unusual}
            </button>
          )}
        </p>
      </div>
      <div role="toolbar" aria-label="Comparison" className="ms-auto flex items-center gap-1">
        {/* The first, because whether there is a story is known a moment later, and what is pressed most must not move then. */}
        <ToStory articles={ids === null ? [] : [ids.a, ids.b]} />
        <div className="me-2 flex items-center rounded-lg bg-raised shadow-sheet">
          <IconButton
            icon="up"
            label="Previous finding"
            shortcut="P"
            isDisabled={listed.length === 0}
            onPress={() => step(-1)}
          />
          <span className="min-w-[4.5rem] text-center text-xs text-quiet tabular-nums">
            {awaitsFigures
              ? '…'
              : position === -1
                ? readableCount(listed.length, 'finding')
                : `${(position + 1).toLocaleString('en')} of ${listed.length.toLocaleString('en')}`}
          </span>
          <IconButton
            icon="down"
            label="Next finding"
            shortcut="N"
            isDisabled={listed.length === 0}
            onPress={() => step(1)}
          />
        </div>
        <Means
          ids={ids}
          isSearching={state.search !== null}
          isFolded={state.isFolded}
          showsWholeHeads={state.showsWholeHeads}
          showsPanel={state.showsPanel}
          dispatch={dispatch}
          toggle={toggle}
          onSwap={onSwap}
        />
      </div>
    </div>
  )
}

/** Where figures were not judged because the texts look like items of a series: the way to have them judged all the same. */
function OneStory({ comparison: { figuresOfSeries } }: Pick<Workspace['view'], 'comparison'>): ReactElement | null {
  const { comparison } = useSettings()
  const changeSettings = useChangeSettings()
  if (!figuresOfSeries) return null
  return (
    <button
      type="button"
      className={LINK}
      onClick={() => {
        // It is seen either way; the settings say why it could not be kept.
        changeSettings({ comparison: { ...comparison, seriesAsStory: true } }).catch(() => {})
      }}
    >
      Judge as one story
    </button>
  )
}

/** What is done with the pair as a whole. Drawn again when one of it changes, not at every step from finding to finding. */
const Means = memo(function Means({
  ids,
  isSearching,
  isFolded,
  showsWholeHeads,
  showsPanel,
  dispatch,
  toggle,
  onSwap,
}: Pick<Workspace, 'ids' | 'dispatch' | 'toggle'> &
  Pick<Workspace['state'], 'isFolded' | 'showsWholeHeads' | 'showsPanel'> & {
    readonly isSearching: boolean
    readonly onSwap: () => void
  }): ReactElement {
  const registry = useRegistry()
  return (
    <>
      <IconButton
        icon="search"
        label="Find in both texts"
        shortcut="Ctrl F"
        onPress={() => dispatch({ kind: 'search', search: isSearching ? null : NO_SEARCH })}
      />
      {/* The ledger is of articles in the library. */}
      {ids !== null && (
        <IconButton
          icon="columns"
          label="Ledger of the figures"
          shortcut="L"
          onPress={() => registry.run('show-ledger')}
        />
      )}
      <IconButton icon="swap" label="Swap the texts" shortcut="X" onPress={onSwap} />
      <IconToggle
        icon="fold"
        label="Fold what is the same"
        shortcut="S"
        isOn={isFolded}
        onToggle={() => toggle('isFolded')}
      />
      <div className="hidden low:block">
        <IconToggle
          icon="heads"
          label="Heads in full"
          shortcut="H"
          isOn={showsWholeHeads}
          onToggle={() => toggle('showsWholeHeads')}
        />
      </div>
      <IconToggle
        icon="panel"
        label="Side panel"
        shortcut="B"
        isOn={showsPanel}
        onToggle={() => toggle('showsPanel')}
      />
    </>
  )
})
