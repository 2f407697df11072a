import { describe, expect, test } from 'vitest'
import { draftOfText, nothingStated } from '../../../electron/library/importing/draft.ts'

const draft = (...paragraphs: readonly string[]) => draftOfText(paragraphs.join('\n\n'))

describe('the head of a wire report', () => {
  test('labels of a headline say which version it is and that it corrects', () => {
    const article = draft(
      'CORRECTED-UPDATE 2-Ferry sinks, 12 dead',
      '(Corrects number of dead in\nparagraph 2 to 12, not 14)',
      'By Mara Lindholt',
      'PORT ANSEL, March 3 (Northmere Wire) - Twelve people died.',
    )
    expect(article).toMatchObject({
      headline: 'CORRECTED-UPDATE 2-Ferry sinks, 12 dead',
      version: 'UPDATE 2',
      status: 'correction',
      editorsNote: 'Corrects number of dead in paragraph 2 to 12, not 14',
      byline: 'Mara Lindholt',
      dateline: 'PORT ANSEL, March 3 (Northmere Wire)',
    })
    // What a correction says is compared, so it stays in the text.
    expect(article?.body).toBe(
      '(Corrects number of dead in paragraph 2 to 12, not 14)\n\nPORT ANSEL, March 3 (Northmere Wire) - Twelve people died.',
    )
  })

  test('lines above and below the header line give embargo, slug, version and notes', () => {
    expect(
      draft(
        'EMBARGOED until 0900 GMT May 12, 2031',
        ' date 2031-05-10 By Northmere Wire',
        'BC-Lorn-Ferry, 2nd Ld-Writethru,450',
        'Ferry sinks off Port Ansel',
        '(Adds details, quotes)',
        'By Mara Lindholt',
        'PORT ANSEL - Twelve people died.',
      ),
    ).toMatchObject({
      headline: 'Ferry sinks off Port Ansel',
      source: 'Northmere Wire',
      published: '2031-05-10',
      slug: 'BC-Lorn-Ferry',
      version: '2nd Ld-Writethru',
      byline: 'Mara Lindholt',
      embargo: '2031-05-12T09:00Z',
      editorsNote: 'EMBARGOED until 0900 GMT May 12, 2031 Adds details, quotes',
      body: 'PORT ANSEL - Twelve people died.',
    })
  })

  test('an advance names the next such day; without a date it stays a note', () => {
    const lines = ['ADV 12', 'Harvest is late this year', 'The harvest is late.']
    expect(draft(' date 2031-05-10 By Northmere Wire', ...lines)).toMatchObject({ embargo: '2031-05-12' })
    expect(draft(' date 2031-12-20 By Northmere Wire', ...lines)).toMatchObject({ embargo: '2032-01-12' })
    expect(draft(...lines)).toMatchObject({
      embargo: null,
      editorsNote: 'ADV 12',
      headline: 'Harvest is late this year',
    })
  })

  test('a kill withdraws what it is about', () => {
    expect(
      draft('BULLETIN KILL', 'Eds: Please kill the item on the mayor.', 'The mayor did not resign.'),
    ).toMatchObject({ status: 'withdrawn', editorsNote: 'BULLETIN KILL Eds: Please kill the item on the mayor.' })
    expect(draft('WITHDRAWN - Mayor resigns', 'The mayor resigned.')).toMatchObject({ status: 'withdrawn' })
  })

  test('takes and leads stand in lines of their own, or in brackets in the headline', () => {
    expect(draft('Ferry sinks', 'TAKE 2 OF 3', 'The ship went down.')).toMatchObject({ version: 'TAKE 2 OF 3' })
    expect(draft('2nd LEAD', 'Ferry sinks', 'The ship went down.')).toMatchObject({
      version: '2nd LEAD',
      headline: 'Ferry sinks',
    })
    expect(draft('Ferry sinks (2nd LD)', 'The ship went down.')).toMatchObject({ version: '2nd LD' })
  })

  test('prose and headlines that only sound like labels are left alone', () => {
    for (const lines of [
      ['KILL BILL: A REVIEW', 'The film is old.'],
      ['Corrected maps go on sale', 'They cost 4 crowns.'],
      ['Lead prices fall', 'Lead fell to 1,900 a tonne.'],
      ['Hold the line, they said.', 'And so they did.'],
      ['Updates came late', 'They came late.'],
    ]) {
      expect(draft(...lines)).toMatchObject({
        version: null,
        status: null,
        embargo: null,
        editorsNote: null,
        slug: null,
      })
    }
  })

  test('what a format states goes before what the text says, and a headline that the text repeats is not text', () => {
    const stated = { ...nothingStated, headline: 'UPDATE 1-Ferry sinks', version: '7' }
    expect(draftOfText('UPDATE 1-Ferry sinks\n\nThe ship went down.', stated)).toMatchObject({
      version: '7',
      body: 'The ship went down.',
    })
  })
})
