import type { Reading } from '../domain/comparison.ts'
import type { Zone } from '../domain/article.ts'
import type { NumberFormat } from '../domain/number-format.ts'
import {
  groupMentions,
  inspectFigures,
  numberFormatOf,
  readContext,
  readFigures,
  type FigureContext,
  type InspectionNote,
} from '../figures/index.ts'
import { labelsOf, sentences, zones } from '../text/index.ts'

/** A report as far as the engine wants to know it. */
export type Report = {
  readonly body: string
  /** The headline the source gave; null when it has none, or when one was made from the first sentence. */
  readonly title: string | null
  /** ISO 8601, a day or an instant; without it relative dates stay unresolved. */
  readonly published: string | null
  readonly source: string | null
  /** BCP 47 tag; says in which order `3/12/2024` names day and month, and how numbers are written unless `numberFormat` does. */
  readonly language?: string | null
  /** How the report writes its numbers; the way of its language when absent or null. */
  readonly numberFormat?: NumberFormat | null
}

/**
 * A report read once, to be compared with any number of others. What its figures are to each other (`context`, `groups`,
 * `notes`) is read when it is first asked for: finding passages needs none of it, and it is most of what reading takes.
 */
export type ReadReport = Reading & {
  readonly report: Report
  /** Figures of the report that contradict each other. */
  readonly notes: readonly InspectionNote[]
  readonly context: FigureContext
}

/**
 * Reads one report: zones, figures (headline first, then body, in reading order), the groups of mentions of one fact, and
 * what does not agree inside it. Spans point into the body, or into the title where a figure says so.
 */
export function readReport(report: Report): ReadReport {
  const { body, published } = report
  const title = report.title ?? ''
  const found: Zone[] = zones(body)
  const { language = null } = report
  const writing = { reference: published, language, numberFormat: report.numberFormat ?? numberFormatOf(language) }
  const inTitle = readFigures({ ...writing, text: title, field: 'title', zones: labelsOf(title) })
  const inBody = readFigures({
    ...writing,
    text: body,
    zones: found,
    sentences: sentences(body),
    headline: title,
  })
  const figures = [...inTitle.figures, ...inBody.figures]
  const context = once(() =>
    readContext({ body, headline: title, published, source: report.source, zones: found }, figures),
  )
  const groups = once(() => groupMentions(context()))
  const notes = once(() => inspectFigures(body, inBody.figures))
  return {
    report,
    zones: found,
    figures,
    understood: inTitle.understood + inBody.understood,
    seen: inTitle.seen + inBody.seen,
    get context() {
      return context()
    },
    get groups() {
      return groups()
    },
    get notes() {
      return notes()
    },
  }
}

/** What `make` makes, made when it is first wanted, then kept. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
