import { describe, expect, test } from 'vitest'
import { analyse } from '../../../shared/analysis/index.ts'
import type { Alignment } from '../../../shared/domain/by-hand.ts'
import type { Comparison } from '../../../shared/domain/comparison.ts'
import type { Span } from '../../../shared/domain/span.ts'

const a = [
  'The night ferry to Port Ansel ran aground near the Carrow light at two in the morning.',
  'Rescuers in small boats brought 214 passengers ashore before the tide turned.',
  'The harbour master said the channel buoy had drifted during the storm of last week.',
  'The company promised to pay for rooms and for the journey home.',
].join(' ')
const b = [
  'The night ferry to Port Ansel ran aground near the Carrow light at two in the morning.',
  'By dawn everybody was safe: 380 people, the coast guard counted.',
  'The harbour master said the channel buoy had drifted during the storm of last week.',
  'Nobody had looked at it since, a pilot complained.',
].join(' ')

function spanOf(text: string, words: string): Span {
  const from = text.indexOf(words)
  if (from === -1) throw new Error(`"${words}" is not there.`)
  return { from, to: from + words.length }
}

function aligned(what: Alignment['what'], inA: string, inB: string): Alignment {
  return { what, a: spanOf(a, inA), b: spanOf(b, inB) }
}

const compare = (...alignments: readonly Alignment[]): Comparison => {
  const report = { title: null, published: null, source: null }
  return analyse({ a: { ...report, body: a }, b: { ...report, body: b }, alignments })
}

/** The rows as the words they begin with. */
const rowsOf = ({ rows }: Comparison) =>
  rows.map((row) =>
    [row.a, row.b].map((span, side) => (span === null ? null : (side === 0 ? a : b).slice(span.from, span.from + 11))),
  )
const rescue = aligned(
  'together',
  'Rescuers in small boats brought 214 passengers ashore',
  'By dawn everybody was safe: 380 people',
)

describe('what a person set together', () => {
  test('is one row, said to be by hand, with its inner differences, and the rest is aligned around it', () => {
    const found = compare(rescue)
    expect(rowsOf(found)).toEqual([
      ['The night f', 'The night f'],
      ['Rescuers in', 'By dawn eve'],
      ['The harbour', 'The harbour'],
      ['The company', null],
      [null, 'Nobody had '],
    ])
    const byHand = found.passages.filter((passage) => passage.byHand === true)
    expect(byHand).toHaveLength(1)
    expect(byHand[0]).toMatchObject({ a: rescue.a, b: rescue.b, kind: 'edited', moved: false })
    expect(byHand[0]?.differences.length).toBeGreaterThan(0)
    expect(found.coverage.a.byHand).toBe(8)
    expect(found.coverage.b.byHand).toBe(7)
    expect(compare().coverage.a).not.toHaveProperty('byHand')
  })

  test('has its figures paired', () => {
    const figures = ({ findings, a: inA, b: inB }: Comparison) =>
      findings.flatMap((finding) =>
        finding.kind === 'figure' && finding.a !== null && finding.b !== null
          ? [`${inA.figures[finding.a]?.text} ${finding.relation} ${inB.figures[finding.b]?.text}`]
          : [],
      )
    expect(figures(compare())).not.toContainEqual(expect.stringMatching(/^214|380$/))
    expect(figures(compare(rescue))).toContainEqual(expect.stringMatching(/^214 .* 380$/))
  })

  test('is level even where longer passages would stand in its way, which have moved then', () => {
    const found = compare(aligned('together', 'The night ferry to Port Ansel ran', 'Nobody had looked at it since'))
    const [first] = found.passages.filter((passage) => passage.byHand === true)
    expect(first).toMatchObject({ moved: false })
    expect(found.rows.find((row) => row.a?.from === 0)).toMatchObject({ kind: 'paired' })
    expect(
      found.passages.filter((passage) => passage.moved).map((passage) => a.slice(passage.a.from).slice(0, 11)),
    ).toEqual(['aground nea', 'The harbour'])
  })

  test('leaves what stands beside it in its sentence in a passage of its own', () => {
    const found = compare(aligned('together', 'channel buoy', 'a pilot complained'))
    const inOrder = found.passages.map((passage) => a.slice(passage.a.from, passage.a.to))
    expect(inOrder.at(-1)).toBe('had drifted during the storm of last week.')
    expect(inOrder).toContain('channel buoy')
    for (const passage of found.passages) {
      for (const other of found.passages) {
        if (passage === other) continue
        expect(passage.a.to <= other.a.from || other.a.to <= passage.a.from).toBe(true)
        expect(passage.b.to <= other.b.from || other.b.to <= passage.b.from).toBe(true)
      }
    }
  })

  test('counts in whichever order the two texts are given', () => {
    const report = { title: null, published: null, source: null }
    const turned = analyse({
      a: { ...report, body: b },
      b: { ...report, body: a },
      alignments: [{ what: 'together', a: rescue.b, b: rescue.a }],
    })
    const mirrored = compare(rescue).passages.map(({ a: inA, b: inB, byHand }) => ({ a: inB, b: inA, byHand }))
    expect(turned.passages.map(({ a: inA, b: inB, byHand }) => ({ a: inA, b: inB, byHand }))).toEqual(mirrored)
  })
})

describe('what a person set apart', () => {
  test('is no passage any more, while the rest stays as it was', () => {
    const sentence = 'The harbour master said the channel buoy had drifted during the storm of last week.'
    const found = compare(aligned('apart', sentence, sentence))
    expect(found.passages.map((passage) => a.slice(passage.a.from, passage.a.to))).toEqual([
      'The night ferry to Port Ansel ran aground near the Carrow light at two in the morning.',
    ])
    expect(rowsOf(found)).toContainEqual(['The harbour', null])
    expect(rowsOf(found)).toContainEqual([null, 'The harbour'])
  })

  test('changes nothing where the two were not aligned', () => {
    const before = compare()
    expect(compare(aligned('apart', 'The company promised', 'The night ferry'))).toEqual(before)
  })
})
