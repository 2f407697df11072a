import { setTimeout } from 'node:timers/promises'
import type { WritableDb } from '../database/handles.ts'
import { isLittleWork, pauseMilliseconds } from '../overlaps/little-work.ts'
import { prepareWaiting } from '../queries/waiting.ts'
import { keepUp } from './keep-up.ts'
import { keepUpInThread, type ThreadAtWork } from './keep-up-in-thread.ts'

export type StoryKeeping = {
  /** Says that there may be articles to look at. */
  wake(): void
  /** Lets it rest until what it answers is called. */
  hold(): () => void
  /** Ends it for good, where it is. */
  end(): Promise<void>
}

/**
 * Keeps the stories of a library, and the index they come from, up to date beside everything else. What happens while it is at work
 * is taken up as well. Many articles, and long ones, are looked at in a thread of their own, so that whoever types or compares does not wait for them. `log` is
 * told of what should never happen.
 */
export function keepStories(
  db: WritableDb,
  { storiesChanged, log }: { readonly storiesChanged: () => void; readonly log: (line: string) => void },
): StoryKeeping {
  const waiting = prepareWaiting(db)
  let isAtWork = false
  let isWoken = false
  let hasEnded = false
  let holds = 0
  let thread: ThreadAtWork | null = null
  const isHeld = (): boolean => holds > 0 || hasEnded

  const work = async (): Promise<void> => {
    if (isLittleWork(waiting)) return keepUp(db, { isWanted: () => !isHeld(), hasNews: () => isWoken, storiesChanged })
    await setTimeout(pauseMilliseconds)
    // Whoever lets it rest wakes it afterwards.
    if (isHeld()) return
    thread = keepUpInThread(db.name, storiesChanged)
    try {
      await thread.ended
    } finally {
      thread = null
    }
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
      if (db.open && !hasEnded)
        log(
          `Stories were not kept up to date: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        )
    } finally {
      isAtWork = false
    }
  }

  const wake = (): void => {
    isWoken = true
    if (isAtWork) thread?.news()
    else void start()
  }
  return {
    wake,
    hold() {
      holds++
      thread?.rest()
      return () => {
        holds--
        wake()
      }
    },
    async end() {
      hasEnded = true
      await thread?.end()
    },
  }
}
