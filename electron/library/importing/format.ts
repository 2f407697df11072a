import { extname } from 'node:path'

/** How a file's content is read. `text` holds one article, `json-lines` one a line. */
export type Format = 'text' | 'json-lines'

const formats: ReadonlyMap<string, Format> = new Map([
  ['', 'text'],
  ['.txt', 'text'],
  ['.text', 'text'],
  ['.md', 'text'],
  ['.markdown', 'text'],
  ['.jsonl', 'json-lines'],
  ['.ndjson', 'json-lines'],
])

/** The format a file's name promises; null for one that Doublet does not read. */
export function formatOfName(name: string): Format | null {
  return formats.get(extname(name).toLowerCase()) ?? null
}
