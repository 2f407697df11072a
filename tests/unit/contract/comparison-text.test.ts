import { expect, test } from 'vitest'
import { analyse } from '../../../shared/analysis/index.ts'
import { readComparison, readComparisonInParts, writeComparison } from '../../../shared/contract/comparison-text.ts'

const report = (body: string) => ({ body, title: 'Ferry sinks', published: '2031-03-03', source: 'Northmere Wire' })
const comparison = analyse({
  a: report('The ferry went down off Port Ansel.\n\nAt least 14 died, the “harbour board” said.'),
  b: report('The ferry went down off Port Ansel.\n\nSome 17 died, the "harbour board" said.'),
})

test('a comparison that was written is read as it was, in one go or in parts', async () => {
  const text = writeComparison(comparison)
  expect(readComparison(text)).toEqual(comparison)
  let pauses = 0
  const pause = (): Promise<void> => {
    pauses += 1
    return Promise.resolve()
  }
  expect(await readComparisonInParts(text, pause)).toEqual(comparison)
  expect(pauses).toBe(Object.keys(comparison).length)
})
