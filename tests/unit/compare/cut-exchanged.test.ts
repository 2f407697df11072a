import { expect, test } from 'vitest'
import { findPassages } from '../../../shared/compare/index.ts'
import { sideWithFigures } from '../../support/side-with-figures.ts'

const BACKGROUND =
  'Kestrel Weir feeds about 30 percent of the canals around Ostermole and has been run since 2017 by the Lindqvist Trust, a private operator with 640 staff.'

const A = `The number of people drowned in Monday's flood at a timber works on Kestrel Weir rose to 12 on Tuesday after two of the missing riggers were found by divers, the district rescue office said.

Another 48 people stayed in shelters, the office said in a note.

The works held 380 loads of seasoned oak, more than twice the 150 loads that surveyors from Ostermole had allowed.

${BACKGROUND}

Auditors opened an inquiry and questioned four managers.`

const B = `A wave that swept through a timber works on Kestrel Weir in Ostermole on Monday drowned 12 people, with divers looking for missing riggers, the district rescue office said.

Some 16,000 people were brought out of houses, Mayor Odile Brandt said. The works held 380 loads of seasoned oak, surveyors from the canal board said.

Crews were called at 4:20 and more than 250 were still pumping at noon. Brown foam covered 12 meadows by breakfast, and the roar could be heard 28 miles away.

${BACKGROUND}

Damage is put at 35 million crowns. Readers sent hundreds of pictures.`

test('a loose passage holds no sentence that was exchanged for another', () => {
  const { passages } = findPassages({ a: sideWithFigures(A), b: sideWithFigures(B) })
  const marked = passages.map(({ a, b }) => `${A.slice(a.from, a.to)} | ${B.slice(b.from, b.to)}`)
  expect(marked.join('\n')).toContain('The works held 380 loads')
  expect(marked.join('\n')).toContain('The number of people drowned')
  expect(marked.filter((passage) => /stayed in shelters|brought out of houses/.test(passage))).toEqual([])
})
