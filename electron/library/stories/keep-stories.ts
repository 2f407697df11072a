import type { WritableDb } from '../database/handles.ts'
import { indexEverything } from '../overlaps/build-index.ts'
import { groupArticles } from './group-articles.ts'
import { measureStories } from './story-coverages.ts'

/** How often it is told at most that stories have changed, in milliseconds: often enough to watch them come. */
const tellMilliseconds = 1_000

/**
 * Keeps the stories of a library, and the index they come from, up to date beside everything else: `wake` says that there may be articles to look at. What
 * happens while it is at work is taken up as well. `hold` lets it rest until what it answers is called. `log` is told of what should never happen.
 */
export function keepStories(
  db: WritableDb,
  { storiesChanged, log }: { readonly storiesChanged: () => void; readonly log: (line: string) => void },
): { wake(): void; hold(): () => void } {
  let isAtWork = false
  let isWoken = false
  let holds = 0
  const isHeld = (): boolean => holds > 0

  const work = async (): Promise<void> => {
    let told = performance.now()
    let hasNews = false
    // A library of an older version has everything still to be indexed.
    await indexEverything(db)
    await groupArticles(db, {
      isWanted: () => !isHeld(),
      progress(_done, hasChanged) {
        hasNews ||= hasChanged
        if (!hasNews || performance.now() - told < tellMilliseconds) return
        storiesChanged()
        told = performance.now()
        hasNews = false
      },
    })
    if (hasNews) storiesChanged()
    // New articles go first: they may come while older stories are being compared.
    await measureStories(db, () => !isHeld() && !isWoken)
  }

  const start = async (): Promise<void> => {
    isAtWork = true
    try {
      while (isWoken && !isHeld()) {
        isWoken = false
        await work()
      }
    } catch (error) {
      // What waits goes on waiting: for the next wake, or for the library to be opened again.
      if (db.open)
        log(
          `Stories were not kept up to date: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        )
    } finally {
      isAtWork = false
    }
  }

  const wake = (): void => {
    isWoken = true
    if (!isAtWork) void start()
  }
  return {
    wake,
    hold() {
      holds++
      return () => {
        holds--
        wake()
      }
    },
  }
}
