import { Buffer } from 'node:buffer'
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { failure } from '../../outcome.ts'
import { textOfHtml } from '../html-text.ts'
import { articleItem } from './article-item.ts'
import type { Document, ReadItem, ReadPart } from './reader.ts'

/** A mail: its text as an article, and what it encloses as articles of their own. */
export async function* readEml({ content }: Document, readPart: ReadPart): AsyncGenerator<ReadItem> {
  const mail = await parse(content)
  if (mail === null) {
    yield failure({ kind: 'unreadable', detail: 'its parts are nested too deep, or its head is too long' })
    return
  }
  const text = textOfMail(mail)
  const enclosed = mail.attachments.filter(isEnclosed)
  if (text.trim() !== '' || enclosed.length === 0) yield readMail(mail, text)
  for (const [index, attachment] of enclosed.entries()) yield* readEnclosed(attachment, index, readPart)
}

/** Null when the mail is made to exhaust whoever reads it: the parser then throws. Any other bytes are a mail to it. */
async function parse(content: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(content, { forceRfc822Attachments: true })
  } catch {
    return null
  }
}

/** The plain form goes before HTML: it is what the sender's own desk reads. */
function textOfMail({ text = '', html = '' }: Email): string {
  return withoutFooter(text.trim() === '' ? textOfHtml(html) : text)
}

/** A line of two dashes parts a mail from the signature below it, by a convention older than the web. */
const signature = /^--[ \t]?$/u
/** A signature runs over no more lines than these; more is a text that has such a line in it. */
const mostSignatureLines = 15
/** What senders of newsletters have to say under them. */
const footer =
  /^(?:(?:(?:to |click here to )?unsubscribe|opt[ -]?out|sent from my|view (?:this|it) (?:e-?mail )?in|(?:manage|update|change) your (?:e-?mail )?(?:preferences|subscriptions?|settings)|if you no longer wish)\b|you (?:are receiving|received|receive) this\b)/iu

/** The text without signature and footer, unless nothing else is there. */
function withoutFooter(text: string): string {
  const lines = text.split(/\r\n|\n|\r/u)
  const at = lines.findLastIndex((line) => signature.test(line))
  const isSigned = at > 0 && lines.slice(at + 1).filter((line) => line.trim() !== '').length <= mostSignatureLines
  const kept = isSigned ? lines.slice(0, at) : lines
  while (kept.length > 0 && isFooter(kept.at(-1) ?? '')) kept.pop()
  return kept.length === 0 ? text : kept.join('\n')
}

function isFooter(line: string): boolean {
  return line.trim() === '' || footer.test(line.trim())
}

function readMail(mail: Email, text: string): ReadItem {
  const date = mail.headers.find(({ key }) => key === 'date')?.value ?? null
  return articleItem(text, {
    headline: mail.subject?.replace(/^(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*)+/i, '') ?? null,
    source: nameOf(mail.from ?? mail.sender),
    published: date?.replace(/\s*\([^()]*\)\s*$/, '') ?? null,
    language: mail.headers.find(({ key }) => key === 'content-language')?.value ?? null,
    externalId: mail.messageId ?? null,
  })
}

function nameOf(address: Address | undefined): string | null {
  if (address === undefined) return null
  return address.name === '' ? (address.address ?? null) : address.name
}

/** Pictures that the text shows are part of its dress, not enclosures. */
function isEnclosed({ mimeType, related, disposition, content }: Attachment): boolean {
  const isShown = related === true || (disposition === 'inline' && mimeType.startsWith('image/'))
  return !isShown && (typeof content === 'string' ? content.length : content.byteLength) > 0
}

async function* readEnclosed(attachment: Attachment, index: number, readPart: ReadPart): AsyncGenerator<ReadItem> {
  const { filename, mimeType, content } = attachment
  const extension = mimeType === 'message/rfc822' ? '.eml' : ''
  const name = filename ?? `attachment ${index + 1}${extension}`
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
  for await (const item of readPart({ name, content: bytes })) {
    yield { ...item, part: item.part === undefined ? name : `${name}/${item.part}` }
  }
}
