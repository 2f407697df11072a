import { expect, test } from 'vitest'
import { createJudge, judgePair } from '../../../electron/library/overlaps/judge-pair.ts'
import { readProfile, readReport, type Profile } from '../../../shared/analysis/index.ts'

const sentence = 'The ferry went down within minutes, about four kilometres from the harbour entrance of Port Ansel.'

function profile(body: string): Profile {
  return readProfile(readReport({ body, title: null, published: '2031-03-03', source: 'Northmere Wire' }))
}

test('a pair is judged once, and told from either side as if it were judged from there', () => {
  const judge = createJudge()
  const [a, b] = [
    profile(`${sentence} At least 12 died.`),
    profile(`${sentence} ${'Nobody knew why yet. '.repeat(20)}`),
  ]
  const judged = judge(a, b)
  expect(judged).toEqual(judgePair(a, b))
  expect(judged.aInB).toBeGreaterThan(judged.bInA)
  expect(judge(a, b)).toBe(judged)
  expect(judge(b, a)).toEqual(judgePair(b, a))
  expect(judge(b, a)).toBe(judge(b, a))
})
