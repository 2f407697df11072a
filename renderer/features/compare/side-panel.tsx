import { useDeferredValue, useRef, type ReactElement } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { IconButton } from '../../components/button.tsx'
import { useFocusReturn } from '../../components/use-focus-return.ts'
import { Because } from './because.tsx'
import { FindingDetail } from './finding-detail.tsx'
import { FindingFilters } from './finding-filters.tsx'
import { FindingList } from './finding-list.tsx'
import { RulesPanel } from './rules-panel.tsx'
import { useWorkspace } from './workspace.tsx'

const TABS = ['findings', 'because', 'rules'] as const

const TAB =
  'cursor-default rounded-md px-2.5 py-1 text-sm text-quiet outline-offset-1 data-hovered:text-ink data-selected:bg-raised data-selected:font-medium data-selected:text-ink data-selected:shadow-sheet'

/** The cells of the desk's grid that the panel takes: a column of its own, or the end of the texts'. */
const PLACE = {
  beside: 'col-start-2 row-span-2 row-start-1 w-[clamp(17rem,26cqi,25rem)]',
  over: 'z-10 col-start-1 row-start-2 w-[min(23rem,92%)] justify-self-end border-t shadow-float',
} as const

/** Beside the texts: what to decide on, why the engine says so, and how each figure was read. */
export function SidePanel({ form }: { readonly form: 'beside' | 'over' }): ReactElement {
  const { state, dispatch, toggle } = useWorkspace()
  const panel = useRef<HTMLElement>(null)
  useFocusReturn(panel, 'texts')
  // The texts come first: they are what was asked for.
  const isDue = useDeferredValue(true, false)
  const selected = useDeferredValue(state.selected)
  return (
    <aside
      ref={panel}
      aria-label="Findings and reasons"
      data-part="panel"
      tabIndex={-1}
      className={`flex min-h-0 flex-col contain-layout border-s border-line bg-desk -outline-offset-2 ${PLACE[form]}`}
    >
      {isDue && (
        <Tabs
          selectedKey={state.tab}
          onSelectionChange={(tab) =>
            dispatch({ kind: 'show-tab', tab: TABS.find((each) => each === tab) ?? 'findings' })
          }
          className="flex min-h-0 flex-1 flex-col outline-none"
        >
          <div className="mx-3 mt-3 mb-1 flex items-center gap-2">
            <TabList aria-label="Side panel" className="flex flex-1 gap-1 rounded-lg bg-line/50 p-1">
              <Tab id="findings" className={TAB}>
                Findings
              </Tab>
              <Tab id="because" className={TAB}>
                Because
              </Tab>
              <Tab id="rules" className={TAB}>
                Rules
              </Tab>
            </TabList>
            {form === 'over' && (
              <IconButton
                icon="close"
                label="Close the side panel"
                shortcut="Esc"
                onPress={() => toggle('showsPanel')}
              />
            )}
          </div>
          <TabPanel id="findings" className="flex min-h-0 flex-1 flex-col outline-none">
            <FindingFilters />
            <FindingList />
            {selected !== null && <FindingDetail selected={selected} />}
          </TabPanel>
          <TabPanel id="because" className="min-h-0 flex-1 overflow-y-auto p-4">
            <Because />
          </TabPanel>
          <TabPanel id="rules" className="min-h-0 flex-1 overflow-y-auto p-4">
            <RulesPanel />
          </TabPanel>
        </Tabs>
      )}
    </aside>
  )
}
