import { describe, expect, it } from 'vitest'
import {
  compareTexts,
  DEFAULT_SETTINGS,
  findPassages,
  type Settings,
  type Side,
} from '../../../shared/compare/index.ts'

const plain = (text: string): Side => ({ text, zones: [], slots: [] })

const QUAY =
  'The harbour board of Velmora closed the northern quay on Tuesday after inspectors found 14 cracked pilings.'

describe('ignore rules', () => {
  const ignoring = (rule: Partial<Settings['ignore']>): Partial<Settings> => ({
    ignore: { ...DEFAULT_SETTINGS.ignore, ...rule },
  })

  it('reports differences of case, quotes, punctuation and space by their class, and leaves them out when told', () => {
    const a = plain('The Harbour Board closed the “northern” quay, and divers were sent down to look at it.')
    const b = plain('The harbour board closed the "northern" quay and divers  were sent down to look at it.')
    const classes = (settings: Partial<Settings>): string[] =>
      compareTexts({ a, b, settings }).passages.flatMap((passage) => passage.differences.map((one) => one.class))
    expect(classes({})).toEqual(['case', 'case', 'quotes', 'quotes', 'punctuation', 'space'])
    expect(classes(ignoring({ case: true }))).toEqual(['quotes', 'quotes', 'punctuation', 'space'])
    expect(classes(ignoring({ case: true, punctuation: true }))).toEqual([])
  })

  it('leaves out quotations and set phrases when told', () => {
    const quoted = plain('She said: “We would rather lose a whole week than lose one single ship to rotten timber.”')
    expect(findPassages({ a: quoted, b: quoted }).passages).toHaveLength(1)
    const other = plain('He heard: “We would rather lose a whole week than lose one single ship to rotten timber.”')
    expect(findPassages({ a: quoted, b: other }).passages).toMatchObject([{ quoted: true }])
    expect(findPassages({ a: quoted, b: other, settings: ignoring({ quotations: true }) }).passages).toEqual([])

    const line = 'Lantern Wire brings news of every harbour to readers along the northern coast each morning.'
    const [a, b] = [plain(`${QUAY}\n\n${line}`), plain(`Zinc imports slid again.\n\n${line}`)]
    const known = { setPhrases: [line] }
    expect(findPassages({ a, b, settings: known }).passages).toMatchObject([{ boilerplate: true }])
    expect(findPassages({ a, b, settings: { ...known, ...ignoring({ boilerplate: true }) } }).passages).toEqual([])
  })

  it('compares zones only when told', () => {
    const text = `By Oda Brenn\n\n${QUAY}`
    const side: Side = { text, zones: [{ from: 0, to: 12, kind: 'byline' }], slots: [] }
    expect(findPassages({ a: side, b: side }).passages[0]?.a).toEqual({ from: 14, to: text.length })
    expect(findPassages({ a: side, b: side, settings: ignoring({ zones: [] }) }).passages[0]?.a.from).toBe(0)
  })
})

describe('sensitivity', () => {
  it('finds a sentence of six words when thorough, of eight by default, and of ten when strict', () => {
    const words = ['Divers', 'found', 'fourteen', 'cracked', 'oak', 'pilings', 'below', 'northern', 'harbour', 'cranes']
    const found = (length: number, sensitivity: Settings['sensitivity']): number => {
      const sentence = `${words.slice(0, length).join(' ')}.`
      const a = plain(`${sentence} Beekeepers counted their hives.`)
      const b = plain(`Zinc imports slid. ${sentence}`)
      return findPassages({ a, b, settings: { sensitivity } }).passages.length
    }
    expect([5, 6].map((length) => found(length, 'thorough'))).toEqual([0, 1])
    expect([7, 8].map((length) => found(length, 'standard'))).toEqual([0, 1])
    expect([9, 10].map((length) => found(length, 'strict'))).toEqual([0, 1])
  })
})

describe('figures as slots', () => {
  const a = 'Sappers cleared 452 shells and 17 mines.'
  const b = 'Sappers cleared some 90 shells and 3 mines.'
  const slot = (text: string, words: string): Side['slots'][number] => ({
    from: text.indexOf(words),
    to: text.indexOf(words) + words.length,
    kind: 'amount',
  })

  it('lets a changed figure break no passage, and shows it as a figure', () => {
    const found = compareTexts({
      a: { text: `${a} Nobody was hurt on Sunday.`, zones: [], slots: [slot(a, '452'), slot(a, '17')] },
      b: { text: `${b} Nobody was hurt on Sunday.`, zones: [], slots: [slot(b, 'some 90'), slot(b, '3')] },
    })
    expect(found.passages).toHaveLength(1)
    expect(found.passages[0]?.kind).toBe('edited')
    expect(found.passages[0]?.differences.map((one) => one.class)).toEqual(['figure', 'figure'])
  })
})

describe('the step budget', () => {
  it('says what was not looked at, and is still whole', () => {
    const [a, b] = [plain(`${QUAY} It rained.`), plain(`Zinc slid. ${QUAY}`)]
    const cut = compareTexts({ a, b, settings: { budget: 1 } })
    expect(cut.complete).toBe(false)
    expect(cut.approximate).toEqual([{ a: { from: 0, to: a.text.length }, b: { from: 0, to: b.text.length } }])
    expect(cut.rows.flatMap((row) => (row.a === null ? [] : [a.text.slice(row.a.from, row.a.to)])).join('')).toBe(
      a.text,
    )
    expect(compareTexts({ a, b }).complete).toBe(true)
  })
})
