import { paragraphs, sentences } from '../text/index.ts'
import type { Span } from '../domain/span.ts'
import { cutAtZones } from './cut-at-zones.ts'
import { lastFrom } from './last-from.ts'
import type { Tokens } from './tokens.ts'
import type { Range } from './match/stretch.ts'

/** The first of the first `count` offsets, which ascend, that is `offset` or more; `count` when none is. */
function firstAtOrAfter(offsets: Int32Array, count: number, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Finds the sentence around a place, cutting only the paragraphs that are asked for. */
export class SentenceFinder {
  private readonly tokens: Tokens
  private paragraphs: readonly Span[] | undefined
  private readonly cut = new Map<number, readonly Span[]>()
  /** Sentences asked for, and by token the number of its sentence among them, counted from 1. */
  private readonly ranges: Range[] = []
  private numbers: Int32Array | undefined

  constructor(tokens: Tokens) {
    this.tokens = tokens
  }

  /** The sentence that holds the character at `at`, which must be part of a word. */
  around(at: number): Span {
    this.paragraphs ??= paragraphs(this.tokens.text)
    const paragraph = lastFrom(this.paragraphs, at)
    let inside = this.cut.get(paragraph)
    if (inside === undefined) {
      const { text, zones } = this.tokens
      inside = cutAtZones(text, sentences(text, this.paragraphs[paragraph]), zones)
      this.cut.set(paragraph, inside)
    }
    return inside[lastFrom(inside, at)] ?? { from: at, to: at }
  }

  /** The sentence that holds token `at`, as a range of tokens. */
  tokensAround(at: number): Range {
    this.numbers ??= new Int32Array(this.tokens.count)
    const known = this.ranges[(this.numbers[at] ?? 0) - 1]
    if (known !== undefined) return known
    const span = this.around(this.tokens.from[at] ?? 0)
    const range = {
      from: firstAtOrAfter(this.tokens.from, at, span.from),
      to: firstAtOrAfter(this.tokens.from, this.tokens.count, span.to),
    }
    this.numbers.fill(this.ranges.push(range), range.from, range.to)
    return range
  }

  /** Whether token `at` is the first inside a quotation. */
  opensQuotation(at: number): boolean {
    return /["“„«「『]/u.test(this.tokens.text.charAt((this.tokens.from[at] ?? 0) - 1))
  }

  /** Whether token `at` is the last inside a quotation. */
  closesQuotation(at: number): boolean {
    const end = this.tokens.to[at] ?? 0
    return /^[.,!?…。，]{0,3}["”“»」』]/u.test(this.tokens.text.slice(end, end + 4))
  }
}
