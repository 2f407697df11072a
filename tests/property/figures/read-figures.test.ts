import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFigures } from '../../../shared/figures/index.ts'
import { figureForm } from '../../support/figure-form.ts'

const sentences = readFileSync(new URL('../../fixtures/figures/phrases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t')[0] ?? '')
  // Only whole sentences keep apart from what stands around them.
  .filter((text) => text.endsWith('.') && /^[A-Z]/.test(text) && !/(?:a\.m|p\.m)\.$/.test(text))

/** What must not move or change a figure behind it: letters that change length in lower case, emoji, odd spaces, marks. */
const oddities = fc.constantFrom(
  'İ',
  'ẞtraße',
  '🙂',
  '👩‍👩‍👧',
  '\u00a0',
  '\u202f',
  '\u200b',
  '«»',
  'مرحبا',
  '新聞',
  'é',
  '--',
  '…',
)
const padding = fc.array(oddities, { maxLength: 6 }).map((parts) => parts.join(' '))
const sentence = fc.constantFrom(...sentences)
const soup = fc
  .array(
    fc.oneof(
      sentence,
      oddities,
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('12', '1.5', 'mln', '$', '-', '%', 'to', 'and', 'a', 'half', '\n'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' '))

function forms(text: string): string[] {
  return readFigures({ text, reference: '2023-06-15', includeNames: true }).figures.map(
    (figure) => `${figure.text} = ${figureForm(figure)} (${figure.rule})`,
  )
}

describe('laws of reading figures', () => {
  it('every span is the slice it says, in order, disjoint, never empty', () => {
    fc.assert(
      fc.property(soup, (text) => {
        let last = 0
        for (const figure of readFigures({ text, includeNames: true }).figures) {
          expect(figure.from).toBeGreaterThanOrEqual(last)
          expect(figure.to).toBeGreaterThan(figure.from)
          expect(text.slice(figure.from, figure.to)).toBe(figure.text)
          last = figure.to
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('a sentence reads the same inside any surrounding text', () => {
    fc.assert(
      fc.property(padding, sentence, padding, (before, text, after) => {
        expect(forms(`${before}\n\n${text}\n\n${after}`)).toEqual(forms(text))
      }),
    )
  })

  it('offsets move by exactly what stands before', () => {
    fc.assert(
      fc.property(padding, sentence, (before, text) => {
        const head = `${before}\n\n`
        const alone = readFigures({ text }).figures.map((figure) => figure.from + head.length)
        expect(readFigures({ text: head + text }).figures.map((figure) => figure.from)).toEqual(alone)
      }),
    )
  })

  it('never understands more than it saw, and the same text twice gives the same figures', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const first = readFigures({ text })
        expect(first.understood).toBeLessThanOrEqual(first.seen)
        expect(readFigures({ text })).toEqual(first)
      }),
    )
  })

  it('low never exceeds high', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { figures } = readFigures({ text, reference: '2023-06-15' })
        const inverted = figures.filter(({ low, high }) => low !== null && high !== null && low > high)
        expect(inverted).toEqual([])
      }),
    )
  })
})
