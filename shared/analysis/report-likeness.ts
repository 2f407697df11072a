import { momentOf } from '../domain/published.ts'
import { quotationsOf } from './quotation.ts'
import type { ReadReport } from './read-report.ts'

/** How many things of a sort the poorer report has, and how many of them the other has too. */
export type Share = { readonly shared: number; readonly of: number }

/** What two reports have in common as wholes. The same whichever comes first. */
export type Likeness = {
  /** Phrases of three words of the shorter body, every figure masked, that the other has: how much is one template. */
  readonly template: Share
  /** Phrases with a figure in it that both have, the figure masked; how many of them with the same figure. */
  readonly places: Share
  /** Different values, relative dates left out: `today` agrees with every `today`. */
  readonly figures: Share
  /** Different words written with a capital inside a sentence, those of the agencies' names left out. */
  readonly names: Share
  /** Content words of headline and first sentence that the other says anywhere; of the report that shares fewer. */
  readonly opening: Share
  /** Different words of an opening that the other report never says, of the opening with fewer: names; all but numbers and weekdays. */
  readonly aloneInOpening: { readonly names: number; readonly words: number }
  /** Content words of the headlines; null when a report has none. */
  readonly headlines: Share | null
  /** Content words of one headline that the other report says anywhere, of the headline that is said more; null without any. */
  readonly saidHeadline: Share | null
  /** Runs of six quoted words. */
  readonly quotations: Share
  /** Each opens with a word that the other never says: another company, another town. */
  readonly subjectsDiffer: boolean
  /** Both name who sent them, and not the same. */
  readonly sourcesDiffer: boolean
  /** One of the two says that it corrects something. */
  readonly isCorrection: boolean
  /** Hours between the published times; null when one is unknown. */
  readonly hoursApart: number | null
}

type Context = ReadReport['context']
type Mention = NonNullable<Context['mentions'][number]>
type Statement = Context['statements'][number]

const PHRASE = 3
/** What a figure counts as in a masked phrase, and what a word counts as among values. */
const MASK = 1
const NO_VALUE = -1
const MILLIS_AN_HOUR = 3_600_000

/** Marks a report that stands in for an earlier one, in its headline, its first sentence or a note at its end. */
const CORRECTION = /^(?:correct(?:s|ed|ing|ions?)|corrigendum|erratum|refil(?:es|ed|ing))$/
const NOTE_SENTENCES = 3
/** Names of days and months are parts of dates. */
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|januar|februar|märz|mai|juni|juli|oktober|dezember)$/
/** A date that names a day or month says which one; any other is relative to the day of the report. */
const ABSOLUTE_DATE = /\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i
/** The same number, rounded as it was written, but by no more than this share of it: prices of two days lie further apart. */
const MOST_ROUNDING = 0.001

function shareOf<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Share {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const each of few) if (many.has(each)) shared++
  return { shared, of: few.size }
}

/** The phrases of one body as hashes. */
type Phrases = {
  /** Every figure masked. */
  readonly masked: ReadonlySet<number>
  /** For each masked phrase with a figure in it, the values it stands with. */
  readonly valued: ReadonlyMap<number, ReadonlySet<number>>
}

function mix(key: number, own: number): number {
  return Math.imul(key ^ own, 0x01000193) ^ (own >>> 9)
}

function keyOfValue({ quantity }: Mention): number {
  return quantity === null ? 0 : Math.round((quantity.low * 1_000 + quantity.high) % 0x7fffffff)
}

/** The body as one row of words, figures masked, and the value of each figure beside its mask. */
function rowOf({ statements, mentions }: Context): { readonly words: number[]; readonly values: number[] } {
  const words: number[] = []
  const values: number[] = []
  for (const { field, tokens } of statements) {
    if (field !== 'body') continue
    for (const { slot, key } of tokens) {
      const mention = mentions[slot] ?? null
      words.push(mention === null ? key % 0x7fffffff : MASK)
      values.push(mention === null ? NO_VALUE : keyOfValue(mention))
    }
  }
  return { words, values }
}

function phrasesOf(context: Context): Phrases {
  const { words, values } = rowOf(context)
  const masked = new Set<number>()
  const valued = new Map<number, Set<number>>()
  for (let from = 0; from + PHRASE <= words.length; from++) {
    let phrase = 0
    let value = NO_VALUE
    for (let at = from; at < from + PHRASE; at++) {
      phrase = mix(phrase, words[at] ?? 0)
      const own = values[at] ?? NO_VALUE
      if (own !== NO_VALUE) value = mix(value, own)
    }
    masked.add(phrase)
    if (value !== NO_VALUE) valued.set(phrase, (valued.get(phrase) ?? new Set()).add(value))
  }
  return { masked, valued }
}

