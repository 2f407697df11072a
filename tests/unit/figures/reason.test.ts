import { expect, test } from 'vitest'
import { analyse } from '../../../shared/analysis/index.ts'

/** The reasons given for the figures of one sentence told with two of them. */
function reasons(tell: (figure: string) => string, a: string, b: string): string[] {
  const report = (figure: string) => ({ title: null, body: tell(figure), published: null, source: null })
  return analyse({ a: report(a), b: report(b) }).findings.flatMap((finding) =>
    finding.kind === 'figure' && finding.relation !== 'only-a' && finding.relation !== 'only-b' ? [finding.reason] : [],
  )
}

const moved = (figure: string): string => `Mayor Ina Brodd said ${figure} people had been moved out of homes in Lorn.`
const burnt = (figure: string): string => `The fire on the heath near Lorn burnt ${figure}, Mayor Ina Brodd said.`

test.each([
  [moved, '2,400', '24,000', /is “24,000” in B: one is 10 times the other\.$/],
  [moved, '3,000', '3 million', /is “3 million” in B: one is 1,000 times the other\.$/],
  [burnt, '12 hectares', '120,000 square metres', /^“12 hectares” and “120,000 square metres” are the same value\.$/],
  [burnt, '45 kilometres', '28 miles', /^“45 kilometres” and “28 miles” are one value in two units, rounded\.$/],
  [burnt, '12 hectares', '12 hectares', /^Both reports give “12 hectares”\.$/],
])('%o: %s against %s', (tell, a, b, reason) => {
  expect(reasons(tell, a, b)).toContainEqual(expect.stringMatching(reason))
})
