import { useEffectEvent, useLayoutEffect, useState, type ReactElement } from 'react'
import { Icon } from '../../components/icon.tsx'
import { droppedIn, type Dropped } from './dropped-files.ts'

/** Takes files and folders dropped anywhere on the window, and says so while they hover. */
export function DropZone({
  onFiles,
}: {
  readonly onFiles: (entries: readonly Dropped[]) => void
}): ReactElement | null {
  const [isOver, setIsOver] = useState(false)
  const handle = useEffectEvent((event: DragEvent) => {
    if (event.dataTransfer === null || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    if (event.type === 'dragenter' || event.type === 'dragover') {
      event.dataTransfer.dropEffect = 'copy'
      setIsOver(true)
    } else if (event.type === 'drop') {
      setIsOver(false)
      onFiles(droppedIn(event.dataTransfer))
    } else if (event.relatedTarget === null) {
      setIsOver(false)
    }
  })
  // Before the screen is painted: who sees it can drop on it, and what nobody listens to would be lost without a word.
  useLayoutEffect(() => {
    const listener = (event: DragEvent): void => handle(event)
    // What comes over something else than the moment before is announced by `dragenter` alone: let go then, it would be refused.
    const kinds = ['dragenter', 'dragover', 'dragleave', 'drop'] as const
    for (const kind of kinds) window.addEventListener(kind, listener)
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, listener)
    }
  }, [])
  if (!isOver) return null
  return (
    <div className="pointer-events-none fixed inset-0 z-30 bg-veil p-6">
      <div className="flex size-full flex-col items-center justify-center gap-3 rounded-2xl border-2 border-dashed border-repeat bg-paper/95">
        <Icon name="drop" size="size-10" className="text-repeat" />
        <p className="font-reading text-xl">Drop to import</p>
      </div>
    </div>
  )
}
