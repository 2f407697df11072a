import { describe, expect, it } from 'vitest'
import { rowAt, twinOf, viewOf } from '../../../renderer/features/compare/view.ts'
import { article, comparison, figure, figureFinding, passage, row } from './comparison-builder.ts'

const span = (from: number, to: number) => ({ from, to })
const a = article({ body: 'Twelve hens fled. The keeper wept. ' })
const b = article({ body: 'The keeper wept. Some 14 hens fled.' })
const figuresB = [figure({ from: 22, to: 24, text: '14', value: '14' })]
const built = comparison({
  passages: [
    passage({
      kind: 'edited',
      moved: true,
      a: span(18, 34),
      b: span(0, 16),
      differences: [{ class: 'words', a: span(33, 33), b: span(10, 16) }],
    }),
  ],
  rows: [
    row('moved', null, span(0, 17), { passages: [0] }),
    row('paired', span(0, 18), span(17, 35)),
    row('moved', span(18, 35), null, { passages: [0] }),
  ],
  figuresA: [figure({ from: 0, to: 6 })],
  figuresB,
  findings: [figureFinding(), figureFinding({ relation: 'other-scope', rank: 2 })],
})
const view = viewOf(a, b, built)

describe('viewOf', () => {
  it('lets the most important finding say how a figure stands', () => {
    expect(view.a.standings).toEqual([{ relation: 'conflict', twin: 0, finding: 0 }])
  })

  it('knows the rows of a finding, those of A first and each once', () => {
    expect(view.findingRows[0]).toEqual([1])
  })

  it('gives each row the marks that touch it and no other', () => {
    const kinds = view.a.rowMarks.map((marks) => marks.map(({ mark }) => mark.kind))
    expect(kinds).toEqual([[], ['figure'], ['passage', 'difference']])
  })

  it('finds the row of an offset, of the end too, and none in an empty text', () => {
    expect(rowAt(view.b, 16)).toBe(0)
    expect(rowAt(view.b, 17)).toBe(1)
    expect(rowAt(view.b, 35)).toBe(1)
    expect(rowAt(viewOf(a, b, comparison({})).a, 0)).toBeNull()
  })

  it('keeps a figure of the headline out of the body', () => {
    const inTitle = comparison({
      ...built,
      figuresB,
      figuresA: [figure({ field: 'title', from: 0, to: 4, text: 'Hens' })],
    })
    const titled = viewOf(a, b, inTitle)
    expect(titled.a.headlineMarks).toHaveLength(1)
    expect(titled.a.rowMarks.flat().filter(({ mark }) => mark.kind === 'figure')).toEqual([])
    expect(titled.findingRows[0]).toEqual([1])
  })
})

describe('twinOf', () => {
  it('leads from either half of a moved passage to the other', () => {
    expect(twinOf(view, 0)).toEqual({ row: 2, span: span(18, 35) })
    expect(twinOf(view, 2)).toEqual({ row: 0, span: span(0, 17) })
    expect(twinOf(view, 1)).toBeNull()
  })

  it('shows the whole passage once where its halves have another number of rows', () => {
    const uneven = comparison({
      passages: [passage({ moved: true, a: span(0, 18), b: span(0, 35) })],
      rows: [
        row('moved', span(0, 18), null, { passages: [0] }),
        row('moved', null, span(0, 17), { passages: [0] }),
        row('moved', null, span(17, 35), { passages: [0] }),
      ],
    })
    const unevenView = viewOf(a, b, uneven)
    expect(twinOf(unevenView, 0)).toEqual({ row: 1, span: span(0, 35) })
    expect(twinOf(unevenView, 1)).toEqual({ row: 0, span: span(0, 18) })
    expect(twinOf(unevenView, 2)).toBeNull()
  })
})

describe('inner differences', () => {
  /** Two texts of one sentence whose figures part, and how those figures stand. */
  const marksOf = (relation: 'same' | 'compatible' | 'conflict') => {
    const parted = comparison({
      passages: [
        passage({
          kind: 'edited',
          a: span(0, 16),
          b: span(0, 13),
          differences: [{ class: 'figure', a: span(0, 6), b: span(0, 2) }],
        }),
      ],
      rows: [row('paired', span(0, 16), span(0, 13), { passages: [0] })],
      figuresA: [figure({ from: 0, to: 6 })],
      figuresB: [figure({ from: 0, to: 2, text: '12' })],
      findings: [figureFinding({ relation })],
    })
    const texts = [article({ body: 'Twelve hens fled' }), article({ body: '12 hens fled!' })] as const
    return viewOf(...texts, parted)
      .a.rowMarks.flat()
      .filter(({ mark }) => mark.kind === 'difference')
  }

  it('are marked whatever kind they are of, and lesser where two figures say one value', () => {
    expect(marksOf('conflict')).toMatchObject([{ from: 0, to: 6, mark: { class: 'figure', isLesser: false } }])
    expect(marksOf('compatible')).toMatchObject([{ mark: { isLesser: false } }])
    expect(marksOf('same')).toMatchObject([{ mark: { isLesser: true } }])
  })
})
