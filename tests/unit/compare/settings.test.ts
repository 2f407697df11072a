import { describe, expect, it } from 'vitest'
import {
  compareTexts,
  DEFAULT_SETTINGS,
  findPassages,
  phraseOf,
  type Settings,
  type Side,
} from '../../../shared/compare/index.ts'
import { sideWithFigures } from '../../support/side-with-figures.ts'

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
    const known = { setPhrases: new Set([phraseOf('“LANTERN WIRE”  brings news of every harbour to readers')]) }
    expect(findPassages({ a, b, settings: known }).passages).toMatchObject([{ boilerplate: true }])
    expect(findPassages({ a, b, settings: { ...known, ...ignoring({ boilerplate: true }) } }).passages).toEqual([])
  })

  it('takes a passage for a set phrase when that makes half of its words, whatever its case and marks', () => {
    const [a, b] = [plain(`It rained. ${QUAY}`), plain(`${QUAY} Zinc slid.`)]
    const isMarked = (phrase: string): boolean | undefined =>
      findPassages({ a, b, settings: { setPhrases: new Set([phraseOf(phrase)]) } }).passages[0]?.boilerplate
    expect(phraseOf('The Mayor’s “New”\n1,000 boats')).toBe("the mayor's new 1,000 boats")
    expect(isMarked(QUAY.toUpperCase())).toBe(true)
    expect(isMarked('closed the northern quay on Tuesday, after inspectors found')).toBe(true)
    expect(isMarked('closed the northern quay on Tuesday')).toBe(false)
    expect(isMarked(`${QUAY} Zinc slid.`)).toBe(false)
  })

  it('compares zones only when told', () => {
    const text = `By Oda Brenn\n\n${QUAY}`
    const side: Side = { text, zones: [{ from: 0, to: 12, kind: 'byline' }], slots: [] }
    expect(findPassages({ a: side, b: side }).passages[0]?.a).toEqual({ from: 14, to: text.length })
    expect(findPassages({ a: side, b: side, settings: ignoring({ zones: [] }) }).passages[0]?.a.from).toBe(0)
  })
})

describe('what the ignore rules are about', () => {
  const a: Side = {
    text: 'By Oda Brenn\n\nShe said: “We would rather lose a Whole week than lose one single ship to rotten timber.”',
    zones: [{ from: 0, to: 12, kind: 'byline' }],
    slots: [],
  }
  const b = plain('He heard: "We would rather lose a whole week than lose one single ship to rotten timber."')

  it('is counted whether the rules are on or off', () => {
    const counts = { quotations: { passages: 1, words: { a: 15, b: 15 } }, zones: { byline: { a: 3, b: 0 } } }
    const all = compareTexts({ a, b })
    expect(all.ignorable).toMatchObject({ case: 1, punctuation: 1, ...counts })
    const ignore = { ...DEFAULT_SETTINGS.ignore, quotations: true, case: true }
    const some = compareTexts({ a, b, settings: { ignore } })
    expect(some.ignorable).toMatchObject({ case: 0, punctuation: 0, ...counts })
    expect(some.settings).toEqual({ sensitivity: 'standard', ignore, seriesAsStory: false })
  })

  it('still sets sentences level that a rule leaves unmarked', () => {
    const ignore = { ...DEFAULT_SETTINGS.ignore, quotations: true }
    const { rows, passages } = compareTexts({ a, b, settings: { ignore } })
    expect(passages).toEqual([])
    expect(rows.map((row) => [row.kind, row.passages])).toEqual([
      ['only-a', []],
      ['paired', []],
    ])
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
  it('names what was not looked at, and is still whole', () => {
    const [a, b] = [plain(`${QUAY} It rained.`), plain(`Zinc slid. ${QUAY}`)]
    const cut = compareTexts({ a, b, settings: { budget: 1 } })
    expect(cut.complete).toBe(false)
    expect(cut.approximate).toHaveLength(1)
    expect(cut.approximate[0]?.a.to).toBe(a.text.length)
    expect(cut.approximate[0]?.b).toEqual({ from: 0, to: b.text.length })
    expect(cut.rows.flatMap((row) => (row.a === null ? [] : [a.text.slice(row.a.from, row.a.to)])).join('')).toBe(
      a.text,
    )
    expect(compareTexts({ a, b }).complete).toBe(true)
  })

  it('leaves out of the names what was looked at before it ran out', () => {
    const second =
      'Watchers on the pier counted nine fishing boats that had broken loose during the storm of Sunday night.'
    const [a, b] = [plain(`${QUAY} It rained. ${second}`), plain(`${second} Zinc slid. ${QUAY}`)]
    const { approximate, complete } = compareTexts({ a, b, settings: { budget: 40 } })
    expect(complete).toBe(false)
    expect(approximate[0]?.a).toEqual({ from: a.text.indexOf(second), to: a.text.length })
    const turned = compareTexts({ a: b, b: a, settings: { budget: 40 } })
    expect(turned.approximate[0]?.b).toEqual(approximate[0]?.a)
  })
})

describe('long passages', () => {
  const words = Array.from({ length: 20_000 }, (_, at) => `w${(at * 7919) % 6007}`)

  it('show every change of a line of 20,000 words', () => {
    const changed = words.map((word, at) => (at % 50 === 7 ? `x${at}` : word))
    const { passages, complete } = compareTexts({ a: plain(words.join(' ')), b: plain(changed.join(' ')) })
    expect(complete).toBe(true)
    expect(passages).toHaveLength(1)
    expect(passages[0]?.differences).toHaveLength(400)
  })

  it('show every figure of a table of a thousand lines, of which some are left out', () => {
    const row = (figure: number): string => `The share closed at ${figure} crowns after a quiet day.`
    const a = Array.from({ length: 1_000 }, (_, at) => row(at + 1))
    const b = Array.from({ length: 1_000 }, (_, at) => row(at + 5_001)).filter((_, at) => at % 100 !== 50)
    const { passages, complete } = compareTexts({
      a: sideWithFigures(a.join('\n\n')),
      b: sideWithFigures(b.join('\n\n')),
    })
    expect(complete).toBe(true)
    const classes = passages.flatMap((passage) => passage.differences.map((one) => one.class))
    expect(classes.filter((one) => one === 'figure')).toHaveLength(990)
  })
})

describe('similarity', () => {
  it('asks for order: words in reverse are not alike', () => {
    const words = QUAY.replace('.', '').split(' ')
    const reversed = words.toReversed().join(' ')
    const found = findPassages({ a: plain(words.join(' ')), b: plain(reversed) }).passages
    for (const passage of found) expect(passage.similarity).toBeLessThan(0.3)
  })
})
