import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import { HAND_FINDING_KINDS, type HandFinding } from '../../../shared/domain/by-hand.ts'
import { useSettings } from '../../client/hooks.ts'
import { Button } from '../../components/button.tsx'
import { SideBadge } from '../../components/side-badge.tsx'
import { useFocusReturn } from '../../components/use-focus-return.ts'
import { likelyKind } from './handwork.ts'
import { HAND_KINDS } from './labels.ts'
import { letGo } from './use-handwork.ts'
import type { Side } from './view.ts'
import { useWorkspace } from './workspace.tsx'
import type { Draft } from './hand-state.ts'

const SIDES = ['a', 'b'] as const

/** The first field of the form. */
export const CHOSEN_KIND = '[type="radio"]:checked'

const NEW = { name: 'New finding', title: 'A finding of your own', keep: 'Make the finding' } as const
const KNOWN = { name: 'Finding made by hand', title: 'Change your finding', keep: 'Keep the change' } as const

/** A finding that is being made or changed: of what kind it is, where it stands, and what there is to say about it. */
export function HandForm({ draft }: { readonly draft: Draft }): ReactElement {
  const { view, state, dispatch, hand } = useWorkspace()
  const { of, note } = draft
  const words = of === null ? NEW : KNOWN
  const form = useRef<HTMLFormElement>(null)
  const noteField = useRef<HTMLTextAreaElement>(null)
  useFocusReturn(form, 'texts')
  // After it is known what had the focus before. The form was asked for; the kind that is chosen is its first field.
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>(CHOSEN_KIND)?.focus(), [])
  const [isWithoutPlace, setIsWithoutPlace] = useState(false)
  const kind = draft.kind ?? likelyKind(view, state.hand.held)
  const keep = (): void => setIsWithoutPlace(!hand.keepFinding({ kind, note }))
  const leave = (): void => letGo(dispatch)
  const onKeyDown = (event: KeyboardEvent): void => {
    // Who types at once means the note: the letter itself follows the focus.
    if (isLetter(event) && event.target instanceof HTMLInputElement) goOnWriting(noteField.current)
    const meant = meaningOf(event)
    if (meant === null) return
    event.preventDefault()
    event.stopPropagation()
    if (meant === 'keep') keep()
    else leave()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields in it, heard once for all
    <form
      ref={form}
      data-part="hand-form"
      aria-label={words.name}
      className="max-h-[75%] shrink-0 short:max-h-none short:flex-1 overflow-y-auto border-b border-line bg-raised px-4 pt-3 pb-4 text-sm"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <h3 className="font-semibold">{words.title}</h3>
      <Kinds kind={kind} onChoose={(chosen) => dispatch({ kind: 'write', said: { kind: chosen } })} />
      <ul className="mt-3 space-y-1.5">
        {SIDES.map((side) => (
          <Place key={side} side={side} of={of} />
        ))}
      </ul>
      <label className="mt-3 block">
        <span className="font-medium">Note</span>
        <textarea
          ref={noteField}
          dir="auto"
          rows={3}
          maxLength={4_000}
          value={note}
          placeholder="What is wrong, or to be checked"
          className="mt-1 block w-full resize-y rounded-md border border-line-strong bg-paper px-2.5 py-1.5 font-reading text-base"
          onChange={(event) => dispatch({ kind: 'write', said: { note: event.target.value } })}
        />
      </label>
      {isWithoutPlace && (
        <p role="alert" className="mt-2 text-part">
          Select the words it is about first, in A or in B.
        </p>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button look="strong" type="submit">
          {words.keep}
        </Button>
        <Button look="quiet" onPress={leave}>
          Cancel
        </Button>
        <Signed of={of} />
      </div>
    </form>
  )
}

function meaningOf({ key, ctrlKey, metaKey }: KeyboardEvent): 'keep' | 'leave' | null {
  if (key === 'Escape') return 'leave'
  return key === 'Enter' && (ctrlKey || metaKey) ? 'keep' : null
}

function goOnWriting(field: HTMLTextAreaElement | null): void {
  field?.focus()
  field?.setSelectionRange(field.value.length, field.value.length)
}

function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey
}

/** Whose name goes with the finding. */
function Signed({ of }: { readonly of: HandFinding | null }): ReactElement {
  const settings = useSettings()
  const name = of?.reviewer ?? settings.reviewer
  return (
    <span className="text-xs text-quiet">
      {name === '' ? 'Without a name: the settings know no reviewer.' : `by ${name}`}
    </span>
  )
}

/** Native radio buttons: arrow keys choose, and the one chosen takes the focus when the form opens. */
function Kinds({
  kind,
  onChoose,
}: {
  readonly kind: HandFinding['kind']
  readonly onChoose: (kind: HandFinding['kind']) => void
}): ReactElement {
  return (
    <fieldset className="mt-2">
      <legend className="sr-only">Kind</legend>
      <div className="flex flex-wrap gap-1.5">
        {HAND_FINDING_KINDS.map((each) => (
          <label
            key={each}
            className="inline-flex cursor-default rounded-full border border-line px-2.5 py-0.5 text-xs text-quiet outline-offset-2 hover:border-line-strong hover:text-ink has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name="kind"
              value={each}
              checked={each === kind}
              className="sr-only"
              onChange={() => onChoose(each)}
            />
            {HAND_KINDS[each]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Characters of a place that are shown; the style sheet cuts them to three lines. */
const QUOTE_REACH = 400

function Place({ side, of }: { readonly side: Side; readonly of: HandFinding | null }): ReactElement {
  const { view, state, dispatch } = useWorkspace()
  const span = state.hand.held[side]
  const lost = of?.[side]?.span === null ? of[side].quote : null
  const name = side.toUpperCase()
  return (
    <li className="flex items-start gap-2.5">
      <SideBadge side={side} isEmpty={span === null} />
      {span === null ? (
        <span className="text-quiet">
          {lost === null
            ? `Nothing in ${name}. Select words there to add them.`
            : `Not found any more in ${name}: “${lost.slice(0, QUOTE_REACH)}”. Select words there to give it a place.`}
        </span>
      ) : (
        <>
          <span dir="auto" className="line-clamp-3 min-w-0 flex-1 font-reading leading-snug">
            {view[side].article.body.slice(span.from, Math.min(span.to, span.from + QUOTE_REACH))}
          </span>
          <button
            type="button"
            aria-label={`Leave out the words in ${name}`}
            className="shrink-0 rounded px-1 text-xs text-quiet underline decoration-line-strong decoration-dotted underline-offset-4 hover:text-ink"
            onClick={() => dispatch({ kind: 'hold', side, span: null })}
          >
            Leave out
          </button>
        </>
      )}
    </li>
  )
}
