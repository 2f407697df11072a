import type { Candidate } from './candidates.ts'
import { equal } from './quantity.ts'
import type { Contexts, FigureContext, Mention } from './statement.ts'
import { stem } from './stems.ts'

/** Parts in one report that add up to a figure of the other: `247 in Kenya` and `10 in Tanzania` make `257`. */
export type Sum = { readonly side: 'a' | 'b'; readonly parts: readonly [Mention, Mention] }

/** Kinds that are added in news; percentages and ages are not. */
const ADDED: ReadonlySet<string> = new Set(['count', 'money', 'measure', 'duration'])

/** Words between two parts that `and` joins. */
const MOST_WORDS_BETWEEN = 6

function predicatesPart(a: Mention, b: Mention): boolean {
  const [left, right] = [a.figure.predicate, b.figure.predicate]
  return left !== null && right !== null && stem(left) !== stem(right)
}

/** Whether two figures of one sentence are joined by `and`: `five Americans and four Israelis`. */
function areJoined(a: Mention, b: Mention): boolean {
  const [from, to] = a.at < b.at ? [a.at, b.at] : [b.at, a.at]
  if (to - from > MOST_WORDS_BETWEEN + 1) return false
  return a.statement.tokens.slice(from + 1, to).some((token) => token.word === 'and' || token.word === 'plus')
}

function isAddable(part: Mention, other: Mention): boolean {
  if (part === other || other.figure.kind !== part.figure.kind) return false
  if (other.quantity?.unit !== part.quantity?.unit || predicatesPart(part, other)) return false
  if (part.statement === other.statement) return areJoined(part, other)
  const isNext = Math.abs(part.statement.place - other.statement.place) === 1
  return isNext && part.figure.counted !== null && part.figure.counted.head === other.figure.counted?.head
}

/** A figure of the same sentence, or of one beside it, that together with `part` makes `total`. */
function findOtherPart(part: Mention, total: number, context: FigureContext): Mention | null {
  const point = part.quantity?.point ?? null
  if (point === null || !ADDED.has(part.figure.kind)) return null
  const { place } = part.statement
  for (const statement of context.statements.slice(Math.max(0, place - 1), place + 2)) {
    for (const mention of statement.mentions) {
      const second = mention.quantity?.point ?? null
      if (second !== null && equal(point + second, total) && isAddable(part, mention)) return mention
    }
  }
  return null
}

/** Whether one of the two figures is explained as the sum of the other and a figure beside it. */
export function findSum(candidate: Candidate, contexts: Contexts): Sum | null {
  const a = candidate.a.quantity?.point ?? null
  const b = candidate.b.quantity?.point ?? null
  if (a === null || b === null) return null
  const side = a > b ? 'b' : 'a'
  const part = a > b ? candidate.b : candidate.a
  const other = findOtherPart(part, Math.max(a, b), contexts[side === 'a' ? 0 : 1])
  return other === null ? null : { side, parts: [part, other] }
}
