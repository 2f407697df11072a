/** The two texts of a quick comparison, and what takes back the latest change that a key of the field could not. */
export type QuickTexts = {
  readonly a: string
  readonly b: string
  /** What stood there before the texts were cleared or filled over; null when there is nothing to take back. */
  readonly before: { readonly a: string; readonly b: string } | null
}

export type QuickSide = 'a' | 'b'

export type QuickAction =
  | { readonly kind: 'write'; readonly side: QuickSide; readonly text: string }
  /** A whole text takes the place of what a side held, as by a paste into its empty field. */
  | { readonly kind: 'put'; readonly side: QuickSide; readonly text: string }
  | { readonly kind: 'fill'; readonly texts: readonly string[] }
  | { readonly kind: 'clear'; readonly sides: readonly QuickSide[] }
  | { readonly kind: 'swap' }
  | { readonly kind: 'undo' }

export const NO_TEXTS: QuickTexts = { a: '', b: '', before: null }

export function reduceQuickTexts(state: QuickTexts, action: QuickAction): QuickTexts {
  const { a, b } = state
  switch (action.kind) {
    case 'write':
    case 'put':
      return { ...state, [action.side]: action.text }
    case 'fill':
      return action.texts.filter(saysSomething).reduce(fillEmptySide, state)
    case 'clear':
      return { ...state, ...Object.fromEntries(action.sides.map((side) => [side, ''])), before: { a, b } }
    case 'swap':
      return { ...state, a: b, b: a }
    case 'undo':
      return state.before === null ? state : { ...state.before, before: null }
  }
}

/** The first side that is empty takes the text; when none is, nothing is written over. */
function fillEmptySide(state: QuickTexts, text: string): QuickTexts {
  const side = emptySide(state)
  return side === null ? state : { ...state, [side]: text }
}

export function emptySide({ a, b }: QuickTexts): QuickSide | null {
  return !saysSomething(a) ? 'a' : !saysSomething(b) ? 'b' : null
}

/** The text that waits for another; null while none or both are there. */
export function onlyText({ a, b }: QuickTexts): string | null {
  return saysSomething(a) === saysSomething(b) ? null : saysSomething(a) ? a : b
}

export function saysSomething(text: string): boolean {
  return text.trim() !== ''
}
