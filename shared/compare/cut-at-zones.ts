import type { Span } from '../domain/span.ts'

/** A span without the white space around it. */
function trimmed(text: string, { from, to }: Span): Span {
  const inside = text.slice(from, to)
  const end = from + inside.trimEnd().length
  return { from: Math.min(end, from + inside.length - inside.trimStart().length), to: end }
}

/**
 * Sentences, in order, cut where a zone begins or ends inside them: the dateline before a sentence and the credit behind it
 * are none of its own. The zone is a piece like any other.
 */
export function cutAtZones(text: string, sentences: readonly Span[], zones: readonly Span[]): readonly Span[] {
  const bounds = zones.flatMap(({ from, to }) => [from, to])
  let next = 0
  return sentences.flatMap((sentence) => {
    while ((bounds[next] ?? Number.POSITIVE_INFINITY) <= sentence.from) next++
    const cuts: number[] = []
    for (; (bounds[next] ?? Number.POSITIVE_INFINITY) < sentence.to; next++) cuts.push(bounds[next] ?? 0)
    if (cuts.length === 0) return [sentence]
    return [sentence.from, ...cuts]
      .map((from, at) => trimmed(text, { from, to: cuts[at] ?? sentence.to }))
      .filter(({ from, to }) => from < to)
  })
}
