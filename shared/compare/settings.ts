import type { ComparisonSettings, Sensitivity } from '../domain/comparison-settings.ts'
import { DEFAULT_COMPARISON_SETTINGS } from '../domain/default-comparison-settings.ts'

export type Settings = ComparisonSettings & {
  /**
   * Phrases the library knows to stand in many articles, each as `phraseOf` gives it; a passage of which one makes half of the
   * words or more is boilerplate. A set made once serves any number of comparisons, however many phrases it holds.
   */
  readonly setPhrases: ReadonlySet<string>
  /** Steps of work allowed: see `Budget`. */
  readonly budget: number
}

/**
 * Steps that the hardest pair of 100,000-word texts we measured stays within four times over; about a second and a half
 * of work on a machine of 2024.
 */
const BUDGET = 60_000_000

export const DEFAULT_SETTINGS: Settings = {
  ...DEFAULT_COMPARISON_SETTINGS,
  setPhrases: new Set(),
  budget: BUDGET,
}

export type Thresholds = {
  /** Fewest words in a row that make a passage of their own, when they are a sentence. */
  readonly run: number
  /** Fewest words in a row that make a passage wherever they stand. */
  readonly looseRun: number
  /** Fewest words an edited passage has, in the text where it is shorter. */
  readonly words: number
  /**
   * Evidence an edited passage must show: the sum over different shared words, each counting 1 if it stands once in each
   * text and less the oftener it does, times the similarity.
   */
  readonly evidence: number
  /** Least share of content words found again in a long edited passage, and in one of `shortWords` or fewer. */
  readonly similarity: number
  readonly shortWords: number
  readonly shortSimilarity: number
}

/**
 * `standard` is where, on one half of the PAN 2013 training pairs, precision and recall of obfuscated passages meet; the
 * other half was used to check. `strict` asks for half as much evidence again, `thorough` for two thirds of it.
 */
export const THRESHOLDS: Readonly<Record<Sensitivity, Thresholds>> = {
  strict: { run: 10, looseRun: 24, words: 24, evidence: 5, similarity: 0.5, shortWords: 40, shortSimilarity: 0.85 },
  standard: { run: 8, looseRun: 16, words: 16, evidence: 3.3, similarity: 0.4, shortWords: 30, shortSimilarity: 0.8 },
  thorough: { run: 6, looseRun: 10, words: 12, evidence: 2.2, similarity: 0.35, shortWords: 24, shortSimilarity: 0.65 },
}

/** Words that say something new beside what is found: as many as the shortest sentence that is a passage of its own has. */
export const LEAST_NEWS = 8
