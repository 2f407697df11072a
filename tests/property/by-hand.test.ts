import fc from 'fast-check'
import { expect, test } from 'vitest'
import { handIdSchema, undoOf, withHandChange, type HandChange } from '../../shared/domain/by-hand.ts'
import { findPlace, placeAt } from '../../shared/domain/quoted-place.ts'
import { handFinding, placeOf } from '../support/handwork.ts'

const finding = fc
  .record({ number: fc.integer({ min: 0, max: 6 }), note: fc.string() })
  .map(({ number, note }) => handFinding(number, { note, a: placeOf('word', 'word') }))
const change = fc
  .record({
    put: fc.uniqueArray(finding, { selector: ({ id }) => id }),
    remove: fc.uniqueArray(finding.map(({ id }) => handIdSchema.parse(id))),
  })
  .map(({ put, remove }): HandChange => ({ put, remove: remove.filter((id) => put.every((each) => each.id !== id)) }))

test('a change is undone by what undoes it, and that by what undoes it', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 4 }), change, (before, last) => {
      const start = before.reduce(withHandChange, [] as ReturnType<typeof withHandChange>)
      const after = withHandChange(start, last)
      const undo = undoOf(start, last)
      expect(withHandChange(after, undo)).toEqual(start)
      expect(withHandChange(start, undoOf(after, undo))).toEqual(after)
    }),
  )
})

test('a place is found where it stands, and again after anything was put before and behind it', () => {
  const words = fc.string({ minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(
      fc.tuple(fc.string(), words, fc.string()),
      fc.string(),
      fc.string(),
      ([before, quote, after], head, tail) => {
        const text = before + quote + after
        const span = { from: before.length, to: before.length + quote.length }
        const place = placeAt(text, span)
        expect(findPlace(text, place)).toEqual(span)
        const found = findPlace(head + text + tail, place)
        expect(found).not.toBeNull()
        expect((head + text + tail).slice(found?.from, found?.to)).toBe(quote)
      },
    ),
  )
})

test('of places with the same words, the one with the same words around it is found', () => {
  const text = 'Nine died in Carrow. Nine died in Port Ansel.'
  const place = placeAt(text, { from: 21, to: 30 })
  expect(findPlace(`It was said: ${text}`, place)).toEqual({ from: 34, to: 43 })
  expect(findPlace('Nine were hurt.', place)).toBeNull()
})
