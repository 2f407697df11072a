import { failure, success } from '../../outcome.ts'
import { decodeText } from '../decode-text.ts'
import { detectLanguage } from '../detect-language.ts'
import { draftOfText, nothingStated } from '../draft.ts'
import { findArticle } from '../html/article-content.ts'
import { textOfBlocks } from '../html/block-text.ts'
import { parsePage } from '../html/page.ts'
import { readPageMetadata } from '../html/page-metadata.ts'
import type { Document, ReadItem } from './reader.ts'

/** A web page: its article, and what the page says about it. */
export function* readHtml({ content }: Document): Generator<ReadItem> {
  const decoded = decodeText(content, declaredEncoding(content))
  if (!decoded.ok) {
    yield decoded
    return
  }
  const page = parsePage(decoded.value.text)
  const metadata = readPageMetadata(page)
  const article = findArticle(page)
  const text = article === null ? '' : textOfBlocks(article.content)
  const language = languageOf(text, metadata.language)
  const warnings = [...decoded.value.warnings, ...(article?.isCut === true ? [cut] : [])]
  const draft = draftOfText(text, { ...nothingStated, ...metadata, language, warnings })
  yield draft === null || draft.body === '' ? failure({ kind: 'empty' }) : success(draft)
}

const cut = 'The page says that the rest is for subscribers: this may be the beginning of the report.'

/** What a page says of its encoding, within the part of it in which browsers look. */
function declaredEncoding(content: Uint8Array): string | null {
  const opening = new TextDecoder('latin1').decode(content.subarray(0, 4_096))
  return /<meta[^>]{1,200}charset\s*=\s*["']?(?<charset>[\w.:-]{1,40})/i.exec(opening)?.groups?.['charset'] ?? null
}

/** Languages that detection does not tell from the one beside them. */
const foundAs: ReadonlyMap<string, string> = new Map([
  ['id', 'ms'],
  ['nb', 'no'],
  ['nn', 'no'],
  ['bs', 'hr'],
])

/** What a page says of its language is often its template's; it is believed where the text does not say otherwise. */
function languageOf(text: string, stated: string | null): string | null {
  const found = detectLanguage(text)
  const primary = stated?.split('-')[0] ?? ''
  return found === null || found === (foundAs.get(primary) ?? primary) ? stated : found
}
