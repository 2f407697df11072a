import { useEffect, type ReactElement, type ReactNode } from 'react'
import { IconButton } from '../../components/button.tsx'
import { SideBadge } from '../../components/side-badge.tsx'
import { useRegistry } from '../../commands/use-commands.ts'
import { letGo } from './use-handwork.ts'
import type { Side } from './view.ts'
import { useWorkspace } from './workspace.tsx'

const SIDES = ['a', 'b'] as const

/**
 * Under the texts, while words of them are held or something was just done by hand: the two places, what can be done with
 * them, and how to take the latest back.
 */
export function HandTray(): ReactElement | null {
  const { state, hand } = useWorkspace()
  const holds = state.hand.held.a !== null || state.hand.held.b !== null
  // While its form is before the eye, it shows the places itself.
  const isInForm = state.hand.draft !== null && state.showsPanel && state.tab === 'findings'
  const isHolding = holds && !isInForm
  const { hush } = hand
  // What was said of the step before is stale once the next one is begun.
  useEffect(() => {
    if (holds) hush()
  }, [holds, hush])
  return (
    <>
      {isHolding && <Places />}
      {!isHolding && hand.said !== null && <Said said={hand.said} />}
      {/* Always there, so that what comes into it is read out. */}
      <output aria-live="polite" className="sr-only">
        {hand.said}
      </output>
    </>
  )
}

const TRAY =
  'mx-4 mt-2 mb-3 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl border border-line bg-raised px-3 py-2 text-sm shadow-float short:my-1 short:py-1'

function Places(): ReactElement {
  const { state, dispatch } = useWorkspace()
  const { held } = state.hand
  const areBoth = held.a !== null && held.b !== null
  return (
    <section aria-label="Words chosen" data-part="tray" className={TRAY}>
      <ul className="flex min-w-0 flex-1 basis-80 flex-wrap gap-x-5 gap-y-1">
        {SIDES.map((side) => (
          <Place key={side} side={side} />
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-1.5">
        <Act command="make-finding" shortcut="M">
          {state.hand.draft === null ? 'Make a finding' : 'Back to the finding'}
        </Act>
        {areBoth && (
          <>
            <Act command="align-places" shortcut="A">
              Align these
            </Act>
            <Act command="set-apart" shortcut="Shift A">
              Set apart
            </Act>
          </>
        )}
        <IconButton icon="close" label="Let go of the words" shortcut="Esc" onPress={() => letGo(dispatch)} />
      </div>
    </section>
  )
}

/** Characters of the words that are shown; the style sheet cuts them to one line. */
const QUOTE_REACH = 160

function Place({ side }: { readonly side: Side }): ReactElement {
  const { view, state } = useWorkspace()
  const span = state.hand.held[side]
  const body = view[side].article.body
  return (
    <li className="flex min-w-0 flex-1 basis-48 items-center gap-2">
      <SideBadge side={side} isEmpty={span === null} />
      {span === null ? (
        <span className="min-w-0 flex-1 text-quiet">Select the words in {side.toUpperCase()} too, to align them</span>
      ) : (
        <span dir="auto" className="min-w-0 flex-1 truncate font-reading">
          {body.slice(span.from, Math.min(span.to, span.from + QUOTE_REACH))}
        </span>
      )}
    </li>
  )
}

const ACT = 'inline-flex min-h-8 items-center gap-2 rounded-md px-2.5 py-1 font-medium hover:bg-line/60 shadow-sheet'

function Act({
  command,
  shortcut,
  children,
}: {
  readonly command: 'make-finding' | 'align-places' | 'set-apart' | 'undo'
  readonly shortcut: string
  readonly children: ReactNode
}): ReactElement {
  const registry = useRegistry()
  return (
    <button
      type="button"
      className={ACT}
      // The press must not take the selection away before it is used.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => registry.run(command)}
    >
      {children} <kbd>{shortcut}</kbd>
    </button>
  )
}

function Said({ said }: { readonly said: string }): ReactElement {
  const { hand } = useWorkspace()
  return (
    <div data-part="tray" className={TRAY}>
      <p className="min-w-0 flex-1">{said}</p>
      {hand.canUndo && (
        <Act command="undo" shortcut="Ctrl Z">
          Undo
        </Act>
      )}
      <IconButton icon="close" label="Close this message" onPress={hand.hush} />
    </div>
  )
}
