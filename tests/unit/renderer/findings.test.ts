import { describe, expect, it } from 'vitest'
import { chooseFindings, countFindings, stepFinding } from '../../../renderer/features/compare/findings.ts'
import { summaryOf } from '../../../renderer/features/compare/summary.ts'
import { comparison, figure, figureFinding, passage, passageFinding } from './comparison-builder.ts'

const built = comparison({
  passages: [passage(), passage({ kind: 'edited', moved: true, similarity: 0.9 })],
  figuresA: [figure(), figure(), figure()],
  figuresB: [figure()],
  findings: [
    figureFinding(),
    passageFinding(0, 2),
    figureFinding({ relation: 'same', a: 1, rank: 3 }),
    passageFinding(1, 4),
    figureFinding({ relation: 'only-a', a: 2, b: null, rank: 5 }),
  ],
})
const rows = [[7], [2], [3], [1], [4]]
const choice = { filter: 'all', order: 'importance', withQuiet: false, isGrouped: false } as const

describe('chooseFindings', () => {
  it('lists in rank and leaves out what needs no decision', () => {
    expect(chooseFindings(built, rows, choice)).toEqual([0, 1, 3])
  })

  it('lists everything when asked', () => {
    expect(chooseFindings(built, rows, { ...choice, withQuiet: true })).toEqual([0, 1, 2, 3, 4])
  })

  it('goes down the page in reading order', () => {
    expect(chooseFindings(built, rows, { ...choice, order: 'reading' })).toEqual([3, 1, 0])
  })

  it('keeps to one kind', () => {
    expect(chooseFindings(built, rows, { ...choice, filter: 'passages' })).toEqual([1, 3])
  })
})

describe('countFindings', () => {
  it('counts what each filter lists and what is left out', () => {
    expect(countFindings(built, choice)).toEqual({
      byFilter: { all: 3, figures: 1, wording: 0, passages: 2, 'by-hand': 0 },
      quiet: 2,
    })
  })
})

describe('stepFinding', () => {
  it('goes round at both ends', () => {
    expect(stepFinding([5, 9], 9, 1)).toBe(5)
    expect(stepFinding([5, 9], 5, -1)).toBe(9)
  })

  it('starts at the near end when nothing, or nothing listed, is current', () => {
    expect(stepFinding([5, 9], null, 1)).toBe(5)
    expect(stepFinding([5, 9], 7, -1)).toBe(9)
    expect(stepFinding([], null, 1)).toBeNull()
  })
})

describe('summaryOf', () => {
  it('says what is repeated and where figures part', () => {
    expect(summaryOf(built)).toEqual([
      'Two passages repeated: one word for word, one edited; one stands elsewhere in the other text.',
      'One figure conflicts; 1 agrees, 1 in one text only.',
    ])
  })

  it('says it well when there is only one passage, or nothing', () => {
    expect(summaryOf(comparison({ passages: [passage(), passage(), passage()] }))[0]).toBe(
      'Three passages repeated: all word for word.',
    )
    expect(summaryOf(comparison({ passages: [passage()] }))[0]).toBe('One passage repeated: word for word.')
    expect(summaryOf(comparison({}))).toEqual(['No passage of one text stands in the other.', 'No figures to compare.'])
  })

  it('says that headlines are apart where a figure of one is set against the other text', () => {
    const titled = comparison({
      figuresA: [figure({ field: 'title' })],
      figuresB: [figure()],
      findings: [figureFinding()],
    })
    expect(summaryOf(titled)[0]).toBe(
      'No passage of one text stands in the other. Of headlines, only the figures are compared.',
    )
  })

  it('says so when there are figures that could not be read', () => {
    const { a } = comparison({})
    expect(summaryOf({ ...comparison({}), a: { ...a, seen: 2 } })[1]).toBe('Their figures could not be read.')
  })

  it('says of texts without words that there are none', () => {
    const { because } = comparison({})
    const said = (a: number, b: number) => summaryOf({ ...comparison({}), because: { ...because, words: { a, b } } })[0]
    expect(said(0, 0)).toBe('There are no words to compare in either text.')
    expect(said(0, 5)).toBe('There are no words to compare in A.')
    expect(said(5, 0)).toBe('There are no words to compare in B.')
  })
})
