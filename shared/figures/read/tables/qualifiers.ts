import type { Qualifier } from '../../../domain/figure.ts'

/** Phrases before a number and what they claim, by their words; matched longest first, backwards from the number. */
const BEFORE: Readonly<Record<Exclude<Qualifier, '=' | 'range' | 'vague'>, string>> = {
  '~': `some|about|around|roughly|approximately|approx|nearly|almost|close to|nearly about|an estimated|estimated|estimated at|
    an average of|circa|or so|in the region of|in the order of|of the order of|as much or as|something like|just about|
    practically|virtually|somewhere around|more or less|say|perhaps|maybe|probably|reportedly about|just under about|an approximate|what looks like|ca`,
  '>': `more than|over|above|greater than|higher than|in excess of|upwards of|upward of|well over|just over|slightly more than|
    a little over|a little more than|slightly over|exceeding|exceeds|exceeded|topped|topping|surpassed|well above|just above|north of|more then|larger than|older than|longer than|little over|beyond|much more than|far more than|well more than|slightly above|not less and more than|better than`,
  '>=': `at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|minimum|at the very least`,
  '<': `less than|fewer than|under|below|lower than|just under|well under|slightly less than|just below|well below|short of|just short of|shy of|just shy of|
    smaller than|younger than|slightly under|slightly below|a little less than|a little under|shorter than|little less than|within|nowhere near|south of|just less than`,
  '<=': `up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum of|at the most|a high of|as high as|as few as and|not exceeding|to a maximum of|as long as|as big as|as large as`,
}

/** Phrases behind a number (its unit, its noun) and what they claim. */
export const BEHIND: ReadonlyMap<string, Qualifier> = new Map([
  ['or more', '>='],
  ['or so', '~'],
  ['or less', '<='],
  ['or fewer', '<='],
  ['or over', '>='],
  ['or above', '>='],
  ['or older', '>='],
  ['or younger', '<='],
  ['or under', '<='],
  ['or higher', '>='],
  ['or greater', '>='],
  ['or thereabouts', '~'],
  ['and over', '>='],
  ['and above', '>='],
  ['and older', '>='],
  ['and up', '>='],
  ['and under', '<='],
  ['and below', '<='],
])

export type QualifierPhrase = { readonly words: readonly string[]; readonly qualifier: Qualifier }

/** Phrases by their last word, the longest first. */
export const PHRASES_BY_LAST_WORD: ReadonlyMap<string, readonly QualifierPhrase[]> = index()

function index(): Map<string, QualifierPhrase[]> {
  const byLast = new Map<string, QualifierPhrase[]>()
  for (const [qualifier, phrases] of Object.entries(BEFORE)) {
    for (const phrase of phrases.split('|')) {
      const words = phrase.trim().split(' ')
      const last = words.at(-1) ?? ''
      const list = byLast.get(last) ?? []
      // The keys of BEFORE are qualifiers.
      list.push({ words, qualifier: toQualifier(qualifier) })
      byLast.set(last, list)
    }
  }
  for (const list of byLast.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byLast
}

function toQualifier(key: string): Qualifier {
  return key === '>' || key === '>=' || key === '<' || key === '<=' ? key : '~'
}
