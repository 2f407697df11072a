import type { Span } from '../domain/span.ts'
import { isNoteToEditors } from './head-lines.ts'

const CREDIT = String.raw`(?:(?:(?:Additional|Further) )?[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Tt]ranslation|[Gg]raphics?|[Pp]hotograph(?:s|y)?|[Ss]creening) by\b`
/** A credit in round brackets at the end of a paragraph. */
const CREDIT_IN_BRACKETS = new RegExp(String.raw`\([ \t]*${CREDIT}[^()]*(?:\([^()]*\)[^()]*)*\)?[ \t.]*$`, 'u')

/** A tag line runs no longer than this; a sentence that happens to open like one is prose. */
const LONGEST = 400

const NETWORK =
  '(?:Twitter|X|Facebook|Instagram|Telegram|WhatsApp|LinkedIn|YouTube|Reddit|Pinterest|Bluesky|Threads|TikTok)'
const BUTTON = String.raw`(?:Share(?: (?:this|on|via|with)(?: (?:article|story|post|page|friends))?)?|Tweet|E-?mail|Print|Save|Copy(?: (?:link|URL))?|Messenger|SMS|${NETWORK})`

/** Lines that are no prose wherever they stand: what a page sets between the paragraphs of a report. */
const FURNITURE: readonly RegExp[] = [
  /^(?:-{1,3} ?)?(?:Advertisements?|Sponsored(?: content)?|Promoted)(?: ?-{1,3})?$/iu,
  /^(?:Story|Article|Text) continues (?:below|after)\b[^\r\n.]{0,40}$/iu,
  /^(?:Continue reading|Keep reading|Scroll (?:down )?to continue|Skip (?:to content|past|advert)|Read (?:more|next|the full (?:story|article))|Show more|Load more|Back to top|View comments|(?:Leave|Post|Add) a comment)\b[^\r\n.]{0,30}$/iu,
  /^\(?\d+\)? comments?\W*$/iu,
  new RegExp(String.raw`^${BUTTON}(?:[ \t|·•,/:-]+(?:and[ \t]+)?${BUTTON})*$`, 'iu'),
]

