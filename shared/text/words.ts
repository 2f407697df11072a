import type { Span } from '../domain/span.ts'
import { DIGIT, EXTENDER, kindAt, kindOfUnit, LETTER, UNSPACED, widthAt } from './characters.ts'

/**
 * The words of a text, in order, as parallel arrays: word `i` is `text.slice(from[i], to[i])`. `keyHigh[i]` and
 * `keyLow[i]` are two independent 32-bit hashes of the word as it counts for comparing: case, Unicode form, apostrophe
 * style and soft hyphens put aside. Two words with the same pair of keys are taken to be the same word; for a million
 * distinct words the odds of a single mistake are about one in 30 million.
 */
export type Words = {
  readonly count: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly keyHigh: Int32Array
  readonly keyLow: Int32Array
}

/** Characters per word, with room to spare: the first guess of how many words a text holds. */
const CHARACTERS_PER_WORD = 4.5

/** Multipliers and seeds of the two hashes: odd constants of FNV-1a and of MurmurHash3. */
const HIGH_SEED = 0x811c9dc5 | 0
const HIGH_FACTOR = 0x01000193
const LOW_SEED = 0x9747b28c | 0
const LOW_FACTOR = 0x5bd1e995

/** Four arrays of one length in one piece of memory: most of what reading a short text costs is asking for memory. */
function makeColumns(length: number): Omit<Words, 'count'> {
  const memory = new ArrayBuffer(4 * length * Int32Array.BYTES_PER_ELEMENT)
  const column = (at: number): Int32Array => new Int32Array(memory, at * length * Int32Array.BYTES_PER_ELEMENT, length)
  return { from: column(0), to: column(1), keyHigh: column(2), keyLow: column(3) }
}

class WordBuffer {
  count = 0
  private columns: Omit<Words, 'count'>

  constructor(characters: number) {
    this.columns = makeColumns(Math.ceil(characters / CHARACTERS_PER_WORD) + 16)
  }

  push(from: number, to: number, high: number, low: number): void {
    const at = this.count
    if (at === this.columns.from.length) this.grow()
    const { columns } = this
    columns.from[at] = from
    columns.to[at] = to
    columns.keyHigh[at] = high
    columns.keyLow[at] = low
    this.count = at + 1
  }

  finish(): Words {
    return { count: this.count, ...this.columns }
  }

  private grow(): void {
    const old = this.columns
    const larger = makeColumns(old.from.length * 2)
    larger.from.set(old.from)
    larger.to.set(old.to)
    larger.keyHigh.set(old.keyHigh)
    larger.keyLow.set(old.keyLow)
    this.columns = larger
  }
}

const APOSTROPHE = 0x27
const CURLY_APOSTROPHE = 0x2019
const COMMA = 0x2c
const FULL_STOP = 0x2e
const ASCII_END = 0x80

/** Whether the character at `at` binds what stands on both sides into one word: `army’s`, `1,000`, `4.5`. */
function bindsWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (at === 0) return false
  if (unit === APOSTROPHE || unit === CURLY_APOSTROPHE) {
    return kindOfUnit(text.charCodeAt(at - 1)) !== DIGIT && kindOfUnit(text.charCodeAt(at + 1)) === LETTER
  }
  if (unit !== COMMA && unit !== FULL_STOP) return false
  return kindOfUnit(text.charCodeAt(at - 1)) === DIGIT && kindOfUnit(text.charCodeAt(at + 1)) === DIGIT
}

/** End of the word that `at` lies in. */
function endOfWord(text: string, at: number): number {
  let end = at
  while (end < text.length) {
    const kind = kindAt(text, end)
    if (kind === LETTER || kind === DIGIT || kind === EXTENDER) end += widthAt(text, end)
    else if (end > at && bindsWord(text, end)) end += 1
    else break
  }
  return end
}

/** A word as it counts for comparing. */
function foldWord(word: string): string {
  return word.toLowerCase().normalize('NFKC').replaceAll('’', "'").replaceAll('\u00AD', '')
}

