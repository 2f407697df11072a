import { useEffect, useId, useRef, type DragEvent, type ReactElement } from 'react'
import { Button } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { SideBadge } from '../../components/side-badge.tsx'
import { saysSomething, type QuickSide } from './quick-texts.ts'

/** One of the two texts, to be pasted, dropped or typed. */
export function TextField({
  side,
  text,
  isNext,
  takesFocus,
  onWrite,
  onClear,
  onFiles,
}: {
  readonly side: QuickSide
  readonly text: string
  /** The next paste goes here, wherever the focus is. */
  readonly isNext: boolean
  /** The focus comes here: at first, and when the other text was pasted. */
  readonly takesFocus: boolean
  readonly onWrite: (text: string) => void
  readonly onClear: () => void
  readonly onFiles: (files: readonly File[]) => void
}): ReactElement {
  const id = useId()
  const hint = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus])
  const drop = (event: DragEvent): void => {
    const files = [...event.dataTransfer.files]
    if (files.length === 0) return
    event.preventDefault()
    // The window would import what is dropped on it.
    event.nativeEvent.stopPropagation()
    onFiles(files)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- files are dropped on it; by key, a file's text is pasted
    <section
      className="flex min-h-0 min-w-0 flex-col overflow-hidden rounded-xl bg-paper shadow-sheet"
      onDrop={drop}
      aria-label={side === 'a' ? 'First text' : 'Second text'}
    >
      <div className="flex min-h-11 shrink-0 items-center gap-2.5 border-b border-line px-4 py-1.5">
        <SideBadge side={side} isEmpty={!saysSomething(text)} />
        <label htmlFor={id} className="font-medium">
          {side === 'a' ? 'First text' : 'Second text'}
        </label>
        <span id={hint} className="text-xs text-quiet">
          {saysSomething(text) ? readableCount(wordsOf(text), 'word') : isNext ? 'the next paste goes here' : 'empty'}
        </span>
        {text !== '' && (
          <span className="ms-auto">
            <Button look="quiet" onPress={onClear}>
              Clear
            </Button>
          </span>
        )}
      </div>
      <textarea
        ref={field}
        id={id}
        data-side={side}
        aria-describedby={hint}
        dir="auto"
        spellCheck={false}
        value={text}
        placeholder={'Paste a report, or drop a file here.\nHeadline first, if it has one.'}
        className="reading min-h-40 flex-1 resize-none rounded-b-xl bg-transparent px-5 py-4 -outline-offset-2 placeholder:text-quiet"
        onChange={(event) => onWrite(event.target.value)}
      />
    </section>
  )
}

/** Words as far as white space parts them: a measure to see that all of a text came along, not a count. */
function wordsOf(text: string): number {
  return text.trim().split(/\s+/u).length
}
