import { describe, expect, test } from 'vitest'
import { draftOfText } from '../../../electron/library/importing/draft.ts'

const report = 'The quay of Velmora was closed on Tuesday after a ferry struck it, the harbour master said.'
const dated = `VELMORA, May 2, 2031 (Lantern Wire) - ${report}`

describe('lines over a report that no blank line parts', () => {
  test.each([
    ['UPDATE 1-Ferry strikes quay\nBy Oda Brenn', { headline: 'UPDATE 1-Ferry strikes quay', version: 'UPDATE 1' }],
    ['WRAPUP 3-Ferry strikes quay\nBy Oda Brenn', { headline: 'WRAPUP 3-Ferry strikes quay', version: 'WRAPUP 3' }],
    ['RPT-UPDATE 2-Ferry strikes quay\nBy Oda Brenn', { version: 'UPDATE 2' }],
    ['Ferry strikes quay (UPDATE 1)\nBy Oda Brenn', { headline: 'Ferry strikes quay (UPDATE 1)', version: 'UPDATE 1' }],
    ['Ferry strikes quay\n(Adds quote)\nBy Oda Brenn', { headline: 'Ferry strikes quay', editorsNote: 'Adds quote' }],
    ['Ferry strikes quay\nBy Oda Brenn\n(Adds quote,\nbackground)', { editorsNote: 'Adds quote, background' }],
    ['LORN-FERRY/ (UPDATE 1)\nFerry strikes quay\nBy Oda Brenn', { slug: 'LORN-FERRY/', version: 'UPDATE 1' }],
    ['BC-NRD--Velmora Quay,450\nFerry strikes quay\nBy Oda Brenn', { slug: 'BC-NRD--Velmora Quay', version: null }],
    ['Ferry strikes quay\nBy Oda Brenn\n2 May 2031', { headline: 'Ferry strikes quay' }],
    ['Ferry strikes quay\r\nBy Oda Brenn\r\nLantern Wire', { headline: 'Ferry strikes quay', source: 'Lantern Wire' }],
    ['By Oda Brenn\nFerry strikes quay', { headline: 'Ferry strikes quay' }],
    ['2nd LEAD\nFerry strikes quay\nBy Oda Brenn', { headline: 'Ferry strikes quay', version: '2nd LEAD' }],
    ['Ferry strikes quay; two\nhurt\nBy Oda Brenn', { headline: 'Ferry strikes quay; two hurt' }],
  ])('%j', (head, expected) => {
    for (const gap of ['\n', '\n\n']) {
      expect(draftOfText(`${head}${gap}${dated}`)).toMatchObject({
        headlineIsMade: false,
        byline: 'Oda Brenn',
        source: 'Lantern Wire',
        published: '2031-05-02',
        dateline: 'VELMORA, May 2, 2031 (Lantern Wire)',
        body: dated,
        ...expected,
      })
    }
  })

  test('a correction is read, and what it says stays in the text', () => {
    const note = '(Corrects day in paragraph 1 to Tuesday, not Monday)'
    for (const by of ['By Oda Brenn', 'By Oda Brenn and Karl Voss']) {
      expect(draftOfText(`CORRECTED-UPDATE 2-Ferry strikes quay\n${note}\n${by}\n${dated}`)).toMatchObject({
        headline: 'CORRECTED-UPDATE 2-Ferry strikes quay',
        status: 'correction',
        version: 'UPDATE 2',
        byline: by.slice(3),
        source: 'Lantern Wire',
        published: '2031-05-02',
        body: `${note}\n\n${dated}`,
      })
    }
  })

  test('a wrapped headline is joined, a line under it is not', () => {
    const copy =
      'By Oda Brenn\n\nThe quay of Velmora was closed on Tuesday after a ferry struck\nit, the harbour master said.'
    expect(
      draftOfText(`Ferry strikes quay of Velmora while harbour master is talking to\nPeter Holm, the owner\n${copy}`),
    ).toMatchObject({
      headline: 'Ferry strikes quay of Velmora while harbour master is talking to Peter Holm, the owner',
    })
    expect(draftOfText(`Ferry strikes quay\nOwner says nobody was hurt\n${copy}`)).toMatchObject({
      headline: 'Ferry strikes quay',
      byline: 'Oda Brenn',
    })
  })

  test.each([
    `One line of copy that is hard-wrapped\nand the next, on\n2 May or so.\n\n${report}`,
    `By Tuesday the quay was\nclosed.\n\n${report}`,
    `${report}\n\nBy Oda Brenn`,
    `${report}\nLantern Wire\n2 May 2031`,
    `It was the free press,\nLantern Wire wrote,\nthat won.\n\n${report}`,
  ])('prose is left alone: %j', (text) => {
    expect(draftOfText(text)).toMatchObject({ headlineIsMade: true, byline: null, source: null, published: null })
  })
})

