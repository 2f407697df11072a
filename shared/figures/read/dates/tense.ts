import { at, type Token } from '../tokens.ts'

/** How far around a date its verb is looked for, in tokens. */
const WINDOW = 14

const FUTURE: ReadonlySet<string> = new Set(
  'will shall would due scheduled plans planned expected expects intends aims hopes upcoming payable'.split(' '),
)

/** Where a clause ends; what is said beyond does not tell the tense of the date. */
const CLAUSE: ReadonlySet<string> = new Set(['.', ';', '"', '?', '!', ':'])

/**
 * Whether the clause around tokens `[start, end)` speaks of what is to come: `will meet on Thursday`. The nearest verb
 * decides, so `said on Thursday it would` stays in the past: words before the date count, a reporting verb stops the search.
 */
export function speaksOfFuture(tokens: readonly Token[], start: number, end: number): boolean {
  for (let index = start - 1; index >= start - WINDOW; index -= 1) {
    const token = at(tokens, index)
    if (token.kind === 'end' || CLAUSE.has(token.text)) break
    if (isReport(token.text)) return false
    if (FUTURE.has(token.text)) return true
  }
  for (let index = end; index < end + 4; index += 1) {
    const { text } = at(tokens, index)
    if (text === 'will') return true
    if (CLAUSE.has(text) || text === ',') return false
  }
  return false
}

function isReport(text: string): boolean {
  return /^(?:said|says|reported|announced|told|warned|was|were|had|killed|met|ended|rose|fell|arrested|began|died)$/.test(
    text,
  )
}
