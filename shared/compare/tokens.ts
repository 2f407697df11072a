import { readWords, type Words } from '../text/index.ts'
import type { Span } from '../domain/span.ts'
import type { Side, Slot } from './side.ts'
import { FUNCTION_WORDS } from './function-words.ts'

/** One text as tokens: what is compared, in order. Words of zones are left out. */
export type Tokens = {
  readonly text: string
  /** The zones whose words were left out. */
  readonly zones: readonly Span[]
  readonly count: number
  /** UTF-16 offsets, half-open. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Equal for equal words. */
  readonly id: Int32Array
  /** Null for a text without slots. */
  readonly masked: Masked | null
}

/**
 * The same text with its figures masked: the words of a slot are one, and equal to every slot of the same kind. Masked word
 * `i` begins with token `start[i]`; `start[count]` is the number of tokens.
 */
export type Masked = {
  readonly count: number
  readonly id: Int32Array
  readonly start: Int32Array
}

/** What is known of each `id`. Kinds of slot have the ids below `slots`, function words those that follow. */
export type Vocabulary = {
  readonly size: number
  readonly slots: number
  readonly countA: Int32Array
  readonly countB: Int32Array
  /** 1 for words that carry meaning, 0 for function words and for kinds of slot. */
  readonly content: Uint8Array
}

export type TokenPair = { readonly a: Tokens; readonly b: Tokens; readonly vocabulary: Vocabulary }

/** Second key of every kind of slot. */
const SLOT_LOW = 0x5f356495

/** Places of the table for each key it may come to hold: most texts say most words twice, so it is never half full. */
const PLACES_PER_KEY = 1.25

/** Open addressing over pairs of 32-bit keys; numbers keys in order of first sight. */
class Interner {
  private readonly mask: number
  private readonly slots: Int32Array
  private readonly high: Int32Array
  private readonly low: Int32Array
  size = 0

  constructor(capacity: number) {
    let length = 64
    while (length < capacity * PLACES_PER_KEY) length *= 2
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
}

/** Spans in order, asked in order: which one holds the place asked for. */
class Cursor<S extends Span> {
  private at = 0
  private readonly spans: readonly S[]
  /** Where the span at the cursor begins: most words end before it, and are answered by that alone. */
  private begin: number

  constructor(spans: readonly S[]) {
    this.spans = spans
    this.begin = spans[0]?.from ?? Number.POSITIVE_INFINITY
  }

  /** The span that holds `[from, to)` at least in part. */
  holding(from: number, to: number): S | undefined {
    if (to <= this.begin) return undefined
    let span = this.spans[this.at]
    while (span !== undefined && span.to <= from) span = this.spans[++this.at]
    this.begin = span?.from ?? Number.POSITIVE_INFINITY
    return span !== undefined && span.from < to ? span : undefined
  }
}

/** Key of a slot kind: a hash no word has by any likelihood, because words start from other seeds. */
function keyOfKind(kind: string): number {
  let key = 0x3c6ef372
  for (let at = 0; at < kind.length; at++) key = Math.imul(key ^ kind.charCodeAt(at), 0x01000193)
  return key | 0
}

/** Masks the tokens of one text as they come, into the array it is given. */
class Mask {
  private readonly id: Int32Array
  private readonly start: Int32Array
  private readonly slots: Cursor<Slot>
  private readonly interner: Interner
  private open: Slot | undefined
  private count = 0

  constructor(slots: readonly Slot[], id: Int32Array, interner: Interner) {
    this.id = id
    this.start = new Int32Array(id.length + 1)
    this.slots = new Cursor(slots)
    this.interner = interner
  }

  /** Takes in token `token`, the word `said` at `[from, to)`. */
  add(token: number, said: number, from: number, to: number): void {
    const slot = this.slots.holding(from, to)
    if (slot === undefined || slot !== this.open) {
      this.id[this.count] = slot === undefined ? said : this.interner.number(keyOfKind(slot.kind), SLOT_LOW)
      this.start[this.count] = token
      this.count++
    }
    this.open = slot
  }

  /** The masked text of `tokens` tokens. */
  finish(tokens: number): Masked {
    this.start[this.count] = tokens
    return { count: this.count, id: this.id.subarray(0, this.count), start: this.start }
  }
}

/**
 * Turns the words of a text into tokens. No token comes before its word, so the arrays of the words, which nobody else holds,
 * are written over: `id` takes the place of one key, the masked ids that of the other.
 */
function readSide(side: Side, words: Words, interner: Interner): Tokens {
  const { from, to, keyHigh: id, keyLow } = words
  const zones = new Cursor(side.zones)
  const mask = side.slots.length === 0 ? null : new Mask(side.slots, keyLow, interner)
  let count = 0
  for (let word = 0; word < words.count; word++) {
    const begin = from[word] ?? 0
    const end = to[word] ?? 0
    if (zones.holding(begin, end) !== undefined) continue
    const said = interner.number(id[word] ?? 0, keyLow[word] ?? 0)
    from[count] = begin
    to[count] = end
    id[count] = said
    mask?.add(count, said, begin, end)
    count++
  }
  return {
    text: side.text,
    zones: side.zones,
    count,
    from: from.subarray(0, count),
    to: to.subarray(0, count),
    id: id.subarray(0, count),
    masked: mask?.finish(count) ?? null,
  }
}

function countIds({ id }: Tokens, size: number): Int32Array {
  const counts = new Int32Array(size)
  for (let at = 0; at < id.length; at++) {
    const word = id[at] ?? 0
    counts[word] = (counts[word] ?? 0) + 1
  }
  return counts
}

/** Reads both texts into tokens that share one numbering. */
export function readTokens(sideA: Side, sideB: Side): TokenPair {
  const wordsA = readWords(sideA.text)
  const wordsB = readWords(sideB.text)
  const kinds = new Set([...sideA.slots, ...sideB.slots].map((slot) => slot.kind))
  const interner = new Interner(wordsA.count + wordsB.count + kinds.size + FUNCTION_WORDS.count)
  for (const kind of kinds) interner.number(keyOfKind(kind), SLOT_LOW)
  const slots = interner.size
  for (let word = 0; word < FUNCTION_WORDS.count; word++) {
    interner.number(FUNCTION_WORDS.keyHigh[word] ?? 0, FUNCTION_WORDS.keyLow[word] ?? 0)
  }
  const firstContent = interner.size
  const a = readSide(sideA, wordsA, interner)
  const b = readSide(sideB, wordsB, interner)
  const { size } = interner
  const content = new Uint8Array(size).fill(1, firstContent)
  return { a, b, vocabulary: { size, slots, countA: countIds(a, size), countB: countIds(b, size), content } }
}
