import type { ReactElement } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { IconButton } from '../../components/button.tsx'
import { Because } from './because.tsx'
import { FindingDetail } from './finding-detail.tsx'
import { FindingFilters } from './finding-filters.tsx'
import { FindingList } from './finding-list.tsx'
import { useWorkspace } from './workspace.tsx'

const TAB =
  'cursor-default rounded-md px-2.5 py-1 text-sm text-quiet outline-offset-1 data-hovered:text-ink data-selected:bg-raised data-selected:font-medium data-selected:text-ink data-selected:shadow-sheet'

/** Beside the texts: what to decide on, why the engine says so, and how each figure was read. */
export function SidePanel(): ReactElement {
  const { state, dispatch } = useWorkspace()
  return (
    <aside
      aria-label="Findings and reasons"
      data-part="panel"
      tabIndex={-1}
      className="absolute inset-y-0 end-0 z-10 flex w-[min(23rem,92%)] flex-col contain-layout border-s border-line bg-desk shadow-float -outline-offset-2 @4xl:static @4xl:w-[clamp(17rem,26cqi,25rem)] @4xl:shadow-none"
    >
      <Tabs className="flex min-h-0 flex-1 flex-col outline-none">
        <div className="mx-3 mt-3 mb-1 flex items-center gap-2">
          <TabList aria-label="Side panel" className="flex flex-1 gap-1 rounded-lg bg-line/50 p-1">
            <Tab id="findings" className={TAB}>
              Findings
            </Tab>
            <Tab id="because" className={TAB}>
              Because
            </Tab>
          </TabList>
          {/* Where the panel lies over the texts, it lies over the button that opened it, too. */}
          <span className="@4xl:hidden">
            <IconButton
              icon="close"
              label="Close the side panel"
              shortcut="B"
              onPress={() => dispatch({ kind: 'toggle', what: 'showsPanel' })}
            />
          </span>
        </div>
        <TabPanel id="findings" className="flex min-h-0 flex-1 flex-col outline-none">
          <FindingFilters />
          <FindingList />
          {state.selected !== null && <FindingDetail selected={state.selected} />}
        </TabPanel>
        <TabPanel id="because" className="min-h-0 flex-1 overflow-y-auto p-4">
          <Because />
        </TabPanel>
      </Tabs>
    </aside>
  )
}
