import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse, type Report } from '../../../shared/analysis/index.ts'
import type { Relation } from '../../../shared/domain/passage.ts'

type Figures = readonly [number, number, number]

/** Reports filled in with figures, each of one event or of one day's form. */
const EVENTS: readonly ((figures: Figures) => Partial<Report>)[] = [
  ([dead, hurt, cars]) => ({
    title: 'Bridge falls at Brenna',
    body: `A road bridge over the Ossel collapsed in Brenna, killing ${dead} people and injuring ${hurt}, the fire office said. Some ${cars} cars fell into the water, said fire chief Doris Vane.`,
  }),
  ([killed, hurt, houses]) => ({
    title: 'زلزال يضرب وادي النور',
    body: `قالت وزارة الصحة إن ${killed} شخصا قتلوا وأصيب ${hurt} آخرون في زلزال ضرب مدينة وادي النور. وانهار ${houses} منزلا في القرى القريبة. وتواصل فرق الإنقاذ البحث عن ناجين.`,
  }),
  ([dead, hurt, guests]) => ({
    title: 'Chlorgas in Hallenbad',
    body: `Im Hallenbad von Torfeld sind bei einem Unfall mit Chlorgas ${dead} Menschen gestorben und ${hurt} verletzt worden, sagte Feuerwehrchef Kurt Ilg. Das Bad mit ${guests} Gästen wurde geräumt.`,
  }),
]

const FORMS: readonly ((figures: Figures) => Partial<Report>)[] = [
  ([price, before, silver]) => ({
    title: 'Gold fixing',
    body: `Gold was fixed at ${price} crowns an ounce in Port Ansel, against ${before} the day before, the five members of the market said. Silver stood at ${silver} crowns in the afternoon, dealers in Brenna said.`,
  }),
  ([dollar, euro, pound]) => ({
    title: 'سعر صرف الدولار اليوم',
    body: `سجل سعر صرف الدولار اليوم ${dollar} جنيها في البنوك. وبلغ سعر اليورو ${euro} جنيها في تعاملات الصباح. واستقر الإسترليني عند ${pound} جنيها.`,
  }),
]

/** Six numbers, no two alike, so that no figure of one report is one of the other. */
const twoFillings = fc.uniqueArray(fc.integer({ min: 13, max: 9_000 }), { minLength: 6, maxLength: 6 }).map(
  ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) =>
    [
      [a, b, c],
      [d, e, f],
    ] as const,
)

const published = fc.constantFrom('2031-03-04', null)

function relation(a: Partial<Report>, b: Partial<Report>, day: string | null): Relation {
  const [left, right] = [a, b].map(({ body = '', title = null }) => ({
    body,
    title,
    published: day,
    source: 'Northmere Wire',
  }))
  if (left === undefined || right === undefined) throw new Error('two reports were made')
  const found = analyse({ a: left, b: right }).relation
  expect(analyse({ a: right, b: left }).relation).toBe(found)
  return found
}

describe('whatever figures it is told with', () => {
  it('one event of one day is a story', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EVENTS), twoFillings, published, (tell, [one, other], day) => {
        expect(relation(tell(one), tell(other), day)).toBe('story')
      }),
    )
  })

  it('a form is a series', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), twoFillings, published, (tell, [one, other], day) => {
        expect(relation(tell(one), tell(other), day)).toBe('series')
      }),
    )
  })
})
