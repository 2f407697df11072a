import { useDeferredValue, useRef, type ReactElement } from 'react'
import { IconButton } from '../../components/button.tsx'
import { useFocusReturn } from '../../components/use-focus-return.ts'
import { Because } from './because.tsx'
import { FindingDetail } from './finding-detail.tsx'
import { FindingFilters } from './finding-filters.tsx'
import { FindingList } from './finding-list.tsx'
import { HandForm } from './hand-form.tsx'
import { HandList } from './hand-list.tsx'
import { PanelTabs } from './panel-tabs.tsx'
import { RulesPanel } from './rules-panel.tsx'
import { useWorkspace } from './workspace.tsx'

const TABS = [
  { id: 'findings', name: 'Findings' },
  { id: 'because', name: 'Because' },
  { id: 'rules', name: 'Rules' },
  { id: 'by-hand', name: 'By hand' },
] as const

/** The cells of the desk's grid that the panel takes: a column of its own, or the end of the texts'. */
const PLACE = {
  beside: 'col-start-2 row-span-2 row-start-1 w-[clamp(18rem,26cqi,25rem)]',
  over: 'z-10 col-start-1 row-start-2 w-[min(23rem,92%)] justify-self-end border-t shadow-float',
} as const

/** Beside the texts: what to decide on, why the engine says so, and by what rules. */
export function SidePanel({ form }: { readonly form: 'beside' | 'over' }): ReactElement {
  const { state, dispatch, toggle } = useWorkspace()
  const panel = useRef<HTMLElement>(null)
  useFocusReturn(panel, 'texts')
  // The texts come first: they are what was asked for.
  const isDue = useDeferredValue(true, false)
  return (
    <aside
      ref={panel}
      aria-label="Findings and reasons"
      data-part="panel"
      tabIndex={-1}
      className={`flex min-h-0 flex-col contain-layout border-s border-line bg-desk -outline-offset-2 ${PLACE[form]}`}
    >
      {isDue && (
        <PanelTabs
          label="Side panel"
          tabs={TABS}
          shown={state.tab}
          onShow={(tab) => dispatch({ kind: 'show-tab', tab })}
          beside={
            form === 'over' && (
              <IconButton
                icon="close"
                label="Close the side panel"
                shortcut="Esc"
                onPress={() => toggle('showsPanel')}
              />
            )
          }
        >
          {state.tab === 'findings' && <Findings />}
          {state.tab !== 'findings' && (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key
            <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto p-4 -outline-offset-2">
              {state.tab === 'because' && <Because />}
              {state.tab === 'rules' && <RulesPanel />}
              {state.tab === 'by-hand' && <HandList />}
            </div>
          )}
        </PanelTabs>
      )}
    </aside>
  )
}

function Findings(): ReactElement {
  const { state } = useWorkspace()
  const selected = useDeferredValue(state.selected)
  const { draft } = state.hand
  return (
    <>
      {draft !== null && <HandForm key={draft.of?.id ?? 'new'} draft={draft} />}
      {/* A low window has room for one of the two. */}
      <div className={draft === null ? 'contents' : 'contents short:hidden'}>
        <FindingFilters />
        <FindingList />
      </div>
      {selected !== null && draft === null && <FindingDetail selected={selected} />}
    </>
  )
}
