import { lookUp, UNKNOWN, type Lexicon, type WordEntry } from './lexicon.ts'
import { FRACTION_CHARACTERS } from './tables/number-words.ts'

/** What stands between a token and the one before it: nothing, a space (or the break of a wrapped line), a line break, a new paragraph. */
type Gap = 0 | 1 | 2 | 3

export type Token = {
  readonly from: number
  readonly to: number
  readonly kind: 'number' | 'word' | 'symbol' | 'end'
  /** Words in lower case, all else as in the view. */
  readonly text: string
  /** As in the view, capitals and all. */
  readonly raw: string
  /** Words: 0 lower case, 1 capitalised, 2 all capitals (or one capital letter), 3 mixed (`iPhone`, `kWh`). */
  readonly capitals: 0 | 1 | 2 | 3
  readonly gap: Gap
  readonly entry: WordEntry
}

/** Stands before the first and after the last token, so that neighbours can always be asked. */
export const END: Token = { from: -1, to: -1, kind: 'end', text: '', raw: '', capitals: 0, gap: 3, entry: UNKNOWN }

export function at(tokens: readonly Token[], index: number): Token {
  return tokens[index] ?? END
}

const OTHER = 0
const LETTER = 1
const DIGIT = 2
const SPACE = 3
const BREAK = 4

const CLASSES = new Uint8Array(128)
for (let code = 0; code < 128; code += 1) {
  if (code >= 48 && code <= 57) CLASSES[code] = DIGIT
  else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) CLASSES[code] = LETTER
  else if (code === 10) CLASSES[code] = BREAK
  else if (code === 32 || code === 9 || code === 13) CLASSES[code] = SPACE
}

/** What no-break and thin spaces are in a regular view. */
const NO_BREAK_CODE = 0xa0

const IS_LETTER = /[\p{L}\p{M}²³]/u
const rareClasses = new Map<number, number>([[NO_BREAK_CODE, SPACE]])

function classOf(code: number): number {
  if (code < 128) return CLASSES[code] ?? OTHER
  const known = rareClasses.get(code)
  if (known !== undefined) return known
  const character = String.fromCharCode(code)
  const found = IS_LETTER.test(character) ? LETTER : OTHER
  rareClasses.set(code, found)
  return found
}

const DOT = 46
const COMMA = 44
const APOSTROPHE = 39

function isDigitAt(view: string, index: number): boolean {
  const code = view.charCodeAt(index)
  return code >= 48 && code <= 57
}

/** Exactly three digits. */
function isGroupAt(view: string, index: number): boolean {
  return (
    isDigitAt(view, index) && isDigitAt(view, index + 1) && isDigitAt(view, index + 2) && !isDigitAt(view, index + 3)
  )
}

/** Digits from `index`, with the separators that stand between digits; a comma only where groups follow or a decimal may. */
function endOfNumber(view: string, index: number): number {
  let end = index
  for (;;) {
    while (isDigitAt(view, end)) end += 1
    const code = view.charCodeAt(end)
    if ((code === NO_BREAK_CODE || code === APOSTROPHE) && isGroupAt(view, end + 1)) {
      end += 4
      continue
    }
    if ((code !== DOT && code !== COMMA) || !isDigitAt(view, end + 1)) return end
    end += 1
  }
}

/** Letters from `index`; inner apostrophes (`o'clock`) belong, a genitive `'s` does not; `U.S.` and `a.m.` are one word. */
function endOfWord(view: string, index: number): number {
  let end = endOfLetters(view, index + 1)
  if (end === index + 1 && view.charCodeAt(end) === DOT) return endOfDotted(view, index)
  while (isInnerApostrophe(view, end)) end = endOfLetters(view, end + 1)
  return end
}

function endOfLetters(view: string, index: number): number {
  let end = index
  while (classOf(view.charCodeAt(end)) === LETTER) end += 1
  return end
}

function isInnerApostrophe(view: string, index: number): boolean {
  if (view.charCodeAt(index) !== APOSTROPHE || classOf(view.charCodeAt(index + 1)) !== LETTER) return false
  const isGenitive = (view.charCodeAt(index + 1) | 32) === 115 && classOf(view.charCodeAt(index + 2)) !== LETTER
  return !isGenitive
}

