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
    ['VELMORA, MAY 2 - the quay was closed.', 'VELMORA, MAY 2 -'],
    ['VELMORA, 2 May 2031 (Lantern Wire) -- The quay was closed.', 'VELMORA, 2 May 2031 (Lantern Wire) --'],
    ['VELMORA, May 2, 2031 /Lantern Wire/ -- The quay was closed.', 'VELMORA, May 2, 2031 /Lantern Wire/ --'],
    ['VELMORA, May 2. /LANTERN/. The quay was closed.', 'VELMORA, May 2. /LANTERN/.'],
    ['Port Osterby, Nordmark, May 2 - The quay was closed.', 'Port Osterby, Nordmark, May 2 -'],
    ['VELMORA, May 2, Lantern - The quay was closed.', 'VELMORA, May 2, Lantern -'],
    ['May 2 (Lantern) - The quay was closed.', 'May 2 (Lantern) -'],
    ['(Lantern) - The quay was closed.', '(Lantern) -'],
    ['VELMORA, Nordmark (LW) _ The quay was closed.', 'VELMORA, Nordmark (LW) _'],
    ['PORT OSTERBY (Lantern Wire) — The quay was closed.', 'PORT OSTERBY (Lantern Wire) —'],
    ['(Corrects the day in the second paragraph)\n\nVELMORA, May 2 - The quay was closed.', 'VELMORA, May 2 -'],
    ['Ferry strikes quay of Velmora\n\nVELMORA, May 2 - The quay was closed.', 'VELMORA, May 2 -'],
  ])('finds the dateline of %s', (text, expected) => {
    expect(zonesOf(text)).toEqual([['dateline', expected]])
  })

  it.each([
    ['header', 'UPDATE 1-Ferry strikes quay of Velmora'],
    ['header', 'WRAPUP 3 - Ferry strikes quay of Velmora'],
    ['header', 'RPT-UPDATE 2-Ferry strikes quay of Velmora'],
    ['header', 'FACTBOX-Five ferries that struck quays'],
    ['header', 'Ferry strikes quay of Velmora (UPDATE 1)'],
    ['header', '(2nd LD) Ferry strikes quay of Velmora'],
    ['header', '1st LEAD-WRITETHRU'],
    ['header', 'TAKE 2 OF 3'],
    ['header', 'BC-Velmora-Quay, 2nd Ld-Writethru,450'],
    ['header', 'BC-NRD--Velmora Quay,450'],
    ['header', 'VELMORA-QUAY/ (UPDATE 1)'],
    ['header', 'Keywords: ferry, quay'],
    ['header', 'Slug: VELMORA FERRY'],
    ['header', '(Adds quote, background)'],
    ['header', '(Recasts with what the harbour master said,\nadds background)'],
    ['header', 'Adds details in paragraphs 2-5'],
    ['header', 'Eds: Adds quotes. Will be updated.'],
    ['header', 'EMBARGOED UNTIL 0900 GMT MAY 3'],
    ['header', 'Published: 2 May 2031, 14:05'],
    ['header', 'Last updated 3 hours ago'],
    ['header', 'Tuesday, May 2, 2031 14:05 GMT'],
    ['byline', 'By Oda Brenn'],
    ['byline', 'By ODA BRENN and Karl Voss, Lantern Wire'],
    ['byline', 'By Oda Brenn in Velmora'],
  ])('finds the %s %j over a report', (kind, line) => {
    const story = 'The quay was closed on Tuesday.\n\nNobody was hurt.'
    expect(zonesOf(`${line}\n\n${story}`)).toEqual([[kind, line]])
    expect(zonesOf(`Ferry strikes quay\n\n${line}\n\n${story}`), 'below a headline').toEqual([[kind, line]])
  })

  it('finds lines over a report that no blank line parts', () => {
    const head = ['UPDATE 1-Ferry strikes quay', '(Adds quote)', 'By Oda Brenn', 'VELMORA, May 2 (Lantern) -']
    const text = `${head.slice(0, 3).join('\n')}\n${head[3]} The quay was closed\non Tuesday.\n\nNobody was hurt.`
    expect(zonesOf(text)).toEqual([
      ['header', head[0]],
      ['header', head[1]],
      ['byline', head[2]],
      ['dateline', head[3]],
    ])
  })

  it.each([
    '(Reporting by Oda Brenn; Additional reporting by Karl Voss; Editing by Ina Holt)',
    'Reporting by Oda Brenn',
    'Our standards: The Lantern Wire Principles.',
    '((Velmora newsroom; +00 20 555 0100; desk@lantern.example))',
    '(desk@lantern.example; Tel: +00 20 555 0100)',
    'desk@lantern.example',
    'Copyright 2031 Lantern Wire. All rights reserved. This material may not be published.',
    '© Lantern Wire',
    '(c) Copyright Lantern Wire 2031',
    'Copyright The Lantern Wire.',
    'All rights reserved.',
    'This material may not be published, broadcast or rewritten without permission.',
    'Lantern writer Karl Voss in Port Osterby contributed to this report.',
    'Oda Brenn is the staff journalist of the Valdmark Post, follow her on Twitter: @brenn',
    'Follow us on Telegram',
    'Sign up for our newsletter',
    'Subscribe to the Valdmark Post',
    'Click here for more pictures',
    'Read more',
    'READ MORE: Ferry owner fined',
    'See also: Ferry owner fined',
    'Advertisement',
    'Story continues below advertisement',
    'Continue reading',
    'Share',
    'Share this article',
    'Facebook Twitter WhatsApp Email',
    'Share on Facebook | Tweet | Print',
    'Tags: ferry, quay',
    'Keywords: VELMORA FERRY/',
    'Photo: Karl Voss/Lantern Wire',
    '(Lantern)',
    'MORE',
    'REUTER...',
    '-0-',
  ])('finds the tag line %j between paragraphs and at the end', (line) => {
    const [first, second] = ['The quay was closed on Tuesday.', 'Nobody was hurt.']
    expect(zonesOf(`${first}\n\n${line}\n\n${second}`)).toEqual([['tag-line', line]])
    expect(zonesOf(`${first}\n\n${second}\n\n${line}`)).toEqual([['tag-line', line]])
  })

  it.each([
    ['The quay was\nclosed.\nAdvertisement\nNobody was hurt.', 'Advertisement'],
    ['The quay was\nclosed.\nMore', 'More'],
  ])('finds what stands on a line of its own in a wrapped paragraph: %j', (text, expected) => {
    expect(zonesOf(text)).toEqual([['tag-line', expected]])
  })

  it.each([
    'By Tuesday the quay was closed.',
    'Reported by nobody, the leak went on.',
    'Reporting by hand took the harbour master three days.',
    'The date 2031-05-02 was agreed.',
    'WITHDRAWN - The report on the quay of Velmora is withdrawn.',
    'CORRECTED - The quay was closed on Tuesday.',
    '(Corrects the day) The quay was closed on Tuesday.',
    '(Corrects the price in the second paragraph to 14 crowns)',
    'Eds: Corrects the price to 14 crowns.',
    '(Correction) - The quay was closed on Tuesday.',
    'UPDATE 1-Ferry strikes quay of Velmora',
    'Update: the quay is open again.',
    'NATO - which was not asked - kept silent, and so did everyone else.',
    'Copyright law was changed in 2031, the ministry said.',
    'This report is based on figures published in March.',
    'He told his readers to follow him on Twitter.',
    'Share prices fell.',
    'More than 40 people were on the quay.',
    'Read more books, the minister said.',
    'Subscribers to the service rose to 4,000. They pay 14 crowns.',
    'Posted prices rose on 2 May 2031, the exchange said.',
    'The harbour master\ntold Reuters.',
    'May 2',
    'Ferry strikes quay of Velmora',
  ])('takes no prose for a zone: %j', (text) => {
    expect(zonesOf(text)).toEqual([])
    expect(zonesOf(`Nobody was hurt.\n\n${text}`)).toEqual([])
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

  it.each([
    ['VELMORA, May 2, 2031 (Valdmark Press) - The quay was closed.', 'Valdmark Press', '2031-05-02'],
    ['VELMORA (Valdmark Press) - The quay was closed.', 'Valdmark Press', null],
    ['VELMORA, 2 May 2031 - The quay was closed.', null, '2031-05-02'],
    ['Quay closed\n\nPublished 2 May 2031 at 10:15 GMT\n\nThe quay was closed.', null, '2031-05-02T10:15Z'],
    ['Source: Valdmark Press\nMay 2, 2031\n\nThe quay was closed.', 'Valdmark Press', '2031-05-02'],
    ['EMBARGOED until 2 May 2031, 10:00 GMT\n\nThe quay was closed.', null, null],
    // The header line goes before.
    [
      ' date 2031-05-03 By Valdmark Post\n\nVELMORA, May 2, 2031 (VPA) - The quay was closed.',
      'Valdmark Post',
      '2031-05-03',
    ],
  ])('says source and day where its lines or its dateline name them: %j', (text, source, published) => {
    expect(readHeader(text)).toMatchObject({ source, published })
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
