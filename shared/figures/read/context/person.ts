import { at, type Token } from '../tokens.ts'
import type { Draft } from '../draft.ts'

/** The name an age belongs to: right before it (`Ann Lee (46)`, `Ann Lee, 46,`, `Ann Lee, aged 46`) or behind it (`46-year-old Ann Lee`). */
export function personOf(
  tokens: readonly Token[],
  draft: Draft,
): { readonly from: number; readonly to: number } | null {
  if (draft.kind !== 'age') return null
  return nameBehind(tokens, draft.end) ?? nameBefore(tokens, draft.start) ?? apposition(tokens, draft.end)
}

function isName(token: Token): boolean {
  return token.kind === 'word' && token.capitals > 0 && (!token.entry.isKnown || token.entry.month !== null)
}

function nameBehind(tokens: readonly Token[], index: number): { readonly from: number; readonly to: number } | null {
  let end = index
  while (isName(at(tokens, end)) && at(tokens, end).gap === 1) end += 1
  return end - index >= 2 ? { from: at(tokens, index).from, to: at(tokens, end - 1).to } : null
}

/** How many words may describe a person between age and name. */
const DESCRIPTION = 4

/** `the 34-year-old driver, Iva Trenn,`: the name stands between commas behind what the person is. */
function apposition(tokens: readonly Token[], index: number): { readonly from: number; readonly to: number } | null {
  let comma = index
  while (comma < index + DESCRIPTION && at(tokens, comma).kind === 'word' && at(tokens, comma).capitals === 0)
    comma += 1
  if (comma === index || at(tokens, comma).text !== ',') return null
  let end = comma + 1
  while (isName(at(tokens, end)) && at(tokens, end).gap === 1) end += 1
  const isClosed = at(tokens, end).text === ',' || at(tokens, end).text === '.'
  return end - comma > 2 && isClosed ? { from: at(tokens, comma + 1).from, to: at(tokens, end - 1).to } : null
}

/** Small words and marks between a name and its age. */
const BETWEEN: ReadonlySet<string> = new Set([
  '(',
  ',',
  'aged',
  'a',
  'an',
  'who',
  'is',
  'was',
  'turned',
  'the',
  'age',
  'of',
  'at',
])

function nameBefore(tokens: readonly Token[], index: number): { readonly from: number; readonly to: number } | null {
  let last = index - 1
  while (BETWEEN.has(at(tokens, last).text) && last > index - 5) last -= 1
  let start = last + 1
  while (isName(at(tokens, start - 1)) && (start === last + 1 || at(tokens, start).gap === 1)) start -= 1
  return last - start >= 1 ? { from: at(tokens, start).from, to: at(tokens, last).to } : null
}
