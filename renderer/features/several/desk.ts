import { createContext, use, useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { Teller } from '../../../shared/domain/collation.ts'
import { useChangeSettings, useSettings } from '../../client/hooks.ts'
import type { ArrivalPlace } from '../compare/use-arrival.ts'
import { stepStop, type SeveralView, type Stop } from './several-view.ts'

/** The ways the reports are shown: the base with what the others make of it, all beside each other, or who has how much of whom. */
export type Mode = 'text' | 'columns' | 'reports'

/** Where the reader was, and beside which base: kept while a pair is looked at. */
export type Mark = {
  readonly base: number
  readonly stop: Stop | null
  /** The line of the base a pair was opened from, where it was not opened from a stop. */
  readonly line: number | null
  readonly mode: Mode
}

export type Desk = {
  readonly view: SeveralView
  readonly mode: Mode
  readonly showMode: (mode: Mode) => void
  readonly isFolded: boolean
  readonly toggleFolds: () => void
  /** The first lines of the folds that were opened by hand. */
  readonly opened: ReadonlySet<number>
  readonly openFold: (line: number) => void
  readonly makeBase: (report: number) => void
  /** The line to come back to. */
  readonly line: number | null
  /** Opens two reports side by side, where one of them says something; `from` is what the reader comes back to. */
  readonly openPair: (other: number, teller: Teller, from?: Partial<Pick<Mark, 'stop' | 'line'>>) => void
}

/** What is before the eye, and the ways to go on: apart from the desk, because it changes with every step and little shows it. */
export type Walk = {
  readonly stop: Stop | null
  readonly goTo: (stop: Stop | null) => void
  readonly step: (step: 1 | -1) => void
}

const WalkContext = createContext<Walk | null>(null)

export const WalkProvider = WalkContext.Provider

export function useWalk(): Walk {
  const walk = use(WalkContext)
  if (walk === null) throw new Error('A part of the screen of several reports was used outside it.')
  return walk
}

const DeskContext = createContext<Desk | null>(null)

export const DeskProvider = DeskContext.Provider

export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (desk === null) throw new Error('A part of the screen of several reports was used outside it.')
  return desk
}

/** What the desk is laid out from, and the ways that lead away from it. */
export type DeskOptions = {
  readonly view: SeveralView
  /** Null for a first visit. */
  readonly mark: Mark | null
  readonly onMark: (mark: Mark) => void
  readonly onBase: (base: ArticleId) => void
  readonly onCompare: (a: ArticleId, b: ArticleId, at: ArrivalPlace | null) => void
}

export function useDeskState({ view, mark, onMark, onBase, onCompare }: DeskOptions): {
  readonly desk: Desk
  readonly walk: Walk
} {
  const { isFolded } = useSettings()
  const changeSettings = useChangeSettings()
  const { base } = view.collation
  const [before] = useState(mark?.base === base ? mark : null)
  const [stop, setStop] = useState(before?.stop ?? null)
  const [mode, setMode] = useState(mark?.mode ?? 'text')
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const [shown, setShown] = useState(view)
  if (shown !== view) {
    // Beside another base, or after a change of a text, places have other names.
    setShown(view)
    setStop(null)
    setOpened(new Set())
  }
  useEffect(() => onMark({ base, stop, mode, line: null }), [onMark, base, stop, mode])
  const walk = { stop, goTo: setStop, step: (by: 1 | -1) => setStop(stepStop(view.stops, stop, by)) }
  const latest = useRef(stop)
  useEffect(() => {
    latest.current = stop
  }, [stop])
  const desk = useMemo((): Desk => {
    const idOf = (report: number): ArticleId | undefined => view.reports[report]?.id
    return {
      view,
      mode,
      showMode: setMode,
      isFolded,
      toggleFolds: () => {
        setOpened(new Set())
        // It is seen either way; the settings say why it could not be kept.
        changeSettings({ isFolded: !isFolded }).catch(() => {})
      },
      opened,
      openFold: (line) => setOpened((known) => new Set([...known, line])),
      makeBase: (report) => {
        const id = idOf(report)
        if (id !== undefined && report !== base) onBase(id)
      },
      line: before?.line ?? null,
      openPair: (other, { report, span }, from = { stop: latest.current }) => {
        // Time runs from left to right.
        const [a, b] = [idOf(Math.min(other, report)), idOf(Math.max(other, report))]
        if (a === undefined || b === undefined || a === b) return
        onMark({ base, stop: null, line: null, ...from, mode })
        onCompare(a, b, { side: report < other ? 'a' : 'b', offset: span.from })
      },
    }
  }, [view, base, mode, before, isFolded, opened, changeSettings, onMark, onBase, onCompare])
  return { desk, walk }
}
