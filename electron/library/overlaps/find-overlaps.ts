import { readProfile, readReport, type Profile, type Report } from '../../../shared/analysis/index.ts'
import type { Article, ArticleId } from '../../../shared/domain/article.ts'
import type { Overlap } from '../../../shared/domain/overlap.ts'
import type { ReadableDb } from '../database/handles.ts'
import { reportOf } from '../jobs/engine-task.ts'
import { keepLatest, keyOfReport } from '../jobs/readings.ts'
import { prepareArticleReads } from '../queries/articles.ts'
import { prepareArrivalReads } from '../queries/arrivals.ts'
import { prepareOverlapIndexReads, type Unit } from '../queries/overlap-index.ts'
import { distinctGrams, fingerprintsOf } from './fingerprints.ts'
import { findCandidates, type Candidate } from './find-candidates.ts'
import { createJudge } from './judge-pair.ts'

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

export type OverlapFinder = {
  /**
   * What overlaps an article, in no order. Goes step by step, so that the caller can let others in between or stop: each step
   * compares it with one other and yields what was found, or null when the two have less than `min` in common. Of the others
   * only those are looked at that `isWanted`.
   */
  overlapsOf(
    id: ArticleId,
    min: number,
    isWanted?: (other: ArticleId) => boolean,
  ): Generator<Overlap | null, void, undefined>
}

export function prepareOverlapFinder(db: ReadableDb): OverlapFinder {
  const index = prepareOverlapIndexReads(db)
  const articles = prepareArticleReads(db)
  const arrivals = prepareArrivalReads(db)
  const profileOf = keepLatest((report: Report) => readProfile(readReport(report)), {
    key: keyOfReport,
    charactersKept,
  })
  const gramsOf = keepLatest(distinctGrams, { key: (text) => text, charactersKept })
  const judge = createJudge()

  /** The units that may overlap a text, the most likely first. Each is read when it is asked for: of a series few are wanted. */
  function* likely(text: string, words: number, min: number): Generator<Candidate, void, undefined> {
    const grams = gramsOf(text)
    const hasEnough = ({ unit, shared }: Candidate): boolean =>
      shared * wordsAFingerprint >= (min / 2) * Math.min(words, index.wordsOf(unit))
    const isAlike = (unit: Unit): boolean =>
      containment(grams, gramsOf(index.textOf(unit) ?? '')) >= min * gramsForCoverage
    let looked = 0
    for (const candidate of findCandidates(index, fingerprintsOf(text))) {
      if (!hasEnough(candidate)) continue
      if (isAlike(candidate.unit)) yield candidate
      // A notice has thousands of candidates, and asking for the length of each takes longer than all the rest.
      if (++looked === mostLikely) return
    }
  }

  function* articlesOf(
    candidates: Iterable<Candidate>,
    isWanted: (id: ArticleId) => boolean,
  ): Generator<readonly [Article, Candidate], void, undefined> {
    let compared = 0
    for (const candidate of candidates) {
      for (const id of arrivals.ofUnit(candidate.unit)) {
        const article = isWanted(id) ? articles.get(id) : null
        if (article === null) continue
        yield [article, candidate]
        if (++compared === mostCompared) return
      }
    }
  }

  return {
    *overlapsOf(id, min, isWanted = () => true) {
      const article = articles.get(id)
      if (article === null) return
      const report = comparedReport(article)
      const candidates = likely(report.body, article.wordCount, min)
      let profile: Profile | null = null
      let [ofSeries, ofForm] = [0, 0]
      for (const [other, { isOfForm }] of articlesOf(candidates, (each) => each !== id && isWanted(each))) {
        if (profile === null) {
          profile = profileOf(report)
          if (article.wordCount >= longWords) yield null
        }
        const otherProfile = profileOf(comparedReport(other))
        if (other.wordCount >= longWords) yield null
        const overlap = judge(profile, otherProfile)
        yield Math.max(overlap.aInB, overlap.bInA) >= min ? { article: other.id, ...overlap } : null
        if (overlap.relation === 'series' && ++ofSeries === mostOfSeries) return
        if (overlap.relation !== 'story' && isOfForm && ++ofForm === mostOfForm) return
      }
    },
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
