import type { HandFinding, HandId } from '../../../shared/domain/by-hand.ts'
import type { Span } from '../../../shared/domain/span.ts'
import type { Side } from './view.ts'

/** What the reader is about to do by hand. */
export type HandState = {
  /** Words chosen in either text, to do something with. */
  readonly held: Held
  /** The text in which the browser shows words as selected now. */
  readonly selecting: Side | null
  /** The finding that is being made or changed; null when none is. */
  readonly draft: Draft | null
  /** A finding to select as soon as it is there. */
  readonly awaited: HandId | null
}

export type Held = Readonly<Record<Side, Span | null>>

export type Draft = {
  /** The finding as it is kept; null for a new one. */
  readonly of: HandFinding | null
  /** Null until the reader has chosen one. */
  readonly kind: HandFinding['kind'] | null
  readonly note: string
}

export type HandAction =
  | { readonly kind: 'selecting'; readonly side: Side | null }
  | { readonly kind: 'hold'; readonly side: Side; readonly span: Span | null }
  | { readonly kind: 'draft'; readonly of: HandFinding | null }
  /** Some of the finding that is being made is said anew. */
  | { readonly kind: 'write'; readonly said: Partial<Pick<Draft, 'kind' | 'note'>> }
  /** Lets go of what is held, and of the finding that was being made; `awaited` is one that was. */
  | { readonly kind: 'let-go'; readonly awaited?: HandId }

export const NOTHING_HELD: Held = { a: null, b: null }

export const NOTHING_BY_HAND: HandState = { held: NOTHING_HELD, selecting: null, draft: null, awaited: null }

export function isHandAction(action: { readonly kind: string }): action is HandAction {
  return KINDS.has(action.kind)
}

const KINDS: ReadonlySet<string> = new Set<HandAction['kind']>(['selecting', 'hold', 'draft', 'write', 'let-go'])

export function reduceHand(state: HandState, action: HandAction): HandState {
  switch (action.kind) {
    case 'selecting':
      return { ...state, selecting: action.side }
    case 'hold':
      return { ...state, held: { ...state.held, [action.side]: action.span } }
    case 'draft':
      return { ...state, held: action.of === null ? state.held : heldOf(action.of), draft: draftOf(action.of) }
    case 'write':
      return { ...state, draft: state.draft === null ? null : { ...state.draft, ...action.said } }
    case 'let-go':
      return { ...NOTHING_BY_HAND, awaited: action.awaited ?? null }
  }
}

function heldOf({ a, b }: HandFinding): Held {
  return { a: a?.span ?? null, b: b?.span ?? null }
}

function draftOf(of: HandFinding | null): Draft {
  return { of, kind: of?.kind ?? null, note: of?.note ?? '' }
}
