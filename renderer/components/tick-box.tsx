import type { ReactElement } from 'react'

/** The box of a checkbox whose `Checkbox` is the `group` around it: empty, ticked, or, for a part, with a bar. */
export function TickBox({ className = '' }: { readonly className?: string }): ReactElement {
  return (
    <span
      aria-hidden="true"
      className={`flex size-4 shrink-0 items-center justify-center rounded border border-line-strong bg-paper group-data-indeterminate:border-repeat group-data-selected:border-repeat group-data-selected:bg-repeat ${className}`}
    >
      <svg viewBox="0 0 16 16" className="hidden size-4 group-data-selected:block">
        <path d="m4 8.2 2.6 2.6L12 5.3" className="fill-none stroke-on-strong" strokeWidth="2" />
      </svg>
      <span className="hidden h-0.5 w-2 rounded bg-repeat group-data-indeterminate:block" />
    </span>
  )
}
