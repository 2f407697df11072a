import type { Span } from '../domain/span.ts'
import { DIGIT, EXTENDER, kindAt, LETTER, skipSpace, UNSPACED, widthAt } from './characters.ts'
import { paragraphs } from './paragraphs.ts'

/**
 * A mark that may end a sentence, with the quotation marks and brackets that close after it. Full-width marks end a
 * sentence wherever they stand, because nothing but a sentence end is written with them.
 */
const END_MARK = /(?<wide>[。！？｡]+)["”’'»」』）)\]]*|[.!?…؟۔।]+["”’'»)\]]*/gu

/** Abbreviations that stand before a name or number, so a capital after them begins no sentence. */
const BEFORE_NAME = new Set(
  (
    'mr mrs ms mx dr prof rev fr sr jr st mt ft gen lt lieut col maj capt cmdr adm sgt cpl pvt gov sen rep pres hon ' +
    'supt insp det atty messrs mme mlle no nos vol fig art sec vs v cf eg ie viz approx ca ave blvd rd'
  ).split(' '),
)

/** Abbreviations that may stand anywhere: a sentence ends after them only where the next word can open one. */
const ANYWHERE = new Set(
  (
    'inc corp co ltd plc llc bros assn dept univ etc al am pm jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'mon tue wed thu fri sat sun pct bn mln us uk un eu dlrs'
  ).split(' '),
)

/** Words that open a sentence so much more often than they follow an abbreviation inside one that they settle the doubt. */
const OPENERS = new Set(
  (
    'the a an he she it they we i this that these those there in on at for from with after before but and as while when ' +
    'his her its their our if no some most many one another other however meanwhile according earlier last next'
  ).split(' '),
)

const WORD_BEFORE = /[\p{L}.]+$/u
const WORD_AFTER = /^["“‘'«(]*(?<word>[\p{L}’']+)/u
const INITIALS = /^(?:\p{L}\.)+\p{L}$/u
const SINGLE_CAPITAL = /^\p{Lu}$/u

/** Characters looked back for the word that carries the full stop: longer than any abbreviation. */
const LOOK_BACK = 24
const LOOK_AHEAD = 40

/** Whether the full stop at `at` belongs to an abbreviation or initial rather than to the end of a sentence. */
function isAbbreviation(text: string, at: number, next: string): boolean {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, at - LOOK_BACK), at))?.[0] ?? ''
  if (before === '') return false
  const bare = before.replaceAll('.', '').toLowerCase()
  if (BEFORE_NAME.has(bare)) return !(bare === 'no' && OPENERS.has(next.toLowerCase()))
  if (SINGLE_CAPITAL.test(before)) return before !== 'I'
  return (ANYWHERE.has(bare) || INITIALS.test(before)) && !OPENERS.has(next.toLowerCase())
}

/** What stands after a possible end decides whether it is one: white space, then something that can open a sentence. */
function endsSentence(text: string, mark: RegExpExecArray): boolean {
  const end = mark.index + mark[0].length
  if (mark.groups?.['wide'] !== undefined) return kindAt(text, end) !== EXTENDER
  const gap = /^\s+/u.exec(text.slice(end, end + LOOK_AHEAD))?.[0].length ?? 0
  if (gap === 0) return false
  const ahead = text.slice(end + gap, end + gap + LOOK_AHEAD)
  const next = WORD_AFTER.exec(ahead)?.groups?.['word'] ?? ''
  if (/^\p{Ll}/u.test(next)) return false
  return mark[0].startsWith('..') || !mark[0].startsWith('.') || !isAbbreviation(text, mark.index, next)
}

/** Whether a stretch holds anything that can be said; marks alone (`...`, `***`) belong to the sentence before them. */
function hasWord(text: string, span: Span): boolean {
  for (let at = span.from; at < span.to; at += widthAt(text, at)) {
    const kind = kindAt(text, at)
    if (kind === LETTER || kind === DIGIT || kind === UNSPACED) return true
  }
  return false
}

/** Cuts one paragraph, which begins at `start` of its text, into sentences. */
function readParagraph(text: string, start: number, into: Span[]): void {
  const first = into.length
  const add = (from: number, to: number): void => {
    const last = into.length > first ? into.at(-1) : undefined
    if (last !== undefined && !hasWord(text, { from, to })) into[into.length - 1] = { from: last.from, to: start + to }
    else into.push({ from: start + from, to: start + to })
  }
  let from = 0
  END_MARK.lastIndex = from
  for (let mark = END_MARK.exec(text); mark !== null; mark = END_MARK.exec(text)) {
    const end = mark.index + mark[0].length
    if (end >= text.length) break
    if (!endsSentence(text, mark)) continue
    add(from, end)
    from = skipSpace(text, end)
    END_MARK.lastIndex = from
  }
  if (from < text.length) add(from, text.length)
}

/**
 * The sentences of a text, or of the stretch `within` of it, in order and without the white space around them. The rules
 * are our own: see docs/decisions/sentence-segmentation.md. A paragraph always ends a sentence, and the result never
 * depends on text outside the paragraph a sentence stands in.
 */
export function sentences(text: string, within?: Span): Span[] {
  const found: Span[] = []
  const start = within?.from ?? 0
  const part = within === undefined ? text : text.slice(start, within.to)
  for (const { from, to } of paragraphs(part)) readParagraph(part.slice(from, to), start + from, found)
  return found
}
