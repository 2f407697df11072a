import { setPriority } from 'node:os'
import process from 'node:process'

/** A third of what a thread of the usual priority gets where both want one processor; all of it where nobody else does. */
const background = 5

/**
 * Lets threads that answer somebody go before the calling one. On Linux a priority is that of a thread; elsewhere it would be that of the
 * whole process, with the thread that answers, and is left as it is.
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(background)
  } catch {
    // A system that forbids it: what is asked for meanwhile is answered later.
  }
}
