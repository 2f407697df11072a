import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { draftOfText, nothingStated, type Draft } from '../../../electron/library/importing/draft.ts'

const samples = join(import.meta.dirname, '../../../electron/library/samples')

function draft(text: string, stated = nothingStated): Draft {
  const made = draftOfText(text, stated)
  if (made === null) throw new Error('no article was made')
  return made
}

describe('an article made of plain text', () => {
  test('with header line and byline, without a headline', () => {
    const made = draft(readFileSync(join(samples, 'mines-2-valdmark-post.txt'), 'utf8'))
    expect(made).toMatchObject({
      source: 'Valdmark Post',
      published: '2031-05-26',
      byline: 'Ilmar Vessen',
      dateline: null,
      headline:
        'Army engineers have cleared some 318 mines that Morvandian raiders left behind in Sarvel District, Valdmark Post writes, quoting the Ministry of Defence.',
      headlineIsMade: true,
      warnings: [],
    })
    expect(made.body.startsWith('Army engineers have cleared some 318 mines')).toBe(true)
    expect(made.body).not.toMatch(/By Ilmar Vessen|2031-05-26/)
  })

  test('with a header line alone has no byline', () => {
    const made = draft(readFileSync(join(samples, 'mines-1-valdmark-post.txt'), 'utf8'))
    expect(made).toMatchObject({ source: 'Valdmark Post', published: '2031-05-12', byline: null, headlineIsMade: true })
    expect(made.body.startsWith('Kestrian army engineers')).toBe(true)
  })

  test('with header line, headline, byline and dateline', () => {
    const made = draft(readFileSync(join(samples, 'ferry-3-sundmark-press.txt'), 'utf8'))
    expect(made).toMatchObject({
      headline: 'Passengers describe last minutes of island ferry',
      headlineIsMade: false,
      byline: 'Henrik Osler and Ida Brandvoll',
      dateline: 'LORN ISLAND, March 3 (Sundmark Press)',
      published: '2031-03-03T14:20:00Z',
    })
    // The dateline is a zone of the body; headline and byline are not in it.
    expect(made.body.startsWith('LORN ISLAND, March 3 (Sundmark Press) - Relatives')).toBe(true)
  })

  test('keeps the label of a correction in its headline', () => {
    const made = draft(readFileSync(join(samples, 'results-2-northmere-wire-corrected.txt'), 'utf8'))
    expect(made.headline).toBe('CORRECTED - Calloway Instruments profit doubles in first quarter')
    expect(made.dateline).toBe('CARROW, April 22 (Northmere Wire)')
  })

  test('takes a heading of Markdown for a headline', () => {
    const made = draft('# Twelve die. Ferry sinks.\n\nBy Mara Lindholt\n\nA ferry sank.')
    expect(made).toMatchObject({
      headline: 'Twelve die. Ferry sinks.',
      headlineIsMade: false,
      byline: 'Mara Lindholt',
      body: 'A ferry sank.',
    })
  })

  test('takes no first sentence for a headline', () => {
    const made = draft('The ferry sank.\n\nIt was old.')
    expect(made).toMatchObject({
      headline: 'The ferry sank.',
      headlineIsMade: true,
      body: 'The ferry sank.\n\nIt was old.',
    })
  })

  test('makes the headline without the dateline, on one line', () => {
    const made = draft('PORT ANSEL, March 3 (Northmere Wire) - A ferry\nsank on Monday. It was old.')
    expect(made).toMatchObject({ headline: 'A ferry sank on Monday.', headlineIsMade: true })
    expect(made.body).toBe('PORT ANSEL, March 3 (Northmere Wire) - A ferry sank on Monday. It was old.')
  })

  test('cuts a made headline at a word', () => {
    const { headline } = draft(`A ferry ${'with many people on board '.repeat(20)}sank.`)
    expect(headline.length).toBeLessThanOrEqual(181)
    expect(headline).toMatch(/(with|many|people|on|board)…$/)
  })

  test('joins hard-wrapped lines', () => {
    expect(draft('One line\nand the next.\n\nA second para-\ngraph.').body).toBe(
      'One line and the next.\n\nA second paragraph.',
    )
  })

  test('of white space alone is none', () => {
    expect(draftOfText(' \n\t\n')).toBeNull()
    expect(draftOfText(' date 2031-05-12 By Valdmark Post\n\n')).toBeNull()
  })

  test('is told apart from a date that is in no calendar', () => {
    const made = draft(' date 2031-02-31 By Valdmark Post\n\nA text of one sentence.')
    expect(made.published).toBeNull()
    expect(made.warnings).toEqual(['"2031-02-31" is not a date that Doublet understands.'])
  })
})

describe('what a format states outright', () => {
  test('goes before what the text says', () => {
    const made = draft(' date 2031-05-12 By Valdmark Post\n\nBy Ilmar Vessen\n\nA text of one sentence.', {
      ...nothingStated,
      externalId: 'x-7',
      headline: 'A headline\nin two lines',
      source: 'Northmere Wire',
      published: '2031-05-13T08:00:00Z',
    })
    expect(made).toMatchObject({
      externalId: 'x-7',
      headline: 'A headline in two lines',
      headlineIsMade: false,
      source: 'Northmere Wire',
      published: '2031-05-13T08:00:00Z',
      byline: 'Ilmar Vessen',
      body: 'A text of one sentence.',
    })
  })

  test('may be a headline without a text', () => {
    expect(draft('', { ...nothingStated, headline: 'FERRY SINKS, 12 DEAD' })).toMatchObject({
      headline: 'FERRY SINKS, 12 DEAD',
      body: '',
    })
  })

  test('counts as unsaid when empty', () => {
    const made = draft('A text of one sentence.', { ...nothingStated, headline: '', byline: ' ', source: '' })
    expect(made).toMatchObject({ headlineIsMade: true, byline: null, source: null })
  })
})
