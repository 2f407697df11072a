import type { WritableDb } from '../database/handles.ts'
import { indexEverything } from '../overlaps/build-index.ts'
import { groupArticles } from './group-articles.ts'
import { measureStories } from './story-coverages.ts'

/** How often it is told at most that stories have changed, in milliseconds: often enough to watch them come. */
const tellMilliseconds = 1_000

export type KeepingUp = {
  /** False stops everything where it is; what waits goes on waiting. */
  readonly isWanted: () => boolean
  /** Whether articles came that go before the comparing of stories that are there. */
  readonly hasNews: () => boolean
  readonly storiesChanged: () => void
}

/** Brings the overlap index and the stories of a library up to date, a comparison at a time; other calls are let in between. */
export async function keepUp(db: WritableDb, { isWanted, hasNews, storiesChanged }: KeepingUp): Promise<void> {
  let told = performance.now()
  let haveChanged = false
  // A library of an older version has everything still to be indexed.
  await indexEverything(db)
  await groupArticles(db, {
    isWanted,
    progress(_done, hasChanged) {
      haveChanged ||= hasChanged
      if (!haveChanged || performance.now() - told < tellMilliseconds) return
      storiesChanged()
      told = performance.now()
      haveChanged = false
    },
  })
  if (haveChanged) storiesChanged()
  // New articles go first: they may come while older stories are being compared.
  await measureStories(db, () => isWanted() && !hasNews())
}
