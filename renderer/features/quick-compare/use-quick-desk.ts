import { useState, type Dispatch } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { Handwork } from '../../../shared/domain/by-hand.ts'
import type { HandBook } from '../../client/by-hand.ts'
import type { WindowClient } from '../../client/client.ts'
import { useStore } from '../../client/hooks.ts'
import { sentenceOf } from '../../client/resource.ts'
import { emptySide, reduceQuickTexts, saysSomething } from './quick-texts.ts'
import type { QuickAction, QuickSide, QuickTexts } from './quick-texts.ts'

/**
 * What the person at the desk is at: reading the comparison, changing a text in its field, or neither, because comparing was
 * stopped until a text is changed or the comparison asked for.
 */
type QuickStage = 'shown' | 'changed' | 'stopped'

/** What is before the reader on the screen of two texts, and what can be done there. */
export type QuickDesk = {
  /** The fields are shown: a text is missing, or is being changed. */
  readonly isEditing: boolean
  readonly stage: QuickStage
  readonly setStage: (stage: QuickStage) => void
  /** The field that takes the focus. */
  readonly focused: QuickSide | null
  /** What could not be done, as a sentence. */
  readonly trouble: string | null
  readonly act: (action: QuickAction) => void
  readonly takeText: (text: string, side: QuickSide | null) => void
  readonly takeFiles: (files: readonly File[], side: QuickSide | null) => void
  readonly keep: () => void
}

type QuickWays = {
  readonly change: Dispatch<QuickAction>
  readonly onKept: (a: ArticleId, b: ArticleId) => void
  /** What was done by hand to the two, which is kept with them. */
  readonly book: HandBook
}

export function useQuickDesk(texts: QuickTexts, { change, onKept, book }: QuickWays): QuickDesk {
  const { client } = useStore()
  const [focused, setFocused] = useState(emptySide(texts))
  const [stage, setStage] = useState<QuickStage>('shown')
  const [trouble, setTrouble] = useState<string | null>(null)

  const act = (action: QuickAction): void => {
    const next = emptySide(reduceQuickTexts(texts, action))
    setTrouble(null)
    // Who pastes the second text wants to see the comparison; who types it is not done yet, and keeps the focus.
    setStage(action.kind === 'write' ? 'changed' : 'shown')
    if (action.kind !== 'write') setFocused(next)
    change(action)
  }
  const take = (pasted: readonly string[], side: QuickSide | null): void => {
    const [only, ...more] = pasted.filter(saysSomething)
    if (only === undefined) return
    if (more.length === 0 && side !== null) act({ kind: 'put', side, text: only })
    else if (emptySide(texts) === null) setTrouble('Both sides hold a text. Clear one of them, then paste again.')
    else act({ kind: 'fill', texts: pasted })
  }
  const attempt = async (work: () => Promise<string>): Promise<void> => {
    try {
      const said = await work()
      if (said !== '') setTrouble(said)
    } catch (error) {
      setTrouble(error instanceof DOMException ? UNREAD : sentenceOf(error))
    }
  }
  return {
    isEditing: stage !== 'shown' || emptySide(texts) !== null,
    stage,
    setStage,
    focused,
    trouble,
    act,
    takeText: (text, side) => take([text], side),
    takeFiles: (files, side) =>
      void attempt(async () => {
        const { texts: read, failed } = await client.readFiles({ files: await Promise.all(files.map(contentOf)) })
        take(read, side)
        return inWords(failed)
      }),
    keep: () =>
      void attempt(async () => {
        const { pair, failed } = await keepPair(client, texts, book.get().done ?? [])
        if (pair !== null) onKept(...pair)
        return inWords(failed)
      }),
  }
}

/** Takes both texts into the library, with what was done by hand to them; the numbers they have there. */
async function keepPair(client: WindowClient, texts: QuickTexts, done: readonly Handwork[]) {
  const { added, same, failed } = await client.keepTexts({ texts: [texts.a, texts.b] })
  // Numbers are given in the order of keeping.
  const [a, b] = [...added, ...same].sort((x, y) => x - y)
  if (a === undefined || b === undefined) return { pair: null, failed }
  if (done.length > 0) await client.changeByHand({ a, b, change: { put: [...done], remove: [] } })
  return { pair: [a, b] as const, failed }
}

/** The page is told no more than that reading failed; a folder is by far the likeliest reason. */
const UNREAD = 'It cannot be read. If it is a folder, drop the files in it.'

async function contentOf(file: File): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

function inWords(failed: readonly { readonly name: string; readonly reason: string }[]): string {
  return failed.map(({ name, reason }) => `${name}: ${reason}`).join(' ')
}
