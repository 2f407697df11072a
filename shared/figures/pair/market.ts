import type { Statement } from './statement.ts'
import { stems } from './stems.ts'

/** Words that say at which moment of a trading day a price was taken. */
const MOMENTS = [
  'morning',
  'afternoon',
  'evening',
  'early',
  'late',
  'close',
  'closed',
  'closing',
  'midday',
  'noon',
  'opening',
  'hour',
  'session',
]

const PRICED = stems(
  'share stock index nasdaq dow yen yuan euro dollar bond treasury treasuries yield futures crude gold franc sterling average',
)
const TRADED = stems('trading exchange yield close closed points rise fall against usd traded percent quoted fetching')

/** What a company pays on its shares is no price of them. */
const PAID = stems('dividend payout')

function has(statement: Statement, words: ReadonlySet<string>): boolean {
  for (const word of words) if (statement.content.has(word)) return true
  return false
}

/** Whether a sentence gives market prices, which hold for a moment only. */
export function isMarketQuote(statement: Statement): boolean {
  return has(statement, PRICED) && has(statement, TRADED) && !has(statement, PAID)
}

/** Moments of the day that a sentence names. */
export function momentsOf(statement: Statement): readonly string[] {
  return MOMENTS.filter((moment) => statement.tokens.some((token) => token.word === moment))
}
