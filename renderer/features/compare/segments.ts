/**
 * Cuts a stretch of text into nested marks. This is presentation only: it decides which characters lie under which
 * marks, never what is marked.
 *
 * Marks of different layers may overlap in any way (a figure may straddle the end of a passage). The result is a proper
 * tree all the same: a mark of a higher layer is split where a lower layer's mark begins or ends, and its pieces say
 * which of them holds the true start and the true end.
 */

/** A mark on `[from, to)` of the text. `from === to` marks a place between two characters. */
export type Marked<Mark> = {
  readonly from: number
  readonly to: number
  /** Marks of a lower layer enclose those of a higher one. */
  readonly layer: number
  readonly mark: Mark
}

type TextNode = { readonly kind: 'text'; readonly from: number; readonly text: string }

type PlaceNode<Mark> = { readonly kind: 'place'; readonly at: number; readonly mark: Mark }

export type MarkNode<Mark> = {
  readonly kind: 'mark'
  readonly mark: Mark
  /** Extent of this piece, in offsets of the text. */
  readonly from: number
  readonly to: number
  /** True on the piece where the mark itself begins (ends). */
  readonly starts: boolean
  readonly ends: boolean
  readonly children: readonly SegmentNode<Mark>[]
}

export type SegmentNode<Mark> = TextNode | PlaceNode<Mark> | MarkNode<Mark>

/** The smallest stretch that no boundary cuts, with the marks over it from the outermost in. */
type Atom<Mark> = {
  readonly from: number
  readonly to: number
  readonly over: readonly Marked<Mark>[]
  readonly place: Marked<Mark> | null
}

/**
 * The stretch `[from, to)` of `text` as a tree of marks. Concatenating its text nodes gives the stretch back unchanged;
 * marks that do not touch it are left out, marks that reach beyond it are cut at its ends.
 */
export function segment<Mark>(
  text: string,
  stretch: { readonly from: number; readonly to: number },
  marked: readonly Marked<Mark>[],
): readonly SegmentNode<Mark>[] {
  const touching = marked
    .filter((each) =>
      each.from === each.to
        ? each.from >= stretch.from && each.from <= stretch.to
        : each.from < stretch.to && each.to > stretch.from,
    )
    .sort((x, y) => x.layer - y.layer || x.from - y.from || y.to - x.to)
  return grow(text, atomsOf(stretch, touching), 0)
}

function atomsOf<Mark>(
  stretch: { readonly from: number; readonly to: number },
  touching: readonly Marked<Mark>[],
): readonly Atom<Mark>[] {
  const cuts = new Set([stretch.from, stretch.to])
  for (const { from, to } of touching) {
    cuts.add(Math.max(from, stretch.from))
    cuts.add(Math.min(to, stretch.to))
  }
  const ordered = [...cuts].sort((x, y) => x - y)
  const spans = touching.filter(({ from, to }) => from < to)
  const places = touching.filter(({ from, to }) => from === to)

  return ordered.flatMap((from, index) => {
    const here = places
      .filter((place) => place.from === from)
      .map((place) => ({ from, to: from, over: spans.filter((span) => span.from < from && span.to > from), place }))
    const to = ordered[index + 1]
    if (to === undefined) return here
    return [...here, { from, to, over: spans.filter((span) => span.from <= from && span.to >= to), place: null }]
  })
}

/** Gathers neighbouring atoms under the mark they share at `depth`, and goes on inside it. */
function grow<Mark>(text: string, atoms: readonly Atom<Mark>[], depth: number): readonly SegmentNode<Mark>[] {
  const nodes: SegmentNode<Mark>[] = []
  let index = 0
  while (index < atoms.length) {
    const first = atoms[index]
    if (first === undefined) break
    const shared = first.over[depth]
    if (shared === undefined) {
      nodes.push(leaf(text, first))
      index += 1
      continue
    }
    let end = index + 1
    while (atoms[end]?.over[depth] === shared) end += 1
    nodes.push(markOver(text, shared, atoms.slice(index, end), depth))
    index = end
  }
  return nodes
}

function leaf<Mark>(text: string, atom: Atom<Mark>): SegmentNode<Mark> {
  return atom.place === null
    ? { kind: 'text', from: atom.from, text: text.slice(atom.from, atom.to) }
    : { kind: 'place', at: atom.from, mark: atom.place.mark }
}

function markOver<Mark>(
  text: string,
  shared: Marked<Mark>,
  inside: readonly Atom<Mark>[],
  depth: number,
): MarkNode<Mark> {
  const from = inside[0]?.from ?? shared.from
  const to = inside.at(-1)?.to ?? shared.to
  return {
    kind: 'mark',
    mark: shared.mark,
    from,
    to,
    starts: from === shared.from,
    ends: to === shared.to,
    children: grow(text, inside, depth + 1),
  }
}
