import type { Because } from '../domain/comparison.ts'
import type { Span } from '../domain/span.ts'
import { countEqual } from './coverage.ts'
import type { Budget } from './budget.ts'
import type { RunFinder } from './match/run-finder.ts'
import type { Run } from './match/runs.ts'
import type { PlacedPassage } from './passages.ts'
import type { TokenPair } from './tokens.ts'

/** Shared phrases shown, and their greatest length in words: enough to recognise a source by, short enough to read. */
const PHRASES = 3
const PHRASE_WORDS = 6

type Phrase = { readonly from: number; readonly to: number; readonly rarity: number }

function rarityAt(pair: TokenPair, at: number): number {
  const { vocabulary } = pair
  const id = pair.a.id[at] ?? 0
  if (vocabulary.content[id] === 0) return 0
  return 1 / Math.sqrt((vocabulary.countA[id] ?? 1) * (vocabulary.countB[id] ?? 1))
}

/** The window of a run whose words are rarest; of equals the first. */
function rarestPhrase(pair: TokenPair, run: Run): Phrase {
  const width = Math.min(PHRASE_WORDS, run.length)
  let best: Phrase = { from: run.a, to: run.a + width, rarity: -1 }
  for (let from = run.a; from + width <= run.a + run.length; from++) {
    let rarity = 0
    for (let at = from; at < from + width; at++) rarity += rarityAt(pair, at)
    if (rarity > best.rarity) best = { from, to: from + width, rarity }
  }
  return best
}

function spanOf(pair: TokenPair, from: number, to: number): Span {
  return { from: pair.a.from[from] ?? 0, to: pair.a.to[to - 1] ?? 0 }
}

/** The workings of a comparison that reasons are looked for in, and how long. */
type Evidence = { readonly pair: TokenPair; readonly runs: RunFinder; readonly budget: Budget }

/**
 * Why two texts are said to overlap: how much, where most plainly, and by which rare phrases. Once the budget is spent, of
 * the passages looked at by then.
 */
export function explain(passages: readonly PlacedPassage[], { pair, runs, budget }: Evidence): Because {
  const longest = passages
    .map((passage) => runs.longestIn(passage.region, budget))
    .filter((run) => run !== null)
    .sort((left, right) => right.length - left.length || left.a - right.a)
  const top = longest[0]
  const phrases = longest
    .map((run) => rarestPhrase(pair, run))
    .sort((left, right) => right.rarity - left.rarity || left.from - right.from)
    .slice(0, PHRASES)
  return {
    sharedWords: { a: countEqual(pair.a, passages, 'a'), b: countEqual(pair.b, passages, 'b') },
    words: { a: pair.a.count, b: pair.b.count },
    longestRun: top === undefined ? null : { words: top.length, a: spanOf(pair, top.a, top.a + top.length) },
    rarest: phrases.map((phrase) => spanOf(pair, phrase.from, phrase.to)),
  }
}
