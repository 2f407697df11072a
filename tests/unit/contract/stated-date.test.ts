import { describe, expect, test } from 'vitest'
import { isoDateOf, isoDayOf } from '../../../shared/domain/stated-date.ts'

describe('a date that a source states', () => {
  test.each([
    ['2031-06-02', '2031-06-02'],
    ['2031-06-02T05:40:00Z', '2031-06-02T05:40:00Z'],
    ['2031-06-02 05:40', '2031-06-02T05:40'],
    ['2031-06-02T05:40:00.000+0530', '2031-06-02T05:40:00.000+05:30'],
    ['2031-06-02T05:40:00 UTC', '2031-06-02T05:40:00Z'],
    ['20310602', '2031-06-02'],
    ['20310602T0540Z', '2031-06-02T05:40:00Z'],
    ['20310602T054012+0100', '2031-06-02T05:40:12+01:00'],
    ['Mon, 02 Jun 2031 05:40:00 GMT', '2031-06-02T05:40:00Z'],
    ['2 June 2031 5:40 EST', '2031-06-02T05:40-05:00'],
    ['Mon, 2 Jun 2031 05:40:00 +0200', '2031-06-02T05:40:00+02:00'],
    ['June 2, 2031, 07:47 PM EDT', '2031-06-02T19:47-04:00'],
    ['Jun. 2, 2031 12:05 a.m.', '2031-06-02T00:05'],
    ['Mon Jun 02 2031 05:40:12 GMT+0000', '2031-06-02T05:40:12+00:00'],
    ['June 2, 2031', '2031-06-02'],
    ['2 June 2031', '2031-06-02'],
    ['Monday, 2 June 2031, 5:40', '2031-06-02T05:40'],
  ])('%s is %s', (stated, iso) => {
    expect(isoDateOf(stated)).toBe(iso)
  })

  test.each(['Monday', '02.06.2031', 'Smarch 2, 2031', '2 June 2031 or so', ''])(
    '%j is left as it is, to be named',
    (stated) => {
      expect(isoDateOf(stated)).toBe(stated)
    },
  )
})

test.each([
  ['14 May 2031', '2031-05-14'],
  ['2031-05-14T09:30Z', '2031-05-14'],
  [' May 14, 2031 ', '2031-05-14'],
  ['30 February 2031', null],
  ['2031-05', null],
  ['14 May 203', null],
  ['03/14/2031', null],
])('the day of %j is %s', (stated, day) => {
  expect(isoDayOf(stated)).toBe(day)
})
