import type { ReactElement } from 'react'

/** The letter of a text: A is solid, B is framed, so the two are told apart without colour. */
export function SideBadge({
  side,
  isEmpty = false,
}: {
  readonly side: 'a' | 'b'
  readonly isEmpty?: boolean
}): ReactElement {
  const look = isEmpty
    ? 'border border-dashed border-line-strong text-quiet'
    : side === 'a'
      ? 'border border-transparent bg-ink text-paper'
      : 'border-[1.5px] border-ink text-ink'
  return (
    <bdi className={`inline-flex size-5 shrink-0 items-center justify-center rounded text-2xs font-bold ${look}`}>
      {side.toUpperCase()}
    </bdi>
  )
}
