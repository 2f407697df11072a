import type { ReactElement } from 'react'

/** Line drawings on a grid of 16, in the colour of the text around them. Always beside a name, so hidden from readers. */
const PATHS = {
  add: 'M8 3v10M3 8h10',
  back: 'M10 3.5 5.5 8l4.5 4.5',
  close: 'm4 4 8 8M12 4l-8 8',
  commands: 'm3 5 3 3-3 3M8 11.5h5',
  columns: 'M2 3h12v10H2zM6 3v10M10 3v10',
  compare: 'M2.5 3h4.5v10H2.5zM9 3h4.5v10H9zM4 6h1.5M4 8h1.5M10.5 6H12M10.5 8H12',
  down: 'M4 6.5 8 10.5l4-4',
  drop: 'M8 2v8M4.5 6.5 8 10l3.5-3.5M2.5 11v2.5h11V11',
  filter: 'M2.5 3.5h11L9.5 8.5v4l-3 1.5V8.5z',
  fold: 'M3 3h10M3 13h10M8 4.5v2.8M6.5 6 8 7.3 9.5 6M8 11.5V8.7M6.5 10 8 8.7 9.5 10',
  forward: 'M6 3.5 10.5 8 6 12.5',
  guide: 'M8 4.2C6.6 3.2 4.8 3 2.5 3v9.5c2.3 0 4.1.2 5.5 1.2 1.4-1 3.2-1.2 5.5-1.2V3C11.2 3 9.4 3.2 8 4.2zM8 4.2v9.5',
  heads: 'M3 3.5h10M3 6.5h6M5 10l3 3 3-3',
  keys: 'M1.5 4h13v8h-13zM4 6.5h.01M6.5 6.5h.01M9 6.5h.01M11.5 6.5h.01M5 9.5h6',
  panel: 'M2 3h12v10H2zM10 3v10',
  remove: 'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.4 10.4l3.1 3.1',
  settings: 'M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6M10 3v3M6 10v3',
  story: 'M3.5 2.5v11M6.5 4h7M6.5 8h7M6.5 12h4.5M3.5 4h.01M3.5 8h.01M3.5 12h.01',
  swap: 'M3 5.5h9.5L10 3M13 10.5H3.5L6 13',
  up: 'M4 9.5 8 5.5l4 4',
  warning: 'M8 2.5 14 13H2zM8 6.5v3M8 11.3h.01',
} as const

export type IconName = keyof typeof PATHS

export function Icon({
  name,
  size = 'size-4',
  className = '',
}: {
  readonly name: IconName
  /** A size utility, such as `size-5`. */
  readonly size?: string
  readonly className?: string
}): ReactElement {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={`shrink-0 ${size} ${className}`}>
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.35"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

/** The sign of Doublet: one line of type set twice. */
export function Emblem({ className = 'size-5' }: { readonly className?: string }): ReactElement {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className={`shrink-0 ${className}`}>
      <rect x="2" y="3" width="11" height="11" rx="2" className="fill-repeat" />
      <rect x="7" y="6" width="11" height="11" rx="2" className="fill-none stroke-part-strong" strokeWidth="1.8" />
    </svg>
  )
}
