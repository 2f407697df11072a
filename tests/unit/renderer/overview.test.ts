import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemsOf } from '../../../renderer/features/compare/items.ts'
import { itemAt, overviewBlocks, overviewStretches } from '../../../renderer/features/compare/overview.ts'
import { viewOf } from '../../../renderer/features/compare/view.ts'
import { article, comparison, passage, row } from './comparison-builder.ts'

/** Rows of the lengths given, each in both texts. */
function built(lengths: readonly number[]): ReturnType<typeof comparison> {
  let reached = 0
  return comparison({
    rows: lengths.map((length) => {
      const span = { from: reached, to: (reached += length) }
      return row('paired', span, span)
    }),
  })
}
const itemsFor = (count: number) => Array.from({ length: count }, (_, a) => ({ kind: 'row', a, b: a }) as const)
const lengths = fc.array(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 40 })

describe('overviewStretches', () => {
  it('fills the strip from top to bottom without a gap', () => {
    fc.assert(
      fc.property(lengths, (drawn) => {
        const stretches = overviewStretches(built(drawn), itemsFor(drawn.length))
        expect(stretches[0]?.from).toBe(0)
        expect(stretches.at(-1)?.to).toBeCloseTo(1)
        stretches.slice(1).forEach(({ from }, index) => expect(from).toBe(stretches[index]?.to))
      }),
    )
  })

  it('gives a longer row more room', () => {
    const [short, long] = overviewStretches(built([10, 500]), itemsFor(2))
    expect((long?.to ?? 0) - (long?.from ?? 0)).toBeGreaterThan((short?.to ?? 0) - (short?.from ?? 0))
  })
})

describe('itemAt', () => {
  it('is the inverse of the drawing: a press in a stretch goes to its item', () => {
    fc.assert(
      fc.property(lengths, fc.double({ min: 0, max: 1, noNaN: true }), (drawn, share) => {
        const stretches = overviewStretches(built(drawn), itemsFor(drawn.length))
        const { item, into } = itemAt(stretches, share)
        const stretch = stretches[item]
        expect((stretch?.from ?? 2) + into * ((stretch?.to ?? 2) - (stretch?.from ?? 2))).toBeCloseTo(share)
      }),
    )
  })

  it('stays on the strip when dragged beyond its ends', () => {
    const stretches = overviewStretches(built([10, 10]), itemsFor(2))
    expect(itemAt(stretches, -3)).toEqual({ item: 0, into: 0 })
    expect(itemAt(stretches, 3)).toEqual({ item: 1, into: 1 })
  })
})

describe('overviewBlocks', () => {
  it('show the row of an edited passage in which nothing differs as word for word', () => {
    const [span, first, second] = [
      { from: 0, to: 35 },
      { from: 0, to: 18 },
      { from: 18, to: 35 },
    ]
    const differences = [{ class: 'words', a: { from: 22, to: 28 }, b: { from: 22, to: 28 } } as const]
    const built = comparison({
      passages: [passage({ kind: 'edited', a: span, b: span, differences })],
      rows: [
        row('paired', first, first, { passages: [0] }),
        row('paired', second, second, { passages: [0] }),
        row('only-a', { from: 35, to: 40 }, null),
      ],
    })
    const text = article({ body: 'Twelve hens fled. The keeper wept. Rain.' })
    const view = viewOf(text, text, built)
    const items = itemsOf(view, false, new Set())
    const blocks = overviewBlocks(view, items, overviewStretches(built, items))
    expect(blocks.map(({ side, look }) => `${side} ${look}`)).toEqual([
      'a verbatim',
      'b verbatim',
      'a edited',
      'b edited',
      'a text',
    ])
  })
})
