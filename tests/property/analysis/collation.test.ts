import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collate, readReport, type ReadReport } from '../../../shared/analysis/index.ts'
import { collationSchema, type Collation, type Stretch } from '../../../shared/domain/collation.ts'
import type { Span } from '../../../shared/domain/span.ts'
import { foldedWords, words } from '../../../shared/text/index.ts'
import { reportOf } from '../../support/figure-findings.ts'

const number = fc.integer({ min: 3, max: 60 })
const sentence = fc.oneof(
  number.map((n) => `The flood in Velm killed ${n} people and left the lower town without water, the province said.`),
  number.map((n) => `Rescuers counted ${n} boats on the river near Arden when the second dam gave way on Monday.`),
  fc.constantFrom(
    'Nobody knew what the miller had meant by it.',
    'Rain fell.',
    '"We have never seen such a thing in all our years on this river," said the ferryman of Osten, who is 71.',
    'The repair of the bridge will take until the autumn, and the mayor asked the villagers for patience.',
    'The repair of the old bridge, the mayor told the villagers, will take much longer than until the autumn.',
    'Nine schools stay closed, 学校は閉まっている。',
  ),
)
const body = fc.array(sentence, { minLength: 0, maxLength: 7 }).map((all) => all.join(' '))
const reports = fc
  .array(body, { minLength: 1, maxLength: 5 })
  .map((all) =>
    all.map((text, index) =>
      readReport(reportOf(text, { published: `2031-03-0${index + 1}`, source: `Press ${index}` })),
    ),
  )
const RUNS = { numRuns: 60 }

const tellersOf = ({ witnesses, places, rewordings }: Stretch) => [
  ...witnesses,
  ...[...places.flatMap(({ readings }) => readings), ...rewordings].flatMap(({ tellers }) => tellers),
]

const wordsIn = (text: string, span: Span): Set<number> =>
  new Set(words(text).flatMap(({ from }) => (span.from <= from && from < span.to ? [from] : [])))

/** What a text says in words that are told nowhere: each run of them within a sentence, folded. */
function untoldRuns(text: string, isTold: (word: number) => boolean): string[] {
  const runs: Span[] = []
  let last: Span | null = null
  for (const word of words(text)) {
    if (isTold(word.from)) last = null
    else if (last === null || /[.。]/u.test(text.slice(last.to, word.from))) runs.push((last = word))
    else runs[runs.length - 1] = last = { from: runs.at(-1)?.from ?? word.from, to: word.to }
  }
  return runs.map(({ from, to }) => foldedWords(text.slice(from, to)).join(' '))
}

/** A collation with reports named by their source, in an order that does not depend on how they were given. */
function named({ lines, additions, coverage, variants, ...rest }: Collation, given: readonly ReadReport[]): unknown {
  const nameOf = (report: number): string => given[report]?.report.source ?? '?'
  const stretchOf = (stretch: Stretch) => ({
    ...stretch,
    report: nameOf(stretch.report),
    witnesses: stretch.witnesses.map((each) => `${nameOf(each.report)} ${each.kind} ${each.span.from}`).toSorted(),
    places: stretch.places.map(({ span, readings }) => ({
      span,
      readings: readings.map(({ tellers, relation }) => [
        relation,
        tellers.map((each) => nameOf(each.report)).toSorted(),
      ]),
    })),
    rewordings: stretch.rewordings.map(({ tellers }) => tellers.map((each) => nameOf(each.report)).toSorted()),
  })
  return {
    base: nameOf(rest.base),
    lines: lines.map(stretchOf),
    additions: additions.map(stretchOf),
    coverage: Object.fromEntries(
      coverage.map((row, of) => [nameOf(of), Object.fromEntries(row.map((share, other) => [nameOf(other), share]))]),
    ),
    order: rest.order.map(({ report, fresh }) => [nameOf(report), fresh]),
    variants: Object.fromEntries(
      variants.map(({ report, sameAs, ...each }) => [
        nameOf(report),
        { ...each, sameAs: sameAs === null ? null : nameOf(sameAs) },
      ]),
    ),
  }
}

