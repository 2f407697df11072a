import type { Entry } from 'yauzl'
import { failure } from '../../outcome.ts'
import { openArchive, unpack } from '../archive.ts'
import { largestText, largestUnpacked, mostEntries, mostUnpacking, smallestBomb } from '../limits.ts'
import { documentEntry, readWordArchive } from './docx.ts'
import type { Document, ReadItem, ReadPart } from './reader.ts'

/** Office documents that are archives too, by a file that only they hold. */
const otherDocuments: readonly (readonly [entry: RegExp, format: string])[] = [
  [/^xl\/workbook\./, 'a spreadsheet'],
  [/^ppt\/presentation\./, 'a presentation'],
  [/^content\.xml$/, 'an OpenDocument file'],
]
/** What is wrong with an archive that is named as a Word document and is none. */
const withoutText = `it is named as a Word document, and the part that holds the text is missing`

/** What systems put into archives beside the user's files. */
const passedOver = /(?:^|\/)(?:\.(?!\.?\/)|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/

/** A ZIP archive: a Word document, or any files that Doublet reads, archives among them. */
export async function* readZip({ name: own, content }: Document, readPart: ReadPart): AsyncGenerator<ReadItem, void> {
  const opened = await openArchive(content, mostEntries)
  if (!opened.ok) return yield* [opened]
  const archive = opened.value
  const names = archive.entries.map(({ name }) => name)
  if (names.includes(documentEntry)) return yield* readWordArchive(archive)
  const other = otherDocuments.find(([entry]) => names.some((name) => entry.test(name)))
  if (other !== undefined) return yield* [failure({ kind: 'other-format', format: other[1] } as const)]
  if (/\.docx$/i.test(own)) return yield* [failure({ kind: 'not-understood', detail: withoutText } as const)]
  let left = largestUnpacked
  let isEmpty = true
  for (const packed of archive.entries) {
    const { name: part, entry } = packed
    if (passedOver.test(part)) continue
    isEmpty = false
    if (isBomb(entry)) {
      yield { ...failure({ kind: 'unpacks-too-far', times: mostUnpacking } as const), part }
      return
    }
    const unpacked = await unpack(archive, packed, Math.min(largestPart, left))
    left -= entry.uncompressedSize
    if (!unpacked.ok) yield { ...unpacked, part }
    else for await (const item of readPart({ name: part, content: unpacked.value })) yield within(part, item)
    if (left <= 0) {
      yield { ...failure({ kind: 'too-large', limit: largestUnpacked } as const), part }
      return
    }
  }
  if (isEmpty) yield failure({ kind: 'empty' })
}

/** The most bytes that one file of an archive may unpack to. */
const largestPart = 4 * largestText

function isBomb({ uncompressedSize, compressedSize }: Pick<Entry, 'uncompressedSize' | 'compressedSize'>): boolean {
  return uncompressedSize > smallestBomb && uncompressedSize > mostUnpacking * compressedSize
}

/** An item of a file in an archive is known by the path to it: `monday.zip/ferry.txt` in an archive of archives. */
function within(part: string, item: ReadItem): ReadItem {
  return { ...item, part: item.part === undefined ? part : `${part}/${item.part}` }
}
