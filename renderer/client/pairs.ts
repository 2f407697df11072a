import type { ComparedText, ComparingProgress } from '../../shared/contract/comparing.ts'
import { readComparison, readComparisonInParts, type ComparisonText } from '../../shared/contract/comparison-text.ts'
import type { ArticleId } from '../../shared/domain/article.ts'
import type { Alignment } from '../../shared/domain/by-hand.ts'
import type { Comparison } from '../../shared/domain/comparison.ts'
import type { ComparisonSettings } from '../../shared/domain/comparison-settings.ts'
import type { NumberFormatOfSource } from '../../shared/domain/number-format.ts'
import type { WindowClient } from './client.ts'
import { createResource, type Resource } from './resource.ts'

/** Two texts and what comparing them found. */
export type ComparedPair = {
  readonly a: ComparedText
  readonly b: ComparedText
  readonly comparison: Comparison
  /** Their passages are known; their figures are still being set against each other, and findings and relation wait for that. */
  readonly awaitsFigures?: true
}

/** By which settings two texts are compared, and what a person said of the two. */
type PairWish = { readonly settings: ComparisonSettings; readonly alignments: readonly Alignment[] }

/** The comparisons the page has asked for. */
export type Pairs = {
  /** The comparison of two articles; asked for once, then kept. Null when an article is no longer in the library. */
  readonly of: (wish: PairWish & { readonly a: ArticleId; readonly b: ArticleId }) => Resource<ComparedPair | null>
  /** As `of`, of two texts that are in no library. Null when one of them says nothing. */
  readonly ofTexts: (wish: PairWish & { readonly a: string; readonly b: string }) => Resource<ComparedPair | null>
  /** Asks again for what `isWanted`. */
  readonly refresh: (isWanted: (known: ReturnType<Resource<ComparedPair | null>['get']>) => boolean) => void
  /** Lets go of all that was found: what is known of an article has changed, and its comparisons are asked for anew. */
  readonly forget: () => void
}

/** How the library is asked for a pair. */
type Ask = (options: {
  readonly signal: AbortSignal
  readonly onProgress: (progress: ComparingProgress) => void
}) => Promise<SentPair | null>

/** Pairs kept at a time, each of them swapped too: going back and forth between a few must be instant, a day's work must not pile up. */
const PAIRS_KEPT = 16
/** Words of all pairs kept; long ones take some 200 bytes a word. */
const WORDS_KEPT = 500_000

/** `numberFormats` answers how sources write their numbers at the moment. */
export function createPairs(client: WindowClient, numberFormats: () => readonly NumberFormatOfSource[]): Pairs {
  const kept = new Map<string, Resource<ComparedPair | null>>()
  const keep = ({ a, b, settings, alignments }: Parameters<Pairs['of' | 'ofTexts']>[0], ask: Ask) => {
    const key = JSON.stringify([a, b, settings, alignments])
    const make = (): Resource<ComparedPair | null> =>
      createResource(
        async (signal, onProgress) => readPair(await ask({ signal, onProgress: withPairSoFar(onProgress) })),
        { abandoned: () => kept.delete(key) },
      )
    const pair = kept.get(key) ?? make()
    kept.delete(key)
    forgetOldest(kept)
    kept.set(key, pair)
    return pair
  }
  return {
    of: (wish) =>
      keep(wish, (options) => client.compareArticles({ ...wish, numberFormats: [...numberFormats()] }, options)),
    ofTexts: (wish) => keep(wish, (options) => client.compareTexts(wish, options)),
    refresh(isWanted) {
      for (const resource of kept.values()) if (isWanted(resource.get())) resource.refresh()
    },
    forget: () => kept.clear(),
  }
}

/** Makes room for one more. */
function forgetOldest(kept: Map<string, Resource<ComparedPair | null>>): void {
  let [pairs, words] = [1, 0]
  for (const [key, resource] of [...kept].reverse()) {
    const known = resource.get()
    pairs += 1
    words += known.kind === 'ready' && known.value !== null ? wordsOf(known.value) : 0
    if (pairs > PAIRS_KEPT || words > WORDS_KEPT) kept.delete(key)
  }
}

/** Words of both texts. */
export function wordsOf({ a, b }: ComparedPair): number {
  return a.wordCount + b.wordCount
}

type SentPair = { readonly a: ComparedText; readonly b: ComparedText; readonly comparison: ComparisonText }

/** Characters of a comparison from which taking it apart in one go is felt: some 10 ms. */
const LONG_COMPARISON = 1_000_000

/** A pair as the library sends it, its comparison taken apart; a long one in several tasks of the page. */
async function readPair(pair: SentPair | null): Promise<ComparedPair | null> {
  if (pair === null) return null
  const isLong = pair.comparison.length >= LONG_COMPARISON
  const comparison = isLong ? await readComparisonInParts(pair.comparison, nextTask) : readComparison(pair.comparison)
  return { ...pair, comparison }
}

/** Takes reports of progress apart for `tell`: how far it is, and the pair as far as it can be shown. */
function withPairSoFar(
  tell: (steps: ComparingProgress, soFar?: ComparedPair) => void,
): (progress: ComparingProgress) => void {
  return ({ soFar, ...steps }) => {
    if (soFar === undefined) tell(steps)
    else tell(steps, { ...soFar, comparison: readComparison(soFar.comparison), awaitsFigures: true })
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
