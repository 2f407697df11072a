import { describe, expect, test } from 'vitest'
import { stepLine, total, totalLine } from '../../../scripts/verify/outcome.ts'
import { playwrightOutcome, vitestOutcome } from '../../../scripts/verify/test-reports.ts'

describe('counting tests', () => {
  const vitest = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }

  test('Vitest: what is to be written counts as skipped', () => {
    const report = JSON.stringify({ ...vitest, testResults: [{ status: 'failed', assertionResults: [{}] }] })
    expect(vitestOutcome(report)).toEqual({ passed: 3, failed: 1, skipped: 3 })
  })

  test('Vitest: a file that could not be loaded counts as a failure, though it holds no test', () => {
    const report = JSON.stringify({ ...vitest, testResults: [{ status: 'failed', assertionResults: [] }] })
    expect(vitestOutcome(report).failed).toBe(2)
  })

  test('Playwright: a test that passed only when repeated, and an error outside tests, count as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
    expect(playwrightOutcome(JSON.stringify({ stats, errors: [{}] }))).toEqual({ passed: 5, failed: 3, skipped: 2 })
  })

  test('a report of another shape is an error, not a success', () => {
    expect(() => vitestOutcome('{}')).toThrow('numPassedTests')
    expect(() => playwrightOutcome('{}')).toThrow('stats')
  })
})

describe('what is printed', () => {
  test('the last line adds everything up', () => {
    const sum = total([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 40, failed: 2, skipped: 1 },
    ])
    expect(totalLine(sum)).toBe('41 passed, 2 failed')
    expect(totalLine(total([]))).toBe('0 passed, 0 failed')
  })

  test('a step names failures and skipped tests only where there are any', () => {
    expect(stepLine('types', { passed: 1, failed: 0, skipped: 0 }, 2.34)).toMatch(/^ok +types +1 passed \(2\.3 s\)$/)
    expect(stepLine('unit tests', { passed: 7, failed: 1, skipped: 2 }, 10)).toMatch(
      /^FAIL +unit tests +7 passed, 1 failed, 2 skipped \(10\.0 s\)$/,
    )
  })
})