function pushFolded(text: string, from: number, to: number, into: WordBuffer): void {
  const folded = foldWord(text.slice(from, to))
  let high = HIGH_SEED
  let low = LOW_SEED
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at)
    high = Math.imul(high ^ unit, HIGH_FACTOR)
    low = Math.imul(low ^ unit, LOW_FACTOR) + unit
  }
  into.push(from, to, high, low | 0)
}

/** By ASCII code: the lower-case letter or the digit it stands for, 0 for all else. */
const FOLDED = Uint8Array.from({ length: ASCII_END }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
)

/** What the character at `end` adds to an ASCII word that goes on there; 0 where the word ends or stops being ASCII. */
function foldAt(text: string, end: number): number {
  const unit = text.charCodeAt(end)
  if (unit < ASCII_END) {
    const folded = FOLDED[unit] ?? 0
    return folded !== 0 || !bindsWord(text, end) ? folded : unit
  }
  return unit === CURLY_APOSTROPHE && bindsWord(text, end) ? APOSTROPHE : 0
}

/** Reads the word at `at`, hashing ASCII on the way; the first other character sends the whole word to `pushFolded`. */
function readSpacedWord(text: string, at: number, into: WordBuffer): number {
  let high = HIGH_SEED
  let low = LOW_SEED
  let end = at
  for (; end < text.length; end++) {
    const unit = foldAt(text, end)
    if (unit === 0) break
    high = Math.imul(high ^ unit, HIGH_FACTOR)
    low = Math.imul(low ^ unit, LOW_FACTOR) + unit
  }
  if (end < text.length && text.charCodeAt(end) >= ASCII_END) {
    const last = endOfWord(text, end)
    if (last > end) {
      pushFolded(text, at, last, into)
      return last
    }
  }
  into.push(at, end, high, low | 0)
  return end
}

/** Reads a run of a script without spaces. The segmenter sees the run alone, so text elsewhere never changes its words. */
function readUnspacedRun(text: string, at: number, into: WordBuffer): number {
  let end = at
  while (end < text.length) {
    const kind = kindAt(text, end)
    if (kind !== UNSPACED && kind !== EXTENDER) break
    end += widthAt(text, end)
  }
  const segmenter = new Intl.Segmenter('und', { granularity: 'word' })
  for (const segment of segmenter.segment(text.slice(at, end))) {
    pushFolded(text, at + segment.index, at + segment.index + segment.segment.length, into)
  }
  return end
}

/**
 * Reads the words of a text in one pass. A word is a run of letters, digits and marks; apostrophes between letters and
 * separators between digits belong to it, hyphens and all other punctuation part words. Runs of Chinese, Japanese, Thai,
 * Lao, Khmer and Burmese are cut by `Intl.Segmenter`. Words begin and end on grapheme boundaries and never overlap.
 */
export function readWords(text: string): Words {
  const words = new WordBuffer(text.length)
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (unit < ASCII_END) {
      at = FOLDED[unit] === 0 ? at + 1 : readSpacedWord(text, at, words)
      continue
    }
    const kind = kindAt(text, at)
    if (kind === LETTER || kind === DIGIT) at = readSpacedWord(text, at, words)
    else if (kind === UNSPACED) at = readUnspacedRun(text, at, words)
    else at += widthAt(text, at)
  }
  return words.finish()
}

/** The words of a text as spans, for callers that read few texts. Same rules as `readWords`. */
export function words(text: string): Span[] {
  const read = readWords(text)
  return Array.from({ length: read.count }, (_, index) => ({
    from: read.from[index] ?? 0,
    to: read.to[index] ?? 0,
  }))
}

/** The words of a text as they count for comparing: see `Words`. */
export function foldedWords(text: string): string[] {
  return words(text).map(({ from, to }) => foldWord(text.slice(from, to)))
}

/** How many of the words, which are in order, begin before a place in the text. */
export function wordsBefore({ from, count }: Words, place: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((from[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
