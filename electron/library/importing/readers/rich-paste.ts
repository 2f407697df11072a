import { failure, success } from '../../outcome.ts'
import { cleanText } from '../decode-text.ts'
import { draftOfText, nothingStated } from '../draft.ts'
import { textOfBlocks } from '../html/block-text.ts'
import { parsePage } from '../html/page.ts'
import type { Document, ReadItem } from './reader.ts'

/** What was copied from a page or a document: all of it, for whoever copied it chose what is wanted. */
export function* readRichPaste({ content }: Document): Generator<ReadItem> {
  const { text, warnings } = cleanText(new TextDecoder().decode(content))
  const draft = draftOfText(textOfBlocks(parsePage(text).body), { ...nothingStated, warnings })
  yield draft === null ? failure({ kind: 'empty' }) : success(draft)
}
