import { kindsOf } from './kin.ts'
import { questionsAskedBy } from './measured.ts'
import { contrastsOfWord } from './stance.ts'
import type { Mention } from './statement.ts'

/** Words away from a figure at which a word says half as much of it as right beside it. */
const HALF = 5
/** What a word keeps for each figure that stands between it and this one. */
const BEYOND = 0.5

/** A member of a contrast (`stance.ts`), as a bit, and how near to the figure it stands. */
type Side = { readonly member: number; readonly weight: number }

/** What the words of its sentence say of a figure, each weighed 0 to 1: the nearer it stands, the more. */
export type Nearby = {
  /** Stems of content words. */
  readonly words: ReadonlyMap<string, number>
  /** The questions that the figure can answer (`measured.ts`). */
  readonly questions: ReadonlyMap<number, number>
  /** The kinds of people and things that its words can name (`kin.ts`). */
  readonly kinds: ReadonlyMap<number, number>
  /** For each contrast, the member that stands nearest. */
  readonly contrasts: ReadonlyMap<number, Side>
}

/** Visits the words of the sentence of a figure, the nearest of each side first, with what each says of it. */
function* wordsAround({
  at,
  statement: { tokens },
}: Mention): Generator<readonly [word: string, stem: string | null, weight: number]> {
  for (const step of [-1, 1]) {
    let kept = 1
    for (let place = at + step; place >= 0 && place < tokens.length; place += step) {
      const token = tokens[place]
      if (token === undefined) break
      if (token.slot >= 0) kept *= BEYOND
      else yield [token.word, token.isContent ? token.stem : null, (kept * HALF) / (HALF + Math.abs(place - at) - 1)]
    }
  }
}

/** Keeps the larger weight of a key. */
function raise<Key>(weights: Map<Key, number>, key: Key, weight: number): void {
  if ((weights.get(key) ?? 0) < weight) weights.set(key, weight)
}

/** Reads what the words of its sentence say of a figure. */
export function readNearby(mention: Mention): Nearby {
  const words = new Map<string, number>()
  const questions = new Map<number, number>()
  const kinds = new Map<number, number>()
  const contrasts = new Map<number, Side>()
  for (const [word, stem, weight] of wordsAround(mention)) {
    if (stem !== null) raise(words, stem, weight)
    for (const kind of stem === null ? [] : kindsOf(stem)) raise(kinds, kind, weight)
    for (const question of questionsAskedBy(word)) raise(questions, question, weight)
    for (const [contrast, member] of stem === null ? [] : contrastsOfWord(stem)) {
      if ((contrasts.get(contrast)?.weight ?? 0) < weight) contrasts.set(contrast, { member, weight })
    }
  }
  return { words, questions, kinds, contrasts }
}
