import mammoth from 'mammoth'
import { failure, success } from '../../outcome.ts'
import { unpack, type Archive } from '../archive.ts'
import { draftOfText, nothingStated } from '../draft.ts'
import { textOfBlocks } from '../html/block-text.ts'
import { lineOf, parsePage } from '../html/page.ts'
import { largestText } from '../limits.ts'
import type { ReadItem } from './reader.ts'

/** The file that makes an archive a Word document. */
export const documentEntry = 'word/document.xml'

/** The most bytes of markup that the parts of one document may have: a long book, with every word formatted. */
const largestMarkup = 2 * largestText

/**
 * A Word document: headings, tables and footnotes with its text; tracked insertions are accepted and deletions left out.
 * Pictures are never unpacked. mammoth makes markup of it, which is then read like that of a page.
 */
export async function* readWordArchive(archive: Archive): AsyncGenerator<ReadItem, void> {
  const parts = new Map<string, Uint8Array>()
  let left = largestMarkup
  for (const packed of archive.entries) {
    if (!/\.(?:xml|rels)$/.test(packed.name)) continue
    const unpacked = await unpack(archive, packed, left)
    if (!unpacked.ok) return yield* [unpacked]
    left -= unpacked.value.length
    parts.set(packed.name, unpacked.value)
  }
  const { value } = await mammoth.convertToHtml(inputOf(parts), {
    externalFileAccess: false,
    styleMap: ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Subtitle'] => h2:fresh"],
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  })
  const page = parsePage(value)
  // Marks that lead to a footnote and back would stand in the text as figures.
  for (const mark of page.querySelectorAll('a[href^="#footnote"], a[href^="#endnote"], sup:has(a[id])')) mark.remove()
  const title = page.querySelector('h1.title')
  const headline = lineOf(title)
  title?.remove()
  // Its author, title and date are those of the machine or the template more often than those of the report.
  const draft = draftOfText(textOfBlocks(page.body), { ...nothingStated, headline })
  yield draft === null ? failure({ kind: 'empty' }) : success(draft)
}

/** What mammoth takes for an archive it has opened: its own would unpack whatever size an entry has. */
function inputOf(parts: ReadonlyMap<string, Uint8Array>): Parameters<typeof mammoth.convertToHtml>[0] {
  const file = {
    exists: (name: string) => parts.has(name),
    read: (name: string, encoding?: string) => {
      const content = parts.get(name) ?? new Uint8Array()
      return Promise.resolve(encoding === undefined ? content : new TextDecoder(encoding).decode(content))
    },
  }
  // oxlint-disable-next-line no-unsafe-type-assertion -- mammoth takes an opened archive as `file`, which its types leave out
  return { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0]
}
