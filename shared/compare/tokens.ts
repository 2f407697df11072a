import { readWords, type Words } from '../text/index.ts'
import type { Span } from '../domain/span.ts'
import type { Side, Slot } from './side.ts'
import { isFunctionWord } from './function-words.ts'

/** One text as tokens: what is compared, in order. Words of zones are left out. */
export type Tokens = {
  readonly text: string
  readonly count: number
  /** UTF-16 offsets, half-open. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Equal for equal words. */
  readonly id: Int32Array
  readonly masked: Masked
}

/**
 * The same text with its figures masked: the words of a slot are one, and equal to every slot of the same kind. Masked word
 * `i` begins with token `start[i]`; `start[count]` is the number of tokens.
 */
export type Masked = {
  readonly count: number
  readonly id: Int32Array
  readonly start: Int32Array
  readonly hasSlots: boolean
}

/** What is known of each `id`. `content` is 1 for words that carry meaning, 0 for function words and for kinds of slot. */
export type Vocabulary = {
  readonly size: number
  readonly countA: Int32Array
  readonly countB: Int32Array
  readonly content: Uint8Array
}

export type TokenPair = { readonly a: Tokens; readonly b: Tokens; readonly vocabulary: Vocabulary }

/** Second key of every kind of slot. */
const SLOT_LOW = 0x5f356495

/** Open addressing over pairs of 32-bit keys; numbers keys in order of first sight. */
class Interner {
  private readonly mask: number
  private readonly slots: Int32Array
  readonly high: Int32Array
  readonly low: Int32Array
  size = 0

  constructor(capacity: number) {
    let length = 64
    while (length < capacity * 2) length *= 2
    this.mask = length - 1
    this.slots = new Int32Array(length)
    this.high = new Int32Array(capacity)
    this.low = new Int32Array(capacity)
  }

  number(high: number, low: number): number {
    let at = (high ^ (low >>> 15)) & this.mask
    for (;;) {
      const held = (this.slots[at] ?? 0) - 1
      if (held < 0) break
      if (this.high[held] === high && this.low[held] === low) return held
      at = (at + 1) & this.mask
    }
    const fresh = this.size++
    this.slots[at] = fresh + 1
    this.high[fresh] = high
    this.low[fresh] = low
    return fresh
  }

  isContent(id: number): boolean {
    const low = this.low[id] ?? 0
    return low !== SLOT_LOW && !isFunctionWord(this.high[id] ?? 0, low)
  }
}

/** Spans in order, asked in order: which one holds the place asked for. */
class Cursor<S extends Span> {
  private at = 0
  private readonly spans: readonly S[]

  constructor(spans: readonly S[]) {
    this.spans = spans
  }

  /** The span that holds `[from, to)` at least in part. */
  holding(from: number, to: number): S | undefined {
    let span = this.spans[this.at]
    while (span !== undefined && span.to <= from) span = this.spans[++this.at]
    return span !== undefined && span.from < to ? span : undefined
  }
}

/** Key of a slot kind: a hash no word has by any likelihood, because words start from other seeds. */
function keyOfKind(kind: string): number {
  let key = 0x3c6ef372
  for (let at = 0; at < kind.length; at++) key = Math.imul(key ^ kind.charCodeAt(at), 0x01000193)
  return key | 0
}

function readSide(side: Side, words: Words, interner: Interner): Tokens {
  const from = new Int32Array(words.count)
  const to = new Int32Array(words.count)
  const id = new Int32Array(words.count)
  const masked = new Int32Array(words.count)
  const start = new Int32Array(words.count + 1)
  const zones = new Cursor(side.zones)
  const slots = new Cursor<Slot>(side.slots)
  let open: Slot | undefined
  let count = 0
  let places = 0
  for (let word = 0; word < words.count; word++) {
    const begin = words.from[word] ?? 0
    const end = words.to[word] ?? 0
    if (zones.holding(begin, end) !== undefined) continue
    const slot = slots.holding(begin, end)
    const said = interner.number(words.keyHigh[word] ?? 0, words.keyLow[word] ?? 0)
    if (slot === undefined || slot !== open) {
      masked[places] = slot === undefined ? said : interner.number(keyOfKind(slot.kind), SLOT_LOW)
      start[places] = count
      places++
    }
    open = slot
    from[count] = begin
    to[count] = end
    id[count] = said
    count++
  }
  start[places] = count
  return {
    text: side.text,
    count,
    from,
    to,
    id,
    masked: { count: places, id: masked, start, hasSlots: side.slots.length > 0 },
  }
}

function countInto(tokens: Tokens, counts: Int32Array): void {
  for (let at = 0; at < tokens.count; at++) {
    const id = tokens.id[at] ?? 0
    counts[id] = (counts[id] ?? 0) + 1
  }
}

/** Reads both texts into tokens that share one numbering. */
export function readTokens(sideA: Side, sideB: Side): TokenPair {
  const wordsA = readWords(sideA.text)
  const wordsB = readWords(sideB.text)
  const kinds = new Set([...sideA.slots, ...sideB.slots].map((slot) => slot.kind))
  const interner = new Interner(wordsA.count + wordsB.count + kinds.size)
  const a = readSide(sideA, wordsA, interner)
  const b = readSide(sideB, wordsB, interner)
  const size = interner.size
  const countA = new Int32Array(size)
  const countB = new Int32Array(size)
  countInto(a, countA)
  countInto(b, countB)
  const content = new Uint8Array(size)
  for (let id = 0; id < size; id++) content[id] = interner.isContent(id) ? 1 : 0
  return { a, b, vocabulary: { size, countA, countB, content } }
}
