import { useRef, type ReactElement, type ReactNode } from 'react'
import type { PlaceOnPage } from './found.ts'
import { useFoundHere } from './use-find.ts'

/** Around a place on the page: what is looked for there stands out, and comes into view, when it is its turn. */
export function FoundFrame({
  place,
  className,
  children,
}: {
  readonly place: PlaceOnPage
  readonly className?: string
  readonly children: ReactNode
}): ReactElement {
  const frame = useRef<HTMLDivElement>(null)
  const isHere = useFoundHere(frame, place)
  return (
    <div
      ref={frame}
      data-line={place.kind === 'line' ? place.index : undefined}
      data-found-here={isHere || undefined}
      className={className}
    >
      {children}
    </div>
  )
}
