/** One invented event as nine reports tell it: takes, a resend, trims, another agency's paste, a rewriting, and what agrees with nobody. */
type WireReport = {
  readonly source: string
  readonly published: string
  readonly headline: string
  readonly body: string
}

const lead =
  'OSTERVELD, May 12 - Army engineers cleared 452 mines from farmland west of Osterveld in the last week of April, the defence ministry said on Monday.'
const crops = 'Farmers will be able to sow about 1,200 hectares that have lain fallow for nine years.'
const teams =
  'Four teams of twelve worked from first light until the heat made the detectors unreliable, Colonel Ines Tarrow said.'
const quote =
  '"We found them where the old maps said there was nothing," she told reporters at the edge of a beet field.'
const injured = 'Two engineers were slightly injured when a fuse went off in a store on April 27.'
const cost = 'The work has cost 3.4 million crowns so far, and a further 1.1 million is set aside for the autumn.'
const history = 'The plain was mined in the border war of 2019 to 2021, and no complete record of it was kept.'
const school = 'The village school at Arnholt, closed since the war, will open again in September.'
const next = 'The engineers move to the river bank next week.'
const dogs = 'Eight dogs trained in Velm had searched the ditches, where machines cannot go.'
const mayor = 'The mayor of Arnholt, Piet Hansum, said that 40 families had asked to come back.'
const union = 'The farmers’ union called for compensation of 900 crowns a hectare for each lost year.'
const weather = 'Rain is forecast for the rest of the week.'

const told = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n')
const at = (time: string): string => `2031-05-12T${time}:00Z`

/** In order of time. The second repeats the first to the letter; the last tells of something else. */
export const WIRE_STORY: readonly WireReport[] = [
  {
    source: 'Northmere Wire',
    published: at('08:10'),
    headline: 'Army clears 452 mines near Osterveld',
    body: told(lead, crops, `${teams} ${quote}`, injured, cost, history, next),
  },
  {
    source: 'Northmere Wire',
    published: at('08:40'),
    headline: 'Army clears 452 mines near Osterveld (repeat)',
    body: told(lead, crops, `${teams} ${quote}`, injured, cost, history, next),
  },
  {
    source: 'Valdmark Post',
    published: at('09:05'),
    headline: 'Hundreds of mines lifted',
    body: told(lead.replace('452 mines', 'some 450 mines'), crops, `${teams} ${quote}`, history),
  },
  {
    source: 'Sundmark Press',
    published: at('09:30'),
    headline: 'Ninety mines found in beet fields',
    body: told(
      lead.replace('452 mines', '90 mines').replace('Army engineers', 'Sappers'),
      `${teams.replace('Four teams', 'Five teams')} ${quote}`,
      mayor,
      cost.replace('3.4 million', '4.3 million'),
      history,
    ),
  },
  {
    source: 'Northmere Wire',
    published: at('11:00'),
    headline: 'Update: army clears 452 mines near Osterveld',
    body: told(lead, crops, `${teams} ${quote}`, dogs, injured, cost, mayor, history, school, next),
  },
  {
    source: 'Harbour Gazette',
    published: at('12:20'),
    headline: 'Fields near Osterveld safe after nine years',
    body: told(
      `${crops} That is the outcome of a campaign in which soldiers lifted 452 mines west of Osterveld, the ministry of defence announced on Monday.`,
      dogs.replace('Eight dogs', 'Six dogs'),
      quote,
      union,
      history,
    ),
  },
  {
    source: 'Velm Courier',
    published: at('13:00'),
    headline: 'Mines cleared, families to return',
    body: told(lead, mayor.replace('40 families', '44 families'), school, union, weather),
  },
  {
    source: 'Northmere Wire',
    published: at('14:03'),
    headline: 'Correction: army clears 452 mines near Osterveld',
    body: told(
      lead,
      crops.replace('1,200 hectares', '12,000 hectares'),
      `${teams} ${quote}`,
      dogs,
      injured.replace('April 27', 'April 26').replace('Two engineers', 'Three engineers'),
      cost,
      mayor,
      history,
      school,
      `${next} ${weather}`,
    ),
  },
  {
    source: 'Sundmark Press',
    published: at('15:00'),
    headline: 'Lighthouse keeper retires',
    body: told(
      'ANSEL, May 12 - The last keeper of the Ansel light, Berta Solheim, hung up her keys on Monday after 31 winters on the rock.',
      'She will live with her sister in Lund.',
    ),
  },
]
