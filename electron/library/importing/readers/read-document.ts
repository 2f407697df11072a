import { formatOf, type Format } from '../format.ts'
import type { Document, Reader, ReadItem } from './reader.ts'

/** The reader of each format, loaded when the first document of its kind comes. */
const readers: Readonly<Record<Format, () => Promise<Reader>>> = {
  text: async () => (await import('./text.ts')).readText,
  html: async () => (await import('./html.ts')).readHtml,
  'json-lines': async () => (await import('./json-lines.ts')).readJsonLines,
}

/** Reads a document as what its content says it is, whatever its name. */
export async function* readDocument(document: Document): AsyncGenerator<ReadItem> {
  const format = formatOf(document.content, document.name)
  if (!format.ok) {
    yield format
    return
  }
  const read = await readers[format.value]()
  yield* read(document)
}
