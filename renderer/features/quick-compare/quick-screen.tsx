import { useEffect, useEffectEvent, useMemo, type Dispatch, type ReactElement } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { HandBook } from '../../client/by-hand.ts'
import { useAlignments, useHandState, useReadingAhead, useSettings, useStore } from '../../client/hooks.ts'
import { useCommands } from '../../commands/use-commands.ts'
import type { ComparedPair } from '../../client/pairs.ts'
import type { Loaded } from '../../client/resource.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { EmptyState, ErrorNotice } from '../../components/notice.tsx'
import { pairToShow, Workbench } from '../compare/compare-screen.tsx'
import { WaitingForEngine } from '../compare/waiting-for-engine.tsx'
import { NO_WORDS, QuickFields } from './quick-fields.tsx'
import { emptySide, onlyText, type QuickAction, type QuickTexts } from './quick-texts.ts'
import { usePastes } from './use-pastes.ts'
import { useQuickDesk, type QuickDesk } from './use-quick-desk.ts'
import { useTextComparison } from './use-text-comparison.ts'

/** Two texts compared without being stored: paste one, paste the other, read. */
export function QuickScreen({
  texts,
  change,
  onLeave,
  onKept,
}: {
  readonly texts: QuickTexts
  readonly change: Dispatch<QuickAction>
  readonly onLeave: () => void
  /** Both texts are in the library now, under these numbers. */
  readonly onKept: (a: ArticleId, b: ArticleId) => void
}): ReactElement {
  const { book, alignments } = useQuickHandwork(texts)
  const desk = useQuickDesk(texts, { change, onKept, book })
  const compared = useTextComparison(desk.stage === 'stopped' ? null : texts, {
    settings: useSettings().comparison,
    alignments,
    isTyped: desk.stage === 'changed',
  })
  const isWhole = emptySide(texts) === null
  useReadingAhead(desk.stage === 'changed' ? null : onlyText(texts))
  usePastes(desk.takeText)
  const leave = (): void => (isWhole ? desk.setStage('shown') : onLeave())
  useCommands({
    undo: texts.before === null ? { unavailable: 'Nothing was cleared.' } : () => desk.act({ kind: 'undo' }),
    'edit-texts': () => desk.setStage('changed'),
    'keep-texts': isWhole ? desk.keep : { unavailable: 'Two texts are kept together.' },
    // The comparison, where it is shown, says itself how it is left.
    ...(desk.isEditing ? { leave } : {}),
  })
  useEscape(leave, desk.isEditing)
  return (
    <div className="flex h-full flex-col">
      <QuickBar texts={texts} desk={desk} onLeave={onLeave} />
      {desk.trouble !== null && (
        <p role="alert" className="border-b border-part-line bg-part-wash px-4 py-2 text-sm">
          {desk.trouble}
        </p>
      )}
      <div className="min-h-0 flex-1">
        {desk.isEditing ? (
          <QuickFields texts={texts} desk={desk} compared={compared} />
        ) : (
          <Compared
            compared={compared}
            book={book}
            onSwap={() => desk.act({ kind: 'swap' })}
            onLeave={onLeave}
            onEdit={() => desk.setStage('changed')}
            onStop={() => desk.setStage('stopped')}
          />
        )}
      </div>
    </div>
  )
}

const NOT_ALIGNED = [] as const

/** What is done by hand to two texts that are not stored: remembered for as long as the window is open. */
function useQuickHandwork({ a, b }: QuickTexts) {
  const { handBooks } = useStore()
  const book = useMemo(() => handBooks.ofTexts(a, b), [handBooks, a, b])
  return { book, alignments: useAlignments(useHandState(book).done) ?? NOT_ALIGNED }
}

/** Over the texts: that they are not stored, and what can be done with both of them. */
function QuickBar({
  texts,
  desk,
  onLeave,
}: {
  readonly texts: QuickTexts
  readonly desk: QuickDesk
  readonly onLeave: () => void
}): ReactElement {
  const isWhole = emptySide(texts) === null
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-1.5 short:py-0.5">
      {desk.isEditing && <IconButton icon="back" label="Back to the library" shortcut="Esc" onPress={onLeave} />}
      <div className="text-sm">
        {/* Once the texts are compared, what they are to each other is the heading. */}
        {desk.isEditing ? (
          <h1 className="inline font-semibold">Quick comparison</h1>
        ) : (
          <strong className="font-semibold">Quick comparison</strong>
        )}
        <span className="ms-2 text-quiet">Nothing of it is stored.</span>
      </div>
      <div className="ms-auto flex flex-wrap items-center gap-2">
        {texts.before !== null && (
          <Button look="quiet" onPress={() => desk.act({ kind: 'undo' })}>
            Undo clearing
          </Button>
        )}
        {isWhole && (
          <>
            <Button look="quiet" onPress={() => desk.act({ kind: 'clear', sides: ['a', 'b'] })}>
              Clear both
            </Button>
            {!desk.isEditing && (
              <Button look="quiet" onPress={() => desk.setStage('changed')}>
                Edit the texts
              </Button>
            )}
            <Button icon="add" onPress={desk.keep}>
              Keep in the library
            </Button>
          </>
        )}
      </div>
    </div>
  )
}

function Compared({
  compared,
  book,
  onEdit,
  onStop,
  ...ways
}: {
  readonly compared: Loaded<ComparedPair | null>
  readonly book: HandBook
  readonly onSwap: () => void
  readonly onLeave: () => void
  readonly onEdit: () => void
  readonly onStop: () => void
}): ReactElement {
  const edit = <Button onPress={onEdit}>Edit the texts</Button>
  if (compared.kind === 'failed') {
    return (
      <ErrorNotice title="The two texts could not be compared" actions={edit}>
        {compared.sentence}
      </ErrorNotice>
    )
  }
  if (compared.kind === 'ready' && compared.value === null) {
    return (
      <EmptyState title="Nothing to compare" actions={edit}>
        {NO_WORDS}
      </EmptyState>
    )
  }
  return (
    <Workbench pair={pairToShow(compared)} book={book} ids={null} leaveName="Back to the library" {...ways}>
      <WaitingForEngine progress={compared.kind === 'loading' ? compared.progress : undefined} onCancel={onStop} />
    </Workbench>
  )
}

/** Esc leaves the fields also while one of them has the focus, which keeps other keys to itself. */
function useEscape(leave: () => void, isOn: boolean): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!isOn || event.key !== 'Escape' || event.defaultPrevented || !(event.target instanceof HTMLTextAreaElement))
      return
    event.preventDefault()
    leave()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => pressed(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
