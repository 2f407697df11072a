/** A part of what a person typed: words in a row, of which the last may be a beginning. `text` is as it was typed, without signs around it. */
export type SearchTerm = { readonly text: string; readonly isBeginning: boolean }

/**
 * What a person typed as terms that must all occur: words, `"a phrase"` in that order, and `word*` for a beginning. None when no
 * word is in it.
 */
export function termsOf(query: string): SearchTerm[] {
  return [...query.matchAll(/"([^"]*)"|([^\s"]+)/g)].flatMap(([, phrase, word]) => {
    const text = phrase ?? word ?? ''
    return /[\p{L}\p{N}]/u.test(text) ? [{ text, isBeginning: word?.endsWith('*') === true }] : []
  })
}

/** Terms as an FTS5 expression in which nothing is an operator by accident; null for none. */
export function expressionOf(terms: readonly SearchTerm[]): string | null {
  return terms.length === 0
    ? null
    : terms.map(({ text, isBeginning }) => `"${text}"${isBeginning ? '*' : ''}`).join(' ')
}

/** A word of the headline says more about an article than one of its body; five is a usual weight for titles. */
export const headlineWeight = 5

/** A term that is looked for in a text itself: what it answers is the words that were found, or null. */
export type TermFinder = (text: string) => string | null

/** Finds a term as the full-text index does: whatever its capitals and accents, and whatever stands between its words. */
export function finderOf(term: SearchTerm): TermFinder {
  const pattern = patternOf(term)
  return (text) => wordsOf(pattern.exec(foldAccents(text)))
}

/** An expression that finds in one text what the terms find there, without beginnings; null where one of them is not in it. */
export function expressionFor(terms: readonly SearchTerm[], text: string): string | null {
  const folded = foldAccents(text)
  const parts = terms.map((term) => {
    if (!term.isBeginning) return `"${term.text}"`
    const found = new Set(
      Array.from(folded.matchAll(new RegExp(patternOf(term), 'giu')), (match) => wordsOf(match) ?? ''),
    )
    return found.size === 0 ? null : `(${[...found].map((words) => `"${words}"`).join(' OR ')})`
  })
  return parts.includes(null) ? null : parts.join(' AND ')
}

function patternOf({ text, isBeginning }: SearchTerm): RegExp {
  const words = foldAccents(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const end = isBeginning ? '[\\p{L}\\p{N}]*' : '(?![\\p{L}\\p{N}])'
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}${end}`, 'iu')
}

/** Found words without what stands between them. */
function wordsOf(found: RegExpExecArray | null): string | null {
  return found?.[0].replaceAll(/[^\p{L}\p{N}]+/gu, ' ') ?? null
}

/** Most texts have no accents, and taking them off takes longer than looking for a word. */
export function foldAccents(text: string): string {
  // oxlint-disable-next-line no-control-regex -- letters beyond ASCII are meant
  return /[^\u0000-\u007f]/.test(text) ? text.normalize('NFD').replaceAll(/\p{M}+/gu, '') : text
}
