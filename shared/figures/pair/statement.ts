import { readWords, sentences } from '../../text/index.ts'
import type { Figure } from '../../domain/figure.ts'
import type { Span } from '../../domain/span.ts'
import { isContentWord, stem } from './stems.ts'
import { readWrittenDay, type WrittenDay } from './written-day.ts'
import { readStance, type Stance } from './stance.ts'
import { PlacesInOrder } from './mention-places.ts'
import { isSignWord, readDirection } from './direction.ts'
import { readMentionSense, type MentionSense } from './mention-sense.ts'
import type { Token } from './token.ts'
import { quantityOf, type Quantity } from './quantity.ts'

/** A sentence (or the headline) with its figures masked as slots. */
export type Statement = {
  readonly field: 'body' | 'title'
  /** Position among the statements of its report. */
  readonly place: number
  readonly span: Span
  readonly tokens: readonly Token[]
  /** The keys of the tokens, for aligning fast. */
  readonly keys: Float64Array
  /** Figures that take part in pairing, in reading order. */
  readonly mentions: readonly Mention[]
  /** Stems of its content words, figures left out. */
  readonly content: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  readonly stance: Stance
  /** Positions of the words that make a figure beside them a gain or a loss. */
  readonly signs: readonly number[]
  /** Written like a headline, so that capitals mark no names. */
  readonly isHeadline: boolean
}

/** A figure where it stands. */
export type Mention = {
  /** Position in the report's list of figures. */
  readonly index: number
  readonly figure: Figure
  /** Null for a relative date that could not be resolved. */
  readonly quantity: Quantity | null
  /** A date or time as written, for where it could not be resolved. */
  readonly writtenDay: WrittenDay | null
  /** Gain or loss, rise or fall, as the reader or the words before it say. */
  readonly direction: Figure['direction']
  readonly statement: Statement
  /** Position of its slot among the tokens of the statement. */
  readonly at: number
  readonly sense: MentionSense
  /** Where it holds, by all its report says (`mention-places.ts`). */
  readonly places: readonly string[]
}

/** What pairing needs to know about one report. */
export type FigureContext = {
  readonly figures: readonly Figure[]
  /** By position of the figure; null for what is never paired: identifiers, scores, trivial counts, figures in zones. */
  readonly mentions: readonly (Mention | null)[]
  /** The headline comes first, if there is one. */
  readonly statements: readonly Statement[]
  readonly published: string | null
  readonly source: string | null
}

/** The contexts of the two reports that are being paired. */
export type Contexts = readonly [FigureContext, FigureContext]

/** The text around the figures. Zones (header, byline, dateline, tag line) are left out of the comparison. */
export type ReportText = {
  readonly body: string
  readonly headline?: string | null
  readonly published?: string | null
  readonly source?: string | null
  readonly zones: readonly Span[]
}

type Field = {
  readonly text: string
  readonly field: Statement['field']
  readonly figures: readonly (readonly [index: number, figure: Figure])[]
}

type OpenStatement = Statement & { readonly mentions: Mention[] }

/** Multiplier that packs two 32-bit hashes into one exact float (52 bits in all). */
const HASH_SHIFT = 0x100000

function slotToken(slot: number): Token {
  return { key: 0, slot, word: '', stem: '', isContent: false, isName: false }
}

function wordToken(raw: string, high: number, low: number): Token {
  const word = raw.toLowerCase()
  const key = high * HASH_SHIFT + (low & (HASH_SHIFT - 1))
  return { key, slot: -1, word, stem: stem(word), isContent: isContentWord(word), isName: /^\p{Lu}/u.test(raw) }
}

/** Reads the tokens of one field and where each begins; a figure replaces the words it covers. */
function readTokens({ text, figures }: Field): { tokens: Token[]; starts: number[] } {
  const words = readWords(text)
  const tokens: Token[] = []
  const starts: number[] = []
  // A text says the same words again and again: each is looked at once, and one token stands for all its places.
  const known = new Map<string, Token>()
  let next = 0
  let covered = -1
  const pushSlots = (upTo: number): void => {
    for (let entry = figures[next]; entry !== undefined && entry[1].from < upTo; entry = figures[++next]) {
      if (entry[1].from < covered) continue
      tokens.push(slotToken(entry[0]))
      starts.push(entry[1].from)
      covered = entry[1].to
    }
  }
  for (let at = 0; at < words.count; at++) {
    const [from = 0, to = 0, high = 0, low = 0] = [words.from[at], words.to[at], words.keyHigh[at], words.keyLow[at]]
    pushSlots(to)
    if (from < covered) continue
    const raw = text.slice(from, to)
    let token = known.get(raw)
    if (token === undefined) {
      token = wordToken(raw, high, low)
      known.set(raw, token)
    }
    tokens.push(token)
    starts.push(from)
  }
  pushSlots(text.length + 1)
  return { tokens, starts }
}

