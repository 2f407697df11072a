import { describe, expect, it } from 'vitest'
import { rulesOf, settingsInWords, unusualSettings } from '../../../renderer/features/compare/rules.ts'
import { DEFAULT_COMPARISON_SETTINGS } from '../../../shared/domain/default-comparison-settings.ts'
import { comparison } from './comparison-builder.ts'

const { ignorable } = comparison({})
const usual = { settings: DEFAULT_COMPARISON_SETTINGS, ignorable }

describe('rulesOf', () => {
  it('switches one rule and leaves the others', () => {
    for (const [index, rule] of rulesOf(usual).entries()) {
      const switched = rulesOf({ settings: rule.switched, ignorable })
      expect(switched.map(({ isOn }) => isOn)).toEqual(
        rulesOf(usual).map(({ isOn }, other) => (other === index ? !isOn : isOn)),
      )
      expect(switched[index]?.switched.ignore).toMatchObject({
        case: DEFAULT_COMPARISON_SETTINGS.ignore.case,
        quotations: DEFAULT_COMPARISON_SETTINGS.ignore.quotations,
      })
    }
  })

  it('says how much each rule is about', () => {
    const about = rulesOf({
      ...usual,
      ignorable: { ...ignorable, case: 2, quotations: { passages: 1, words: { a: 10, b: 1 } } },
    })
    expect(about.map((rule) => rule.about).filter((each) => each !== null)).toEqual([
      '2 differences',
      '1 passage of 10 words of A, 1 of B',
    ])
  })
})

it('what was left out is told with its rule, for paper', () => {
  expect(settingsInWords(usual)).toBe('Standard level; nothing in these texts left out')
  expect(
    settingsInWords({
      settings: { ...DEFAULT_COMPARISON_SETTINGS, ignore: { ...DEFAULT_COMPARISON_SETTINGS.ignore, case: true } },
      ignorable: { ...usual.ignorable, case: 2 },
    }),
  ).toBe('Standard level; left out: capital letters (2 differences)')
})

it('settings other than the usual are said in a few words', () => {
  expect(unusualSettings(usual)).toBeNull()
  expect(unusualSettings({ ...usual, settings: { ...DEFAULT_COMPARISON_SETTINGS, sensitivity: 'strict' } })).toBe(
    'Strict',
  )
  expect(unusualSettings({ ...usual, settings: { ...DEFAULT_COMPARISON_SETTINGS, seriesAsStory: true } })).toBe(
    'Judged as one story',
  )
  const [first] = rulesOf(usual)
  expect(unusualSettings({ ...usual, settings: first?.switched ?? DEFAULT_COMPARISON_SETTINGS })).toBe('1 rule changed')
})
