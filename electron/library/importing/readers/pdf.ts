import { getDocumentProxy } from 'unpdf'
import { failure, success } from '../../outcome.ts'
import { draftOfText, nothingStated } from '../draft.ts'
import { withoutFurniture } from '../pdf/page-furniture.ts'
import { paragraphsOf, type Paragraph } from '../pdf/paragraphs.ts'
import { inReadingOrder } from '../pdf/reading-order.ts'
import { withTables } from '../pdf/tables.ts'
import { linesOf, type Line, type Run } from '../pdf/text-lines.ts'
import type { Document, ReadItem } from './reader.ts'

/** A headline is set in type larger than the text's by this factor at least. */
const headlineSize = 1.25

/** A PDF document: its text layer, column by column, without running heads and page numbers. */
export async function* readPdf({ content }: Document): AsyncGenerator<ReadItem, void> {
  const pages = await readPages(content)
  if (pages === null) return yield* [failure({ kind: 'encrypted' } as const)]
  const detail = 'its pages are pictures, as a scan has them, and carry no text layer'
  if (pages.every((page) => page.length === 0)) return yield* [failure({ kind: 'no-text', detail } as const)]
  const paragraphs = paragraphsOf(withoutFurniture(pages).flatMap((page) => inReadingOrder(page).flatMap(withTables)))
  const headline = headlineOf(paragraphs)
  const text = paragraphs.filter((paragraph) => paragraph !== headline).map((paragraph) => paragraph.text)
  const draft = draftOfText(text.join('\n\n'), { ...nothingStated, headline: headline?.text ?? null })
  yield draft === null ? failure({ kind: 'empty' }) : success(draft)
}

/** The lines of each page; null when the document asks for a password. */
async function readPages(content: Uint8Array): Promise<Line[][] | null> {
  try {
    const document = await getDocumentProxy(content, { verbosity: 0 })
    const pages: Line[][] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(linesOf(items.flatMap((item) => ('str' in item ? runsOf(item) : []))))
      page.cleanup()
    }
    await document.loadingTask.destroy()
    return pages
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return null
    throw error
  }
}

/** A run of text; one that is turned on its side is not part of the text. */
function runsOf({ str, transform, width }: { str: string; transform: readonly unknown[]; width: number }): Run[] {
  const [a, b, , d, x, y] = transform.map(Number)
  if (a === undefined || b === undefined || d === undefined || x === undefined || y === undefined) return []
  return Math.abs(b) > Math.abs(a) ? [] : [{ text: str, x, y, width, size: Math.abs(d) }]
}

/** The first paragraph in type larger than the text's, if there is one near the top. */
function headlineOf(paragraphs: readonly Paragraph[]): Paragraph | null {
  const sizes = paragraphs.flatMap(({ text, size }) => Array.from({ length: Math.ceil(text.length / 100) }, () => size))
  const usual = sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0
  return paragraphs.slice(0, 4).find(({ size }) => size >= headlineSize * usual) ?? null
}
