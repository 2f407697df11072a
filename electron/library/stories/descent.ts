import type { Article } from '../../../shared/domain/article.ts'
import type { Span } from '../../../shared/domain/span.ts'
import { readWords, type Words } from '../../../shared/text/index.ts'
import { gramKeys, gramWords } from '../overlaps/fingerprints.ts'
import { cameBefore, type Dated } from './came-before.ts'

/** A report as far as its wording and its time go. */
export type Wording = Pick<Article, 'body'> & Dated

/** Whom a report probably follows: `from` is a position in the list of reports, null when it follows none. */
export type FoundDescent = {
  readonly from: number | null
  /** The report whose wording it has most of where their dates do not say which came first; `shared` is then with that. */
  readonly besides: number | null
  readonly onlyShared: number
  readonly shared: number
  readonly evidence: readonly Span[]
}

/** Below this share of the words of a report its likeness to an earlier one is no copying: a quotation, a name, a set phrase. */
const leastShared = 0.1
/**
 * A report of which so many times more words stand in another, which may be the earlier one for all that the dates say, is not
 * said to follow the one with less.
 */
const likelierBy = 1.5
/** Stretches that are shown as evidence. */
const mostEvidence = 3

/**
 * Whom each report probably follows, the reports given in order of time. Shared wording alone cannot tell the copied from the
 * copier's other readers: what tells is wording that of all earlier reports only one has, its own edits and its own
 * errors. So every 5-gram counts for each earlier report that has it, divided by how many do (as in the weighing of
 * shared readings in textual criticism), and the report with the most is named; among equals one of the same source, then
 * the latest. A report follows only one that came before it for sure, and none where one of which that is not known has far
 * more of its words.
 */
export function traceDescent(reports: readonly Wording[]): FoundDescent[] {
  const holders = new Map<number, number[]>()
  return reports.map((report, at) => {
    const words = readWords(report.body)
    const grams = gramKeys(words)
    const holdersAt = [...grams].map((key) => holders.get(key) ?? [])
    const before = reports.map((other) => cameBefore(other, report))
    const among = (isEarlier: boolean): FoundDescent =>
      follow(reports, at, {
        words,
        holdersAt: holdersAt.map((each) => each.filter((other) => (before[other] === true) === isEarlier)),
      })
    const [found, alike] = [among(true), among(false)]
    for (const key of new Set(grams)) holders.set(key, [...(holders.get(key) ?? []), at])
    return alike.shared > likelierBy * found.shared ? { ...nobody, besides: alike.from, shared: alike.shared } : found
  })
}

const nobody: FoundDescent = { from: null, besides: null, onlyShared: 0, shared: 0, evidence: [] }

/** The words of a report, and which earlier reports have the gram at each place. */
type Traced = { readonly words: Words; readonly holdersAt: readonly (readonly number[])[] }

function follow(reports: readonly Wording[], at: number, { words, holdersAt }: Traced): FoundDescent {
  const weights = new Float64Array(at)
  for (const holders of holdersAt) for (const each of holders) weights[each] = (weights[each] ?? 0) + 1 / holders.length
  const isSameSource = (other: number): boolean => reports[other]?.source === reports[at]?.source
  const [best] = [...weights.keys()].sort(
    (left, right) =>
      (weights[right] ?? 0) - (weights[left] ?? 0) ||
      Number(isSameSource(right)) - Number(isSameSource(left)) ||
      right - left,
  )
  if (best === undefined) return nobody
  const isShared = coveredWords(
    words.count,
    holdersAt.map((holders) => holders.includes(best)),
  )
  const shared = isShared.filter(Boolean).length
  if (shared === 0 || shared < words.count * leastShared) return nobody
  const byOthers = coveredWords(
    words.count,
    holdersAt.map((holders) => holders.some((each) => each !== best)),
  )
  const isOnly = isShared.map((is, word) => is && byOthers[word] !== true)
  return {
    from: best,
    besides: null,
    onlyShared: isOnly.filter(Boolean).length,
    shared,
    evidence: longestStretches(words, isOnly),
  }
}

/** Which words lie in one of the marked grams. */
function coveredWords(count: number, isMarked: readonly boolean[]): boolean[] {
  const covered = Array.from({ length: count }, () => false)
  for (const [from, is] of isMarked.entries()) if (is) covered.fill(true, from, Math.min(count, from + gramWords))
  return covered
}

function longestStretches(words: Words, isMarked: readonly boolean[]): Span[] {
  const stretches: { readonly from: number; readonly to: number }[] = []
  for (let from = 0; from < isMarked.length; from++) {
    if (isMarked[from] !== true) continue
    let to = from
    while (isMarked[to] === true) to++
    stretches.push({ from, to })
    from = to
  }
  return stretches
    .sort((left, right) => right.to - right.from - (left.to - left.from) || left.from - right.from)
    .slice(0, mostEvidence)
    .map(({ from, to }) => ({ from: words.from[from] ?? 0, to: words.to[to - 1] ?? 0 }))
}
