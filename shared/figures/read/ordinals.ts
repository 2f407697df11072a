import { draft, type Draft } from './draft.ts'
import { at, type Token } from './tokens.ts'
import { STREETS } from './tables/identifier-cues.ts'

const ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])

function ordinal(start: number, end: number, value: number, rule: string): Draft {
  const trivial = value === 1 && rule === 'ordinal-word'
  return draft({ start, end, kind: 'ordinal', value: String(value), low: value, high: value, trivial, rule })
}

/** `907th`, `the second wave`, `twenty-first`; `a second` and `seconds` are left to other rules. */
export function readOrdinal(tokens: readonly Token[], index: number): Draft | null {
  const token = at(tokens, index)
  if (token.kind === 'number') {
    const ending = at(tokens, index + 1)
    if (!ENDINGS.has(ending.text) || ending.gap !== 0) return null
    const isPlain = /^\d{1,3}(?:,?\d{3})*$/.test(token.text)
    return isPlain ? ordinal(index, index + 2, Number(token.text.replaceAll(',', '')), 'ordinal-digits') : null
  }
  const known = token.entry.ordinal
  if (known !== null) return isOrdinalUse(tokens, index) ? ordinal(index, index + 1, known, 'ordinal-word') : null
  return compound(tokens, index)
}

/** `twenty-first`. */
function compound(tokens: readonly Token[], index: number): Draft | null {
  const tens = at(tokens, index).entry.cardinal
  const unit = at(tokens, index + 2)
  if (tens === null || tens < 20 || tens % 10 !== 0 || at(tokens, index + 1).text !== '-' || unit.gap !== 0) return null
  const value = unit.entry.ordinal
  return value === null || value > 9 ? null : ordinal(index, index + 3, tens + value, 'ordinal-word')
}

const BEFORE_ORDINAL: ReadonlySet<string> = new Set(
  "the a his her its their our my your for in on at this that every each finished placed ranked came 's and or s per".split(
    ' ',
  ),
)

/** `Rose to seventh place`. */
const RANKS: ReadonlySet<string> = new Set(['place', 'position', 'spot'])

/** `second` and its like rank something only behind an article or a word of place; `second` alone may be a time. */
function isOrdinalUse(tokens: readonly Token[], index: number): boolean {
  const token = at(tokens, index)
  if (token.text === 'first') return BEFORE_ORDINAL.has(at(tokens, index - 1).text)
  if (RANKS.has(at(tokens, index + 1).text)) return true
  return (
    BEFORE_ORDINAL.has(at(tokens, index - 1).text) &&
    (at(tokens, index + 1).text !== 'of' || at(tokens, index - 1).text === 'the') &&
    at(tokens, index + 1).kind === 'word'
  )
}

/** `79th Street`: an address, not a rank. */
export function isStreetOrdinal(tokens: readonly Token[], index: number): boolean {
  return (
    ENDINGS.has(at(tokens, index + 1).text) &&
    at(tokens, index + 1).gap === 0 &&
    at(tokens, index + 2).capitals > 0 &&
    STREETS.has(at(tokens, index + 2).text)
  )
}