/** How a report is signed off at its end; as a line of its own under the last paragraph too. */
const SIGN_OFF =
  /^(?:-0-|-30-|--?[ \t]*ends?[ \t]*--?|ENDS?|MORE|More|\(more\)|###|REUTERS?\.{0,3}|Reuters?;?\.{0,3}|AP-[A-Z]{2}-[^\r\n]{0,60})$/u

/** Paragraphs that are nothing but a tag line, told by how they open or end. */
const TAG_PARAGRAPHS: readonly RegExp[] = [
  SIGN_OFF,
  ...FURNITURE,
  new RegExp(String.raw`^\(?${CREDIT}[ \t]+(?:\p{Lu}|our\b|staff\b)`, 'u'),
  /^\((?:[A-Z]{2,5}|[A-Z][a-z]+ ?[A-Z]?[a-z]*)\)$/u,
  // Rights.
  /^(?:©|\(c\)[ \t]|Copyright,?[ \t]*(?:©|\(c\)|\d{4}))[^\r\n]{0,160}$/iu,
  /^Copyright\b[^\r\n]{0,100}\ball rights reserved\b[^\r\n]{0,60}$/iu,
  /^Copyright(?:[ \t]+(?:by|the|of|and|&|\p{Lu}[\p{L}.,’']*|\d{4}))+\.?$/u,
  /^All rights reserved\b/iu,
  /^(?:This|No part of (?:this|it))\b[^.]*\bmay (?:not )?be (?:published|reproduced|rewritten|redistributed|broadcast)\b/u,
  /^(?:Reproduction|Republication|Redistribution)\b[^.]*\b(?:prohibited|forbidden|not permitted|permission|consent)\b/u,
  /^Our standards?:/iu,
  // Where to write: `((Velmora newsroom; desk@lantern.example))`.
  /^\(\([^]*\)\)$/u,
  /^\([^()]*\S@\S+\.[a-z]{2,10}[^()]*\)$/iu,
  // Where to read on.
  /^(?:(?:Sign up|Subscribe|Register)(?: now| here| today)? (?:to|for))\b[^.!?]{1,160}[.!]?$/iu,
  /^Click here (?:to|for)\b[^.!?]{1,60}$/iu,
  /^(?:Read (?:more|also|next)|Also read|See also|Related(?: (?:stories|articles|links|topics|coverage))?|More on this(?: story)?|More from|Recommended|Most read|Trending)[ \t]*(?::|-|–|—|>|»|$)/iu,
  /^(?:Keywords?|Tags?|Topics?|Filed under|Categories)[ \t]*:[^.!?]*$/iu,
  /^(?:Photo|Image|Picture|Video)s?(?: credit)?[ \t]*:[^\r\n.]{1,80}$/iu,
  // Who is behind it.
  /(?<=^[^.!?]{2,160}) contributed to this (?:report|story|article)\.?$/u,
  new RegExp(
    String.raw`^(?:[^.!?]{1,120}\b(?:journalist|reporter|correspondent|writer|editor)\b[^.!?]{0,40}[,;:.]?[ \t]*)?[Ff]ollow (?:us|him|her|them|me|@\w+|[^.!?\r\n]{1,40}) on (?:our )?${NETWORK}\b`,
    'u',
  ),
  /^[^()\s]+@[^()\s]+\.[a-z]{2,10}$/iu,
]

/** Pages set lines of this length at most between paragraphs. */
const LONGEST_FURNITURE = 100

function isFurniture(line: string): boolean {
  return line.length <= LONGEST_FURNITURE && FURNITURE.some((pattern) => pattern.test(line))
}

function isTagParagraph(paragraph: string): boolean {
  return (
    paragraph.length <= LONGEST &&
    (TAG_PARAGRAPHS.some((pattern) => pattern.test(paragraph)) || isNoteToEditors(paragraph))
  )
}

/** "... he told" has "Reuters." for its last line: what signs off stands under the end of a sentence. */
const ENDED = /[.!?…:)]["”’)]*[ \t]*$/u

const LINE = /[^\r\n]+/gu

/** Lines inside a paragraph that are none of its own: furniture anywhere, and what signs off at its end. */
function readLines(text: string, part: Span): Span[] {
  const lines = [...text.slice(part.from, part.to).matchAll(LINE)]
  return lines.flatMap(({ 0: line, index }, at) => {
    const bare = line.trim()
    const isLast = at === lines.length - 1 && ENDED.test(lines[at - 1]?.[0] ?? '')
    if (!isFurniture(bare) && !(isLast && SIGN_OFF.test(bare))) return []
    const from = part.from + index + line.indexOf(bare)
    return [{ from, to: from + bare.length }]
  })
}

/** The credit that stands in brackets at the end of a stretch. */
function readCredit(text: string, { from, to }: Span): Span[] {
  const start = Math.max(from, to - LONGEST)
  const tail = text.slice(start, to)
  const credit = tail.includes('(') ? CREDIT_IN_BRACKETS.exec(tail) : null
  return credit === null ? [] : [{ from: start + credit.index, to }]
}

/** The tag lines that a paragraph is, or holds, in order. */
export function readTagLines(text: string, part: Span): Span[] {
  const paragraph = text.slice(part.from, part.to)
  if (isTagParagraph(paragraph.trim())) return [part]
  const lines = /[\r\n]/u.test(paragraph) ? readLines(text, part) : []
  const last = lines.at(-1)
  const isSignedOff = last !== undefined && text.slice(last.to, part.to).trim() === ''
  const [credit] = readCredit(
    text,
    isSignedOff ? { from: part.from, to: text.slice(0, last.from).trimEnd().length } : part,
  )
  return credit === undefined
    ? lines
    : [...lines.filter(({ to }) => to <= credit.from), credit, ...lines.filter(({ from }) => from >= credit.to)]
}
