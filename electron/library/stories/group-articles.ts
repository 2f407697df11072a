import { setImmediate } from 'node:timers/promises'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { OverlappingPair } from '../../../shared/domain/overlap.ts'
import type { StoryId } from '../../../shared/domain/story.ts'
import type { WritableDb } from '../database/handles.ts'
import { transaction } from '../database/transaction.ts'
import { prepareOverlapFinder } from '../overlaps/find-overlaps.ts'
import { pairOf } from '../overlaps/pair.ts'
import { prepareStoryReads, prepareStoryWrites, type StoryReads, type StoryWrites } from '../queries/stories.ts'

/**
 * The larger coverage from which two articles may tell one story: an update that keeps three paragraphs of twelve. The
 * judgement itself is the engine's (`relation.md`).
 */
const leastCoverage = 0.25

export type GroupingOptions = {
  /** Asked before each article; false stops, and what waits goes on waiting. */
  readonly isWanted?: () => boolean
  /** Called after an article found its place, with how many were looked at so far. */
  readonly progress?: (done: number, hasChanged: boolean) => void
}

/**
 * Looks at the articles that wait, in order of arrival, and puts each into the story that the earlier ones of it are in. What
 * came out does not depend on when this was called or how often: an article is compared with those before it only, and
 * a story that is there is never taken apart nor joined with another. Other calls are let in after each comparison.
 */
export async function groupArticles(
  db: WritableDb,
  { isWanted = () => true, progress }: GroupingOptions = {},
): Promise<void> {
  const reads = prepareStoryReads(db)
  const writes = prepareStoryWrites(db)
  const finder = prepareOverlapFinder(db)
  for (let done = 1; db.open && isWanted(); done++) {
    const [article] = writes.backlog(1)
    if (article === undefined) return
    const links: OverlappingPair[] = []
    for (const overlap of finder.overlapsOf(article, leastCoverage, (other) => other < article)) {
      if (overlap?.relation === 'story') links.push(pairOf(article, overlap))
      await setImmediate()
      if (!db.open || !isWanted()) return
    }
    transaction(db, () => {
      const kept = links.filter((link) => writes.addLink(link))
      writes.lookedAt(article)
      if (kept.length > 0 && reads.storyOf(article) === null) findPlace(article, reads, writes)
    })
    progress?.(done, links.length > 0)
    await setImmediate()
  }
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
