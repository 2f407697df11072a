import { readProfile, readReport, type Profile, type Report } from '../../../shared/analysis/index.ts'
import type { Article, ArticleId } from '../../../shared/domain/article.ts'
import type { Overlap } from '../../../shared/domain/overlap.ts'
import type { ReadableDb } from '../database/handles.ts'
import { reportOf } from '../jobs/engine-task.ts'
import { keepLatest, keyOfReport } from '../jobs/readings.ts'
import { prepareArticleReads } from '../queries/articles.ts'
import { prepareArrivalReads } from '../queries/arrivals.ts'
import { prepareOverlapIndexReads } from '../queries/overlap-index.ts'
import { distinctGrams, fingerprintsOf } from './fingerprints.ts'
import { findCandidates, holdersIn, type Candidate } from './find-candidates.ts'
import { createJudge, type judgePair } from './judge-pair.ts'

/** Units that are read in search of overlaps of one article at most, the most likely first. */
const mostLikely = 32
/** Articles that are compared with one at most; each takes the engine a millisecond or two. */
const mostCompared = 200
/**
 * After so many items of one series the less likely candidates are let go: a dividend notice has hundreds of the kind, which
 * tell nobody anything, and an article of the same story would have come before them.
 */
const mostOfSeries = 8
/** And after so many of no story that share nothing but the wording of a form: of a large library nearly all candidates of a notice. */
const mostOfForm = 4
/** In texts of some length a shared fingerprint stands for so many words at most: the widest window and a gram. */
const wordsAFingerprint = 12
/**
 * Share of the grams of the shorter text that two texts must share to be compared closely, as a part of the coverage asked
 * for. Every changed word or figure takes five grams with it; below this only the template of a series is left.
 */
const gramsForCoverage = 1 / 6

/** Words of a text from which reading it is felt by whoever waits meanwhile: some 50 ms. */
const longWords = 10_000

/**
 * Characters of the reports whose readings are kept: 250 reports of 300 words, some 40 MB. Articles that are much alike are asked for each
 * other again and again.
 */
const charactersKept = 500_000

/** Which of the others are looked at, and how: all of them, as a comparison would, where nothing is said. */
export type Looking = {
  readonly isWanted?: (other: ArticleId) => boolean
  /** The candidates, where they are known already. */
  readonly candidates?: readonly Candidate[]
  /** Whether two are to be compared; `shared` is the share of the grams of the shorter text that the other has. */
  readonly isWorthComparing?: (article: Article, other: Article, shared: number) => boolean
  readonly judge?: typeof judgePair
}

export type OverlapFinder = {
  /**
   * What overlaps an article, in no order. Goes step by step, so that the caller can let others in between or stop: each step
   * compares it with one other and yields what was found, or null when the two have less than `min` in common.
   */
  overlapsOf(id: ArticleId, min: number, looking?: Looking): Generator<Overlap | null, void, undefined>
}

export function prepareOverlapFinder(db: ReadableDb): OverlapFinder {
  const index = prepareOverlapIndexReads(db)
  const articles = prepareArticleReads(db)
  const arrivals = prepareArrivalReads(db)
  const profileStep = createProfileSteps()
  const gramsOf = keepLatest(distinctGrams, { key: (text) => text, charactersKept })
  const everything = { isWanted: () => true, isWorthComparing: () => true, judge: createJudge() }

  /** The units that may overlap a text, the most likely first, and what they share. Each is read when it is asked for: of a series few are wanted. */
  function* likely(
    { body, words }: { readonly body: string; readonly words: number },
    min: number,
    candidates: readonly Candidate[],
  ): Generator<Likely, void, undefined> {
    let looked = 0
    for (const { unit, shared, isOfForm } of candidates) {
      if (shared * wordsAFingerprint < (min / 2) * Math.min(words, index.wordsOf(unit))) continue
      const share = containment(gramsOf(body), gramsOf(index.textOf(unit) ?? ''))
      if (share >= min * gramsForCoverage) yield { unit, share, isOfForm }
      // A notice has thousands of candidates, and asking for the length of each takes longer than all the rest.
      if (++looked === mostLikely) return
    }
  }

  function* articlesOf(
    units: Iterable<Likely>,
    isWanted: (id: ArticleId) => boolean,
  ): Generator<Likely & { readonly other: Article }, void, undefined> {
    let compared = 0
    for (const likely of units) {
      for (const id of arrivals.ofUnit(likely.unit)) {
        const other = isWanted(id) ? articles.get(id) : null
        if (other === null) continue
        yield { ...likely, other }
        if (++compared === mostCompared) return
      }
    }
  }

  return {
    *overlapsOf(id, min, looking = {}) {
      const article = articles.get(id)
      if (article === null) return
      const { isWanted, isWorthComparing, judge } = { ...everything, ...looking }
      const { body } = comparedReport(article)
      const candidates = looking.candidates ?? findCandidates(holdersIn(index), fingerprintsOf(body))
      const units = likely({ body, words: article.wordCount }, min, candidates)
      const isEnough = createEnough()
      let profile: Profile | null = null
      for (const { other, share, isOfForm } of articlesOf(units, (each) => each !== id && isWanted(each))) {
        if (!isWorthComparing(article, other, share)) continue
        profile ??= yield* profileStep(article)
        const overlap = judge(profile, yield* profileStep(other))
        yield Math.max(overlap.aInB, overlap.bInA) >= min ? { article: other.id, ...overlap } : null
        if (isEnough(overlap.relation, isOfForm)) return
      }
    },
  }
}

/** What reads the profiles of articles; for a text of which reading is felt, in a step of its own. */
function createProfileSteps(): (article: Article) => Generator<null, Profile, undefined> {
  const key = keyOfReport
  const profileOf = keepLatest((report: Report) => readProfile(readReport(report)), { key, charactersKept })
  return function* (article) {
    const profile = profileOf(comparedReport(article))
    if (article.wordCount >= longWords) yield null
    return profile
  }
}

/** A candidate of which the text was looked at: `share` of the grams of the shorter text are in the other. */
type Likely = Pick<Candidate, 'unit' | 'isOfForm'> & { readonly share: number }

/** Says, told of each pair in turn, when so many items of a series or a form were seen that no more are looked for. */
function createEnough(): (relation: Overlap['relation'], isOfForm: boolean) => boolean {
  let [ofSeries, ofForm] = [0, 0]
  return (relation, isOfForm) => {
    if (relation === 'series') ofSeries++
    if (relation !== 'story' && isOfForm) ofForm++
    return ofSeries === mostOfSeries || ofForm === mostOfForm
  }
}

/** An article without a text is compared by its headline. */
export function comparedReport(article: Article): Report {
  const report = reportOf(article)
  return article.wordCount > 0 ? report : { ...report, title: null, body: article.headline }
}

/** Share of the grams of the shorter list that the other has. Both ascend. */
function containment(one: Uint32Array, other: Uint32Array): number {
  let shared = 0
  for (let left = 0, right = 0; left < one.length && right < other.length;) {
    const difference = (one[left] ?? 0) - (other[right] ?? 0)
    if (difference === 0) shared++
    if (difference <= 0) left++
    if (difference >= 0) right++
  }
  return shared === 0 ? 0 : shared / Math.min(one.length, other.length)
}
