import type { Finding } from '../domain/finding.ts'
import type { Passage } from '../domain/passage.ts'
import type { Span } from '../domain/span.ts'
import type { FigurePairing, InspectionNote } from '../figures/index.ts'
import { readWords, wordsBefore, type Words } from '../text/index.ts'
import type { ReadReport } from './read-report.ts'
import type { WordingChange } from './wording.ts'

/**
 * Importance of findings that are not about a pair of figures, on the scale of `FigurePairing.importance`, where a figure
 * changed in copied words has 140 and a difference in rewritten words 100. A gained or lost "not" turns a sentence round.
 */
const WORDING_IMPORTANCE: Readonly<Record<WordingChange['what'], number>> = {
  negation: 138,
  opposite: 136,
  weekday: 118,
  month: 118,
  name: 114,
  quotation: 112,
}
const INCONSISTENCY_IMPORTANCE = 92
const PASSAGE_IMPORTANCE = 50
const MINOR_PASSAGE_IMPORTANCE = 15
/** Words of a passage that raise it by one step, up to ten steps. */
const WORDS_A_STEP = 20
const MOST_STEPS = 10

/** A finding that has everything but its rank. */
type Unranked = Finding extends infer Each ? (Each extends { rank: number } ? Omit<Each, 'rank'> : never) : never
type Weighed = { readonly finding: Unranked; readonly importance: number }

export type FoundFindings = {
  readonly pairings: readonly FigurePairing[]
  readonly wording: readonly WordingChange[]
  readonly passages: readonly Passage[]
  readonly a: ReadReport
  readonly b: ReadReport
}

function countWords(words: Words, span: Span): number {
  return wordsBefore(words, span.to) - wordsBefore(words, span.from)
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

function describePassage(passage: Passage, length: number): string {
  const moved = passage.moved ? ', in another place' : ''
  if (passage.byHand === true)
    return `${plural(length, 'word')} of A were aligned by hand with what stands beside them${moved}.`
  if (passage.kind === 'verbatim') return `${plural(length, 'word')} are the same in both reports${moved}.`
  const changes = passage.differences.length
  return `${plural(length, 'word')} are repeated with ${plural(changes, 'change')}${moved}.`
}

function weighPassage(passage: Passage, index: number, words: Words): Weighed {
  const length = countWords(words, passage.a)
  const base = passage.boilerplate ? MINOR_PASSAGE_IMPORTANCE : PASSAGE_IMPORTANCE
  return {
    finding: { kind: 'passage', passage: index, reason: describePassage(passage, length) },
    importance: base + Math.min(MOST_STEPS, length / WORDS_A_STEP),
  }
}

function weighNote(note: InspectionNote, side: 'a' | 'b'): Weighed {
  return {
    finding: { kind: 'inconsistency', side, what: note.what, spans: note.spans, reason: note.reason },
    importance: INCONSISTENCY_IMPORTANCE,
  }
}

/** All findings of a comparison in one order, the most important first; ties keep the order of the text. */
export function rankFindings({ pairings, wording, passages, a, b }: FoundFindings): Finding[] {
  // Counted in the whole text at once: the passages of a long one can be thousands.
  const wordsA = readWords(passages.length === 0 ? '' : a.report.body)
  const weighed: Weighed[] = [
    ...pairings.map(({ importance, isEcho, ...pairing }) => ({
      finding: { kind: 'figure' as const, ...pairing, ...(isEcho ? { again: true as const } : {}) },
      importance,
    })),
    ...wording.map((change) => ({
      finding: { kind: 'wording' as const, ...change },
      importance: WORDING_IMPORTANCE[change.what],
    })),
    ...a.notes.map((note) => weighNote(note, 'a')),
    ...b.notes.map((note) => weighNote(note, 'b')),
    ...passages.map((passage, index) => weighPassage(passage, index, wordsA)),
  ]
  return weighed
    .toSorted((left, right) => right.importance - left.importance)
    .map(({ finding }, index) => ({ ...finding, rank: index + 1 }))
}
