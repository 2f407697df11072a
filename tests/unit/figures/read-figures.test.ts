import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFigures } from '../../../shared/figures/index.ts'
import { figureForm } from '../../support/figure-form.ts'

const REFERENCE = '2023-06-15'

const phrases = readFileSync(new URL('../../fixtures/figures/phrases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))

function read(text: string, options: Partial<Parameters<typeof readFigures>[0]> = {}) {
  return readFigures({ text, reference: REFERENCE, ...options }).figures
}

function only(text: string, options: Partial<Parameters<typeof readFigures>[0]> = {}) {
  const figures = read(text, options)
  expect(figures).toHaveLength(1)
  const [figure] = figures
  if (figure === undefined) throw new Error(`nothing read in: ${text}`)
  return figure
}

describe('readFigures', () => {
  it('has hundreds of phrases to answer for', () => {
    expect(phrases.length).toBeGreaterThan(250)
  })

  it.each(phrases)('%s', (text = '', expected = '') => {
    const figures = read(text, { includeNames: true })
    const forms = figures.map((figure) => `${figure.text} = ${figureForm(figure)} (${figure.rule})`)
    expect(forms.join(' ; ')).toBe(expected)
  })

  it('leaves names and scores out unless asked for them', () => {
    expect(read('Flight MH17 met F-16 jets after Brazil beat Chile 3-0.')).toEqual([])
    expect(read('Flight MH17 left.', { includeNames: true }).map((figure) => figure.kind)).toEqual(['identifier'])
  })

  it('counts what it saw and what it understood', () => {
    const result = readFigures({ text: 'In 2021 some 452 mines and 90 shells were found by the F-16 crew.' })
    expect([result.understood, result.seen]).toEqual([3, 3])
  })

  it('counts numbers of a script without spaces as seen and not understood', () => {
    expect(readFigures({ text: '3月14日，仓库内存放了640吨硝酸铵，约2400名居民被疏散。' })).toEqual({
      figures: [],
      seen: 4,
      understood: 0,
    })
    expect(readFigures({ text: '倉庫 held 640 tonnes.' })).toMatchObject({ seen: 1, understood: 1 })
  })

  it('takes no qualifier from a verb that goes with `over`', () => {
    const qualifierIn = (text: string) => readFigures({ text }).figures.map(({ qualifier }) => qualifier)
    expect(qualifierIn('The blaze spread over 30 acres.')).toEqual(['='])
    expect(qualifierIn('The blaze destroyed over 30 acres.')).toEqual(['>'])
  })

  it('reads nothing inside a zone', () => {
    const text = 'VELM, Oct 4 (Tellura) -- The mine had 90 workers.'
    const zones = [{ kind: 'dateline' as const, from: 0, to: text.indexOf('The') }]
    expect(read(text, { zones }).map((figure) => figure.text)).toEqual(['90'])
  })

  it('leaves a relative date unresolved when the report has no date', () => {
    const figure = only('He spoke on Tuesday.', { reference: null })
    expect(figure.date).toMatchObject({ resolved: false, from: '', to: '' })
    expect([figure.low, figure.high]).toEqual([null, null])
  })

  it('keeps the day and month of a date without a year comparable when the report has no date', () => {
    expect(only('It closed on September 20.', { reference: null }).value).toBe('--09-20')
  })

  it('says which date a relative one was resolved from', () => {
    expect(only('He spoke yesterday.').date?.resolvedFrom).toBe(REFERENCE)
    expect(only('It opened on 5 May 2019.').date?.resolvedFrom).toBeNull()
  })

  it.each([
    ['point-comma' as const, 'Es waren 1.234 Menschen.', '1234'],
    ['point-comma' as const, 'Es waren 3,5 Prozent.', '3.5'],
    ['space-comma' as const, 'Ils étaient 12 345 au total.', '12345'],
    ['lakh' as const, 'It holds 12,34,567 voters.', '1234567'],
    ['comma-point' as const, 'It holds 1,234 voters.', '1234'],
  ])('reads the numbers of the %s format: %s', (numberFormat, text, value) => {
    expect(only(text, { numberFormat }).value).toBe(value)
  })

  it.each([
    ['some 452 mines', 451.5, 452.5],
    ['some 450 mines', 405, 495],
    ['about 1.4 percent', 1.35, 1.45],
    ['more than 100 mines', 100, null],
    ['up to 100 mines', null, 100],
    ['dozens of mines', 12, 120],
    ['12-14 mines', 12, 14],
  ])('gives %s the interval %s to %s', (text, low, high) => {
    const figure = only(text)
    expect([figure.low, figure.high]).toEqual([low, high])
  })

  it('keeps exact values that a float cannot hold', () => {
    expect(only('It holds 12,345,678,901,234,567,890 atoms.').value).toBe('12345678901234567890')
    expect(only('A third of the crew left.').value).toBe('1/3')
  })
})

describe('what surrounds a figure', () => {
  it.each([
    ['Sappers found 452 anti-personnel mines there.', 'mine', ['anti', 'personnel']],
    ['The blaze killed 12 people.', 'people', []],
    ['About 1,000 tonnes of grain were lost.', 'grain', []],
    ['The 44-day war ended.', 'war', []],
    ['Twenty-one of the 38 wounded left.', 'wounded', []],
    ['It had 14 armed forces personnel aboard.', 'personnel', ['armed', 'forces']],
    ['Three casualties were reported.', 'casualty', []],
    ['They blew up 452 Veldonia-made K-417 N anti-personnel mines.', 'mine', ['veldonia', 'made', 'anti', 'personnel']],
    ['It ordered 50 Airbus A320 aircraft.', 'aircraft', ['airbus']],
    ['The 10-member panel heard both.', 'panel', ['member']],
    ['It sold 1.2 million tonnes of wheat last year.', 'wheat', []],
    ['He paid the $5,000 fine.', 'fine', []],
  ])('%s counts %s', (text, head, modifiers) => {
    expect(read(text)[0]?.counted).toEqual({ head, modifiers })
  })

  it('counts nothing where a verb follows', () => {
    expect(only('Of them 12 were killed.').counted).toBeNull()
  })

  it.each([
    ['The blast killed 12 and injured 30.', ['killed', 'injured']],
    ['At least 74, including eight guards, were killed.', ['killed', 'killed']],
    ['Twelve people died and 30 were wounded.', ['killed', 'injured']],
    ['Sappers defused 90 mines.', ['defused']],
    ['Shr 12 cts vs 10 cts', ['per-share', 'per-share']],
    ['It will lay off 600 workers.', ['laid-off']],
  ])('%s has the predicates %s', (text, predicates) => {
    expect(read(text).map((figure) => figure.predicate)).toEqual(predicates)
  })

  it('finds the places of the figure, nearest first', () => {
    const figures = read('The bombs killed 247 people in Norland and 10 in Sudmark.')
    expect(figures.map((figure) => figure.scope.places)).toEqual([['Norland'], ['Sudmark']])
  })

  it.each([
    'in the eastern province of Marr',
    'near the village of Marr',
    'in a Marr suburb',
    'in the port city of Marr',
  ])('finds the place in `%s`', (words) => {
    expect(read(`Some 40 people fled their homes ${words}.`)[0]?.scope.places).toEqual(['Marr'])
  })

  it('inherits a place from the sentence before and from the headline', () => {
    const [first, second] = read('Rain fell in Norland. It killed 12 people.\n\nLater 14 were found.', {
      headline: 'Floods in Ostmark',
    })
    expect(first?.scope).toMatchObject({ places: ['Norland'], inherited: true })
    expect(second?.scope).toMatchObject({ places: ['Ostmark'], inherited: true })
  })

  it('takes a subgroup as the scope of a part', () => {
    const figures = read('The blast killed 247 people, including 12 Norlanders.')
    expect(figures[1]).toMatchObject({ role: 'part', scope: { group: 'norlander' } })
  })

  it('reads what a figure is as of', () => {
    expect(read('The toll stood at 120 as of Monday.')[0]?.scope.asOf).toBe('2023-06-12')
  })

  it('gives an age to its person', () => {
    const figures = read('Radu Bayler (46) and Nils Jabber, 32, were hurt with 18-year-old Mira Voss.')
    expect(figures.map((figure) => figure.person)).toEqual(['Radu Bayler', 'Nils Jabber', 'Mira Voss'])
  })

  it('gives an age to the person named behind what he is', () => {
    expect(only('The 34-year-old driver, Iva Trenn, was jailed.').person).toBe('Iva Trenn')
  })

  it('takes some of its whole for a part', () => {
    expect(read('It will close 120 of its 800 branches.').map((figure) => figure.role)).toEqual(['part', null])
  })

  it('gives what stands behind `per` as the base of a rate', () => {
    expect(only('Police found 88 new cases per 100,000 residents.').rate).toBe('100000 resident')
  })

  it.each([
    ['“Sappers found 452 mines,” the ministry said.', 'the ministry'],
    ['Some 452 mines were found, according to the Land Ministry.', 'the Land Ministry'],
    ['Some 452 mines were found, said Colonel Ada Bren.', 'Colonel Ada Bren'],
  ])('%s is attributed to %s', (text, source) => {
    expect(read(text)[0]?.attribution).toBe(source)
  })

  it('tells a denied figure from a stated one', () => {
    expect(read('The army found 90 mines, not 452 mines.').map((figure) => figure.negated)).toEqual([false, true])
  })
})