function endOfDotted(view: string, index: number): number {
  let end = index + 1
  while (
    view.charCodeAt(end) === DOT &&
    classOf(view.charCodeAt(end + 1)) === LETTER &&
    classOf(view.charCodeAt(end + 2)) !== LETTER
  ) {
    end += 2
  }
  return end
}

function capitalsOf(text: string, lower: string): 0 | 1 | 2 | 3 {
  if (text === lower) return 0
  const first = text.charCodeAt(0) !== lower.charCodeAt(0)
  if (text.length === 1) return 2
  const rest = text.slice(1)
  if (first && rest === lower.slice(1)) return 1
  return first && rest === rest.toUpperCase() ? 2 : 3
}

const NUMBER_BEFORE = /[\p{L}\p{N}.]$/u

/** Splits a regular view into numbers, words and single symbols, in one pass; `lexicon` says what is known of each word. */
export function tokenise(view: string, lexicon: Lexicon = lookUp): Token[] {
  const tokens: Token[] = []
  let lineStart = 0
  let index = 0
  let gap: Gap = 3
  while (index < view.length) {
    const kind = classOf(view.charCodeAt(index))
    if (kind === BREAK) {
      const end = endOfSpace(view, index)
      gap = breakGap(view, index, end, index - lineStart)
      lineStart = end
      index = end
    } else if (kind === SPACE) {
      if (gap === 0) gap = 1
      index += 1
    } else {
      const token = tokenAt(view, { index, gap, lexicon })
      tokens.push(token)
      index = token.to
      gap = 0
    }
  }
  return tokens
}

function endOfSpace(view: string, index: number): number {
  let end = index
  while (end < view.length && classOf(view.charCodeAt(end)) >= SPACE) end += 1
  return end
}

/** Shorter lines end where the writer ended them; longer ones may have been wrapped (wire copy wraps at 60 to 70 columns). */
const SHORTEST_WRAPPED = 45

/** What a stretch of space with a line break in it means: an empty line or an indent begins a paragraph, a long line was only wrapped. */
function breakGap(view: string, from: number, to: number, lineLength: number): Gap {
  const space = view.slice(from, to)
  const indent = to - view.lastIndexOf('\n', to - 1) - 1
  if (space.indexOf('\n') !== space.lastIndexOf('\n') || indent >= 2) return 3
  return indent === 0 && lineLength >= SHORTEST_WRAPPED ? 1 : 2
}

type Place = { readonly index: number; readonly gap: Gap; readonly lexicon: Lexicon }

function tokenAt(view: string, { index: from, gap, lexicon }: Place): Token {
  const code = view.charCodeAt(from)
  const kind = classOf(code)
  if (kind === LETTER) {
    const to = endOfWord(view, from)
    const text = view.slice(from, to)
    // Some letters change length in lower case (`İ`); the token keeps its own offsets, only the look-up key differs.
    const lower = text.toLowerCase()
    return {
      from,
      to,
      kind: 'word',
      text: lower,
      raw: text,
      capitals: capitalsOf(text, lower),
      gap,
      entry: lexicon(lower),
    }
  }
  const startsWithDot =
    code === DOT && isDigitAt(view, from + 1) && !NUMBER_BEFORE.test(view.slice(Math.max(0, from - 1), from))
  if (kind === DIGIT || startsWithDot) {
    const to = endOfNumber(view, startsWithDot ? from + 1 : from)
    const text = view.slice(from, to)
    return { from, to, kind: 'number', text, raw: text, capitals: 0, gap, entry: UNKNOWN }
  }
  const isPair = code >= 0xd800 && code <= 0xdbff && from + 1 < view.length
  const to = isPair ? from + 2 : from + 1
  const text = view.slice(from, to)
  return { from, to, kind: 'symbol', text, raw: text, capitals: 0, gap, entry: UNKNOWN }
}

/** True for a one-character fraction such as `½`. */
export function isFractionSign(token: Token): boolean {
  return token.kind === 'symbol' && FRACTION_CHARACTERS[token.text] !== undefined
}
