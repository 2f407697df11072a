import type { ArticleId } from '../../shared/domain/article.ts'
import { turnHandwork, undoOf, withHandChange, type HandChange, type Handwork } from '../../shared/domain/by-hand.ts'
import type { WindowClient } from './client.ts'
import { sentenceOf } from './resource.ts'

/** One step that can be taken back: what was done, what undoes it, and what it is called ("Aligned by hand"). */
type Step = { readonly name: string; readonly change: HandChange; readonly undo: HandChange }

export type BookState = {
  /** Null until the library has answered. */
  readonly done: readonly Handwork[] | null
  /** What was done and can be undone, and what was undone and can be done again; the latest last. */
  readonly past: readonly Step[]
  readonly future: readonly Step[]
  /** What came of the latest step, for a line on the screen; null when there is nothing to say. */
  readonly said: string | null
}

/** What was done by hand to one pair of texts, with its history for as long as the window is open. */
export type HandBook = {
  readonly get: () => BookState
  readonly subscribe: (listener: () => void) => () => void
  /** Does something, shows it at once, and has it kept. `name` says what was done, as in "Finding made". */
  readonly change: (change: HandChange, name: string) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Forgets what there was to say. */
  readonly hush: () => void
  /** Reads again what is kept. */
  readonly refresh: () => void
}

/** How a pair's handwork is read and kept; for texts that are in no library, not at all. */
type Keeping = {
  readonly read: () => Promise<readonly Handwork[]>
  readonly keep: (change: HandChange) => Promise<unknown>
}

function createHandBook({ read, keep }: Keeping, first: readonly Handwork[] | null = null): HandBook {
  const listeners = new Set<() => void>()
  let state: BookState = { done: first, past: [], future: [], said: null }
  let before: Promise<unknown> = Promise.resolve()
  let unkept = 0
  let isStale = false
  const become = (next: Partial<BookState>): void => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  /** One after the other, so that the latest change is the one that is kept. */
  const inTurn = (work: () => Promise<void>): void => {
    before = before.then(work)
  }
  /** What was read while changes were still to be kept lacks them: it is read again after the last. */
  const readAgain = async (): Promise<void> => {
    try {
      const done = await read()
      isStale = unkept > 0
      if (!isStale) become({ done })
    } catch (error) {
      become({ done: state.done ?? [], said: `What was done by hand could not be read: ${sentenceOf(error)}` })
    }
  }
  const apply = (change: HandChange): void => {
    unkept += 1
    become({ done: withHandChange(state.done ?? [], change) })
    inTurn(async () => {
      const problem = await keep(change).then(() => null, sentenceOf)
      unkept -= 1
      if (problem !== null || (isStale && unkept === 0)) await readAgain()
      if (problem !== null) become({ said: `It was not kept: ${problem}` })
    })
  }
  return {
    get: () => state,
    subscribe: subscribing(listeners),
    change: (change, name) => {
      const step = { name, change, undo: undoOf(state.done ?? [], change) }
      apply(change)
      become({ past: [...state.past, step], future: [], said: `${name}.` })
    },
    undo: () => {
      const step = state.past.at(-1)
      if (step === undefined) return
      apply(step.undo)
      become(undone(state, step))
    },
    redo: () => {
      const step = state.future.at(-1)
      if (step === undefined) return
      apply(step.change)
      become(redone(state, step))
    },
    hush: () => {
      if (state.said !== null) become({ said: null })
    },
    refresh: () => inTurn(readAgain),
  }
}

function subscribing(listeners: Set<() => void>): HandBook['subscribe'] {
  return (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
}

function undone({ past, future }: BookState, step: Step): Partial<BookState> {
  return { past: past.slice(0, -1), future: [...future, step], said: `Undone: ${lower(step.name)}.` }
}

function redone({ past, future }: BookState, step: Step): Partial<BookState> {
  return { past: [...past, step], future: future.slice(0, -1), said: `${step.name} again.` }
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** A book that nothing is kept of: what there is to read is what stands in it. */
function createLooseHandBook(): HandBook {
  const book: HandBook = createHandBook({ read: async () => book.get().done ?? [], keep: async () => {} }, [])
  return book
}

/** The book of a pair with the two texts named the other way round. */
function turnedBook(book: HandBook): HandBook {
  const turn = (change: HandChange): HandChange => ({ ...change, put: change.put.map((each) => turnHandwork(each)) })
  let known: { readonly of: BookState; readonly turned: BookState } | null = null
  return {
    ...book,
    get: () => {
      const of = book.get()
      if (known?.of !== of) known = { of, turned: { ...of, done: of.done?.map((each) => turnHandwork(each)) ?? null } }
      return known.turned
    },
    change: (change, name) => book.change(turn(change), name),
  }
}

/** Books by pair, made when first asked for. The order in which the two are named does not matter. */
export type HandBooks = {
  readonly ofArticles: (a: ArticleId, b: ArticleId) => HandBook
  /** Of two texts that are in no library: as long as the window is open. */
  readonly ofTexts: (a: string, b: string) => HandBook
  /** Has all of them read again what is kept. */
  readonly refresh: () => void
}

/** Pairs of loose texts whose handwork is remembered: the one at hand, and some that were there before it. */
const LOOSE_KEPT = 8

export function createHandBooks(client: Pick<WindowClient, 'byHandOf' | 'changeByHand'>): HandBooks {
  const books = new Map<string, { readonly straight: HandBook; readonly turned: HandBook }>()
  const of = (key: string, make: () => HandBook) => {
    const straight = books.get(key)?.straight ?? make()
    const both = books.get(key) ?? { straight, turned: turnedBook(straight) }
    books.set(key, both)
    return both
  }
  const forgetLoose = (): void => {
    const loose = [...books.keys()].filter((key) => key.startsWith('['))
    for (const key of loose.slice(0, -LOOSE_KEPT)) books.delete(key)
  }
  return {
    ofArticles: (a, b) => {
      const pair = a <= b ? { a, b } : { a: b, b: a }
      const both = of(`${pair.a} ${pair.b}`, () => {
        const book = createHandBook({
          read: () => client.byHandOf(pair),
          keep: (change) => client.changeByHand({ ...pair, change }),
        })
        book.refresh()
        return book
      })
      return a <= b ? both.straight : both.turned
    },
    ofTexts: (a, b) => {
      const [first, second] = a <= b ? [a, b] : [b, a]
      const both = of(JSON.stringify([first, second]), () => createLooseHandBook())
      forgetLoose()
      return a <= b ? both.straight : both.turned
    },
    refresh: () => {
      for (const { straight } of books.values()) straight.refresh()
    },
  }
}
