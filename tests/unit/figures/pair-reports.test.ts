import { expect, test } from 'vitest'
import { scoreReportPairs } from '../../support/report-pairs.ts'

/**
 * Sixty pairs of invented reports of one event, each told by two desks in words of their own; half hold one conflict, all hold
 * temptations. Floors just below what was measured after mending; at first sight 3 of 30 were found
 * (docs/decisions/pairing-figures.md).
 */
test('what two reports of one event tell in their own words is paired, and hardly anything else', () => {
  const { found, wrong, agreed, errors } = scoreReportPairs('first.jsonl')
  const isKept = found >= 15 && wrong <= 1 && agreed >= 85
  // The errors are listed when the floors give way.
  expect(isKept ? [] : [`found ${found}, wrong ${wrong}, agreed ${agreed}`, ...errors]).toEqual([])
})
