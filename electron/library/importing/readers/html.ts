import { failure, success } from '../../outcome.ts'
import { decodeText } from '../decode-text.ts'
import { draftOfText, nothingStated } from '../draft.ts'
import { findArticle } from '../html/article-content.ts'
import { textOfBlocks } from '../html/block-text.ts'
import { parsePage } from '../html/page.ts'
import { readPageMetadata } from '../html/page-metadata.ts'
import type { Document, ReadItem } from './reader.ts'

/** A web page: its article, and what the page says about it. */
export function* readHtml({ content }: Document): Generator<ReadItem> {
  const decoded = decodeText(content)
  if (!decoded.ok) {
    yield decoded
    return
  }
  const page = parsePage(decoded.value.text)
  const metadata = readPageMetadata(page)
  const article = findArticle(page)
  const text = article === null ? '' : textOfBlocks(article)
  const draft = draftOfText(text, { ...nothingStated, ...metadata, warnings: decoded.value.warnings })
  yield draft === null || draft.body === '' ? failure({ kind: 'empty' }) : success(draft)
}
