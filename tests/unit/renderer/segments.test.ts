import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segment, type Marked, type SegmentNode } from '../../../renderer/features/compare/segments.ts'

/** Every character with the marks over it from the outermost in, and every place, as the tree says. */
function flatten(nodes: readonly SegmentNode<string>[], over: readonly string[] = []): readonly Flat[] {
  return nodes.flatMap((node): readonly Flat[] => {
    switch (node.kind) {
      case 'text':
        return node.text.split('').map((character, index) => ({ at: node.from + index, character, over }))
      case 'place':
        return [{ at: node.at, character: '', over: [...over, node.mark] }]
      case 'mark':
        return flatten(node.children, [...over, node.mark])
    }
  })
}
type Flat = { readonly at: number; readonly character: string; readonly over: readonly string[] }

function pieces(nodes: readonly SegmentNode<string>[]): readonly Extract<SegmentNode<string>, { kind: 'mark' }>[] {
  return nodes.flatMap((node) => (node.kind === 'mark' ? [node, ...pieces(node.children)] : []))
}

const textAndMarks = fc.string({ unit: 'grapheme', maxLength: 60 }).chain((text) => {
  const offset = fc.nat({ max: text.length })
  const span = fc.tuple(offset, offset).map(([x, y]) => ({ from: Math.min(x, y), to: Math.max(x, y) }))
  return fc.record({
    text: fc.constant(text),
    stretch: span,
    marked: fc
      .array(fc.record({ span, layer: fc.nat({ max: 4 }) }), { maxLength: 8 })
      .map((drawn) => drawn.map(({ span, layer }, index): Marked<string> => ({ ...span, layer, mark: `${index}` }))),
  })
})

describe('segment', () => {
  it('leaves an unmarked stretch as one run', () => {
    expect(segment('Two hens, one egg.', { from: 4, to: 9 }, [])).toEqual([{ kind: 'text', from: 4, text: 'hens,' }])
  })

  it('puts a figure inside the passage it stands in', () => {
    const nodes = segment('saw 12 hens', { from: 0, to: 11 }, [
      { from: 4, to: 6, layer: 3, mark: 'figure' },
      { from: 0, to: 11, layer: 1, mark: 'passage' },
    ])
    expect(nodes).toMatchObject([
      {
        mark: 'passage',
        starts: true,
        ends: true,
        children: [{ text: 'saw ' }, { mark: 'figure', children: [{ text: '12' }] }, { text: ' hens' }],
      },
    ])
  })

  it('splits a figure that straddles the end of a passage, and says which piece is its start', () => {
    const nodes = segment('about 12 hens', { from: 0, to: 13 }, [
      { from: 0, to: 7, layer: 1, mark: 'passage' },
      { from: 6, to: 8, layer: 3, mark: 'figure' },
    ])
    const figure = pieces(nodes).filter(({ mark }) => mark === 'figure')
    expect(figure.map(({ from, to, starts, ends }) => ({ from, to, starts, ends }))).toEqual([
      { from: 6, to: 7, starts: true, ends: false },
      { from: 7, to: 8, starts: false, ends: true },
    ])
  })

  it('keeps the place of words that only the other text has', () => {
    const nodes = segment('the ministry said', { from: 0, to: 17 }, [
      { from: 0, to: 17, layer: 1, mark: 'passage' },
      { from: 12, to: 12, layer: 4, mark: 'missing' },
    ])
    expect(nodes).toMatchObject([
      { mark: 'passage', children: [{ text: 'the ministry' }, { kind: 'place', at: 12 }, { text: ' said' }] },
    ])
  })

  it('gives the stretch back, character by character', () => {
    fc.assert(
      fc.property(textAndMarks, ({ text, stretch, marked }) => {
        const characters = flatten(segment(text, stretch, marked)).map(({ character }) => character)
        expect(characters.join('')).toBe(text.slice(stretch.from, stretch.to))
      }),
    )
  })

  it('puts over each character exactly the marks whose span holds it, lower layers outside', () => {
    fc.assert(
      fc.property(textAndMarks, ({ text, stretch, marked }) => {
        const layerOf = new Map(marked.map(({ mark, layer }) => [mark, layer]))
        for (const { at, character, over } of flatten(segment(text, stretch, marked))) {
          if (character === '') continue
          const holding = marked.filter(({ from, to }) => from <= at && at < to).map(({ mark }) => mark)
          expect([...over].sort()).toEqual(holding.sort())
          const layers = over.map((mark) => layerOf.get(mark) ?? -1)
          expect(layers).toEqual([...layers].sort((x, y) => x - y))
        }
      }),
    )
  })

  it('starts and ends every mark inside the stretch exactly once, in pieces that adjoin', () => {
    fc.assert(
      fc.property(textAndMarks, ({ text, stretch, marked }) => {
        const all = pieces(segment(text, stretch, marked))
        for (const { from, to, mark } of marked) {
          if (from === to || from < stretch.from || to > stretch.to) continue
          const own = all.filter((piece) => piece.mark === mark)
          expect(own.filter(({ starts }) => starts)).toHaveLength(1)
          expect(own.filter(({ ends }) => ends)).toHaveLength(1)
          expect(own.reduce((reached, piece) => (piece.from === reached ? piece.to : -1), from)).toBe(to)
        }
      }),
    )
  })

  it('shows every empty mark of the stretch exactly once', () => {
    fc.assert(
      fc.property(textAndMarks, ({ text, stretch, marked }) => {
        const places = flatten(segment(text, stretch, marked)).filter(({ character }) => character === '')
        const expected = marked.filter(({ from, to }) => from === to && from >= stretch.from && from <= stretch.to)
        expect(new Set(places.map(({ over }) => over.at(-1)))).toEqual(new Set(expected.map(({ mark }) => mark)))
        expect(places).toHaveLength(expected.length)
      }),
    )
  })
})
