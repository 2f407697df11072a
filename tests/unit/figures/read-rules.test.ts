import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ruleInWords } from '../../../shared/domain/figure-rule.ts'

const phrases = readFileSync(new URL('../../fixtures/figures/phrases.tsv', import.meta.url), 'utf8')
const rules = [...new Set([...phrases.matchAll(/\(([a-z]+(?:-[a-z]+)*)\)(?: ;|$)/gm)].map(([, rule = '']) => rule))]
  // Names and results are read so that they are no figures; nobody is shown how.
  .filter((rule) => !/^(?:identifier|score)/.test(rule))

describe('ruleInWords', () => {
  it('is asked about most rules there are', () => {
    expect(rules.length).toBeGreaterThan(60)
  })

  it.each(rules)('%s has words of its own', (rule) => {
    expect(ruleInWords(rule)).not.toBe(rule.replaceAll('-', ' '))
  })

  it.each([
    ['number-digits', 'number in digits'],
    ['measure-length', 'measure of length'],
    ['measure-time', 'length of time'],
    ['money-parts', 'one amount in several parts, in the smallest of their units'],
  ])('says %s as `%s`', (rule, words) => {
    expect(ruleInWords(rule)).toBe(words)
  })
})
