import type { ArticleId } from '../../../shared/domain/article.ts'
import type { StoryChange, StoryId } from '../../../shared/domain/story.ts'
import type { WritableDb } from '../database/handles.ts'
import { transaction } from '../database/transaction.ts'
import { prepareStoryReads, prepareStoryWrites, type StoryReads, type StoryWrites } from '../queries/stories.ts'
import { recordWrites, type RecordedWrites } from './recorded-writes.ts'

/** The story that a change leaves behind, or null, and what undoes the change. */
export type ChangedStory = { readonly story: StoryId | null; readonly before: StoryChange }

/** What a person does to stories. Each is one transaction; `null` says that a story or an article is not there. */
export type StoryChanges = {
  merge(ids: readonly StoryId[]): ChangedStory | null
  join(articles: readonly ArticleId[]): ChangedStory | null
  split(id: StoryId, articles: readonly ArticleId[]): ChangedStory | null
  separate(a: ArticleId, b: ArticleId): ChangedStory | null
  rename(id: StoryId, name: string | null): ChangedStory | null
  restore(before: StoryChange): ChangedStory
}

/** What a change works with; it answers the story that it leaves behind. */
type Tools = {
  readonly reads: StoryReads
  readonly touch: RecordedWrites
  readonly create: StoryWrites['create']
  readonly isArticle: (id: ArticleId) => boolean
}
type Change = (tools: Tools) => StoryId | null

export function prepareStoryChanges(db: WritableDb): StoryChanges {
  const reads = prepareStoryReads(db)
  const writes = prepareStoryWrites(db)
  const article = db.prepare<[number], 1>('SELECT 1 FROM articles WHERE id = ?').pluck()
  const isArticle = (id: ArticleId): boolean => article.get(id) === 1
  const areArticles = (ids: readonly ArticleId[]): boolean => ids.every(isArticle)

  const run = (change: Change): ChangedStory =>
    transaction(db, () => {
      const touch = recordWrites(reads, writes)
      const story = change({ reads, touch, create: (name) => writes.create(name), isArticle })
      return { story: story !== null && reads.articlesOf(story).length >= 2 ? story : null, before: touch.before() }
    })
  const runIf = (isPossible: boolean, change: Change): ChangedStory | null => (isPossible ? run(change) : null)

  return {
    merge: (ids) =>
      runIf(
        ids.every((id) => reads.exists(id)),
        merging(ids),
      ),
    join: (articles) => runIf(areArticles(articles), joining(articles)),
    split(id, articles) {
      const members = reads.everyArticleOf(id)
      return runIf(
        articles.every((each) => members.includes(each)),
        splitting(members, articles),
      )
    },
    separate: (a, b) => runIf(a !== b && areArticles([a, b]), separating(a, b)),
    rename: (id, name) => runIf(reads.exists(id), renaming(id, name)),
    restore: (before) => run(restoring(before)),
  }
}

function merging(ids: readonly StoryId[]): Change {
  const [target = null, ...others] = new Set(ids)
  return (tools) => {
    if (target === null) return null
    const { reads, touch } = tools
    const [name = null, ...more] = others.flatMap((id) => reads.nameOf(id) ?? [])
    if (reads.nameOf(target) === null && name !== null && more.length === 0) touch.name(target, name)
    const articles = others.flatMap((id) => reads.everyArticleOf(id))
    return putTogether(tools, target, articles)
  }
}

function joining(articles: readonly ArticleId[]): Change {
  return (tools) => {
    const target = articles.map((id) => tools.reads.storyOf(id)).find((id) => id !== null)
    return putTogether(tools, target ?? tools.create(null), articles)
  }
}

/** Puts articles into a story, whatever was said of them before. */
function putTogether({ reads, touch }: Tools, target: StoryId, articles: readonly ArticleId[]): StoryId {
  const members = new Set([...reads.everyArticleOf(target), ...articles])
  for (const article of articles) {
    for (const member of members) touch.part(article, member, false)
    if (reads.storyOf(article) !== target) touch.place(article, target)
  }
  return target
}

function splitting(members: readonly ArticleId[], articles: readonly ArticleId[]): Change {
  const leaving = members.filter((member) => articles.includes(member))
  const staying = members.filter((member) => !articles.includes(member))
  return ({ touch, create }) => {
    const target = leaving.length > 1 ? create(null) : null
    for (const article of leaving) {
      for (const member of staying) touch.part(article, member, true)
      touch.place(article, target)
    }
    return target
  }
}

function separating(a: ArticleId, b: ArticleId): Change {
  return ({ reads, touch }) => {
    const story = reads.storyOf(a)
    touch.part(a, b, true)
    if (story !== null && story === reads.storyOf(b)) touch.place(b, null)
    return story
  }
}

function renaming(id: StoryId, name: string | null): Change {
  return ({ touch }) => {
    touch.name(id, name)
    return id
  }
}

/** What was deleted for good since then is not brought back. */
function restoring({ stories, places, partings }: StoryChange): Change {
  return ({ reads, touch, isArticle }) => {
    for (const { id, name } of stories) touch.name(id, name)
    const placesLeft = places.filter(({ article }) => isArticle(article))
    for (const { article, story } of placesLeft)
      touch.place(article, story !== null && reads.exists(story) ? story : null)
    const partingsLeft = partings.filter(({ a, b }) => isArticle(a) && isArticle(b))
    for (const { a, b, isParted } of partingsLeft) touch.part(a, b, isParted)
    return stories[0]?.id ?? placesLeft.find(({ story }) => story !== null)?.story ?? null
  }
}
