import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts, type Side } from '../../../shared/compare/index.ts'
import { sideWithFigures } from '../../support/side-with-figures.ts'
import type { Difference, Passage } from '../../../shared/domain/passage.ts'

/** An invented report. Every sentence is long enough to be a passage of its own, and none resembles another. */
const REPORT = [
  'The harbour board of Velmora closed the northern quay on Tuesday after inspectors found 14 cracked pilings under the cranes.',
  'Ferries to the outer islands will leave from the grain terminal until divers have finished the repairs, spokesman Arne Quist said.',
  'Repairs are expected to cost 2.4 million crowns, which is twice the sum that councillors set aside in their spring budget.',
  'Fishermen gathered outside the assembly hall and demanded compensation for every night their boats remain locked behind the barrier.',
  'A survey from 1998 had warned that shipworm was hollowing the oak beams, but its author was never invited to present it.',
  'Insurance assessors from the mainland are due to arrive on Thursday with sonar equipment borrowed from a university laboratory.',
  'Shopkeepers along Lantern Street reported that takings fell by a third within hours of the announcement on local radio.',
  'Engineers propose steel sleeves driven around each damaged trunk, a method first tried at the Osterby lighthouse jetty.',
]

/** Sentences of other matters, long and short. */
const FOREIGN = [
  'Nobody was hurt.',
  'Beekeepers in the Arden valley counted their surviving hives after a mild winter.',
  'The chess club of Brunnhaven lost again.',
  'Organ pipes stolen from a chapel near Tessel turned up in the cellar of a retired piano tuner, police in the district found out by chance.',
  'A comet will pass overhead in August.',
  'Marathon runners complained that marshals had sent them twice around the same pond.',
  'Two bakers from Osk won the prize for rye bread.',
  'Students who failed the Latin paper may sit it a second time before Michaelmas, the examiners decided after a long debate about grading.',
]

const without = (text: string): Side => ({ text, zones: [], slots: [] })
const join = (sentences: readonly string[]): string => sentences.join('\n\n')
const original = join(REPORT)

const covers = (passage: Passage, side: 'a' | 'b', from: number, to: number): boolean =>
  passage[side].from <= from && passage[side].to >= to

/** Places of a sentence in a text, ends included. */
function placeOf(text: string, sentence: string): [number, number] {
  const from = text.indexOf(sentence)
  expect(from).toBeGreaterThanOrEqual(0)
  return [from, from + sentence.length]
}

const index = fc.nat({ max: REPORT.length - 1 })

