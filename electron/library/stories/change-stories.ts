import type { ArticleId } from '../../../shared/domain/article.ts'
import type { StoryChange, StoryId } from '../../../shared/domain/story.ts'
import type { WritableDb } from '../database/handles.ts'
import { transaction } from '../database/transaction.ts'
import { prepareStoryReads, prepareStoryWrites } from '../queries/stories.ts'

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

export function prepareStoryChanges(db: WritableDb): StoryChanges {
  const reads = prepareStoryReads(db)
  const writes = prepareStoryWrites(db)
  const isThere = db.prepare<[number], 1>('SELECT 1 FROM articles WHERE id = ?').pluck()

  /** Runs a change and keeps how everything stood that it touches. */
  const change = (work: (touch: Touch) => StoryId | null): ChangedStory =>
    transaction(db, () => {
      const stories = new Map<StoryId, StoryChange['stories'][number]>()
      const places = new Map<ArticleId, StoryChange['places'][number]>()
      const partings = new Map<string, StoryChange['partings'][number]>()
      const story = work({
        name(id, name) {
          if (!stories.has(id)) stories.set(id, { id, name: reads.nameOf(id) })
          writes.keep(id, name)
        },
        place(article, target) {
          if (!places.has(article)) places.set(article, { article, story: reads.storyOf(article) })
          writes.place(article, target)
        },
        part(one, other, isParted) {
          const [a, b] = one < other ? [one, other] : [other, one]
          const wasParted = reads.areParted(a, b)
          if (a === b || wasParted === isParted) return
          if (!partings.has(`${a} ${b}`)) partings.set(`${a} ${b}`, { a, b, isParted: wasParted })
          writes.part(a, b, isParted)
        },
      })
      const left = story !== null && reads.articlesOf(story).length >= 2 ? story : null
      const before = { stories: [...stories.values()], places: [...places.values()], partings: [...partings.values()] }
      return { story: left, before }
    })

  /** Puts articles into a story, whatever was said of them before. */
  const putTogether = (touch: Touch, target: StoryId, articles: readonly ArticleId[]): StoryId => {
    const members = new Set([...reads.everyArticleOf(target), ...articles])
    for (const article of articles) {
      for (const member of members) touch.part(article, member, false)
      if (reads.storyOf(article) !== target) touch.place(article, target)
    }
    return target
  }

  return {
    merge(ids) {
      const [target, ...others] = [...new Set(ids)]
      if (target === undefined || !ids.every((id) => reads.exists(id))) return null
      return change((touch) => {
        const names = others.flatMap((id) => reads.nameOf(id) ?? [])
        if (reads.nameOf(target) === null && names.length === 1) touch.name(target, names[0] ?? null)
        return putTogether(
          touch,
          target,
          others.flatMap((id) => reads.everyArticleOf(id)),
        )
      })
    },
    join(articles) {
      if (!articles.every((id) => isThere.get(id) === 1)) return null
      return change((touch) => {
        const target = articles.map((id) => reads.storyOf(id)).find((id) => id !== null)
        return putTogether(touch, target ?? writes.create(null), articles)
      })
    },
    split(id, articles) {
      const members = reads.everyArticleOf(id)
      const leaving = members.filter((member) => articles.includes(member))
      if (leaving.length === 0 || leaving.length < new Set(articles).size) return null
      return change((touch) => {
        const target = leaving.length > 1 ? writes.create(null) : null
        for (const article of leaving) {
          for (const member of members) if (!leaving.includes(member)) touch.part(article, member, true)
          touch.place(article, target)
        }
        return target
      })
    },
    separate(a, b) {
      if (a === b || ![a, b].every((id) => isThere.get(id) === 1)) return null
      return change((touch) => {
        const story = reads.storyOf(a)
        touch.part(a, b, true)
        if (story !== null && story === reads.storyOf(b)) touch.place(b, null)
        return story
      })
    },
    rename(id, name) {
      if (!reads.exists(id)) return null
      return change((touch) => {
        touch.name(id, name)
        return id
      })
    },
    restore: ({ stories, places, partings }) =>
      change((touch) => {
        for (const { id, name } of stories) touch.name(id, name)
        for (const { article, story } of places) {
          // What was deleted for good since then is not brought back.
          if (isThere.get(article) !== 1) continue
          touch.place(article, story !== null && reads.exists(story) ? story : null)
        }
        for (const { a, b, isParted } of partings) {
          if (isThere.get(a) === 1 && isThere.get(b) === 1) touch.part(a, b, isParted)
        }
        return stories[0]?.id ?? places.find(({ story }) => story !== null)?.story ?? null
      }),
  }
}

/** The ways in which a change may touch what is kept. */
type Touch = {
  name(id: StoryId, name: string | null): void
  place(article: ArticleId, story: StoryId | null): void
  part(a: ArticleId, b: ArticleId, isParted: boolean): void
}
