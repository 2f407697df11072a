import { expect, test } from 'vitest'
import { traceDescent } from '../../../electron/library/stories/descent.ts'
import { isEarlier } from '../../../shared/domain/published.ts'

test.each([
  ['2031-06-03', '2031-06-04', true],
  ['2031-06-04', '2031-06-04', false],
  ['2031-06-04', '2031-06-04T06:00:00Z', false],
  ['2031-06-04T06:00:00Z', '2031-06-04', false],
  ['2031-06-03', '2031-06-04T06:00:00Z', true],
  ['2031-06-03T16:20:00+02:00', '2031-06-03T15:10:00Z', true],
  ['2031-06-03T15:10:00Z', '2031-06-03T16:20:00+02:00', false],
  ['2031-06-03T15:10', '2031-06-03T16:20', true],
  ['2031-06-03T15:10', '2031-06-03T16:20:00Z', false],
  [null, '2031-06-04', false],
  ['2031-06-04', null, false],
])('%s is earlier than %s for sure: %s', (one, other, is) => {
  expect(isEarlier(one, other)).toBe(is)
})

const body = 'The ferry struck the quay of Velmora on Tuesday while its master was asleep in the wheelhouse.'
const report = (published: string | null) => ({ body, source: null, published })

test('a report follows one that was published before it for sure', () => {
  const found = traceDescent([report('2031-06-03'), report('2031-06-04'), report('2031-06-04T06:00:00Z')])
  expect(found).toMatchObject([
    { from: null, besides: null },
    { from: 0, besides: null },
    { from: 0, besides: null },
  ])
})

test('where the dates do not say which came first, the versions of one source do', () => {
  const take = (version: string | null, source: string | null = 'Northmere Wire') => ({
    ...report('2031-06-04'),
    source,
    version,
  })
  expect(traceDescent([take('UPDATE 1'), take('UPDATE 2')])).toMatchObject([{ from: null }, { from: 0 }])
  expect(traceDescent([take('2nd LEAD'), take('3rd LEAD')])).toMatchObject([{ from: null }, { from: 0 }])
  for (const [one, other] of [
    [take('UPDATE 2'), take('UPDATE 1')],
    [take('UPDATE 1'), take('2nd LEAD')],
    [take('UPDATE 1'), take('UPDATE 2', 'Sundmark Press')],
    [take('UPDATE 1', null), take('UPDATE 2', null)],
    [take(null), take('UPDATE 2')],
    [
      { ...take('UPDATE 1'), slug: 'FERRY' },
      { ...take('UPDATE 2'), slug: 'STRIKE' },
    ],
  ] as const) {
    expect(traceDescent([one, other])).toMatchObject([{ from: null }, { from: null, besides: 0 }])
  }
})

test('of two whose dates do not say which came first neither follows the other', () => {
  for (const [one, other] of [
    [null, '2031-06-04'],
    ['2031-06-04', '2031-06-04T06:00:00Z'],
  ] as const) {
    const found = traceDescent([report(one), report(other)])
    expect(found).toMatchObject([
      { from: null, besides: null },
      { from: null, besides: 0, shared: 17, onlyShared: 0, evidence: [] },
    ])
  }
})

test('a report is not said to follow an earlier one where one without a time has far more of its words', () => {
  const first = 'The ferry struck the quay of Velmora on Tuesday.'
  const rest = 'Divers will look at the hull in the morning, and the line will run one ship fewer until then.'
  const reports = [
    { ...report('2031-06-03'), body: first },
    { ...report(null), body: `${body} ${rest}` },
    { ...report('2031-06-05'), body: `${body} ${rest} Nobody was hurt.` },
  ]
  expect(traceDescent(reports).at(-1)).toMatchObject({ from: null, besides: 1, onlyShared: 0 })
  expect(traceDescent([reports[0], reports[2]].flatMap((each) => each ?? [])).at(-1)).toMatchObject({ from: 0 })
})
