import { expect, test } from 'vitest'
import { collate, readReport } from '../../../shared/analysis/index.ts'
import { collationSchema, type Collation, type Stretch } from '../../../shared/domain/collation.ts'
import { reportOf } from '../../support/figure-findings.ts'
import { WIRE_STORY } from '../../support/wire-story.ts'

const bodies = WIRE_STORY.map(({ body }) => body)
const reports = WIRE_STORY.map(({ body, headline, published, source }) =>
  readReport(reportOf(body, { title: headline, published, source })),
)
const collation = collate({ reports })

const nameOf = (report: number): string => String.fromCharCode(65 + report)
const wordsOf = (report: number, { from, to }: { from: number; to: number }): string =>
  (bodies[report] ?? '').slice(from, to).trim().replaceAll(/\s+/g, ' ')

/** `452: C "some 450" rounded, D "90" conflict` for each place. */
function placesOf({ report, places }: Stretch): string[] {
  return places.map(({ span, readings }) => {
    const told = readings.map(({ tellers, relation }) => {
      const [first] = tellers
      const names = tellers.map((teller) => nameOf(teller.report)).join('')
      return `${names} "${first === undefined ? '' : wordsOf(first.report, first.span)}" ${relation ?? 'words'}`
    })
    return `${wordsOf(report, span)}: ${told.join(', ')}`
  })
}

function lineWith(words: string, { base, lines }: Collation = collation) {
  const line = lines.find(({ span }) => wordsOf(base, span).includes(words))
  if (line === undefined) throw new Error(`No line of the base says: ${words}`)
  return line
}

function witnessesOf(stretch: Stretch): string {
  return stretch.witnesses.map(({ report, kind }) => nameOf(report) + (kind === 'edited' ? '~' : '')).join(' ')
}

test('a collation of nine reports of one event has the shape the contract says', () => {
  expect(collationSchema.parse(collation)).toEqual(collation)
  expect(collation.complete).toBe(true)
})

test('the base is the report that covers most of the others, unless one is named', () => {
  expect(collation.base).toBe(7)
  expect(collate({ reports, base: 0 }).base).toBe(0)
})

test('among equals the earliest is the base', () => {
  expect(collate({ reports: reports.slice(0, 2) }).base).toBe(0)
  expect(collate({ reports: reports.slice(0, 2).toReversed() }).base).toBe(1)
})

test('a sentence says who has it, word for word or edited', () => {
  expect(witnessesOf(lineWith('Army engineers cleared'))).toBe('A B C~ D~ E G')
  expect(witnessesOf(lineWith('no complete record'))).toBe('A B C D E F')
  expect(witnessesOf(lineWith('Rain is forecast'))).toBe('G')
})

test('readings of one place are told once, with all who have them and how their figures stand', () => {
  expect(placesOf(lineWith('Army engineers cleared'))).toEqual([
    'Army engineers: D "Sappers" words',
    '452: C "some 450" rounded, D "90" updated',
  ])
  expect(placesOf(lineWith('12,000 hectares'))).toEqual(['about 12,000 hectares: ABCEF "about 1,200 hectares" updated'])
})

test('figures that agree say nothing of other words at their place', () => {
  const bodies = [
    'The storm is to cross the northern coast of Arven before moving east on Wednesday, the weather office said in Lund.',
    'The storm is to cross the northern coast of Arven before moving west on Wednesday, the weather office said in Lund.',
    'The storm is to cross the northern coast of Arven in the night, the weather office said in Lund.',
  ]
  const { lines } = collate({ reports: bodies.map((body) => readReport(reportOf(body))), base: 0 })
  const readings = lines.flatMap(({ places }) => places.flatMap((place) => place.readings))
  expect(
    readings.flatMap(({ tellers }) => tellers.map(({ report }) => report)).toSorted((one, other) => one - other),
  ).toEqual([1, 2])
  expect(readings.map(({ relation }) => relation)).toEqual(readings.map(() => null))
})

test('what several others have besides is told once, at its place in the base', () => {
  const union = collation.additions.filter(({ report, span }) => wordsOf(report, span).includes('union'))
  expect(union.map(({ report, witnesses }) => [nameOf(report), witnesses.map((each) => nameOf(each.report))])).toEqual([
    ['F', ['G']],
  ])
  const after = collation.lines[union[0]?.after ?? -1]
  expect(after === undefined ? '' : wordsOf(7, after.span)).toContain('beet field')
})

test('sentences that follow each other in all their reports are one addition', () => {
  const keeper = collation.additions.filter(({ report }) => report === 8)
  expect(keeper.map(({ report, span }) => wordsOf(report, span))).toEqual([
    expect.stringMatching(/^The last keeper .* She will live with her sister in Lund\.$/),
  ])
})

test('a report that shares nothing has no place in the base, and comes last', () => {
  expect(collation.additions.at(-1)).toMatchObject({ report: 8, after: null, witnesses: [] })
})

test('additions of several reports say where these differ', () => {
  const shorter = collate({ reports: reports.slice(3), base: 3 })
  const dogs = shorter.additions.find(({ report, span }) => wordsOf(report + 3, span).includes('dogs'))
  expect(dogs?.places.flatMap(({ readings }) => readings.map(({ relation }) => relation))).toEqual(['conflict'])
})

test('a report with the same words as the base, or as an earlier report, says so', () => {
  const sameAs = Object.fromEntries(collation.variants.map((variant) => [nameOf(variant.report), variant.sameAs]))
  expect(sameAs).toEqual({ A: null, B: 0, C: null, D: null, E: null, F: null, G: null, I: null })
  const against = collate({ reports, base: 1 }).variants.find(({ report }) => report === 0)
  expect(against).toEqual({ report: 0, dropped: 0, changed: 0, added: 0, sameAs: 1 })
})

test('the reading order names first who adds most, and says when the rest adds nothing', () => {
  const order = collation.order.map(({ report, fresh }) => `${nameOf(report)} ${fresh}`)
  expect(order.slice(0, 3)).toEqual(['F 38', 'I 29', 'A 0'])
})

test('a sentence worded anew is shown whole, with the words in it that are new', () => {
  const base =
    'The harbour of Arden was closed on Friday after two ships ran into each other in thick fog, the port master said. Nobody was hurt, and both ships were towed to the outer quay before noon.'
  const anew =
    'Two ships ran into each other in thick fog on Friday and the harbour of Arden was closed, the port master said. Both ships were towed to the outer quay before noon; nobody was hurt.'
  const { lines } = collate({ reports: [base, anew].map((body) => readReport(reportOf(body))), base: 0 })
  expect(lines.map(witnessesOf)).toEqual(['B~', 'B~'])
  expect(lines[0]?.places).toEqual([])
  const [rewording] = lines[0]?.rewordings ?? []
  const told = (span?: { from: number; to: number }): string => anew.slice(span?.from, span?.to)
  expect(told(rewording?.tellers[0]?.span)).toMatch(/^Two ships .* said\.$/)
  expect(rewording?.changed.map(told)).toEqual(['on Friday and the harbour of Arden'])
})

test('a lone report is its own base, with nothing beside it', () => {
  expect(collate({ reports: reports.slice(0, 1) })).toMatchObject({
    base: 0,
    additions: [],
    variants: [],
    coverage: [[1]],
  })
})

test('texts without words have no lines to compare', () => {
  const empty = collate({ reports: ['', '...', 'Rain fell.'].map((body) => readReport(reportOf(body))), base: 0 })
  expect(empty.lines).toEqual([])
  expect(empty.additions).toMatchObject([{ report: 2, after: null, words: 2 }])
})
