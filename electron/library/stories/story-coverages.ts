import { setImmediate } from 'node:timers/promises'
import { readProfile, readReport, type Profile } from '../../../shared/analysis/index.ts'
import type { Article, ArticleId } from '../../../shared/domain/article.ts'
import type { OverlappingPair } from '../../../shared/domain/overlap.ts'
import type { WritableDb } from '../database/handles.ts'
import { transaction } from '../database/transaction.ts'
import { comparedReport } from '../overlaps/find-overlaps.ts'
import { judgePair } from '../overlaps/judge-pair.ts'
import { startingWith } from '../overlaps/pair.ts'
import { prepareArticleReads } from '../queries/articles.ts'
import { prepareStoryCoverageTable } from '../queries/story-coverages.ts'
import { prepareStoryReads } from '../queries/stories.ts'

/** Articles of a story that are compared with each other: 19,900 pairs. A larger table is not read by anybody. */
const mostCompared = 200
/** Pairs that are kept at once: what is lost when the process ends in the midst of it is soon found again. */
const keptAtOnce = 64

/** How far the comparing of a story is, in pairs that were not compared before. */
type Steps<Result> = Generator<{ readonly done: number; readonly total: number }, Result, undefined>

export type StoryCoverages = {
  /** The articles of a timeline that are compared with each other. */
  comparedOf(timeline: readonly ArticleId[]): Article[]
  /**
   * The pairs of `articles` that share anything, `a` the earlier in it. Each step compares two; a pair is compared once, and again
   * after an edit.
   */
  among(articles: readonly Article[]): Steps<OverlappingPair[]>
}

export function prepareStoryCoverages(db: WritableDb): StoryCoverages {
  const articles = prepareArticleReads(db)
  const table = prepareStoryCoverageTable(db)

  /** What was edited or deleted meanwhile is not kept. */
  const keep = (pairs: readonly OverlappingPair[], compared: ReadonlyMap<ArticleId, Article>): void => {
    const isCurrent = (id: ArticleId): boolean => JSON.stringify(articles.get(id)) === JSON.stringify(compared.get(id))
    if (pairs.length === 0) return
    transaction(db, () => {
      const current = new Set([...new Set(pairs.flatMap(({ a, b }) => [a, b]))].filter(isCurrent))
      table.keep(pairs.filter(({ a, b }) => current.has(a) && current.has(b)))
    })
  }

  return {
    comparedOf: (timeline) => timeline.slice(0, mostCompared).flatMap((id) => articles.get(id) ?? []),
    *among(compared) {
      const byId = new Map(compared.map((article) => [article.id, article]))
      const pairs = pairsOf(compared.map(({ id }) => id))
      const known = table.among([...byId.keys()])
      const missing = pairs.filter(([earlier, later]) => !known.has(keyOf(earlier, later)))
      const read = createReading(byId)
      let found: OverlappingPair[] = []
      for (const [at, [earlier, later]] of missing.entries()) {
        const pair = { a: earlier, b: later, ...judgePair(read(earlier), read(later)) }
        known.set(keyOf(earlier, later), pair)
        found.push(pair)
        if (found.length >= keptAtOnce) {
          keep(found, byId)
          found = []
        }
        yield { done: at + 1, total: missing.length }
      }
      keep(found, byId)
      return pairs.flatMap(([earlier, later]) => {
        const pair = known.get(keyOf(earlier, later))
        return pair === undefined || pair.aInB + pair.bInA === 0 ? [] : [startingWith(earlier, pair)]
      })
    },
  }
}

/**
 * Compares the articles of stories that changed, so that they open at once. Other calls are let in after each comparison; stops when
 * it is no longer wanted.
 */
export async function measureStories(db: WritableDb, isWanted: () => boolean): Promise<void> {
  const stories = prepareStoryReads(db)
  const table = prepareStoryCoverageTable(db)
  const coverages = prepareStoryCoverages(db)
  while (db.open && isWanted()) {
    const story = table.takeBacklog()
    if (story === null) return
    const steps = coverages.among(coverages.comparedOf(stories.articlesOf(story)))
    while (steps.next().done !== true) {
      await setImmediate()
      if (!db.open) return
      if (isWanted()) continue
      table.putBack(story)
      return
    }
    await setImmediate()
  }
}

/** All pairs, each with the earlier in the list first, in the order of the later. */
function pairsOf(ids: readonly ArticleId[]): (readonly [ArticleId, ArticleId])[] {
  return ids.flatMap((later, at) => ids.slice(0, at).map((earlier) => [earlier, later] as const))
}

/** Readings of the articles that are compared, each made once. */
function createReading(articles: ReadonlyMap<ArticleId, Article>): (id: ArticleId) => Profile {
  const readings = new Map<ArticleId, Profile>()
  return (id) => {
    const article = articles.get(id)
    if (article === undefined) throw new Error(`Article ${id} is none of those that are compared.`)
    const reading = readings.get(id) ?? readProfile(readReport(comparedReport(article)))
    readings.set(id, reading)
    return reading
  }
}

function keyOf(one: ArticleId, other: ArticleId): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}
