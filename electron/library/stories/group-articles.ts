import { setImmediate } from 'node:timers/promises'
import type { Article, ArticleId } from '../../../shared/domain/article.ts'
import type { OverlappingPair } from '../../../shared/domain/overlap.ts'
import { momentOf } from '../../../shared/domain/published.ts'
import type { StoryId } from '../../../shared/domain/story.ts'
import type { WritableDb } from '../database/handles.ts'
import { transaction } from '../database/transaction.ts'
import { prepareOverlapFinder, type Looking } from '../overlaps/find-overlaps.ts'
import { gatherCandidates, isWorthGathering, type EarlierCandidates } from '../overlaps/gather-candidates.ts'
import { judgeAsStory } from '../overlaps/judge-pair.ts'
import { pairOf } from '../overlaps/pair.ts'
import { prepareArticleReads } from '../queries/articles.ts'
import { prepareStoryReads, prepareStoryWrites, type StoryReads, type StoryWrites } from '../queries/stories.ts'

/**
 * The larger coverage from which two articles may tell one story: an update that keeps three paragraphs of twelve. The
 * judgement itself is the engine's (`relation.md`).
 */
const leastCoverage = 0.25

/** Hours after which nothing but the same text sent again is of one story: the longest of the engine's rules, a correction after a weekend. */
const hoursOfStory = 96
const millisAnHour = 3_600_000
/**
 * Share of the grams that a text sent again surely keeps. It has nine tenths of the other's phrases and figures; if each tenth that
 * it has not takes five grams with it, three in ten are left.
 */
const gramsOfResend = 0.3

/** Articles of which the candidates are gathered at once: as much memory as the postings of 250 KB of text. */
const gatheredAtOnce = 4_096
/** Articles of which what was found is kept at once: each time is a wait for the disk. */
const keptAtOnce = 64
/** And what was found is kept after so many milliseconds, so that it is seen to come. */
const keptAfter = 200

export type GroupingOptions = {
  /** Asked before each article; false stops, and what waits goes on waiting. */
  readonly isWanted?: () => boolean
  /** Called after articles found their places, with how many were looked at so far. */
  readonly progress?: (done: number, hasChanged: boolean) => void
}

/** What an article has in common with earlier ones of its story. */
type Linked = { readonly article: ArticleId; readonly links: readonly OverlappingPair[] }

/**
 * Looks at the articles that wait, in order of arrival, and puts each into the story that the earlier ones of it are in. What
 * came out does not depend on when this was called or how often: an article is compared with those before it only, and
 * a story that is there is never taken apart nor joined with another. Other calls are let in after each comparison.
 */
export async function groupArticles(
  db: WritableDb,
  { isWanted = () => true, progress }: GroupingOptions = {},
): Promise<void> {
  const writes = prepareStoryWrites(db)
  const place = preparePlacing(db)
  const goesOn = (): boolean => db.open && isWanted()
  let done = 0
  while (goesOn()) {
    const waiting = writes.backlog(gatheredAtOnce)
    if (waiting.length === 0) return
    const found = linksOf(db, waiting, goesOn)
    let batch: Linked[] = []
    let began = performance.now()
    const keep = (): void => {
      if (batch.length === 0 || !db.open) return
      const hasChanged = place(batch)
      done += batch.length
      batch = []
      progress?.(done, hasChanged)
    }
    for await (const linked of found) {
      batch.push(linked)
      if (batch.length < keptAtOnce && performance.now() - began < keptAfter) continue
      keep()
      began = performance.now()
    }
    keep()
  }
}

/** Looks at articles one after the other, as long as it is wanted, and gives each that it has done with. */
async function* linksOf(
  db: WritableDb,
  ids: readonly ArticleId[],
  isWanted: () => boolean,
): AsyncGenerator<Linked, void, undefined> {
  const finder = prepareOverlapFinder(db)
  const earlier = await gathered(db, ids, isWanted)
  for (const article of earlier?.of ?? ids) {
    const links: OverlappingPair[] = []
    const looking: Looking = {
      isWanted: (other) => other < article,
      isWorthComparing: canTellOneStory,
      judge: judgeAsStory,
      ...(earlier === null ? {} : { candidates: earlier.candidates(article) }),
    }
    for (const overlap of finder.overlapsOf(article, leastCoverage, looking)) {
      if (overlap?.relation === 'story') links.push(pairOf(article, overlap))
      await setImmediate()
      if (!isWanted()) return
    }
    yield { article, links }
    await setImmediate()
    if (!isWanted()) return
  }
}

/** The candidates of as many of the articles as can be gathered at once; null where looking each up is quicker. */
async function gathered(
  db: WritableDb,
  ids: readonly ArticleId[],
  isWanted: () => boolean,
): Promise<{ readonly of: readonly ArticleId[]; readonly candidates: EarlierCandidates } | null> {
  const latestId = prepareArticleReads(db).latestId()
  for (let some = ids; isWanted() && isWorthGathering(some.length, latestId);) {
    const candidates = await gatherCandidates(db, some, isWanted)
    if (candidates !== null) return { of: some, candidates }
    some = some.slice(0, some.length / 2)
  }
  return null
}

/** Whether the engine could call two reports a story, going by their days and by how much of their wording they share. */
function canTellOneStory(article: Article, other: Article, shared: number): boolean {
  if (article.published === null || other.published === null || shared >= gramsOfResend) return true
  const apart = Math.abs(momentOf(article.published) - momentOf(other.published)) / millisAnHour
  return !(apart > hoursOfStory)
}

/** What keeps links and finds the places of the articles, in one transaction; whether any was linked. */
function preparePlacing(db: WritableDb): (batch: readonly Linked[]) => boolean {
  const reads = prepareStoryReads(db)
  const writes = prepareStoryWrites(db)
  return (batch) =>
    transaction(db, () => {
      let hasChanged = false
      for (const { article, links } of batch) {
        const kept = links.filter((link) => writes.addLink(link))
        writes.lookedAt(article)
        if (kept.length > 0 && reads.storyOf(article) === null) findPlace(article, reads, writes)
        hasChanged ||= kept.length > 0
      }
      return hasChanged
    })
}

/**
 * The story to which the article has the strongest links in all; articles that are in none count as one each, and form a story
 * with it. Nothing is joined of which a person said that it does not belong together.
 */
function findPlace(article: ArticleId, reads: StoryReads, writes: StoryWrites): void {
  const strengths = new Map<StoryId, number>()
  const alone: { readonly article: ArticleId; readonly strength: number }[] = []
  for (const link of reads.linksOf(article).filter((each) => each.article < article)) {
    const story = reads.storyOf(link.article)
    if (story === null) alone.push(link)
    else strengths.set(story, (strengths.get(story) ?? 0) + link.strength)
  }
  const fits = (one: ArticleId, members: readonly ArticleId[]): boolean =>
    members.every((member) => !reads.areParted(one, member))
  const [best] = [...strengths]
    .filter(([story]) => fits(article, reads.everyArticleOf(story)))
    .sort((left, right) => right[1] - left[1] || left[0] - right[0])
  const members = [...(best === undefined ? [] : reads.everyArticleOf(best[0])), article]
  const joining = alone
    .toSorted((left, right) => right.strength - left.strength || left.article - right.article)
    .flatMap((link) => {
      if (!fits(link.article, members)) return []
      members.push(link.article)
      return [link.article]
    })
  if (best === undefined && joining.length === 0) return
  const story = best?.[0] ?? writes.create(null)
  for (const each of [article, ...joining]) writes.place(each, story)
}
