import { useId, type KeyboardEvent, type ReactElement, type ReactNode } from 'react'

/**
 * Tabs over one panel. A library's tabs look through the whole panel for something to focus whenever anything in it
 * changes, which laid out both texts at every step from finding to finding.
 */
export function PanelTabs<T extends string>({
  label,
  tabs,
  shown,
  onShow,
  beside,
  children,
}: {
  readonly label: string
  readonly tabs: readonly { readonly id: T; readonly name: string }[]
  readonly shown: T
  readonly onShow: (tab: T) => void
  /** Stands at the end of the row of tabs. */
  readonly beside: ReactNode
  readonly children: ReactNode
}): ReactElement {
  const id = useId()
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.id === shown)
    const places: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }
    const next = tabs[places[event.key] ?? -1]
    if (next === undefined || event.altKey) return
    event.preventDefault()
    onShow(next.id)
    document.getElementById(`${id}-${next.id}`)?.focus()
  }
  return (
    <>
      <div className="mx-3 mt-3 mb-1 flex items-center gap-2 short:mt-1.5 short:mb-0">
        {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the tabs in it take the focus */}
        <div
          role="tablist"
          aria-label={label}
          className="flex flex-1 justify-between gap-0.5 rounded-lg bg-line/50 p-1 short:p-0.5"
          onKeyDown={onKeyDown}
        >
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${id}-${tab.id}`}
              aria-selected={tab.id === shown}
              aria-controls={`${id}-panel`}
              tabIndex={tab.id === shown ? 0 : -1}
              className="cursor-default rounded-md px-1.5 py-1 text-sm whitespace-nowrap text-quiet outline-offset-1 hover:text-ink aria-selected:bg-raised aria-selected:font-medium aria-selected:text-ink aria-selected:shadow-sheet short:py-0.5"
              onClick={() => onShow(tab.id)}
            >
              {tab.name}
            </button>
          ))}
        </div>
        {beside}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${shown}`}
        className="flex min-h-0 flex-1 flex-col"
      >
        {children}
      </div>
    </>
  )
}
