import { expect, test } from 'vitest'
import { scoreReportPairs } from '../../support/report-pairs.ts'

/**
 * Four times sixty pairs of invented reports of one event, each told by two desks in words of their own or copied in part;
 * half hold one conflict, all hold temptations. Floors just below what was measured after mending; what was found at first
 * sight stands in docs/decisions/pairing-figures.md.
 */
test.each([
  ['first.jsonl', { found: 26, wrong: 3, agreed: 111 }],
  ['second.jsonl', { found: 25, wrong: 0, agreed: 99 }],
  ['third.jsonl', { found: 27, wrong: 4, agreed: 217 }],
  ['fourth.jsonl', { found: 27, wrong: 0, agreed: 248 }],
])('what two reports of one event tell in their own words is paired, and hardly anything else: %s', (file, floors) => {
  const { found, wrong, agreed, errors } = scoreReportPairs(file)
  const isKept = found >= floors.found && wrong <= floors.wrong && agreed >= floors.agreed
  // The errors are listed when the floors give way.
  expect(isKept ? [] : [`found ${found}, wrong ${wrong}, agreed ${agreed}`, ...errors]).toEqual([])
})