describe('lines of byline, source and day', () => {
  test.each([
    ['Meridian Press, 3 June 2031', null, 'Meridian Press', '2031-06-03'],
    ['3 June 2031, Meridian Press', null, 'Meridian Press', '2031-06-03'],
    ['Meridian Press | June 3, 2031 | 16:20 GMT', null, 'Meridian Press', '2031-06-03T16:20Z'],
    ['The Karst Herald - Tuesday, 3 June 2031', null, 'The Karst Herald', '2031-06-03'],
    ['KARSTER ZEITUNG, 3. Juni 2031', null, 'KARSTER ZEITUNG', '2031-06-03'],
    ['MERIDIAN PRESS Friday, June 6, 2031', null, 'MERIDIAN PRESS', '2031-06-06'],
    ['From our correspondent Lena Strand\nMeridian Press, 3 June 2031', 'Lena Strand', 'Meridian Press', '2031-06-03'],
    ['By our own correspondent in Karst, Lena Strand', 'Lena Strand', null, null],
    ['*By Tomas Reik, Meridian Press, June 7, 2031*', 'Tomas Reik', 'Meridian Press', '2031-06-07'],
    ['**By Tomas Reik** | Meridian Press | 7 June 2031', 'Tomas Reik', 'Meridian Press', '2031-06-07'],
    ['_By [Tomas Reik](https://example.org/reik), 7 June 2031_', 'Tomas Reik', null, '2031-06-07'],
    ['By Tomas Reik for Meridian Press', 'Tomas Reik', 'Meridian Press', null],
    ['By Dagny Holt\nCastell Wire\n7 June 2031', 'Dagny Holt', 'Castell Wire', '2031-06-07'],
    [
      'By Dagny Holt and Jon Weller · Castell Wire · 7 June 2031 9.05 p.m.',
      'Dagny Holt and Jon Weller',
      'Castell Wire',
      '2031-06-07T21:05',
    ],
    ['Castell Wire\n\nBy Dagny Holt', 'Dagny Holt', 'Castell Wire', null],
    ['Von Anna Dorn, 4. Juni 2031, 16.20 Uhr', 'Anna Dorn', null, '2031-06-04T16:20'],
    ['Par Luc Morel, le 1er juin 2031 à Corvel', null, null, null],
    ['Par Luc Morel, Agence Corvel, 1er juin 2031', 'Luc Morel', 'Agence Corvel', '2031-06-01'],
    ['Por Ana Ruiz\n4 de junio de 2031', 'Ana Ruiz', null, '2031-06-04'],
    ['Published: Tuesday 3 June 2031 16.20', null, null, '2031-06-03T16:20'],
  ])('%j below a headline', (lines, byline, source, published) => {
    const draft = draftOfText(`Ferry strikes quay\n\n${lines}\n\n${report}`)
    expect(draft).toMatchObject({ headline: 'Ferry strikes quay', byline, source, published })
    expect(draft?.body).toBe(byline === null && published === null ? `${lines}\n\n${report}` : report)
  })

  test('the name of a paper over a headline is the source', () => {
    expect(draftOfText(`Castell Wire\nFerry strikes quay\nBy Oda Brenn\n\n${report}`)).toMatchObject({
      source: 'Castell Wire',
      headline: 'Ferry strikes quay',
      body: report,
    })
  })

  test.each(['Port Osterby, 3 June 2031', 'OSLO, 3 June 2031'])('a place is no source: %s', (line) => {
    expect(draftOfText(`Ferry strikes quay\n${line}\n\n${report}`)).toMatchObject({ source: null })
  })

  test('a day that can be read in two ways is not taken from the text', () => {
    expect(draftOfText(`Ferry strikes quay\n\n03/06/2031\n\n${report}`)).toMatchObject({
      published: null,
      body: `03/06/2031\n\n${report}`,
    })
  })
})

