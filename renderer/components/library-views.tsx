import type { ReactElement } from 'react'

const VIEWS = [
  { view: 'articles', name: 'Articles', href: '#/library' },
  { view: 'stories', name: 'Stories', href: '#/stories' },
  { view: 'removed', name: 'Removed', href: '#/removed' },
] as const

/** The views of a library, and which of them is shown. */
export function LibraryViews({ shown }: { readonly shown: (typeof VIEWS)[number]['view'] }): ReactElement {
  return (
    <nav aria-label="Views of the library" className="flex rounded-md bg-raised p-0.5 text-sm shadow-sheet">
      {VIEWS.map(({ view, name, href }) => (
        <a
          key={view}
          href={href}
          aria-current={view === shown ? 'page' : undefined}
          className="flex min-h-7 items-center rounded px-2.5 text-quiet hover:text-ink aria-[current]:bg-line/60 aria-[current]:font-medium aria-[current]:text-ink"
        >
          {name}
        </a>
      ))}
    </nav>
  )
}