describe('mutations of a known text are found where they were made', () => {
  it('a sentence moved to another place', () => {
    fc.assert(
      fc.property(index, index, (from, to) => {
        fc.pre(from !== to)
        const order = [...REPORT]
        const [moved] = order.splice(from, 1)
        order.splice(to, 0, moved ?? '')
        const changed = join(order)
        const { passages, coverage, rows } = compareTexts({ a: without(original), b: without(changed) })
        expect(coverage).toMatchObject({ aInB: 1, bInA: 1 })
        expect(passages.every((passage) => passage.kind === 'verbatim')).toBe(true)
        // Two neighbours that change places: either may be called the moved one.
        const displaced = passages.filter((passage) => passage.moved)
        expect(displaced).toHaveLength(1)
        expect(displaced[0]?.a.to).toBe(
          (displaced[0]?.a.from ?? 0) + (displaced[0] === undefined ? 0 : lengthOf(displaced[0])),
        )
        expect(REPORT.map((sentence) => sentence.length)).toContain(
          displaced[0] === undefined ? 0 : lengthOf(displaced[0]),
        )
        expect(rows.filter((row) => row.kind === 'moved')).toHaveLength(2)
      }),
    )
  })

  it('words replaced inside a sentence', () => {
    fc.assert(
      fc.property(index, fc.nat({ max: 60 }), (at, seed) => {
        const sentence = REPORT[at] ?? ''
        const words = sentence.split(' ')
        const position = 1 + (seed % (words.length - 2))
        const old = words[position] ?? ''
        words[position] = 'zuletzt'
        const changed = join(REPORT.with(at, words.join(' ')))
        const { passages } = compareTexts({ a: without(original), b: without(changed) })
        expect(passages).toHaveLength(1)
        expect(passages[0]).toMatchObject({ kind: 'edited', moved: false })
        const shown =
          passages[0]?.differences.filter(
            (difference) => difference.class === 'words' || difference.class === 'figure',
          ) ?? []
        expect(shown).toHaveLength(1)
        expect(old).toContain(original.slice(shown[0]?.a.from, shown[0]?.a.to))
        expect('zuletzt').toContain(changed.slice(shown[0]?.b.from, shown[0]?.b.to).replace(/[^a-z]/g, ''))
      }),
    )
  })

  it('a sentence left out and a foreign one put in', () => {
    fc.assert(
      fc.property(index, fc.constantFrom('left out', 'put in'), (at, what) => {
        const foreign =
          'Unrelated chess results from Brunnhaven were delayed because the referee mislaid his clock again yesterday.'
        const changed = join(what === 'left out' ? REPORT.toSpliced(at, 1) : REPORT.toSpliced(at, 0, foreign))
        const { passages, rows } = compareTexts({ a: without(original), b: without(changed) })
        const [side, lone, text] =
          what === 'left out' ? (['a', REPORT[at] ?? '', original] as const) : (['b', foreign, changed] as const)
        const [from, to] = placeOf(text, lone)
        for (const sentence of what === 'left out' ? REPORT.toSpliced(at, 1) : REPORT) {
          const place = placeOf(text, sentence)
          expect(passages.some((passage) => covers(passage, side, ...place))).toBe(true)
        }
        const alone = rows.filter((row) => row.kind === (side === 'a' ? 'only-a' : 'only-b'))
        expect(alone).toHaveLength(1)
        expect(alone[0]?.[side]?.from).toBe(from)
        expect(alone[0]?.[side]?.to).toBeGreaterThanOrEqual(to)
      }),
    )
  })

  it('unrelated sentences put between repeated ones, which are in no passage', () => {
    const places = fc.uniqueArray(fc.nat({ max: FOREIGN.length * 2 - 1 }), { minLength: 1, maxLength: FOREIGN.length })
    fc.assert(
      fc.property(places, fc.boolean(), fc.constantFrom(' ', '\n\n'), (chosen, isReversed, between) => {
        const order = isReversed ? REPORT.toReversed() : [...REPORT]
        const foreign = chosen.map((place, at) => ({ place: place % (REPORT.length + 1), text: FOREIGN[at] ?? '' }))
        const mixed = [...order, ''].flatMap((sentence, at) => [
          ...foreign.filter((one) => one.place === at).map((one) => one.text),
          ...(sentence === '' ? [] : [sentence]),
        ])
        const changed = mixed.join(between)
        const { passages } = compareTexts({ a: without(original), b: without(changed) })
        for (const { text } of foreign) {
          const [from, to] = placeOf(changed, text)
          expect(passages.filter((passage) => passage.b.from < to && from < passage.b.to)).toEqual([])
        }
        for (const sentence of REPORT) {
          expect(passages.some((passage) => covers(passage, 'b', ...placeOf(changed, sentence)))).toBe(true)
        }
      }),
    )
  })

  it('all sentences in reversed order: as many passages, all but one of them moved', () => {
    const changed = join(REPORT.toReversed())
    const { passages } = compareTexts({ a: without(original), b: without(changed) })
    expect(passages.map((passage) => original.slice(passage.a.from, passage.a.to))).toEqual(REPORT)
    expect(passages.every((passage) => passage.kind === 'verbatim')).toBe(true)
    expect(passages.filter((passage) => !passage.moved)).toHaveLength(1)
  })

  it('a figure changed, whether or not the caller says what the figures are', () => {
    const figures = [...original.matchAll(/\d+(?:\.\d+)?/g)]
    fc.assert(
      fc.property(
        fc.constantFrom(...figures),
        fc.integer({ min: 5000, max: 9999 }),
        fc.boolean(),
        (figure, value, told) => {
          const end = figure.index + figure[0].length
          const changed = `${original.slice(0, figure.index)}${value}${original.slice(end)}`
          const side = told ? sideWithFigures : without
          const { passages } = compareTexts({ a: side(original), b: side(changed) })
          expect(passages).toHaveLength(1)
          const expected: Difference = {
            class: 'figure',
            a: { from: figure.index, to: end },
            b: { from: figure.index, to: figure.index + 4 },
          }
          expect(passages[0]?.differences).toEqual([expected])
        },
      ),
    )
  })

  it('a sentence taken into a foreign text and rewritten in part', () => {
    const foreign = [
      'Beekeepers in the Arden valley counted surviving hives after a mild winter and found more than they had dared to hope.',
      'Their association will publish a map of flowering hedges so that members can plan where colonies should stand in May.',
    ]
    fc.assert(
      fc.property(index, (at) => {
        const sentence = REPORT[at] ?? ''
        const words = sentence.split(' ')
        const kept = words.slice(0, -2).join(' ')
        const rewritten = `Meanwhile, ${kept} too.`
        const other = join([foreign[0] ?? '', rewritten, foreign[1] ?? ''])
        const { passages } = compareTexts({ a: without(original), b: without(other) })
        expect(passages).toHaveLength(1)
        const found = passages[0]
        expect(found?.kind).toBe('edited')
        const [placeA, placeB] = [placeOf(original, kept), placeOf(other, kept)]
        expect([found?.a.from, found?.b.from].map(Number)).toEqual([placeA[0], placeOf(other, rewritten)[0]])
        expect(found?.a.to).toBeGreaterThanOrEqual(placeA[1])
        expect(found?.b.to).toBeGreaterThanOrEqual(placeB[1])
      }),
    )
  })

  it('all of these at once', () => {
    const marked = fc.shuffledSubarray(
      REPORT.map((_, at) => at),
      { minLength: 5, maxLength: 5 },
    )
    fc.assert(
      fc.property(marked, fc.nat({ max: FOREIGN.length - 1 }), (chosen, foreignAt) => {
        const [left = 0, edited = 0, figured = 0, moved = 0, before = 0] = chosen
        const foreign = FOREIGN[foreignAt] ?? ''
        const change = (sentence: string, at: number): string => {
          if (at === edited) return sentence.replace(/(?<=^\S+ )\S+/, 'zuletzt')
          return at === figured ? `${sentence.slice(0, -1)} within 31 days.` : sentence
        }
        const was = REPORT.map((sentence, at) =>
          at === figured ? `${sentence.slice(0, -1)} within 17 days.` : sentence,
        )
        const now = REPORT.map((sentence, at) => ({ at, text: change(sentence, at) })).filter(
          ({ at }) => at !== left && at !== moved,
        )
        const place = now.findIndex(({ at }) => at === before)
        const sentences = now.map((one) => one.text)
        sentences.splice(place, 0, foreign, REPORT[moved] ?? '')
        const [a, b] = [join(was), join(sentences)]
        const { passages } = compareTexts({ a: sideWithFigures(a), b: sideWithFigures(b) })
        const differences = passages.flatMap((passage) => passage.differences)
        const shown = differences.map((one) => `${one.class}: ${b.slice(one.b.from, one.b.to)}`)
        expect(shown).toContain('words: zuletzt')
        expect(shown).toContain('figure: 31')
        for (const kept of sentences.filter((sentence) => sentence !== foreign)) {
          expect(passages.some((passage) => covers(passage, 'b', ...placeOf(b, kept)))).toBe(true)
        }
        const alone = [
          ['a', placeOf(a, was[left] ?? '')],
          ['b', placeOf(b, foreign)],
        ] as const
        for (const [side, [from, to]] of alone) {
          expect(passages.filter((passage) => passage[side].from < to && from < passage[side].to)).toEqual([])
        }
      }),
    )
  })
})

function lengthOf(passage: Passage): number {
  return passage.b.to - passage.b.from
}
