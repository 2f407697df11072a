import { expect, test } from 'vitest'
import { findPassages } from '../../../shared/compare/index.ts'
import { sideWithFigures } from '../../support/side-with-figures.ts'

function passages(a: string, b: string): readonly string[] {
  const found = findPassages({ a: sideWithFigures(a), b: sideWithFigures(b) }).passages
  return found.map(({ kind, a: inA, b: inB }) => `${kind}: ${a.slice(inA.from, inA.to)} | ${b.slice(inB.from, inB.to)}`)
}

test('a lead with words and figures exchanged throughout is an edited passage from its beginning to its end', () => {
  const a =
    'A tram that ran through a red signal in Old Verrin on Monday hurt 14 riders and stranded 118, the transit board said.'
  const b =
    'A train that ran through a red signal in Old Verrin on Monday hurt 17 riders and stranded about 120, the transit board said.'
  expect(passages(`${a} Service resumed at noon.`, `Nobody had been warned. ${b}`)).toEqual([`edited: ${a} | ${b}`])
})

test('short runs between exchanged words and figures make a passage when nearly all words of the sentence are equal', () => {
  const a = 'The mayor said 12 people were hurt when a tram left its rails near the brewery on Orchard Hill.'
  const b = 'The mayor said 21 people were injured when a tram left its rails near the brewery on Orchard Hill.'
  expect(passages(a, b)).toEqual([`edited: ${a} | ${b}`])
})

test('sentences of one pattern with other words are no passage', () => {
  const a = 'Shares of Ossel Mills rose 4 percent to 31 crowns on Monday after the company sold its bakery.'
  const b = 'Shares of Tarn Ferries fell 9 percent to 18 crowns on Friday after the company lost its licence.'
  expect(passages(a, b)).toEqual([])
})

test('lines of one table under other names are no passage', () => {
  const line = (name: string, figures: readonly number[]) =>
    `${name} closed at ${figures[0]} crowns, up ${figures[1]} from the day before, on a volume of ${figures[2]} shares.`
  expect(passages(line('Ossel', [11.7, 0.2, 4100]), line('Tarn', [17.8, 0.3, 5600]))).toEqual([])
})
