import { describe, expect, it } from 'vitest'
import { numberFormatOf, readFigures } from '../../../shared/figures/index.ts'
import { figureForm } from '../../support/figure-form.ts'

function forms(text: string, language: string | null): string {
  const numberFormat = numberFormatOf(language)
  const { figures } = readFigures({ text, language, numberFormat, reference: '2024-06-15' })
  return figures.map((figure) => `${figure.text} = ${figureForm(figure)}`).join(' ; ')
}

describe('numberFormatOf', () => {
  it.each([
    ['de', 'point-comma'],
    ['de-AT', 'point-comma'],
    ['de-CH', 'apostrophe-point'],
    ['fr-CA', 'space-comma'],
    ['pt', 'point-comma'],
    ['pt-PT', 'space-comma'],
    ['es-419', 'point-comma'],
    ['es-MX', 'comma-point'],
    ['en-IN', 'lakh'],
    ['hi', 'lakh'],
    ['zh-Hans-CN', 'comma-point'],
    ['en', 'comma-point'],
    [null, 'comma-point'],
  ])('%s writes %s', (language, format) => {
    expect(numberFormatOf(language)).toBe(format)
  })
})

describe('numbers of other languages', () => {
  it.each([
    ['de', 'Es waren 1.234 Menschen.', '1.234 = count 1234'],
    ['de', 'Die Kosten stiegen auf 1.234,56 Euro.', '1.234,56 Euro = money 1234.56 EUR'],
    ['de', 'Das Werk liefert 3,5 Prozent mehr.', '3,5 Prozent = percent 3.5'],
    ['de', 'Sie zahlten 12,50 € je Kilo.', '12,50 € = money 12.5 EUR'],
    ['de', 'Die Stadt hat 3,5 Millionen Einwohner.', '3,5 Millionen = count 3500000'],
    ['de', 'Der Umsatz lag bei 1,2 Mrd. Euro.', '1,2 Mrd. Euro = money 1200000000 EUR'],
    ['de', 'Sie schuldet 2 Billionen Euro.', '2 Billionen Euro = money 2000000000000 EUR'],
    ['de', 'Am 12.3.2024 begann der Prozess.', '12.3.2024 = date 2024-03-12'],
    ['de', 'Am 3. Oktober 2022 wurde gewählt.', '3. Oktober 2022 = date 2022-10-03'],
    ['de-CH', "Die Gemeinde zahlt 1'234'567.80 Franken.", "1'234'567.80 Franken = money 1234567.8 CHF"],
    ['de-CH', 'Sie zählte 12’500 Stimmen.', '12’500 = count 12500'],
    ['fr', 'Ils étaient 12 345 au total.', '12 345 = count 12345'],
    ['fr', 'Le budget atteint 1 234,56 euros.', '1 234,56 euros = money 1234.56 EUR'],
    ['fr', 'Une hausse de 3,5 % est prévue.', '3,5 % = percent 3.5'],
    ['fr', "Le fonds gère 4 milliards d'euros.", "4 milliards d'euros = money 4000000000 EUR"],
    ['fr', 'Le 14 juillet 2021, il pleuvait.', '14 juillet 2021 = date 2021-07-14'],
    ['es', 'La empresa ganó 1.234.567 euros.', '1.234.567 euros = money 1234567 EUR'],
    ['es', 'Subió un 3,5 por ciento.', '3,5 por ciento = percent 3.5'],
    ['es', 'Fueron 2,5 millones de dólares.', '2,5 millones de dólares = money 2500000 USD'],
    ['es', 'Son 12 mil millones de pesos.', '12 mil millones de pesos = money 12000000000 MXN'],
    ['es', 'El 5 de mayo de 2019 abrió.', '5 de mayo de 2019 = date 2019-05-05'],
    ['es-MX', 'Vendieron 1,234.5 toneladas.', '1,234.5 = count 1234.5'],
    ['en-IN', 'It holds 12,34,567 voters.', '12,34,567 = count 1234567'],
    ['en-IN', 'The scheme costs Rs 3.5 lakh crore.', 'Rs 3.5 lakh crore = money 3500000000000 INR'],
    ['en-IN', 'He was paid ₹12,34,567.80 at once.', '₹12,34,567.80 = money 1234567.8 INR'],
    ['sv', 'Det kostar 1 234,50 kronor.', '1 234,50 kronor = money 1234.5 SEK'],
    ['en', 'Some 3 billion voted.', 'Some 3 billion = count 3000000000 ~'],
  ])('%s: %s', (language, text, expected) => {
    expect(forms(text, language)).toBe(expected)
  })
})

describe('days in figures', () => {
  const text = 'It closed on 3/12/2024.'

  it.each([
    ['en-US', '2024-03-12'],
    ['en-GB', '2024-12-03'],
    ['en-IN', '2024-12-03'],
    ['fr', '2024-12-03'],
  ])('%s puts 3/12/2024 on %s', (language, day) => {
    expect(forms(text, language)).toBe(`3/12/2024 = date ${day}`)
  })

  it.each(['en', 'en-CA', null])('says both readings where %s leaves the order open', (language) => {
    const [figure] = readFigures({ text, language }).figures
    expect(figure?.value).toBe('2024-03-12 or 2024-12-03')
    expect(figure?.date).toMatchObject({ resolved: false, from: '', to: '' })
    expect([figure?.low, figure?.high]).toEqual([null, null])
  })

  it('takes the order that other dates of the text show', () => {
    expect(forms('It closed on 3/12/2024, not on 25/11/2024.', 'en')).toContain('3/12/2024 = date 2024-12-03')
    expect(forms('It closed on 3/12/2024, not on 11/25/2024.', 'en')).toContain('3/12/2024 = date 2024-03-12')
    expect(forms('It closed on 3/12/2024, 11/25/2024 or 25/11/2024.', 'en')).toContain('3/12/2024 = date unresolved')
  })

  it('needs no order where there is one reading only', () => {
    expect(forms('It closed on 25/11/2024.', 'en-US')).toBe('25/11/2024 = date 2024-11-25')
    expect(forms('It closed on 5/5/2024.', null)).toBe('5/5/2024 = date 2024-05-05')
  })
})
