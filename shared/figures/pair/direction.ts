import type { Figure } from '../../domain/figure.ts'
import type { Token } from './token.ts'

/** Words that make what follows a loss or a gain; in a table each cell has its own. */
const SIGNS: ReadonlyMap<string, 'profit' | 'loss'> = new Map([
  ...['loss', 'losses', 'lost', 'deficit'].map((word) => [word, 'loss'] as const),
  ...['profit', 'profits', 'gain', 'gains', 'surplus', 'income', 'earnings'].map((word) => [word, 'profit'] as const),
])
/** Words looked back for a sign: `losses from discontinued operations of 19 cts`. */
const SIGN_REACH = 5

/** Words looked ahead for one: `a 140 mln dlr loss`. */
const SIGN_REACH_AHEAD = 2
/** What stands behind these belongs to the other value: `20 cts vs loss two cts`. */
const CONTRASTS: ReadonlySet<string> = new Set(['vs', 'versus', 'against', 'from', 'compared', 'after'])

/** The sign that the words beside a figure give it, going `step` (-1 or 1) as far as `reach`. */
function signBeside(tokens: readonly Token[], at: number, step: -1 | 1, reach: number): 'profit' | 'loss' | null {
  for (let distance = 1; distance <= reach; distance++) {
    const token = tokens[at + distance * step]
    if (token === undefined || token.slot >= 0 || (step > 0 && CONTRASTS.has(token.word))) return null
    // `One billion in losses and left 1,000 dead`: another clause.
    if (token.word === 'and') return null
    // `7,400 have lost their homes`: what is lost is not the 7,400.
    const sign = step > 0 && token.word === 'lost' ? undefined : SIGNS.get(token.word)
    if (sign !== undefined) return sign
  }
  return null
}

/** Kinds of amounts that can be gained or lost. */
const SIGNED: ReadonlySet<Figure['kind']> = new Set<Figure['kind']>(['count', 'money', 'percent', 'measure'])

/** Words behind a figure that make it a rise or a fall; the second only before `than`: `seven more bodies` is no rise. */
const TURNS_BEHIND: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ['higher', 'up'],
  ['lower', 'down'],
  ['fewer', 'down'],
])
const COMPARED_BEHIND: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ['more', 'up'],
  ['less', 'down'],
])
/** Words before `of` and a figure that do: `an increase of 18 percent`. */
const TURNS_BEFORE: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ...['increase', 'rise', 'jump', 'growth', 'surge'].map((word) => [word, 'up'] as const),
  ...['decrease', 'fall', 'drop', 'decline', 'reduction', 'slump'].map((word) => [word, 'down'] as const),
])

/** `1.2 percent higher`, `14,000 fewer`, `18 percent less than in 2025`, `an increase of 18 percent`. */
function turnBeside(tokens: readonly Token[], at: number): 'up' | 'down' | null {
  const [before, of, next, than] = [-2, -1, 1, 2].map((offset) => tokens[at + offset]?.word ?? '')
  const compared = than === 'than' ? COMPARED_BEHIND.get(next ?? '') : undefined
  const led = of === 'of' ? TURNS_BEFORE.get(before ?? '') : undefined
  return TURNS_BEHIND.get(next ?? '') ?? compared ?? led ?? null
}

/** Whether a word makes what stands beside it a gain or a loss. */
export function isSignWord(word: string): boolean {
  return SIGNS.has(word)
}

/** Gain or loss, rise or fall, as the reader or the words beside the figure say. */
export function readDirection(figure: Figure, tokens: readonly Token[], at: number): Figure['direction'] {
  // Money that was `lost` is a loss; anything else may have lost so much of its height.
  if (figure.kind === 'money' && /^(?:lost|los[ei]ng|loses?)$/.test(tokens[at - 1]?.word ?? '')) return 'loss'
  if (figure.direction !== null || !SIGNED.has(figure.kind)) return figure.direction
  const sign = signBeside(tokens, at, -1, SIGN_REACH) ?? signBeside(tokens, at, 1, SIGN_REACH_AHEAD)
  return sign ?? turnBeside(tokens, at)
}
