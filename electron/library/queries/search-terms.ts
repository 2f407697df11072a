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

/** A term that is looked for in a text itself: what it answers is the words that were found, or null. */
export type TermFinder = (text: string) => string | null

/** Finds a term as the full-text index does: whatever its capitals and accents, and whatever stands between its words. */
export function finderOf({ text, isBeginning }: SearchTerm): TermFinder {
  const words = foldAccents(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const end = isBeginning ? '[\\p{L}\\p{N}]*' : '(?![\\p{L}\\p{N}])'
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}${end}`, 'iu')
  return (searched) => pattern.exec(foldAccents(searched))?.[0] ?? null
}

/** Most texts have no accents, and taking them off takes longer than looking for a word. */
function foldAccents(text: string): string {
  // oxlint-disable-next-line no-control-regex -- letters beyond ASCII are meant
  return /[^\u0000-\u007f]/.test(text) ? text.normalize('NFD').replaceAll(/\p{M}+/gu, '') : text
}
