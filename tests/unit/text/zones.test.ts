import { describe, expect, it } from 'vitest'
import { readHeader, reflow, zones } from '../../../shared/text/index.ts'

const zonesOf = (text: string): [string, string][] =>
  zones(text).map((zone) => [zone.kind, text.slice(zone.from, zone.to)])

const SAVED =
  ' date 2031-05-02 By Valdmark Post\n\nBy Oda Brenn\n\nThe quay was closed.\n\n(Reporting by Oda Brenn; Editing by Karl Voss)\n'

describe('zones', () => {
  it('finds header, byline and credits of a saved report', () => {
    expect(zonesOf(SAVED)).toEqual([
      ['header', 'date 2031-05-02 By Valdmark Post'],
      ['byline', 'By Oda Brenn'],
      ['tag-line', '(Reporting by Oda Brenn; Editing by Karl Voss)'],
    ])
  })

  it.each([
    ['VELMORA, May 2 - The quay was closed.', 'VELMORA, May 2 -'],
    ['VELMORA, Nordmark (LW) _ The quay was closed.', 'VELMORA, Nordmark (LW) _'],
    ['PORT OSTERBY (Lantern Wire) — The quay was closed.', 'PORT OSTERBY (Lantern Wire) —'],
    ['(Corrects the day in the second paragraph)\n\nVELMORA, May 2 - The quay was closed.', 'VELMORA, May 2 -'],
  ])('finds the dateline of %s', (text, expected) => {
    expect(zonesOf(text)).toEqual([['dateline', expected]])
  })

  it.each([
    'By Tuesday the quay was closed.',
    'Reported by nobody, the leak went on.',
    'The date 2031-05-02 was agreed.',
    'WITHDRAWN - The report on the quay of Velmora is withdrawn.',
    'CORRECTED - The quay was closed on Tuesday.',
    '(Corrects the day) The quay was closed on Tuesday.',
    'NATO - which was not asked - kept silent, and so did everyone else.',
  ])('takes no prose for a zone: %s', (text) => {
    expect(zonesOf(text)).toEqual([])
  })

  it('finds credits at the end of the last paragraph', () => {
    expect(zonesOf('The quay was closed, it said. (Writing by Karl Voss)')).toEqual([
      ['tag-line', '(Writing by Karl Voss)'],
    ])
  })
})

describe('the head of a saved text', () => {
  it('says source, day and byline, and where the body begins', () => {
    const header = readHeader(SAVED)
    expect(header).toMatchObject({
      source: 'Valdmark Post',
      published: '2031-05-02',
      byline: 'Oda Brenn',
      dateline: null,
    })
    expect(SAVED.slice(header.bodyFrom)).toMatch(/^The quay/)
  })

  it('leaves the dateline in the body', () => {
    expect(readHeader('VELMORA, May 2 - The quay was closed.')).toMatchObject({
      dateline: 'VELMORA, May 2',
      bodyFrom: 0,
    })
  })

  it('says nothing of a text that says nothing', () => {
    expect(readHeader('The quay was closed.')).toEqual({
      source: null,
      published: null,
      byline: null,
      dateline: null,
      bodyFrom: 0,
    })
  })
})

describe('reflow', () => {
  it.each([
    ['a well-\ntrained crew', 'a well-trained crew'],
    ['a self-\nless crew', 'a selfless crew'],
    ['they ex-\nport zinc', 'they export zinc'],
    ['some half-\nway, some halfway', 'some halfway, some halfway'],
    ['an anti-\nmine crew; an anti-mine law', 'an anti-mine crew; an anti-mine law'],
  ])('mends %j', (text, mended) => {
    expect(reflow(text)).toBe(mended)
  })

  it('joins wrapped lines and parts paragraphs by one blank line', () => {
    expect(reflow('First goes\non here.\n    Second goes\r\non too.\n\n\n')).toBe(
      'First goes on here.\n\nSecond goes on too.',
    )
  })

  it('mends words cut at a line end, and keeps the hyphen of a compound the text knows', () => {
    expect(reflow('inter-\nnational anti-\npersonnel mines; anti-personnel')).toBe(
      'international anti-personnel mines; anti-personnel',
    )
  })
})
