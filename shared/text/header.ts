import { paragraphs } from './paragraphs.ts'
import { BYLINE, DATELINE, HEADER_LINE, zones } from './zones.ts'

/** What the head of a saved text says about it. What it does not say is `null`. */
export type Header = {
  readonly source: string | null
  /** ISO 8601 day or instant, as written. */
  readonly published: string | null
  /** Names only, without `By`. */
  readonly byline: string | null
  /** Without its dash. The dateline stays part of the body. */
  readonly dateline: string | null
  /** Offset at which the body begins, after header and bylines. */
  readonly bodyFrom: number
}

/** Reads the head of a `.txt` article: header line, byline, dateline. A text without any of them is all body. */
export function readHeader(text: string): Header {
  let source: string | null = null
  let published: string | null = null
  let byline: string | null = null
  let dateline: string | null = null
  let bodyFrom = 0
  for (const zone of zones(text)) {
    const slice = text.slice(zone.from, zone.to)
    switch (zone.kind) {
      case 'header': {
        const groups = HEADER_LINE.exec(slice)?.groups
        published ??= groups?.['published'] ?? null
        source ??= groups?.['source'] ?? null
        bodyFrom = zone.to
        break
      }
      case 'byline':
        byline ??= BYLINE.exec(slice)?.groups?.['byline'] ?? null
        bodyFrom = zone.to
        break
      case 'dateline':
        dateline ??= DATELINE.exec(slice + ' ')?.groups?.['dateline']?.replace(/[ \t]*(?:--|[-_–—])$/u, '') ?? null
        break
      case 'tag-line':
        break
    }
  }
  const first = paragraphs(text.slice(bodyFrom))[0]
  return { source, published, byline, dateline, bodyFrom: bodyFrom + (first?.from ?? 0) }
}
