import { describe, expect, it, test } from 'vitest'
import { createHandBooks } from '../../../renderer/client/by-hand.ts'
import { chooseFindings } from '../../../renderer/features/compare/findings.ts'
import { NOTHING_HELD } from '../../../renderer/features/compare/hand-state.ts'
import { alignmentOf, findingOf, likelyKind, takenFrom } from '../../../renderer/features/compare/handwork.ts'
import { sameSelected } from '../../../renderer/features/compare/same-finding.ts'
import { viewOf } from '../../../renderer/features/compare/view.ts'
import { firstState, reduceWorkspace } from '../../../renderer/features/compare/workspace-state.ts'
import { articleIdSchema } from '../../../shared/domain/article.ts'
import { withHandChange, type HandChange, type Handwork } from '../../../shared/domain/by-hand.ts'
import { withFindingsByHand } from '../../../shared/domain/findings-by-hand.ts'
import { placeAt } from '../../../shared/domain/quoted-place.ts'
import { DEFAULT_SETTINGS } from '../../../shared/domain/settings.ts'
import { handAlignment, handFinding, madeAs } from '../../support/handwork.ts'
import { article, comparison, figure, passage, passageFinding } from './comparison-builder.ts'

const texts = { a: article(), b: article({ body: 'A dozen hens were found. Nobody thanked them.' }) }
const plain = comparison({
  passages: [passage()],
  findings: [passageFinding(0, 1)],
  rows: [
    { kind: 'paired', a: { from: 0, to: 23 }, b: { from: 0, to: 24 }, passages: [0], startsParagraph: true },
    { kind: 'only-a', a: { from: 23, to: 47 }, b: null, passages: [], startsParagraph: false },
    { kind: 'only-b', a: null, b: { from: 24, to: 45 }, passages: [], startsParagraph: false },
  ],
  figuresA: [figure()],
})
const thanks = { a: { from: 24, to: 47 }, b: { from: 25, to: 45 } }
const view = viewOf(texts.a, texts.b, plain)

it('a finding that is before the eye gives both its places, and its kind', () => {
  expect(takenFrom(passageFinding(0, 1), view)).toEqual({
    held: { a: { from: 0, to: 10 }, b: { from: 0, to: 10 } },
    kind: 'wording',
  })
  const alone = { kind: 'figure', relation: 'only-a', a: 0, b: null, pattern: null, rank: 1, reason: 'Alone.' } as const
  expect(takenFrom(alone, view)).toMatchObject({ held: { a: { from: 0, to: 6 }, b: null }, kind: 'missing' })
  expect(takenFrom({ ...alone, relation: 'conflict' }, view).kind).toBe('figure')
  const name = { kind: 'wording', what: 'name', ...thanks, rank: 1, reason: 'Another name.' } as const
  expect(takenFrom(name, view)).toEqual({ held: thanks, kind: 'name' })
})

describe('findings made by hand', () => {
  const own = handFinding(1, { note: 'Who was thanked?', a: placeAt(texts.a.body, thanks.a) })
  const lost = handFinding(2, { b: { ...placeAt(texts.b.body, thanks.b), span: null } })
  const known = withFindingsByHand(plain, [
    own,
    handAlignment(3, { what: 'apart', a: placeAt(texts.a.body, thanks.a), b: placeAt(texts.b.body, thanks.b) }),
    lost,
  ])
  const all = viewOf(texts.a, texts.b, known)

  it('stand before what was computed, in the order in which they were made, with ranks of their own', () => {
    expect(known.findings.map(({ kind, rank }) => [kind, rank])).toEqual([
      ['by-hand', 1],
      ['by-hand', 2],
      ['passage', 3],
    ])
    expect(known.findings.map(({ reason }) => reason).slice(0, 2)).toEqual([
      'Who was thanked?',
      'Found by hand, without a note. Its place in B is not found any more.',
    ])
    expect(withFindingsByHand(plain, [])).toBe(plain)
  })

  it('are listed with all others and alone, have their row and their mark, and none where the place is lost', () => {
    const choice = { filter: 'by-hand', order: 'importance', withQuiet: false, isGrouped: false } as const
    expect(chooseFindings(known, all.findingRows, choice)).toEqual([0, 1])
    expect(all.findingRows).toEqual([[1], [], [0]])
    expect(all.a.rowMarks[1]).toContainEqual(
      expect.objectContaining({ ...thanks.a, mark: { kind: 'by-hand', finding: 0 } }),
    )
    expect(all.b.rowMarks.flat().some(({ mark }) => mark.kind === 'by-hand')).toBe(false)
  })

  it('keep what was selected when one comes or goes', () => {
    expect(sameSelected(view, all, { kind: 'finding', finding: 0 })).toEqual({ kind: 'finding', finding: 2 })
    expect(sameSelected(all, view, { kind: 'finding', finding: 0 })).toBeNull()
  })
})

