import { describe, expect, it } from 'vitest'
import { itemsOf, placesOfRows } from '../../../renderer/features/compare/items.ts'
import { viewOf } from '../../../renderer/features/compare/view.ts'
import type { Comparison } from '../../../shared/domain/comparison.ts'
import { article, comparison, figure, figureFinding, passage, passageFinding, row } from './comparison-builder.ts'

const body = 'x'.repeat(200)
const view = (built: Comparison) => viewOf(article({ body }), article({ body }), built)
const span = (from: number, to: number) => ({ from, to })
const items = (built: Comparison) => itemsOf(view(built), false, new Set())

describe('itemsOf', () => {
  it('sets what only A says beside what only B says', () => {
    const rows = [
      row('only-a', span(0, 10), null, { startsParagraph: true }),
      row('only-a', span(10, 20), null),
      row('only-b', null, span(0, 10), { startsParagraph: true }),
      row('paired', span(20, 30), span(10, 20), { startsParagraph: true }),
    ]
    expect(items(comparison({ rows }))).toEqual([
      { kind: 'row', a: 0, b: 2 },
      { kind: 'row', a: 1, b: null },
      { kind: 'row', a: 3, b: 3 },
    ])
  })

  it('begins each paragraph level with the paragraph in its place', () => {
    const rows = [
      row('only-a', span(0, 10), null, { startsParagraph: true }),
      row('only-a', span(10, 20), null),
      row('only-a', span(20, 30), null, { startsParagraph: true }),
      row('only-b', null, span(0, 10), { startsParagraph: true }),
      row('only-b', null, span(10, 20), { startsParagraph: true }),
    ]
    expect(items(comparison({ rows }))).toEqual([
      { kind: 'row', a: 0, b: 3 },
      { kind: 'row', a: 1, b: null },
      { kind: 'row', a: 2, b: 4 },
    ])
  })

  it('leaves the other side of a moved passage free for its ghost, and the leads level', () => {
    const rows = [
      row('only-a', span(0, 10), null, { startsParagraph: true }),
      row('moved', span(10, 20), null, { startsParagraph: true, passages: [0] }),
      row('only-b', null, span(0, 10), { startsParagraph: true }),
      row('paired', span(20, 30), span(10, 20), { startsParagraph: true }),
      row('moved', null, span(20, 30), { passages: [0] }),
    ]
    const built = comparison({ rows, passages: [passage({ moved: true, a: span(10, 20), b: span(20, 30) })] })
    expect(items(built)).toEqual([
      { kind: 'row', a: 0, b: 2 },
      { kind: 'row', a: 1, b: null },
      { kind: 'row', a: 3, b: 3 },
      { kind: 'row', a: null, b: 4 },
    ])
  })

  const same = comparison({
    rows: [
      row('paired', span(0, 10), span(0, 10), { passages: [0] }),
      row('paired', span(10, 20), span(10, 20), { passages: [0] }),
      row('paired', span(20, 40), span(20, 40), { passages: [0] }),
      row('paired', span(40, 60), span(40, 60)),
    ],
    passages: [passage({ a: span(0, 40), b: span(0, 40) })],
    findings: [passageFinding(0, 1)],
  })

  it('folds a run of rows that are the same, and opens it again', () => {
    expect(itemsOf(view(same), true, new Set())).toEqual([
      { kind: 'fold', from: 0, to: 3 },
      { kind: 'row', a: 3, b: 3 },
    ])
    expect(itemsOf(view(same), true, new Set([0]))).toHaveLength(4)
    expect(itemsOf(view(same), false, new Set())).toHaveLength(4)
  })

  it('folds the same sentences of an edited passage, and keeps the edited one', () => {
    const difference = { class: 'words', a: span(25, 28), b: span(25, 28) } as const
    const edited = passage({ kind: 'edited', a: span(0, 40), b: span(0, 40), differences: [difference] })
    expect(itemsOf(view(comparison({ ...same, passages: [edited] })), true, new Set())).toEqual([
      { kind: 'fold', from: 0, to: 2 },
      { kind: 'row', a: 2, b: 2 },
      { kind: 'row', a: 3, b: 3 },
    ])
  })

  it('never folds away a row with something to decide on', () => {
    const conflict = comparison({
      ...same,
      figuresA: [figure({ from: 12, to: 14, text: 'xx' })],
      figuresB: [figure({ from: 12, to: 14, text: 'xx' })],
      findings: [figureFinding(), passageFinding(0, 2)],
    })
    expect(itemsOf(view(conflict), true, new Set()).filter(({ kind }) => kind === 'fold')).toEqual([])
  })

  it('shows every row of either text exactly once, in the order of its text', () => {
    const rows = [
      row('moved', null, span(0, 5), { passages: [0] }),
      row('only-b', null, span(5, 10)),
      row('only-a', span(0, 5), null),
      row('moved', span(5, 10), null, { passages: [0], startsParagraph: true }),
      row('only-b', null, span(10, 15), { startsParagraph: true }),
    ]
    const built = comparison({ rows, passages: [passage({ moved: true, a: span(5, 10), b: span(0, 5) })] })
    const shown = items(built).flatMap((item) => (item.kind === 'row' ? [item] : []))
    expect(shown.flatMap(({ a }) => a ?? [])).toEqual([2, 3])
    expect(shown.flatMap(({ b }) => b ?? [])).toEqual([0, 1, 4])
  })
})

describe('placesOfRows', () => {
  it('finds a row beside another, and inside a fold', () => {
    const shown = [
      { kind: 'row', a: 0, b: 2 },
      { kind: 'fold', from: 3, to: 6 },
    ] as const
    expect(placesOfRows(shown).get(2)).toBe(0)
    expect(placesOfRows(shown).get(5)).toBe(1)
    expect(placesOfRows(shown).get(9)).toBeUndefined()
  })
})
