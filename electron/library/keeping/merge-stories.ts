import { setImmediate } from 'node:timers/promises'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { storyIdSchema } from '../../../shared/domain/story.ts'
import type { ReadableDb, WritableDb } from '../database/handles.ts'
import { transaction } from '../database/transaction.ts'
import { prepareStoryReads, prepareStoryWrites, type StoryReads, type StoryWrites } from '../queries/stories.ts'

/** Stories handled in one transaction, between which other calls are answered. */
const batchSize = 100

type Here = ReadonlyMap<ArticleId, ArticleId>
type Tools = { readonly reads: StoryReads; readonly writes: StoryWrites }

/**
 * Brings along what is said of the stories of another library: `here` gives the number here of each of its articles. Articles
 * that are in no story here are put together as they were there, into the story here that one of them is in; nothing that is in a
 * story here is moved, and nothing is joined that is said not to belong together.
 */
export async function mergeStories(db: WritableDb, incoming: ReadableDb, here: Here): Promise<void> {
  const tools = { reads: prepareStoryReads(db), writes: prepareStoryWrites(db) }
  transaction(db, () => mergePartings(incoming, here, tools))
  const there = prepareStoryReads(incoming)
  const ids = incoming.prepare<[], number>('SELECT id FROM stories ORDER BY id').pluck().all()
  for (let from = 0; from < ids.length; from += batchSize) {
    transaction(db, () => {
      for (const id of ids.slice(from, from + batchSize).map((each) => storyIdSchema.parse(each))) {
        const members = there.articlesOf(id).flatMap((article) => here.get(article) ?? [])
        putTogether(members, there.nameOf(id), tools)
      }
    })
    await setImmediate()
  }
}

function mergePartings(incoming: ReadableDb, here: Here, { reads, writes }: Tools): void {
  const partings = incoming.prepare<[], { a: ArticleId; b: ArticleId }>('SELECT a, b FROM story_partings')
  for (const pair of partings.iterate()) {
    const [a, b] = [here.get(pair.a), here.get(pair.b)]
    if (a === undefined || b === undefined || a === b) continue
    const story = reads.storyOf(a)
    if (story === null || story !== reads.storyOf(b)) writes.part(a, b, true)
  }
}

function putTogether(members: readonly ArticleId[], name: string | null, { reads, writes }: Tools): void {
  const known = members.map((member) => reads.storyOf(member)).find((story) => story !== null) ?? null
  const inIt = known === null ? [] : reads.everyArticleOf(known)
  const joining: ArticleId[] = []
  for (const member of members) {
    const isFree = reads.storyOf(member) === null
    if (isFree && [...inIt, ...joining].every((other) => !reads.areParted(member, other))) joining.push(member)
  }
  if (joining.length + inIt.length < 2) return
  const story = known ?? writes.create(name)
  if (known !== null && name !== null && reads.nameOf(known) === null) writes.keep(known, name)
  for (const member of joining) writes.place(member, story)
}
