import { describe, expect, it } from 'vitest'
import { findInText, NO_SEARCH } from '../../../renderer/features/compare/find.ts'
import { foundIn, viewOf } from '../../../renderer/features/compare/view.ts'
import { article, comparison, row } from './comparison-builder.ts'

const search = (words: string, how: { matchesCase?: boolean; wholeWords?: boolean } = {}) => ({
  ...NO_SEARCH,
  words,
  ...how,
})
const found = (text: string, ...of: Parameters<typeof search>) =>
  findInText(text, search(...of)).map(({ from, to }) => text.slice(from, to))

describe('findInText', () => {
  it('finds every place, whatever the case, unless case is to match', () => {
    expect(found('Hens and hens', 'hens')).toEqual(['Hens', 'hens'])
    expect(found('Hens and hens', 'hens', { matchesCase: true })).toEqual(['hens'])
  })

  it('finds whole words alone when that is asked, in any script', () => {
    expect(found('hen hens', 'hen')).toHaveLength(2)
    expect(found('hen hens', 'hen', { wholeWords: true })).toEqual(['hen'])
    expect(found('Åland, Ålands', 'åland', { wholeWords: true })).toEqual(['Åland'])
  })

  it('takes signs as they are, and quotation marks for each other', () => {
    expect(found('1.4 (or 1x4)', '1.4')).toEqual(['1.4'])
    expect(found('the keeper’s hens', "keeper's")).toEqual(['keeper’s'])
    expect(found('a-b/c', '-b/c')).toEqual(['-b/c'])
  })

  it('finds a phrase across the end of a line, and nothing for nothing', () => {
    expect(found('two\nhens', 'two hens')).toEqual(['two\nhens'])
    expect(found('two hens', '  ')).toEqual([])
  })
})

describe('foundIn', () => {
  const body = 'Hens fled. Hens wept.'
  const span = (from: number, to: number) => ({ from, to })
  const view = viewOf(
    article({ body }),
    article({ body }),
    comparison({ rows: [row('paired', span(0, 11), span(0, 11)), row('paired', span(11, 21), span(11, 21))] }),
  )

  it('gives each place its row, and each row the marks that touch it', () => {
    const { places, marks } = foundIn(view, { a: [span(11, 15)], b: [span(6, 15)] })
    expect(places).toEqual([
      { side: 'a', row: 1, span: span(11, 15) },
      { side: 'b', row: 0, span: span(6, 15) },
    ])
    expect([...marks.a.keys()]).toEqual([1])
    expect([...marks.b.keys()]).toEqual([0, 1])
  })
})
