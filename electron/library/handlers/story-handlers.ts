import { momentOf } from '../../../shared/domain/published.ts'
import { setImmediate } from 'node:timers/promises'
import { ContractError } from '../../../shared/contract/failure.ts'
import type { storyMethods } from '../../../shared/contract/stories.ts'
import { preparePassageFinder } from '../overlaps/find-passage.ts'
import { prepareArticleReads } from '../queries/articles.ts'
import { prepareStoryReads } from '../queries/stories.ts'
import { prepareStoryChanges, type ChangedStory } from '../stories/change-stories.ts'
import { prepareStoryReader } from '../stories/read-story.ts'
import type { AreaHandlers, LibraryHandlersOptions } from './area.ts'
import { collect } from './collect.ts'

export function createStoryHandlers({ db, storiesChanged }: LibraryHandlersOptions): AreaHandlers<typeof storyMethods> {
  const reads = prepareStoryReads(db)
  const reader = prepareStoryReader(db)
  const changes = prepareStoryChanges(db)
  const articles = prepareArticleReads(db)
  const passages = preparePassageFinder(db)

  const told = (changed: ChangedStory | null): ChangedStory => {
    if (changed === null)
      throw new ContractError({ kind: 'refused', reason: 'That is no longer in the library as it was.' })
    storiesChanged()
    return changed
  }

  return {
    listStories: ({ from, limit, ...wish }) => ({
      stories: reads.list(from, limit, wish).flatMap((id) => reader.summaryOf(id) ?? []),
      total: reads.count(wish.query),
      waiting: reads.waiting(),
    }),
    describeStories: ({ ids }) => ids.flatMap((id) => reader.summaryOf(id) ?? []),
    async getStory({ id }, { cancellation, progress }) {
      const steps = reader.read(id)
      for (;;) {
        const { done, value } = steps.next()
        if (done === true) return value
        progress(value)
        await setImmediate()
        if (cancellation.aborted) throw new ContractError({ kind: 'cancelled' })
      }
    },
    storiesOf({ articles: asked }) {
      const places = asked.flatMap((article) => {
        const story = reads.storyOf(article)
        return story === null ? [] : [{ article, story }]
      })
      const stories = [...new Set(places.map(({ story }) => story))]
      const listed = new Set(stories.filter((story) => reads.articlesOf(story).length >= 2))
      return places.filter(({ story }) => listed.has(story))
    },
    async passageHistory({ id, span }, { cancellation }) {
      const article = articles.get(id)
      if (article === null) return []
      const hits = await collect(passages.find(article.body.slice(span.from, span.to)), cancellation)
      return hits
        .flatMap((hit) => {
          const found = articles.summary(hit.article)
          if (found === null) return []
          const { headline, source, published, imported } = found
          return [{ at: momentOf(published ?? imported), entry: { ...hit, headline, source, published } }]
        })
        .sort((left, right) => left.at - right.at || left.entry.article - right.entry.article)
        .map(({ entry }) => entry)
    },
    mergeStories: ({ ids }) => told(changes.merge(ids)),
    joinArticles: (input) => told(changes.join(input.articles)),
    splitStory: (input) => told(changes.split(input.id, input.articles)),
    separateArticles: ({ a, b }) => told(changes.separate(a, b)),
    renameStory: ({ id, name }) => told(changes.rename(id, name)),
    restoreStories: ({ before }) => told(changes.restore(before)),
  }
}
