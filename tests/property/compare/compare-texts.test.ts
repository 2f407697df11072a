import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts, DEFAULT_SETTINGS, type Side, type TextComparison } from '../../../shared/compare/index.ts'
import { sideWithFigures } from '../../support/side-with-figures.ts'
import { zones } from '../../../shared/text/index.ts'
import type { Passage } from '../../../shared/domain/passage.ts'
import type { Span } from '../../../shared/domain/span.ts'

/** Sentences of invented reports: enough alike to make passages, moves and near misses. */
const SENTENCES = [
  'The harbour board of Velmora closed the northern quay on Tuesday after inspectors found 14 cracked pilings.',
  'The harbour board of Velmora closed the southern quay on Friday after inspectors found 41 cracked pilings.',
  'Ferries to the outer islands will leave from the grain terminal until the repairs are finished, it said.',
  '“We would rather lose a week than a ship,” harbour master Ilse Tarnow told the Lantern Wire.',
  '"We would rather lose a week than a ship", harbour master Ilse Tarnow told the Lantern Wire.',
  'Repairs are expected to cost 2.4 million crowns, twice the sum set aside in the spring budget.',
  'Fishermen protested outside the council chamber for 3 hours.',
  'It rained.',
  'Das Hafenamt sperrte am Dienstag den nördlichen Kai, nachdem Prüfer vierzehn gerissene Pfähle entdeckt hatten.',
  '港务局周二关闭了北码头，此前检查人员发现十四根桩柱开裂，渡轮将改从粮食码头出发，直到修复完成。',
  'أغلقت هيئة الميناء الرصيف الشمالي يوم الثلاثاء بعد أن اكتشف المفتشون تشققات في أربع عشرة دعامة',
  '港湾局は火曜日、検査官が十四本の杭のひび割れを見つけたため、北の岸壁を閉鎖したと発表した。',
  'การท่าเรือปิดท่าเทียบเรือด้านเหนือเมื่อวันอังคารหลังจากผู้ตรวจสอบพบเสาเข็มแตกร้าวสิบสี่ต้นใต้ปั้นจั่น',
  'רשות הנמל סגרה את הרציף הצפוני ביום שלישי לאחר שהבודקים מצאו 14 עמודים סדוקים מתחת לעגורנים.',
  'Le cafe\u0301 du Vieux-Po\u0302le a ferme\u0301 mardi apre\u0300s que des inspecteurs y ont trouve\u0301 quatorze poutres fendues.',
  'Watchers waved 👩‍👩‍👧‍👦 from the pier 🇳🇴 and café owners sold 🧇🏽 for 3 crowns each all afternoon.',
  '(Reporting by Oda Brenn; Editing by Karl Voss)',
]
const separator = fc.constantFrom(' ', '\n', '\n\n', '\r\n\r\n', '\n    ', '  ')
const noise = fc.string({ unit: 'grapheme', maxLength: 12 })
const piece = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...SENTENCES) }, { weight: 1, arbitrary: noise })
const text = fc.array(fc.tuple(piece, separator), { maxLength: 9 }).map((parts) => parts.flat().join(''))

const sideOf = (value: string): Side => sideWithFigures(value, zones(value))
const compare = (a: string, b: string): TextComparison => compareTexts({ a: sideOf(a), b: sideOf(b) })

const slice = (value: string, span: Span): string => value.slice(span.from, span.to)

function graphemeBounds(value: string): Set<number> {
  const bounds = new Set([0, value.length])
  for (const { index } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(value)) bounds.add(index)
  return bounds
}

type TwoSided = { readonly a: Span; readonly b: Span }

/** Passages as plain data in an order of their own, so that two lists can be compared whatever text came first. */
function plainPassages({ passages }: TextComparison, turned: boolean): string[] {
  const orient = ({ a, b }: TwoSided): TwoSided => (turned ? { a: b, b: a } : { a, b })
  return passages
    .map((passage) => {
      const differences = passage.differences.map((difference) => ({ class: difference.class, ...orient(difference) }))
      return JSON.stringify({ ...passage, ...orient(passage), differences })
    })
    .toSorted()
}

