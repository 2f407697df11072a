import { heaviestFirst, type Candidate } from './candidates.ts'
import { contentOverlap, likeness } from './likeness.ts'
import type { Contexts, FigureContext, Mention, Statement } from './statement.ts'
import { valueRelation } from './value-relation.ts'

const CORRECTION_WORDS: ReadonlySet<string> = new Set([
  'correction',
  'corrections',
  'corrects',
  'corrected',
  'correcting',
  'corrigendum',
  'erratum',
])

/** Whether a sentence says of its own report, or of an earlier one, that it was wrong. */
export function saysItCorrects(statement: Statement): boolean {
  return statement.tokens.some((token) => CORRECTION_WORDS.has(token.word))
}

export function isCorrectionWord(word: string): boolean {
  return CORRECTION_WORDS.has(word)
}

/** Between the right value and the wrong one: `1.4 cts, not 14 cts`, `3.8 million instead of 8 million`. */
const IN_PLACE_OF: ReadonlySet<string> = new Set(['not', 'instead', 'rather'])
/** Words between the two: `3.8 million tonnes of wheat, and not the eight million`. */
const MOST_WORDS_BETWEEN = 6
/** What a stated correction weighs beside other candidates: less than the sentence itself, if the report has it. */
const STATED_WEIGHT = 2

/** The right and the wrong value that a note on a correction gives. */
type Stated = { readonly right: Mention; readonly wrong: Mention }

function statedIn({ mentions, tokens }: Statement): Stated[] {
  return mentions.flatMap((right, index) => {
    const wrong = mentions[index + 1]
    if (wrong === undefined || wrong.at - right.at > MOST_WORDS_BETWEEN + 1) return []
    const isStated = tokens.slice(right.at + 1, wrong.at).some((token) => IN_PLACE_OF.has(token.word))
    return isStated && valueRelation(right, wrong) === 'apart' ? [{ right, wrong }] : []
  })
}

/** Where the other report gives the wrong value, the place most like the note first. */
function findWrong({ wrong }: Stated, other: FigureContext): Mention | undefined {
  const found = other.mentions.filter(
    (mention) => mention !== null && !saysItCorrects(mention.statement) && valueRelation(mention, wrong) === 'same',
  )
  const scored = found.flatMap((mention) => (mention ? [{ mention, score: likeness(mention, wrong).score }] : []))
  return scored.toSorted((left, right) => right.score - left.score)[0]?.mention
}

/** What notes on corrections say in two reports. */
type StatedCorrections = {
  /** The right value of a note and the wrong one of the other report, however its sentence is put. */
  readonly candidates: readonly Candidate[]
  /** The wrong values as the notes repeat them: they are quoted, not stated. */
  readonly quoted: ReadonlySet<Mention>
}

/** Ties the right value that a note gives to the wrong one in the other report. */
export function findStatedCorrections(contexts: Contexts): StatedCorrections {
  const quoted = new Set<Mention>()
  const found = contexts.flatMap((context, side) => {
    const other = contexts[1 - side]
    if (other === undefined) return []
    const stated = context.statements.filter(saysItCorrects).flatMap(statedIn)
    return stated.flatMap((each): Candidate[] => {
      const wrong = findWrong(each, other)
      if (wrong === undefined) return []
      quoted.add(each.wrong)
      const [a, b] = side === 0 ? [each.right, wrong] : [wrong, each.right]
      const overlap = contentOverlap(a.statement, b.statement)
      const shared = { values: 'apart', closeness: 'copied', run: 0, alignment: null, weight: STATED_WEIGHT } as const
      return [{ a, b, likeness: likeness(a, b, overlap), overlap, ...shared }]
    })
  })
  return { candidates: heaviestFirst(found), quoted }
}
