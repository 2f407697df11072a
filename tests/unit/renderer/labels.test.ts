import { describe, expect, it } from 'vitest'
import { figureFacts, figureValue, findingLabel } from '../../../renderer/features/compare/labels.ts'
import { figure, figureFinding, passage, passageFinding } from './comparison-builder.ts'

const facts = (...changes: Parameters<typeof figure>) => new Map(figureFacts(figure(...changes)))

describe('figureFacts', () => {
  it('shows value, interval and what is counted of a rough count', () => {
    const read = facts({
      text: 'some 4520',
      qualifier: '~',
      value: '4520',
      low: 4519.5,
      high: 4520.5,
      counted: { head: 'mines', modifiers: ['buried'] },
      scope: { places: ['Sarvel'], group: null, asOf: '2031-05-04', inherited: true },
    })
    expect(read.get('Read as')).toBe('about 4\u202f520')
    expect(read.get('Interval')).toBe('4\u202f519.5 to 4\u202f520.5')
    expect(read.get('Counts')).toBe('buried mines')
    expect(read.get('Scope')).toBe('Sarvel, as of 2031-05-04 (from the text around it)')
  })

  it('says that a bound is open or excluded', () => {
    expect(facts({ qualifier: '>', low: 100, lowOpen: true, high: null }).get('Interval')).toBe(
      'above 100 to no upper bound',
    )
  })

  it('leaves out what the text does not say', () => {
    expect([...facts().keys()]).toEqual(['Read as', 'Kind', 'Rule'])
  })

  it('shows days for a date, and says when it could not be resolved', () => {
    const date = { from: '2031-05-03', to: '2031-05-04', grain: 'day', resolvedFrom: null, resolved: true } as const
    expect(facts({ kind: 'date', date }).get('Read as')).toBe('2031-05-03 to 2031-05-04')
    expect(facts({ kind: 'date', date: { ...date, from: '', to: '', resolved: false } }).get('Read as')).toContain(
      'not resolved',
    )
  })
})

describe('figureValue', () => {
  it('puts value, unit and counted thing in one line', () => {
    const money = figure({ kind: 'money', value: '1.4', currency: 'USD', rate: 'share' })
    expect(figureValue(money)).toBe('1.4 USD per share')
    expect(figureValue(figure({ value: null, low: 12, high: 14 }))).toBe('12 to 14')
    expect(figureValue(figure({ value: '1/3' }))).toBe('1/3')
  })
})

describe('findingLabel', () => {
  it('names the slip that explains a difference', () => {
    expect(findingLabel(figureFinding({ pattern: 'decimal-point' }), [])).toEqual({
      glyph: '≠',
      name: 'Conflict · decimal point',
    })
  })

  it('says that a passage moved', () => {
    const moved = passage({ kind: 'edited', moved: true })
    expect(findingLabel(passageFinding(0, 1), [moved])).toEqual({ glyph: '≈', name: 'Edited, moved' })
  })
})
