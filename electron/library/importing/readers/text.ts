import { failure, success } from '../../outcome.ts'
import { decodeText } from '../decode-text.ts'
import { draftOfText, nothingStated } from '../draft.ts'
import type { Document, ReadItem } from './reader.ts'

/** Plain text and Markdown: one article. */
export function* readText({ content }: Document): Generator<ReadItem> {
  const decoded = decodeText(content)
  if (!decoded.ok) {
    yield decoded
    return
  }
  const draft = draftOfText(decoded.value.text, { ...nothingStated, warnings: decoded.value.warnings })
  yield draft === null ? failure({ kind: 'empty' }) : success(draft)
}
