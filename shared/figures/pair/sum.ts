import type { Candidate } from './candidates.ts'
import { equal } from './quantity.ts'
import type { Contexts, FigureContext, Mention } from './statement.ts'
import { stem } from './stems.ts'

/** Parts in one report that add up to a figure of the other: `247 in Kenya` and `10 in Tanzania` make `257`. */
export type Sum = { readonly side: 'a' | 'b'; readonly parts: readonly Mention[] }

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

/** Words between two members of a list: `8 soldiers, 3 armed policemen and 4 civilians`. */
const MOST_WORDS_IN_LIST = 3
const LONGEST_LIST = 6

/** The counts that stand in one list with this one, itself among them, in reading order: of one unit, the last joined by `and`. */
export function listOf(part: Mention): readonly Mention[] {
  const { mentions, tokens } = part.statement
  const isNext = (left: Mention | undefined, right: Mention | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    right.at - left.at <= MOST_WORDS_IN_LIST + 1 &&
    right.figure.kind === left.figure.kind &&
    right.quantity?.unit === left.quantity?.unit
  let first = mentions.indexOf(part)
  let last = first
  while (isNext(mentions[first - 1], mentions[first])) first--
  while (isNext(mentions[last], mentions[last + 1])) last++
  const list = mentions.slice(first, last + 1)
  // `Eight soldiers, three civilians and a child`: the last member may be no figure.
  const end = (list.at(-1)?.at ?? part.at) + MOST_WORDS_IN_LIST
  const joint = list.length === 1 ? [] : tokens.slice(list.at(-2)?.at, end)
  return list.length <= LONGEST_LIST && joint.some(({ word }) => word === 'and' || word === 'plus') ? list : [part]
}

/** Three members of a list or more that together make `total`; two are found without. */
function findList(part: Mention, total: number): readonly Mention[] | null {
  const list = listOf(part)
  if (list.length <= 2 || !ADDED.has(part.figure.kind)) return null
  const sum = list.reduce((all, { quantity }) => all + (quantity?.point ?? Number.NaN), 0)
  return equal(sum, total) ? list : null
}

/** Whether one of the two figures is explained as the sum of the other and a figure beside it, or of all in its list. */
export function findSum(candidate: Candidate, contexts: Contexts): Sum | null {
  const a = candidate.a.quantity?.point ?? null
  const b = candidate.b.quantity?.point ?? null
  if (a === null || b === null) return null
  const side = a > b ? 'b' : 'a'
  const part = a > b ? candidate.b : candidate.a
  const total = Math.max(a, b)
  const other = findOtherPart(part, total, contexts[side === 'a' ? 0 : 1])
  const parts = other === null ? findList(part, total) : [part, other]
  return parts === null ? null : { side, parts }
}
