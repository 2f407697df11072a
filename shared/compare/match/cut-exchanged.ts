import type { Acceptance } from './accept.ts'
import type { JudgedRegion, Region } from './region.ts'
import type { Range } from './stretch.ts'

/** A sentence is foreign to a passage when no sentence opposite holds this share of its content words. */
const COUNTERPART = 0.3

/** Fewer content words than this are too few to tell a sentence by. */
const LEAST_CONTENT = 5

/** Cut passages have at least this many words in either text: less is a name or a set phrase. */
const LEAST_PART = 8

/** Share of words found by chance from which two texts are of one topic; in 98 of 100 passages of the PAN 2013 training pairs it is less. */
const ONE_TOPIC = 0.12

/** Part of a sentence as far as it lies in the region, with its different content words. */
type Sentence = Range & { readonly content: ReadonlySet<number> }

/** The sentences of one text that a region touches. */
function sentencesOf({ pair, finders }: Acceptance, side: 'a' | 'b', range: Range): Sentence[] {
  const found: Sentence[] = []
  for (let at = range.from; at < range.to;) {
    const { from, to } = finders[side].tokensAround(at)
    const content = new Set<number>()
    for (let word = Math.max(from, range.from); word < Math.min(to, range.to); word++) {
      const id = pair[side].id[word] ?? 0
      if (pair.vocabulary.content[id] === 1) content.add(id)
    }
    found.push({ from: Math.max(from, range.from), to: Math.min(to, range.to), content })
    at = Math.max(at + 1, to)
  }
  return found
}

function isForeign({ content }: Sentence, opposite: readonly Sentence[]): boolean {
  if (content.size < LEAST_CONTENT) return false
  return !opposite.some((other) => {
    let shared = 0
    for (const word of content) if (other.content.has(word)) shared++
    return shared >= COUNTERPART * content.size
  })
}

function isEnough({ a, b }: Region): boolean {
  return Math.min(a.to - a.from, b.to - b.from) >= LEAST_PART
}

/**
 * Cuts out of a loose passage the sentences that were exchanged for others: the first of A that is foreign with the first of B,
 * and so on. Density alone runs on over them in two reports of one event.
 */
export function cutExchanged(region: JudgedRegion, context: Acceptance): JudgedRegion[] {
  if (region.faithful || region.chance < ONE_TOPIC) return [region]
  const inA = sentencesOf(context, 'a', region.a)
  const inB = sentencesOf(context, 'b', region.b)
  const foreignA = inA.filter((sentence) => isForeign(sentence, inB))
  const foreignB = inB.filter((sentence) => isForeign(sentence, inA))
  if (foreignA.length === 0 || foreignA.length !== foreignB.length) return [region]
  const parts: JudgedRegion[] = []
  let from = { a: region.a.from, b: region.b.from }
  for (const [at, sentence] of foreignA.entries()) {
    const opposite = foreignB[at] ?? sentence
    parts.push({ ...region, a: { from: from.a, to: sentence.from }, b: { from: from.b, to: opposite.from } })
    from = { a: sentence.to, b: opposite.to }
  }
  parts.push({ ...region, a: { from: from.a, to: region.a.to }, b: { from: from.b, to: region.b.to } })
  return parts.filter(isEnough)
}