/** Phrases with a figure that both have, figures masked, and how many of them with the same value. */
function slotsShared(a: Phrases, b: Phrases): Share {
  let shared = 0
  let of = 0
  for (const [key, values] of a.valued) {
    const others = b.valued.get(key)
    if (others === undefined) continue
    of++
    if ([...values].some((value) => others.has(value))) shared++
  }
  return { shared, of }
}

function isSettled({ figure }: Mention): boolean {
  const { date, text } = figure
  return date === null || (date.resolved && (date.resolvedFrom === null || ABSOLUTE_DATE.test(text)))
}

/** The different values of a report, first mentions. */
function valuesOf({ mentions }: Context): Mention[] {
  const seen = new Set<string>()
  return mentions.filter((mention): mention is Mention => {
    if (mention === null || mention.quantity === null || !isSettled(mention)) return false
    const { dimension, low, high } = mention.quantity
    const key = `${dimension} ${low} ${high}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function agree(a: Mention, b: Mention): boolean {
  const [left, right] = [a.quantity, b.quantity]
  if (left === null || right === null || left.dimension !== right.dimension) return false
  if (left.low === right.low && left.high === right.high) return true
  if (left.point === null || right.point === null) return false
  const apart = Math.abs(left.point - right.point)
  return (
    apart <= Math.max(left.tolerance, right.tolerance) &&
    apart <= MOST_ROUNDING * Math.max(Math.abs(left.point), Math.abs(right.point))
  )
}

/** Where values that may agree with this one are looked for: sizes of one dimension in steps wider than `MOST_ROUNDING`. */
function shelvesOf({ quantity }: Mention): readonly string[] {
  if (quantity === null) return []
  const { dimension, low, high, point } = quantity
  if (point === null) return [`${dimension} ${low} ${high}`]
  const step = Math.floor(Math.log(Math.abs(point) + Number.MIN_VALUE) / (2 * MOST_ROUNDING))
  return [`${dimension} ${low} ${high}`, ...[step, step - 1, step + 1].map((each) => `${dimension} ${each}`)]
}

function figuresShared(a: readonly Mention[], b: readonly Mention[]): Share {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  const shelves = new Map<string, Mention[]>()
  for (const mention of many) {
    // By its bounds and by its size; whoever looks for it looks at the sizes beside its own, too.
    for (const shelf of shelvesOf(mention).slice(0, 2)) {
      const found = shelves.get(shelf)
      if (found === undefined) shelves.set(shelf, [mention])
      else found.push(mention)
    }
  }
  const isShared = (each: Mention): boolean =>
    shelvesOf(each).some((shelf) => shelves.get(shelf)?.some((other) => agree(each, other)))
  return { shared: few.filter(isShared).length, of: few.length }
}

function namesOf({ context, report }: ReadReport): Set<string> {
  const agency = new Set((report.source ?? '').toLowerCase().split(/\s+/))
  const names = new Set<string>()
  for (const statement of context.statements) {
    if (statement.isHeadline) continue
    for (const name of statement.names) if (!agency.has(name) && !CALENDAR.test(name)) names.add(name)
  }
  return names
}

/** Headline and first sentence. */
function openingOf({ statements }: Context): Statement[] {
  const first = statements.find((statement) => statement.field === 'body')
  return [...statements.filter((statement) => statement.field === 'title'), ...(first === undefined ? [] : [first])]
}

function contentOf(statements: readonly Statement[]): Set<string> {
  return new Set(statements.flatMap((statement) => [...statement.content]))
}

/** How many of some words of one report the other says anywhere. */
function saidBy(words: ReadonlySet<string>, other: Context): Share {
  let shared = 0
  for (const word of words) if (says(other, word)) shared++
  return { shared, of: words.size }
}

/** The lesser of two shares. */
function lesser(left: Share, right: Share): Share {
  return left.shared * right.of <= right.shared * left.of ? left : right
}

function openingShared(a: Context, b: Context): Share {
  return lesser(saidBy(contentOf(openingOf(a)), b), saidBy(contentOf(openingOf(b)), a))
}

/** Numbers and weekdays as words, where figures are not read in words. */
const COUNT_OR_DAY =
  /^(?:[\d.,%]+|[一二两三四五六七八九十百千万億亿]+|(?:周|星期|礼拜)?[一二三四五六日天月火水木金土]曜?日?)$|^[ובהלמכש]{0,2}(?:אחד|אחת|שניי?ם|שתיי?ם|שני|שתי|שלוש|ארבע|חמי?ש|שש|שבע|שמונ|תשע|עשר|מאה|מאות|אלף|אלפי|ראשון|שלישי|רביעי|חמישי|שישי|שביעי|שבת)|^(?:[وفبلك]{0,2}ال|[وفبلك])?(?:واحد|اثن|إثن|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع|عشر|مئة|مئات|ألف|آلاف|أحد|خميس|جمعة|سبت|أول|ثان|ثالث|رابع|خامس|سادس|سابع)/u

function aloneIn(
  opening: readonly Statement[],
  names: ReadonlySet<string>,
  other: Context,
): Likeness['aloneInOpening'] {
  const tokens = new Map(opening.flatMap((each) => each.tokens).map((token) => [token.word, token]))
  const alone = [...tokens.values()].filter(
    ({ isContent, stem, word }) => isContent && !says(other, stem) && !CALENDAR.test(word),
  )
  return {
    names: alone.filter(({ word }) => names.has(word)).length,
    words: alone.filter(({ word }) => !COUNT_OR_DAY.test(word)).length,
  }
}

function aloneInOpening(a: Profile, b: Profile): Likeness['aloneInOpening'] {
  const [left, right] = [a.report.context, b.report.context]
  const [ofA, ofB] = [aloneIn(openingOf(left), a.names, right), aloneIn(openingOf(right), b.names, left)]
  return { names: Math.min(ofA.names, ofB.names), words: Math.min(ofA.words, ofB.words) }
}

function headlineOf({ statements }: Context): Statement | undefined {
  return statements.find((statement) => statement.field === 'title')
}

function saidHeadline(a: Context, b: Context): Share | null {
  const [left, right] = [headlineOf(a), headlineOf(b)]
  const ofA = left === undefined ? null : saidBy(left.content, b)
  const ofB = right === undefined ? null : saidBy(right.content, a)
  if (ofA === null || ofB === null) return ofA ?? ofB
  return lesser(ofA, ofB) === ofA ? ofB : ofA
}

function headlinesShared(a: Context, b: Context): Share | null {
  const [left, right] = [headlineOf(a), headlineOf(b)]
  return left === undefined || right === undefined ? null : shareOf(left.content, right.content)
}

function openingWord({ statements }: Context): string | null {
  return statements[0]?.tokens.find(({ isContent, word }) => isContent && !CORRECTION.test(word))?.stem ?? null
}

function says({ statements }: Context, stem: string): boolean {
  return statements.some((statement) => statement.content.has(stem))
}

function haveOtherSubjects(a: Context, b: Context): boolean {
  const [left, right] = [openingWord(a), openingWord(b)]
  return left !== null && right !== null && !says(b, left) && !says(a, right)
}

function haveOtherSources(a: ReadReport, b: ReadReport): boolean {
  const [left, right] = [a.report.source, b.report.source]
  return left !== null && right !== null && left.toLowerCase() !== right.toLowerCase()
}

function mentionsCorrection({ statements }: Context): boolean {
  const heads = new Set([...statements.slice(0, 2), ...statements.slice(-NOTE_SENTENCES)])
  return [...heads].some(({ tokens }) => tokens.some(({ word }) => CORRECTION.test(word)))
}

function hoursBetween(a: Context, b: Context): number | null {
  if (a.published === null || b.published === null) return null
  const hours = Math.abs(momentOf(a.published) - momentOf(b.published)) / MILLIS_AN_HOUR
  return Number.isNaN(hours) ? null : hours
}

/** What is asked of a report in every comparison with another, worked out once. */
export type Profile = {
  readonly report: ReadReport
  readonly phrases: Phrases
  readonly values: readonly Mention[]
  readonly names: ReadonlySet<string>
  readonly quotations: ReadonlySet<string>
}

/** Reads the profile of a report, for callers that compare it with many. */
export function readProfile(report: ReadReport): Profile {
  const { context } = report
  return {
    report,
    phrases: phrasesOf(context),
    values: valuesOf(context),
    names: namesOf(report),
    quotations: quotationsOf(report.report.body),
  }
}

/** Reads what two reports have in common. The work grows with their words and figures. */
export function readLikeness(a: Profile, b: Profile): Likeness {
  const [left, right] = [a.report.context, b.report.context]
  return {
    template: shareOf(a.phrases.masked, b.phrases.masked),
    places: slotsShared(a.phrases, b.phrases),
    figures: figuresShared(a.values, b.values),
    names: shareOf(a.names, b.names),
    quotations: shareOf(a.quotations, b.quotations),
    opening: openingShared(left, right),
    aloneInOpening: aloneInOpening(a, b),
    headlines: headlinesShared(left, right),
    saidHeadline: saidHeadline(left, right),
    subjectsDiffer: haveOtherSubjects(left, right),
    sourcesDiffer: haveOtherSources(a.report, b.report),
    isCorrection: mentionsCorrection(left) || mentionsCorrection(right),
    hoursApart: hoursBetween(left, right),
  }
}
