/**
 * What a character is to the word reader. One look-up in a table for the Basic Multilingual Plane keeps reading fast
 * without special cases per language; the table is filled from Unicode properties when the module loads and never changes.
 */
const OTHER = 0
/** Letters and digits of scripts that put spaces between words, and signs that stand before a digit and belong to it. */
export const LETTER = 1
export const DIGIT = 2
/** Combining marks, joiners, skin tones: they belong to whatever stands before them, so no span may begin with one. */
export const EXTENDER = 3
/** Letters of scripts written without spaces: words are found by `Intl.Segmenter`. */
export const UNSPACED = 4
const SPACE = 5
/** Half of a surrogate pair: look at the whole code point. */
const SURROGATE = 6

type CharacterKind =
  | typeof OTHER
  | typeof LETTER
  | typeof DIGIT
  | typeof EXTENDER
  | typeof UNSPACED
  | typeof SPACE
  | typeof SURROGATE

/** Later patterns win. The soft hyphen counts as an extender: it is invisible inside a word. */
const KINDS: readonly (readonly [CharacterKind, RegExp])[] = [
  [LETTER, /[\p{L}\p{Nl}]+/gu],
  [LETTER, /[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]+/gu],
  [DIGIT, /[\p{Nd}\p{No}]+/gu],
  [
    UNSPACED,
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30FC\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu,
  ],
  [EXTENDER, /[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\u200D\u00AD\u0E33\u0EB3]+/gu],
  [SPACE, /\s+/gu],
]

const BMP_SIZE = 0x10000

function readTable(): Uint8Array {
  const table = new Uint8Array(BMP_SIZE)
  // Surrogates are replaced by spaces so that every other character keeps its own place in the string.
  const units = Uint16Array.from({ length: BMP_SIZE }, (_, code) => (code >= 0xd800 && code < 0xe000 ? 0x20 : code))
  let all = ''
  for (let at = 0; at < BMP_SIZE; at += 0x1000) all += String.fromCharCode(...units.subarray(at, at + 0x1000))
  for (const [kind, pattern] of KINDS) {
    for (const run of all.matchAll(pattern)) table.fill(kind, run.index, run.index + run[0].length)
  }
  table.fill(SURROGATE, 0xd800, 0xe000)
  return table
}

const TABLE = readTable()

/** Whether a UTF-16 unit is a letter of a script written without spaces; not so where there is none. */
export function isUnspaced(unit: number): boolean {
  return kindOfUnit(unit) === UNSPACED
}

/** The kind of a UTF-16 unit; `SURROGATE` for either half of a pair. */
export function kindOfUnit(unit: number): number {
  return TABLE[unit] ?? OTHER
}

/** The kind of a code point beyond the Basic Multilingual Plane. */
function kindOfAstral(codePoint: number): CharacterKind {
  const character = String.fromCodePoint(codePoint)
  let found: CharacterKind = OTHER
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = 0
    if (pattern.test(character)) found = kind
  }
  return found
}

/** The kind of the character that begins at `at`; a lone surrogate is `OTHER`. */
export function kindAt(text: string, at: number): number {
  const kind = kindOfUnit(text.charCodeAt(at))
  if (kind !== SURROGATE) return kind
  const codePoint = text.codePointAt(at) ?? 0
  return codePoint < BMP_SIZE ? OTHER : kindOfAstral(codePoint)
}

/** Units of the character that begins at `at`: 2 for a surrogate pair, else 1. */
export function widthAt(text: string, at: number): number {
  if (kindOfUnit(text.charCodeAt(at)) !== SURROGATE) return 1
  return (text.codePointAt(at) ?? 0) < BMP_SIZE ? 1 : 2
}

/**
 * The first place at or after `at` that is not white space. Where a combining mark sits on a space, the space is kept
 * with it.
 */
export function skipSpace(text: string, at: number): number {
  let end = at
  while (end < text.length && kindOfUnit(text.charCodeAt(end)) === SPACE) end++
  return end > at && end < text.length && kindAt(text, end) === EXTENDER ? end - 1 : end
}
