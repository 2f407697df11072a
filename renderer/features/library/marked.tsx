import type { ReactElement } from 'react'
import type { Span } from '../../../shared/domain/span.ts'

/** A text with what was found in it marked. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Span[] }): ReactElement {
  return (
    <>
      {marks.map(({ from, to }, index) => (
        <span key={from}>
          {text.slice(marks[index - 1]?.to ?? 0, from)}
          <mark className="rounded-sm bg-repeat-wash-strong text-ink underline decoration-repeat decoration-2 underline-offset-2">
            {text.slice(from, to)}
          </mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.to ?? 0)}
    </>
  )
}
