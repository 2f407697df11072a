import { createContext, use, useEffect, useMemo, useState } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { Teller } from '../../../shared/domain/collation.ts'
import { useChangeSettings, useSettings } from '../../client/hooks.ts'
import type { ArrivalPlace } from '../compare/use-arrival.ts'
import { stepStop, type SeveralView, type Stop } from './several-view.ts'

/** The ways the reports are shown: the base with what the others make of it, all beside each other, or who has how much of whom. */
export type Mode = 'text' | 'columns' | 'reports'

/** Where the reader was, kept while a pair is looked at. */
export type Mark = { readonly stop: Stop | null; readonly mode: Mode }

export type Desk = {
  readonly view: SeveralView
  readonly mode: Mode
  readonly showMode: (mode: Mode) => void
  /** What is before the eye. */
  readonly stop: Stop | null
  readonly goTo: (stop: Stop | null) => void
  readonly step: (step: 1 | -1) => void
  readonly isFolded: boolean
  readonly toggleFolds: () => void
  /** The first lines of the folds that were opened by hand. */
  readonly opened: ReadonlySet<number>
  readonly openFold: (line: number) => void
  readonly makeBase: (report: number) => void
  /** Opens two reports side by side, where one of them says something; `stop` is what is before the eye when the reader comes back. */
  readonly openPair: (other: number, teller: Teller, stop: Stop | null) => void
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
  readonly mark: Mark
  readonly onMark: (mark: Mark) => void
  readonly onBase: (base: ArticleId) => void
  readonly onCompare: (a: ArticleId, b: ArticleId, at: ArrivalPlace | null) => void
}

export function useDeskState({ view, mark, onMark, onBase, onCompare }: DeskOptions): Desk {
  const { isFolded } = useSettings()
  const changeSettings = useChangeSettings()
  const [stop, setStop] = useState(mark.stop)
  const [mode, setMode] = useState(mark.mode)
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  useEffect(() => onMark({ stop, mode }), [onMark, stop, mode])
  return useMemo(() => {
    const idOf = (report: number): ArticleId | undefined => view.reports[report]?.id
    return {
      view,
      mode,
      showMode: setMode,
      stop,
      goTo: setStop,
      step: (step) => setStop(stepStop(view.stops, stop, step)),
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
        if (id !== undefined && report !== view.collation.base) onBase(id)
      },
      openPair: (other, { report, span }, from) => {
        // Time runs from left to right.
        const [a, b] = [idOf(Math.min(other, report)), idOf(Math.max(other, report))]
        if (a === undefined || b === undefined || a === b) return
        onMark({ stop: from, mode })
        onCompare(a, b, { side: report < other ? 'a' : 'b', offset: span.from })
      },
    }
  }, [view, mode, stop, isFolded, opened, changeSettings, onMark, onBase, onCompare])
}
