import { useMemo, type Dispatch } from 'react'
import {
  handIdSchema,
  type HandAlignment,
  type HandFinding,
  type HandId,
  type Handwork,
} from '../../../shared/domain/by-hand.ts'
import type { BookState, HandBook } from '../../client/by-hand.ts'
import { useHandState, useSettings } from '../../client/hooks.ts'
import { alignmentOf, findingOf, removal, type Maker } from './handwork.ts'
import type { CompareView } from './view.ts'
import { NOTHING_HELD, type HandState, type Held } from './hand-state.ts'
import type { WorkspaceAction } from './workspace-state.ts'

/** What was done by hand to the pair, and what can be done. */
export type HandWays = {
  readonly done: readonly Handwork[]
  readonly said: BookState['said']
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Says of the two places held, or of two others, that they belong together, or not; false while one of them is missing. */
  readonly align: (what: HandAlignment['what'], places?: Held) => boolean
  /** Says of a passage the engine found that it is none. */
  readonly setApart: (places: Held) => void
  /** Keeps the finding that is being made or changed; false while it has no place. */
  readonly keepFinding: (said: Pick<HandFinding, 'kind' | 'note'>) => boolean
  readonly remove: (ids: readonly HandId[], name: string) => void
} & Pick<HandBook, 'undo' | 'redo' | 'hush'>

const ALIGNED = { together: 'Aligned by hand', apart: 'Set apart by hand' } as const

export function useHandwork(
  book: HandBook,
  view: CompareView,
  { held, draft }: HandState,
  dispatch: Dispatch<WorkspaceAction>,
): HandWays {
  const { done, said, past, future } = useHandState(book)
  const { reviewer } = useSettings()
  return useMemo(() => {
    const say = (what: HandAlignment['what'], places: Held): boolean => {
      const alignment = alignmentOf(view, places, what, newMaker(reviewer))
      if (alignment === null) return false
      book.change({ put: [alignment], remove: [] }, ALIGNED[what])
      letGo(dispatch)
      return true
    }
    return {
      done: done ?? [],
      said,
      canUndo: past.length > 0,
      canRedo: future.length > 0,
      align: (what, places = held) => say(what, places),
      setApart: (places) => void say('apart', { ...NOTHING_HELD, ...places }),
      keepFinding: (fields) => {
        const before = draft?.of ?? null
        const finding = findingOf(view, held, { ...fields, before }, before ?? newMaker(reviewer))
        if (finding === null) return false
        book.change({ put: [finding], remove: [] }, before === null ? 'Finding made' : 'Finding changed')
        letGo(dispatch, finding.id)
        return true
      },
      remove: (ids, name) => book.change(removal(...ids), name),
      undo: book.undo,
      redo: book.redo,
      hush: book.hush,
    }
  }, [book, view, held, draft, dispatch, done, said, past, future, reviewer])
}

/** Lets go of the words chosen, and of the finding that was being made; `awaited` is to be selected as soon as it is there. */
export function letGo(dispatch: Dispatch<WorkspaceAction>, awaited?: HandId): void {
  window.getSelection()?.removeAllRanges()
  dispatch({ kind: 'let-go', ...(awaited === undefined ? {} : { awaited }) })
}

function newMaker(reviewer: string): Maker {
  return { id: handIdSchema.parse(crypto.randomUUID()), reviewer, made: new Date().toISOString() }
}
