import type { ArticleId } from '../../../shared/domain/article.ts'
import type { StoryChange, StoryId } from '../../../shared/domain/story.ts'
import type { StoryReads, StoryWrites } from '../queries/stories.ts'

/** The ways in which a person's change touches what is kept. How it stood before is written down. */
export type RecordedWrites = {
  name(id: StoryId, name: string | null): void
  place(article: ArticleId, story: StoryId | null): void
  part(a: ArticleId, b: ArticleId, isParted: boolean): void
  /** How everything stood that was touched so far. */
  before(): StoryChange
}

export function recordWrites(reads: StoryReads, writes: StoryWrites): RecordedWrites {
  const stories = new Map<StoryId, StoryChange['stories'][number]>()
  const places = new Map<ArticleId, StoryChange['places'][number]>()
  const partings = new Map<string, StoryChange['partings'][number]>()
  return {
    name(id, name) {
      if (!stories.has(id)) stories.set(id, { id, name: reads.nameOf(id) })
      writes.keep(id, name)
    },
    place(article, story) {
      if (!places.has(article)) places.set(article, { article, story: reads.storyOf(article) })
      writes.place(article, story)
    },
    part(one, other, isParted) {
      const [a, b] = one < other ? [one, other] : [other, one]
      const wasParted = reads.areParted(a, b)
      if (a === b || wasParted === isParted) return
      if (!partings.has(`${a} ${b}`)) partings.set(`${a} ${b}`, { a, b, isParted: wasParted })
      writes.part(a, b, isParted)
    },
    before: () => ({ stories: [...stories.values()], places: [...places.values()], partings: [...partings.values()] }),
  }
}