describe('laws of comparing two texts', () => {
  it('lays every character of either text in exactly one row', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { rows } = compare(a, b)
        expect(rows.flatMap((row) => (row.a === null ? [] : [slice(a, row.a)])).join('')).toBe(a)
        expect(rows.flatMap((row) => (row.b === null ? [] : [slice(b, row.b)])).join('')).toBe(b)
        for (const row of rows) expect(row.a === null && row.b === null).toBe(false)
      }),
    )
  })

  it('finds a text compared with itself to be one full match', () => {
    fc.assert(
      fc.property(fc.subarray(SENTENCES.slice(0, -1), { minLength: 1 }), (sentences) => {
        const whole = sentences.join(' ')
        const { passages, coverage } = compare(whole, whole)
        expect(passages).toHaveLength(1)
        expect(passages[0]).toMatchObject({ kind: 'verbatim', moved: false, similarity: 1, differences: [] })
        expect(coverage).toMatchObject({ aInB: 1, bInA: 1, a: { changed: 0, alone: 0 }, b: { changed: 0, alone: 0 } })
      }),
    )
  })

  it('mirrors: comparing b with a says the same the other way round', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const one = compare(a, b)
        const other = compare(b, a)
        expect(plainPassages(other, true)).toEqual(plainPassages(one, false))
        const { aInB, bInA, a: inA, b: inB } = one.coverage
        expect(other.coverage).toEqual({ aInB: bInA, bInA: aInB, a: inB, b: inA })
      }),
    )
  })

  it('leaves faithful passages where they are when unrelated text is appended', () => {
    const unrelated =
      '\n\nQuarterly zinc imports slid eleven percent while copper scrap prices hovered near yearly lows, brokers noted.'
    // What chance would find is measured over all of the texts, so a loose passage at the threshold may come or go.
    const faithful = ({ passages }: TextComparison): string[] =>
      passages.filter((passage) => passage.similarity >= 0.9).map(({ kind, a, b }) => JSON.stringify({ kind, a, b }))
    fc.assert(
      fc.property(text, text, (a, b) => {
        fc.pre(a.trim() !== '' && b.trim() !== '')
        const before = compare(a, b)
        // Two copies of a text too short for a passage are one by being all there is; appending ends that, and should.
        fc.pre(before.because.words.a >= 16)
        const after = compare(`${a.trimEnd()}${unrelated}`, b)
        for (const passage of faithful(before)) expect(faithful(after)).toContain(passage)
      }),
    )
  })

  it('cuts every span on a grapheme boundary', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { passages, rows } = compare(a, b)
        const bounds = { a: graphemeBounds(a), b: graphemeBounds(b) }
        for (const held of [...passages, ...passages.flatMap((passage) => passage.differences), ...rows]) {
          for (const side of ['a', 'b'] as const) {
            const span = held[side]
            if (span === null) continue
            expect(bounds[side].has(span.from)).toBe(true)
            expect(bounds[side].has(span.to)).toBe(true)
          }
        }
      }),
    )
  })

  it('gives the same bytes for the same input', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(JSON.stringify(compare(a, b))).toBe(JSON.stringify(compare(a, b)))
      }),
    )
  })

  it('keeps differences inside their passage, in order, with equal text between them', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const passage of compare(a, b).passages) {
          let [fromA, fromB] = [passage.a.from, passage.b.from]
          for (const difference of passage.differences) {
            expect(a.slice(fromA, difference.a.from)).toBe(b.slice(fromB, difference.b.from))
            expect(slice(a, difference.a)).not.toBe(slice(b, difference.b))
            ;[fromA, fromB] = [difference.a.to, difference.b.to]
          }
          expect(a.slice(fromA, passage.a.to)).toBe(b.slice(fromB, passage.b.to))
        }
      }),
    )
  })

  it('counts every compared word of a text once, by what became of it', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { passages, coverage, because } = compare(a, b)
        for (const side of ['a', 'b'] as const) {
          const { equal, changed, alone, moved, quoted, boilerplate } = coverage[side]
          expect(equal + changed + alone).toBe(because.words[side])
          expect(equal).toBe(because.sharedWords[side])
          expect(Math.max(moved, quoted, boilerplate)).toBeLessThanOrEqual(equal + changed)
          expect(equal > 0).toBe(passages.length > 0)
          expect(changed > 0 && passages.every(({ kind }) => kind === 'verbatim')).toBe(false)
          expect(moved > 0).toBe(passages.some((passage) => passage.moved))
        }
      }),
    )
  })

  it('covers no less the more is asked for', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const found = (['strict', 'standard', 'thorough'] as const).map((sensitivity) =>
          compareTexts({ a: sideOf(a), b: sideOf(b), settings: { sensitivity } }),
        )
        for (const side of ['aInB', 'bInA'] as const) {
          const shares = found.map(({ coverage }) => coverage[side])
          expect(shares).toEqual(shares.toSorted((left, right) => left - right))
        }
      }),
    )
  })

  it('counts what each ignore rule leaves out, whether it is on or off', () => {
    const rules = fc.record({
      case: fc.boolean(),
      punctuation: fc.boolean(),
      quotations: fc.boolean(),
      boilerplate: fc.boolean(),
    })
    fc.assert(
      fc.property(text, text, rules, (a, b, rule) => {
        const ignore = { ...DEFAULT_SETTINGS.ignore, ...rule }
        const all = compare(a, b)
        const some = compareTexts({ a: sideOf(a), b: sideOf(b), settings: { ignore } })
        expect(some.settings.ignore).toEqual(ignore)
        expect(some.ignorable.quotations).toEqual(all.ignorable.quotations)
        expect(some.ignorable.boilerplate).toEqual(all.ignorable.boilerplate)
        expect(some.ignorable.zones).toEqual(all.ignorable.zones)
        const isLeftOut = (passage: Passage): boolean =>
          (passage.quoted && rule.quotations) || (passage.boilerplate && rule.boilerplate)
        const shown = all.passages.filter((passage) => !isLeftOut(passage))
        const hidden = { case: 0, punctuation: 0, quotations: all.ignorable.quotations.passages }
        expect(all.passages.filter((passage) => passage.quoted)).toHaveLength(hidden.quotations)
        const kept = shown.map((passage) => ({
          ...passage,
          differences: passage.differences.filter((one) => {
            const rest = one.class === 'words' || one.class === 'figure'
            const sort = one.class === 'case' ? 'case' : 'punctuation'
            if (!rest) hidden[sort]++
            return rest || !rule[sort]
          }),
        }))
        expect(some.passages).toEqual(kept)
        expect(some.ignorable).toMatchObject({ case: hidden.case, punctuation: hidden.punctuation })
      }),
    )
  })

  it('keeps shares between 0 and 1 and says why no more than it found', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { passages, coverage, because, complete } = compare(a, b)
        for (const share of [coverage.aInB, coverage.bInA, ...passages.map((passage) => passage.similarity)]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
        expect(because.sharedWords.a).toBeLessThanOrEqual(because.words.a)
        expect(because.sharedWords.b).toBeLessThanOrEqual(because.words.b)
        expect(complete).toBe(true)
      }),
    )
  })
})