describe('what is made of the words held', () => {
  it('is a finding of either place or both, and an alignment of both only', () => {
    expect(findingOf(view, NOTHING_HELD, { kind: 'other', note: '', before: null }, madeAs(1))).toBeNull()
    const held = { ...NOTHING_HELD, b: thanks.b }
    const made = findingOf(view, held, { kind: 'missing', note: ' Why? ', before: null }, madeAs(1))
    expect(made).toMatchObject({ what: 'finding', note: 'Why?', a: null, b: { quote: 'Nobody thanked them.' } })
    expect(alignmentOf(view, held, 'together', madeAs(1))).toBeNull()
    expect(alignmentOf(view, thanks, 'apart', madeAs(1))).toMatchObject({ what: 'apart', a: { span: thanks.a } })
  })

  it('keeps a place that is not found any more, unless another is chosen for it or both are', () => {
    const gone = { span: null, quote: 'Two ducks', before: '', after: '' }
    const before = handFinding(1, { a: gone, b: placeAt(texts.b.body, thanks.b) })
    const said = { kind: 'other', note: '', before } as const
    expect(findingOf(view, { ...NOTHING_HELD, b: thanks.b }, said, madeAs(1))?.a).toEqual(gone)
    expect(findingOf(view, thanks, said, madeAs(1))?.a).toMatchObject({ quote: 'The keeper thanked all.' })
  })

  it('is proposed to be of the kind that its words show', () => {
    expect(likelyKind(view, { ...NOTHING_HELD, b: thanks.b })).toBe('missing')
    expect(likelyKind(view, { a: { from: 0, to: 11 }, b: { from: 0, to: 12 } })).toBe('figure')
    expect(likelyKind(view, { a: thanks.a, b: thanks.b })).toBe('wording')
  })
})

test('words held go with their texts, and stay when the same texts are compared anew', () => {
  const first = firstState(false, DEFAULT_SETTINGS)
  const held = [
    { kind: 'hold', side: 'a', span: thanks.a } as const,
    { kind: 'hold', side: 'b', span: thanks.b } as const,
    { kind: 'draft', of: null } as const,
    { kind: 'write', said: { note: 'Why?' } } as const,
  ].reduce(reduceWorkspace, first)
  expect(held).toMatchObject({ showsPanel: true, tab: 'findings', hand: { held: thanks, draft: { note: 'Why?' } } })
  const renew = { kind: 'renew', selected: null, row: null } as const
  expect(reduceWorkspace(held, { ...renew, isSameTexts: true }).hand).toMatchObject({
    held: thanks,
    draft: { note: 'Why?' },
  })
  expect(reduceWorkspace(held, { ...renew, isSameTexts: false }).hand).toMatchObject({
    held: NOTHING_HELD,
    draft: null,
  })
})

describe('the book of a pair', () => {
  const [one, two] = [1, 2].map((id) => articleIdSchema.parse(id)) as [
    ReturnType<typeof articleIdSchema.parse>,
    ReturnType<typeof articleIdSchema.parse>,
  ]
  const finding = handFinding(1, { a: placeAt(texts.a.body, thanks.a) })

  /** A library that keeps what it is told, or nothing at all. */
  function library(isBroken = false) {
    let kept: readonly Handwork[] = []
    const books = createHandBooks({
      byHandOf: async () => [...kept],
      changeByHand: async ({ change }) => {
        if (isBroken) throw new Error('full')
        // What is sent is what the contract takes.
        kept = withHandChange(kept, change as HandChange)
        return {}
      },
    })
    return { books, kept: () => kept }
  }
  const settled = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

  it('shows at once what is done, keeps it, and undoes and does it again', async () => {
    const { books, kept } = library()
    const book = books.ofArticles(one, two)
    expect(book.get().done).toBeNull()
    await settled()
    expect(book.get().done).toEqual([])
    book.change({ put: [finding], remove: [] }, 'Finding made')
    expect(book.get()).toMatchObject({ done: [finding], said: 'Finding made.' })
    await settled()
    expect(kept()).toEqual([finding])
    book.undo()
    expect(book.get()).toMatchObject({ done: [], said: 'Undone: finding made.' })
    book.redo()
    await settled()
    expect(kept()).toEqual([finding])
    expect(book.get().said).toBe('Finding made again.')
  })

  it('is the same whichever of the two is named first', async () => {
    const { books, kept } = library()
    books.ofArticles(two, one).change({ put: [{ ...finding, a: finding.b, b: finding.a }], remove: [] }, 'Finding made')
    await settled()
    expect(kept()).toEqual([finding])
    expect(books.ofArticles(one, two).get().done).toEqual([finding])
    expect(books.ofArticles(two, one).get().done).toEqual([{ ...finding, a: null, b: finding.a }])
    expect(books.ofArticles(two, one).get()).toBe(books.ofArticles(two, one).get())
  })

  it('says what could not be kept, and shows what is', async () => {
    const { books } = library(true)
    const book = books.ofArticles(one, two)
    book.change({ put: [finding], remove: [] }, 'Finding made')
    await settled()
    await settled()
    expect(book.get().done).toEqual([])
    expect(book.get().said).toMatch(/^It was not kept/)
  })

  it('of loose texts lasts without a library', () => {
    const { books, kept } = library()
    books.ofTexts('x', 'y').change({ put: [finding], remove: [] }, 'Finding made')
    expect(books.ofTexts('y', 'x').get().done).toEqual([{ ...finding, a: null, b: finding.a }])
    expect(kept()).toEqual([])
  })
})