describe('datelines of other languages', () => {
  test.each([
    ['KARST, 4. Juni 2031 (dza) - Der Gewinn stieg.', 'dza', '2031-06-04'],
    ['Karst, 4. Juni (dza) – Der Gewinn stieg.', 'dza', null],
    ['Karst (dza) - Der Gewinn stieg.', 'dza', null],
    ['Karst/Velmora (dza/LW) – Der Gewinn stieg.', 'dza/LW', null],
    [
      'KARST, 4. März 2031 (Deutsche Nachrichtenagentur) -- Der Gewinn stieg.',
      'Deutsche Nachrichtenagentur',
      '2031-03-04',
    ],
    ['KARST, 4 juin 2031 (AC) - Le bénéfice a augmenté.', 'AC', '2031-06-04'],
    ['Karst, 1er août 2031 (Agence Corvel) – Le bénéfice a augmenté.', 'Agence Corvel', '2031-08-01'],
    ['Karst, le 4 déc. 2031 (ACV) — « Le bénéfice a augmenté ».', 'ACV', '2031-12-04'],
    ['KARST, 4 de junio de 2031 (ANC) - El beneficio subió.', 'ANC', '2031-06-04'],
    ['Karst, 4 jun (ANC).- El beneficio subió.', 'ANC', null],
    ['Karst, 4 ene 2031 (ANC).- El beneficio subió.', 'ANC', '2031-01-04'],
    ['KARST, 4 giugno 2031 (AGC) - Gli utili sono saliti.', 'AGC', '2031-06-04'],
    ['KARST, 4 juni 2031 (NLP) - De winst steeg.', 'NLP', '2031-06-04'],
    ['كارست، 5 يونيو 2031 (وكالة الساحل) - بلغت الحرارة أعلى درجة.', 'وكالة الساحل', '2031-06-05'],
    ['كارست ٥ حزيران ٢٠٣١ (وكالة الساحل) - بلغت الحرارة أعلى درجة.', 'وكالة الساحل', '2031-06-05'],
    ['كارست (الساحل) - بلغت الحرارة أعلى درجة.', 'الساحل', null],
  ])('%s', (text, source, published) => {
    const draft = draftOfText(`Eine Zeile\n${text}`)
    expect(draft).toMatchObject({ headline: 'Eine Zeile', source, published, body: text })
    expect(text.startsWith(draft?.dateline ?? 'none')).toBe(true)
    // Without a headline the first sentence makes one, which the dateline is not.
    expect(draftOfText(text)?.headline).toBe(text.slice(text.search(/(?<=[-–—] )/u)))
  })

  test.each([
    'Anna Dorn (retired) - the first of her kind - was there.',
    'Am 4. Juni 2031 stieg der Gewinn - und wie.',
    'في 5 يونيو 2031 بلغت الحرارة أعلى درجة.',
  ])('prose is left alone: %s', (text) => {
    expect(draftOfText(text)).toMatchObject({ dateline: null, source: null })
  })
})
