import type { ReactElement } from 'react'
import type { Handwork } from '../../../shared/domain/by-hand.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { readableCount, readableInstant } from '../../components/dates.ts'
import { SideBadge } from '../../components/side-badge.tsx'
import { HAND_KINDS } from './labels.ts'
import { rowAt } from './view.ts'
import { useWorkspace } from './workspace.tsx'

/** Everything that was done by hand to the pair, each with the way to its place and out. */
export function HandList(): ReactElement {
  const { hand } = useWorkspace()
  const alignments = hand.done.filter(({ what }) => what !== 'finding')
  const findings = hand.done.filter(({ what }) => what === 'finding')
  return (
    <div className="text-sm">
      {hand.done.length === 0 && (
        <p className="leading-relaxed text-quiet">
          Nothing was done by hand to these two texts. Select words in one of them, or in both, and make a finding (
          <kbd>M</kbd>), align them (<kbd>A</kbd>) or set them apart (<kbd>Shift A</kbd>). By keys alone, <kbd>W</kbd>{' '}
          begins a selection.
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onPress={hand.undo} isDisabled={!hand.canUndo}>
          Undo <kbd>Ctrl Z</kbd>
        </Button>
        <Button onPress={hand.redo} isDisabled={!hand.canRedo}>
          Redo <kbd>Ctrl Shift Z</kbd>
        </Button>
      </div>
      <Section
        title="Aligned or set apart"
        listed={alignments}
        emptyTitle="Remove all"
        emptied="All alignments removed"
      />
      <Section title="Findings" listed={findings} emptyTitle="Delete all" emptied="All findings made by hand deleted" />
    </div>
  )
}

function Section({
  title,
  listed,
  emptyTitle,
  emptied,
}: {
  readonly title: string
  readonly listed: readonly Handwork[]
  readonly emptyTitle: string
  /** What it is called to have taken all of them away. */
  readonly emptied: string
}): ReactElement | null {
  const { hand } = useWorkspace()
  if (listed.length === 0) return null
  return (
    <section className="mt-5">
      <div className="flex items-center justify-between gap-2">
        <h3 className="text-xs font-semibold text-quiet">
          {title} <span className="tabular-nums">{listed.length.toLocaleString('en')}</span>
        </h3>
        {listed.length > 1 && (
          <Button
            look="quiet"
            onPress={() =>
              hand.remove(
                listed.map(({ id }) => id),
                emptied,
              )
            }
          >
            {emptyTitle}
          </Button>
        )}
      </div>
      <ul aria-label={`${title}: ${readableCount(listed.length, 'thing')}`} className="mt-1 space-y-2">
        {listed.map((done) => (
          <Entry key={done.id} done={done} />
        ))}
      </ul>
    </section>
  )
}

const NAMES = { together: 'Together', apart: 'Apart' } as const
const SIDES = ['a', 'b'] as const
/** Characters of a place that are shown; the style sheet cuts them to two lines. */
const QUOTE_REACH = 240

function Entry({ done }: { readonly done: Handwork }): ReactElement {
  const { view, dispatch, hand } = useWorkspace()
  const name = done.what === 'finding' ? HAND_KINDS[done.kind] : NAMES[done.what]
  const show = (): void => {
    const [row] = SIDES.flatMap((side) => {
      const span = done[side]?.span ?? null
      return span === null ? [] : [rowAt(view[side], span.from)]
    })
    if (row !== undefined && row !== null) dispatch({ kind: 'show-row', row })
  }
  return (
    <li className="flex items-start gap-1 rounded-lg bg-raised p-2 shadow-sheet">
      <button type="button" className="min-w-0 flex-1 rounded p-1 text-start hover:bg-hollow" onClick={show}>
        <span className="flex flex-wrap justify-between gap-x-2 text-xs text-quiet">
          <span className="font-medium">{name}</span>
          <span>{signature(done)}</span>
        </span>
        {done.what === 'finding' && done.note !== '' && (
          <span dir="auto" className="mt-1 line-clamp-3 whitespace-pre-line">
            {done.note}
          </span>
        )}
        {SIDES.map((side) => {
          const place = done[side]
          return (
            place !== null && (
              <span key={side} className="mt-1 flex items-start gap-2">
                <SideBadge side={side} />
                <span dir="auto" className="line-clamp-2 min-w-0 font-reading leading-snug">
                  {place.quote.slice(0, QUOTE_REACH)}
                  {place.span === null && <em className="block text-xs text-part">Not found any more</em>}
                </span>
              </span>
            )
          )
        })}
      </button>
      <IconButton
        icon="remove"
        label={`Remove: ${name.toLowerCase()}`}
        onPress={() => hand.remove([done.id], done.what === 'finding' ? 'Finding deleted' : 'Alignment removed')}
      />
    </li>
  )
}

/** Who did it, as far as is known, and when. */
export function signature({ reviewer, made }: Pick<Handwork, 'reviewer' | 'made'>): string {
  return [...(reviewer === '' ? [] : [reviewer]), readableInstant(made)].join(', ')
}