describe('laws of the collation', () => {
  test('the lines tile the base: every character is in exactly one', () => {
    fc.assert(
      fc.property(reports, (given) => {
        const { base, lines } = collationSchema.parse(collate({ reports: given }))
        let end = 0
        for (const { span } of lines) {
          expect(span.from).toBe(end)
          end = span.to
        }
        expect(end).toBe(given[base]?.report.body.length)
      }),
      RUNS,
    )
  })

  test('places stand inside their stretch, in order and apart, and every span inside its text', () => {
    fc.assert(
      fc.property(reports, (given) => {
        const { lines, additions } = collate({ reports: given })
        for (const stretch of [...lines, ...additions]) {
          let end = stretch.span.from
          for (const { span } of stretch.places) {
            expect(span.from).toBeGreaterThanOrEqual(end)
            end = span.to
          }
          expect(end).toBeLessThanOrEqual(stretch.span.to)
          for (const { report, span } of tellersOf(stretch)) {
            expect(span.from).toBeLessThanOrEqual(span.to)
            expect(span.to).toBeLessThanOrEqual(given[report]?.report.body.length ?? -1)
          }
        }
      }),
      RUNS,
    )
  })

  test('no word is lost: each is told at a sentence of the base, stands in the base, or is in exactly one addition', () => {
    fc.assert(
      fc.property(reports, (given) => {
        const { base, lines, additions } = collate({ reports: given })
        given.forEach(({ report: { body: text } }, report) => {
          if (report === base) return
          const told = new Map<number, number>()
          const count = (spans: readonly Span[]): void => {
            for (const word of new Set(spans.flatMap((span) => [...wordsIn(text, span)]))) {
              told.set(word, (told.get(word) ?? 0) + 1)
            }
          }
          const ownSpans = (stretch: Stretch): Span[] =>
            [
              ...(stretch.report === report ? [stretch] : []),
              ...tellersOf(stretch).filter((each) => each.report === report),
            ].map(({ span }) => span)
          for (const addition of additions) count(ownSpans(addition))
          const inAdditions = new Set(told.keys())
          expect([...told.values()].every((times) => times === 1)).toBe(true)
          const inLines = new Set(lines.flatMap((line) => ownSpans(line).flatMap((span) => [...wordsIn(text, span)])))
          const untold = untoldRuns(text, (word) => inAdditions.has(word) || inLines.has(word))
          const inBase = ` ${foldedWords(given[base]?.report.body ?? '').join(' ')} `
          expect(untold.filter((run) => !inBase.includes(` ${run} `))).toEqual([])
        })
      }),
      RUNS,
    )
  })

  test('the order of the reports changes nothing but their numbers', () => {
    const withOrder = reports.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray([...given], { minLength: given.length })),
    )
    fc.assert(
      fc.property(withOrder, ([given, shuffled]) => {
        expect(named(collate({ reports: shuffled }), shuffled)).toEqual(named(collate({ reports: given }), given))
      }),
      RUNS,
    )
  })

  test('a reading has other words than the place it stands for', () => {
    fc.assert(
      fc.property(reports, (given) => {
        const { lines, additions } = collate({ reports: given })
        const said = (report: number, { from, to }: Span): string =>
          foldedWords((given[report]?.report.body ?? '').slice(from, to)).join(' ')
        for (const { report, places } of [...lines, ...additions]) {
          for (const { span, readings } of places) {
            for (const { tellers } of readings) {
              const told = new Set(tellers.map((teller) => said(teller.report, teller.span)))
              expect(told.size).toBe(1)
              expect(told.has(said(report, span))).toBe(false)
            }
          }
        }
      }),
      RUNS,
    )
  })

  test('a report beside copies of itself: all have all of it, and nothing is added', () => {
    fc.assert(
      fc.property(body, (text) => {
        const given = [1, 2, 3].map((day) => readReport(reportOf(text, { published: `2031-03-0${day}` })))
        const { lines, additions, variants } = collate({ reports: given, base: 0 })
        expect(additions).toEqual([])
        for (const { isCompared, witnesses, places } of lines) {
          expect(witnesses.map(({ kind }) => kind)).toEqual(isCompared ? ['verbatim', 'verbatim'] : [])
          expect(places).toEqual([])
        }
        expect(variants.map(({ sameAs, dropped }) => [sameAs, dropped])).toEqual([
          [0, 0],
          [0, 0],
        ])
      }),
      RUNS,
    )
  })
})