/** Share of capitalised words from which a sentence is written like a headline. */
const HEADLINE_CAPITALS = 0.6
/** A sentence full of names is no headline: headlines have no full stop. */
const FULL_STOP = /\.[”"’')]*\s*$/

function isHeadlineCase(tokens: readonly Token[]): boolean {
  const content = tokens.filter((token) => token.isContent)
  return content.length > 0 && content.filter((token) => token.isName).length >= HEADLINE_CAPITALS * content.length
}

function makeStatement({ field, text }: Field, place: number, span: Span, tokens: readonly Token[]): OpenStatement {
  const content = new Set<string>()
  const names = new Set<string>()
  tokens.forEach((token, position) => {
    if (!token.isContent) return
    content.add(token.stem)
    if (token.isName && position > 0) names.add(token.word)
  })
  const keys = Float64Array.from(tokens, (token) => token.key)
  const isHeadline = isHeadlineCase(tokens) && !FULL_STOP.test(text.slice(span.from, span.to))
  let stance: Stance | null = null
  const signs = tokens.flatMap(({ word }, at) => (isSignWord(word) ? [at] : []))
  return {
    field,
    place,
    span,
    tokens,
    keys,
    mentions: [],
    content,
    names,
    signs,
    isHeadline,
    // Read when the sentence is first held against another: the library tells most reports apart without it.
    get stance() {
      return (stance ??= readStance(tokens, content))
    },
  }
}

function readStatements(field: Field, spans: readonly Span[], firstPlace: number): OpenStatement[] {
  const { tokens, starts } = readTokens(field)
  let at = 0
  return spans.map((span, index) => {
    while (at < tokens.length && (starts[at] ?? 0) < span.from) at++
    const first = at
    while (at < tokens.length && (starts[at] ?? 0) < span.to) at++
    return makeStatement(field, firstPlace + index, span, tokens.slice(first, at))
  })
}

function overlapsAny(span: Span, others: readonly Span[]): boolean {
  return others.some((other) => other.from < span.to && span.from < other.to)
}

/** Identifiers and scores are no quantities, and trivial counts ("one of") are read but never flagged. */
function isPairable(figure: Figure, { body, zones }: ReportText): boolean {
  if (figure.trivial || figure.kind === 'identifier' || figure.kind === 'score') return false
  return figure.field === 'title' || !(overlapsAny(figure, zones) || isInDateline(figure, body))
}

/** Characters within which the head of a report ends. */
const DATELINE_REACH = 60

/** `PORT SELLA, April 16, 6 p.m. -`: when the report was written. */
function isInDateline({ kind, to }: Figure, body: string): boolean {
  return kind === 'time' && to < DATELINE_REACH && /^\s*(?:\([^)]{1,30}\)\s*)?[-–—]\s/.test(body.slice(to))
}

/** Verbs after which a number is a lower limit: `the toll tops 5,500`. */
const EXCEEDING: ReadonlySet<string> = new Set([
  'tops',
  'topped',
  'passes',
  'passed',
  'surpasses',
  'surpassed',
  'exceeds',
  'exceeded',
  'topping',
  'exceeding',
])

function readQuantity(figure: Figure, before: Token | undefined): Quantity | null {
  const quantity = quantityOf(figure)
  if (quantity === null || before === undefined || !EXCEEDING.has(before.word)) return quantity
  return { ...quantity, high: Number.POSITIVE_INFINITY, lowOpen: true }
}

function addMentions(statement: OpenStatement, figures: readonly Figure[], places: PlacesInOrder): Mention[] {
  const { tokens } = statement
  const found = tokens.flatMap((token, at) => {
    const figure = figures[token.slot]
    return figure === undefined
      ? []
      : [{ figure, index: token.slot, at, sense: readMentionSense(figure, statement, at) }]
  })
  const held = places.read(
    statement,
    found.map(({ figure, sense }) => ({ figure, head: sense.head })),
  )
  found.forEach(({ figure, index, at, sense }, position) => {
    const quantity = readQuantity(figure, tokens[at - 1])
    const direction = readDirection(figure, tokens, at)
    const isDated = figure.kind === 'date' || figure.kind === 'time'
    const writtenDay = isDated ? readWrittenDay(figure.text) : null
    const place = { statement, at, places: held[position] ?? [] }
    statement.mentions.push({ index, figure, quantity, writtenDay, direction, sense, ...place })
  })
  return statement.mentions
}

/** A sentence without the dateline before it: that names the agency, and not what the sentence is about. */
function afterZones(span: Span, zones: readonly Span[]): Span {
  const before = zones.find(({ from, to }) => from <= span.from && span.from < to && to < span.to)
  return before === undefined ? span : { from: before.to, to: span.to }
}

/** Reads the statements of a report around its figures, once; pairing with any other report then reuses them. */
export function readContext(report: ReportText, figures: readonly Figure[]): FigureContext {
  const inField = (field: Statement['field']): Field['figures'] =>
    figures
      .map((figure, index) => [index, figure] as const)
      .filter(([, figure]) => figure.field === field && isPairable(figure, report))
      .toSorted((left, right) => left[1].from - right[1].from)
  const title = report.headline ?? ''
  const headline: Field = { text: title, field: 'title', figures: inField('title') }
  const statements = title === '' ? [] : readStatements(headline, [{ from: 0, to: title.length }], 0)
  const spans = sentences(report.body)
    .filter((span) => !report.zones.some((zone) => zone.from <= span.from && span.to <= zone.to))
    .map((span) => afterZones(span, report.zones))
  const body: Field = { text: report.body, field: 'body', figures: inField('body') }
  statements.push(...readStatements(body, spans, statements.length))
  const mentions: (Mention | null)[] = figures.map(() => null)
  const places = new PlacesInOrder()
  for (const statement of statements) {
    for (const mention of addMentions(statement, figures, places)) mentions[mention.index] = mention
  }
  return { figures, mentions, statements, published: report.published ?? null, source: report.source ?? null }
}
