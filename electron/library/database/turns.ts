/**
 * Who may write next, where several threads of a process write to one library. SQLite keeps no queue: whoever waits is let in only
 * when it happens to ask between two transactions of the other. So a thread that writes for minutes asks here, before each
 * transaction, whether another waits, and lets it go first.
 */
const waiting = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))

/** The longest that others are let go first, in milliseconds: longer than any write but that of a whole file. */
const longestTurn = 1_000

/** How long such a thread waits for another program's write, in milliseconds: writing a large library anew takes minutes. */
export const patienceMilliseconds = 600_000

/** What a thread that writes much is started with. */
export type Turns = Int32Array<SharedArrayBuffer>

export function turnsOfProcess(): Turns {
  return waiting
}

/** Writes as soon as a thread that writes much has ended its transaction. */
export function takeTurn<Result>(write: () => Result): Result {
  Atomics.add(waiting, 0, 1)
  try {
    return write()
  } finally {
    Atomics.sub(waiting, 0, 1)
    Atomics.notify(waiting, 0)
  }
}

/** Stands still until nobody waits to write. For threads in which nothing else is done. */
export function letOthersWrite(turns: Turns): void {
  const until = performance.now() + longestTurn
  for (let count = Atomics.load(turns, 0); count > 0 && performance.now() < until; count = Atomics.load(turns, 0)) {
    Atomics.wait(turns, 0, count, until - performance.now())
  }
}
