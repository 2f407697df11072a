import { describe, expect, it } from 'vitest'
import { readWords, words } from '../../../shared/text/index.ts'

const wordsOf = (text: string): string[] => words(text).map((span) => text.slice(span.from, span.to))

/** Whether two words count as the same when texts are compared. */
function isSame(one: string, other: string): boolean {
  const read = readWords(`${one} ${other}`)
  expect(read.count).toBe(2)
  return read.keyHigh[0] === read.keyHigh[1] && read.keyLow[0] === read.keyLow[1]
}

describe('reading words', () => {
  it('parts words at hyphens and dashes, and binds them at apostrophes', () => {
    expect(wordsOf("The army's anti-personnel mines--buried, army’s and ‘quoted’")).toEqual([
      'The',
      "army's",
      'anti',
      'personnel',
      'mines',
      'buried',
      'army’s',
      'and',
      'quoted',
    ])
  })

  it('keeps the separators of a number, and nothing else that follows one', () => {
    expect(wordsOf('Some 1,000.5 tonnes, 12.30. In 2021, K-417 N')).toEqual([
      'Some',
      '1,000.5',
      'tonnes',
      '12.30',
      'In',
      '2021',
      'K',
      '417',
      'N',
    ])
  })

  it('never moves an offset for a letter whose lower case is longer', () => {
    const text = 'İİİ Tarnow'
    expect(wordsOf(text)).toEqual(['İİİ', 'Tarnow'])
  })

  it('takes combining marks, joiners and skin tones with the letter before them', () => {
    expect(wordsOf('cafe\u0301 na\u00ADtion a🏽 b')).toEqual(['cafe\u0301', 'na\u00ADtion', 'a🏽', 'b'])
  })

  it('cuts scripts without spaces into words', () => {
    expect(wordsOf('港务局关闭码头。').join('')).toBe('港务局关闭码头')
    expect(wordsOf('港务局关闭码头。').length).toBeGreaterThan(1)
    expect(wordsOf('สวัสดีชาวโลก').length).toBeGreaterThan(1)
  })

  it('counts case, Unicode form, apostrophes and soft hyphens as no difference', () => {
    expect(isSame('Army’s', "ARMY'S")).toBe(true)
    expect(isSame('caf\u00E9', 'CAFE\u0301')).toBe(true)
    expect(isSame('na\u00ADtion', 'nation')).toBe(true)
    expect(isSame('４５２', '452')).toBe(true)
    expect(isSame('quay', 'quays')).toBe(false)
  })
})
