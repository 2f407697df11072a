import { readUnits, type Unit } from '../../compare/index.ts'
import type { Zone } from '../../domain/article.ts'
import type { Span } from '../../domain/span.ts'
import { readWords, wordsBefore, type Words } from '../../text/index.ts'
import type { ReadReport } from '../read-report.ts'

/** A half-open range of words. */
export type WordRange = { readonly from: number; readonly to: number }

/** The body of a report, cut into words and sentences once for all that is asked of it. */
export type CollatedText = {
  readonly body: string
  readonly words: Words
  readonly units: readonly Unit[]
  /** One for each unit. */
  readonly ranges: readonly WordRange[]
  /** By word: 1 where it stands in a zone that is not compared. */
  readonly isLeftOut: Uint8Array
  /** The words of each figure of the body. */
  readonly figures: readonly WordRange[]
}

export function readCollatedText(read: ReadReport, leftOut: readonly Zone['kind'][]): CollatedText {
  const { body } = read.report
  const words = readWords(body)
  const units = readUnits({ text: body, zones: read.zones })
  const isLeftOut = new Uint8Array(words.count)
  for (const zone of read.zones) {
    if (!leftOut.includes(zone.kind)) continue
    const { from, to } = wordsIn(words, zone)
    isLeftOut.fill(1, from, to)
  }
  return {
    body,
    words,
    units,
    ranges: units.map((unit) => wordsIn(words, unit)),
    isLeftOut,
    figures: read.figures.filter(({ field }) => field === 'body').map((figure) => wordsIn(words, figure)),
  }
}

/** The words that begin in a span. */
export function wordsIn(words: Words, { from, to }: Span): WordRange {
  return { from: wordsBefore(words, from), to: wordsBefore(words, to) }
}

/** The characters of a range of words; of an empty one, the place behind the word before it, or before the first of all. */
export function spanOfWords({ words }: CollatedText, { from, to }: WordRange): Span {
  if (from < to) return { from: words.from[from] ?? 0, to: words.to[to - 1] ?? 0 }
  const at = (from > 0 ? words.to[from - 1] : words.from[0]) ?? 0
  return { from: at, to: at }
}

/** The same with the marks that open or close a sentence, where the words begin or end one. */
export function spanWithMarks(text: CollatedText, words: WordRange): Span {
  const { from, to } = spanOfWords(text, words)
  const first = sentenceAt(text, words.from)
  const last = sentenceAt(text, Math.max(words.from, words.to - 1))
  return {
    from: first?.range.from === words.from ? first.span.from : from,
    to: last?.range.to === words.to ? last.span.to : to,
  }
}

/** The sentence around a word, without the white space at its ends. */
function sentenceAt({ body, units, ranges }: CollatedText, word: number): { span: Span; range: WordRange } | null {
  const index = lastFrom(ranges, word)
  const [unit, range] = [units[index], ranges[index]]
  if (unit === undefined || range === undefined) return null
  const said = body.slice(unit.from, unit.to)
  const span = { from: unit.from + said.length - said.trimStart().length, to: unit.from + said.trimEnd().length }
  return { span, range }
}

/** The last of `spans`, which are in order, that begins at or before a place; the first where none does. */
export function lastFrom(spans: readonly Span[], place: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.from ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

/** What words a stretch has, whatever their case and the marks between them: equal for stretches that say the same. */
export function keyOf({ words, isLeftOut }: CollatedText, range: WordRange): string {
  let key = ''
  for (let word = range.from; word < range.to; word += 1) {
    if (isLeftOut[word] !== 1) key += `${words.keyHigh[word]} ${words.keyLow[word]} `
  }
  return key
}
