import type { Report } from '../../shared/analysis/index.ts'
import type { Draft } from '../library/importing/draft.ts'
import { reportOf } from '../library/jobs/engine-task.ts'

/** A text to be compared, with what is known of it. */
export type NamedText = Report & { readonly name: string }

/** An imported article as a text to be compared. */
export function namedText(name: string, draft: Draft): NamedText {
  return { name, ...reportOf(draft) }
}

/** `Ferry sinks (Northmere Wire, 2031-03-03)`: how a report is called in a heading. */
export function headingOf({ name, title, source, published }: NamedText): string {
  const known = [source, published].filter((part) => part !== null).join(', ')
  return known === '' ? (title ?? name) : `${title ?? name} (${known})`
}

/** A share as a whole percentage. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
