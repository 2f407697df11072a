import { describe, expect, it } from 'vitest'
import { paragraphs, sentences } from '../../../shared/text/index.ts'

const sentencesOf = (text: string): string[] => sentences(text).map((span) => text.slice(span.from, span.to))
const paragraphsOf = (text: string): string[] => paragraphs(text).map((span) => text.slice(span.from, span.to))

describe('cutting sentences', () => {
  it.each([
    ['titles and initials', ['Gen. J. R. Holm met Dr. Ilse Tarnow.', 'They agreed.']],
    ['a country at the end', ['She left for the U.S.', 'The board stayed.']],
    ['a country inside', ['The U.S. Navy left.', 'It came back.']],
    ['decimals and money', ['It cost 2.4 million.', 'In 1998 it cost 1.1.']],
    ['quotations', ['“Stop!” he said.', '“We will.”', 'They did.']],
    ['a company', ['Velmora Shipping Co. Ltd. lost money.', 'Its rivals did not.']],
    ['a month', ['He arrived on Sept. 12 by boat.', 'He left.']],
    ['questions', ['Why now?', 'Nobody knew...', 'Nobody asked.']],
  ])('keeps %s', (_what, expected) => {
    expect(sentencesOf(expected.join(' '))).toEqual(expected)
  })

  it('ends Chinese and Japanese sentences without white space', () => {
    expect(sentencesOf('码头关闭了。他说：“好。”渡轮停航！')).toEqual(['码头关闭了。', '他说：“好。”', '渡轮停航！'])
  })

  it('ends a sentence with its paragraph', () => {
    expect(sentencesOf('No full stop here\n\nNor here')).toEqual(['No full stop here', 'Nor here'])
  })

  it('reads a stretch of a text as it reads the whole', () => {
    const text = 'One came. Two went.\n\nThree stayed. Four slept.'
    const [, second] = paragraphs(text)
    expect(sentences(text, second)).toEqual(sentences(text).slice(2))
  })
})

describe('cutting paragraphs', () => {
  it('parts at blank lines and not at single breaks of wrapped copy', () => {
    expect(paragraphsOf('One line\nand more.\n\n \nNext.')).toEqual(['One line\nand more.', 'Next.'])
  })

  it('parts wrapped wire copy at its indents', () => {
    expect(paragraphsOf('First goes\non here.\n    Second goes\non too.')).toEqual([
      'First goes\non here.',
      'Second goes\non too.',
    ])
  })

  it('takes an indent of every line for a margin', () => {
    expect(paragraphsOf('    First goes\n    on here.')).toEqual(['First goes\n    on here.'])
  })

  it('parts copy that is not wrapped at every line break', () => {
    const long = 'word '.repeat(40).trim()
    expect(paragraphsOf(`${long}\nShort.`)).toEqual([long, 'Short.'])
  })
})
