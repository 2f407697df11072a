import { failure, success } from '../../outcome.ts'
import { formatOf, type Format } from '../format.ts'
import { deepestArchive, largestFile } from '../limits.ts'
import type { Document, Reader, ReadItem } from './reader.ts'

/** The reader of each format, loaded when the first document of its kind comes. */
const readers: Readonly<Record<Format, () => Promise<Reader>>> = {
  text: async () => (await import('./text.ts')).readText,
  html: async () => (await import('./html.ts')).readHtml,
  'rich-paste': async () => (await import('./rich-paste.ts')).readRichPaste,
  pdf: async () => (await import('./pdf.ts')).readPdf,
  zip: async () => (await import('./zip.ts')).readZip,
  'json-lines': async () => (await import('./json-lines.ts')).readJsonLines,
  'newsml-g2': async () => (await import('./newsml-g2.ts')).readNewsmlG2,
  'newsml-1': async () => (await import('./newsml-1.ts')).readNewsml1,
  nitf: async () => (await import('./nitf.ts')).readNitf,
  ninjs: async () => (await import('./ninjs.ts')).readNinjs,
  feed: async () => (await import('./feed.ts')).readFeed,
  eml: async () => (await import('./eml.ts')).readEml,
  csv: async () => (await import('./csv.ts')).readCsv,
}

/** Reads a document as what its content says it is, whatever its name. `depth` counts the archives it lies in. */
export async function* readDocument(document: Document, depth = 0): AsyncGenerator<ReadItem, void> {
  const format = document.format === undefined ? formatOf(document.content, document.name) : success(document.format)
  if (!format.ok) return yield* [format]
  const limit = largestFile(format.value)
  if (document.content.length > limit) return yield* [failure({ kind: 'too-large', limit } as const)]
  if (depth > deepestArchive) return yield* [failure({ kind: 'nested-too-deep', levels: deepestArchive } as const)]
  try {
    const read = await readers[format.value]()
    yield* read(document, (part) => readDocument(part, depth + 1))
  } catch (error) {
    // One damaged file of an archive is not the end of the others.
    const [detail = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    yield failure({ kind: 'not-understood', detail })
  }
}
