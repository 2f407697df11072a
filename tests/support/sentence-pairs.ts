import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse } from '../../shared/analysis/index.ts'
import type { Span } from '../../shared/domain/span.ts'
import { reportOf } from './figure-findings.ts'

/** What a label says of two figures: `{a=12}` agrees with its partner, `{a!12}` contradicts it. */
type Alignment = { readonly letter: string; readonly isConflict: boolean; readonly a: Span; readonly b: Span }
type SentencePair = {
  readonly name: string
  readonly a: string
  readonly b: string
  readonly alignments: readonly Alignment[]
}
type Marked = { readonly text: string; readonly marks: ReadonlyMap<string, Span & { readonly isConflict: boolean }> }

const LABEL = /\{([a-z])([=!])([^}]*)\}/g

/** Takes the labels out of a sentence and keeps where they stood. */
function readMarked(line: string): Marked {
  const marks = new Map<string, Span & { isConflict: boolean }>()
  let text = ''
  let done = 0
  for (const found of line.matchAll(LABEL)) {
    const [label, letter = '', sign = '', figure = ''] = found
    text += line.slice(done, found.index)
    marks.set(letter, { from: text.length, to: text.length + figure.length, isConflict: sign === '!' })
    text += figure
    done = found.index + label.length
  }
  return { text: text + line.slice(done), marks }
}

function readPair(block: string): SentencePair {
  const [name = '', lineA = '', lineB = ''] = block.split('\n')
  const [a, b] = [readMarked(lineA), readMarked(lineB)]
  const alignments = [...a.marks].map(([letter, mark]): Alignment => {
    const other = b.marks.get(letter)
    if (other === undefined || other.isConflict !== mark.isConflict)
      throw new Error(`No partner for ${letter}: ${name}`)
    return { letter, isConflict: mark.isConflict, a: mark, b: other }
  })
  return { name, a: a.text, b: b.text, alignments }
}

/** The pairs of a file of labelled sentences, which its head describes. */
function readSentencePairs(file: string): SentencePair[] {
  const text = readFileSync(join(import.meta.dirname, '../fixtures/figures/sentence-pairs', file), 'utf8')
  const blocks = text.split(/\n\n+/).map((block) => block.trim())
  return blocks.filter((block) => block !== '' && !block.startsWith('#')).map(readPair)
}

export type PairScore = {
  readonly conflicts: number
  readonly found: number
  readonly alarms: number
  readonly wrong: number
  readonly agreeing: number
  readonly agreed: number
  /** One line for each error, for people to read. */
  readonly errors: readonly string[]
}

const meets = (figure: Span | null | undefined, span: Span): boolean =>
  figure !== null && figure !== undefined && figure.from < span.to && span.from < figure.to

type Tally = { -readonly [Key in Exclude<keyof PairScore, 'errors'>]: number } & { errors: string[] }

function scorePair({ name, a, b, alignments }: SentencePair, tally: Tally): void {
  const comparison = analyse({ a: reportOf(a), b: reportOf(b) })
  const said = comparison.findings.flatMap((finding) => {
    if (finding.kind !== 'figure') return []
    const left = finding.a === null ? null : comparison.a.figures[finding.a]
    const right = finding.b === null ? null : comparison.b.figures[finding.b]
    return [{ relation: finding.relation, left, right, isAlarm: /conflict|updated/.test(finding.relation) }]
  })
  const isSaid = (each: (typeof said)[number], alignment: Alignment): boolean =>
    meets(each.left, alignment.a) && meets(each.right, alignment.b)
  for (const alignment of alignments) {
    const hits = said.filter((each) => isSaid(each, alignment))
    const isRight = hits.some(({ relation, isAlarm }) =>
      alignment.isConflict ? isAlarm : /^(?:same|rounded|compatible)$/.test(relation),
    )
    tally[alignment.isConflict ? 'conflicts' : 'agreeing'] += 1
    if (isRight) tally[alignment.isConflict ? 'found' : 'agreed'] += 1
    else {
      const as = hits.map(({ relation }) => relation).join(', ') || 'nothing'
      tally.errors.push(`${alignment.isConflict ? 'conflict' : 'agreement'} missed (${as}) | ${name} | ${a} | ${b}`)
    }
  }
  for (const each of said.filter(({ isAlarm }) => isAlarm)) {
    tally.alarms += 1
    if (alignments.some((alignment) => alignment.isConflict && isSaid(each, alignment))) continue
    tally.wrong += 1
    tally.errors.push(`wrong ${each.left?.text} / ${each.right?.text} | ${name} | ${a} | ${b}`)
  }
}

/** Compares every pair of a file as two undated reports, and counts what is said of their figures against the labels. */
export function scoreSentencePairs(file: string): PairScore {
  const tally: Tally = { conflicts: 0, found: 0, alarms: 0, wrong: 0, agreeing: 0, agreed: 0, errors: [] }
  for (const pair of readSentencePairs(file)) scorePair(pair, tally)
  return tally
}
