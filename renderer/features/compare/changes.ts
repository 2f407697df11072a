import type { Difference, Passage } from '../../../shared/domain/passage.ts'
import type { Span } from '../../../shared/domain/span.ts'

type Bodies = Readonly<Record<'a' | 'b', string>>

/** What one text has in place of the other's words inside a passage; empty where it has nothing there. */
export type Change = { readonly a: string; readonly b: string }

/**
 * The changed words and figures of a passage, in reading order and in whole words: of `3-1` and `1-3` the differences are
 * pieces that say nothing alone. Of changes of case, punctuation and white space none.
 */
export function changesOf(
  { differences }: Pick<Passage, 'differences'>,
  bodies: Bodies,
  most: number,
): readonly Change[] {
  const grown: { a: Span; b: Span }[] = []
  for (const difference of differences) {
    if (difference.class !== 'words' && difference.class !== 'figure') continue
    const whole = inWholeWords(difference, bodies)
    const last = grown.at(-1)
    if (last !== undefined && (whole.a.from < last.a.to || whole.b.from < last.b.to)) {
      grown[grown.length - 1] = { a: { ...last.a, to: whole.a.to }, b: { ...last.b, to: whole.b.to } }
    } else if (grown.length === most) break
    else grown.push(whole)
  }
  return grown.map((change) => ({ a: wordsIn(bodies.a, change.a), b: wordsIn(bodies.b, change.b) }))
}

function wordsIn(body: string, { from, to }: Span): string {
  return body.slice(from, to).trim()
}

/** How far a word is followed beyond a difference, in characters. */
const WORD_REACH = 40

function inWholeWords({ a, b }: Pick<Difference, 'a' | 'b'>, bodies: Bodies): { a: Span; b: Span } {
  const changed = [bodies.a.slice(a.from, a.to), bodies.b.slice(b.from, b.to)]
  const left = changed.some((words) => /^\S/u.test(words))
    ? sameLetters(bodies, { a: a.from - 1, b: b.from - 1 }, -1)
    : 0
  const right = changed.some((words) => /\S$/u.test(words)) ? sameLetters(bodies, { a: a.to, b: b.to }, 1) : 0
  return { a: { from: a.from - left, to: a.to + right }, b: { from: b.from - left, to: b.to + right } }
}

/** How many letters and digits both texts go on with alike from two places on, forwards or backwards. */
function sameLetters(bodies: Bodies, from: Readonly<Record<'a' | 'b', number>>, step: 1 | -1): number {
  let count = 0
  while (count < WORD_REACH) {
    const letter = bodies.a.charAt(from.a + count * step)
    if (letter !== bodies.b.charAt(from.b + count * step) || !/[\p{L}\p{M}\p{N}]/u.test(letter)) break
    count += 1
  }
  return count
}

/** A change in a few words: `8 → 18`, or what one of the two texts alone has. */
export function changeInWords({ a, b }: Change): string {
  if (a === '') return `“${b}” only in B`
  return b === '' ? `“${a}” only in A` : `${a} → ${b}`
}
