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

/** Whether a text holds a term, as the full-text index has it: whatever its capitals and accents, and whatever stands between its words. */
export function finderOf(term: SearchTerm): (text: string) => boolean {
  const pattern = new RegExp(patternOf(term), 'iu')
  return (text) => pattern.test(foldAccents(text))
}

/** What finds a term in a text without accents, for a regular expression that knows Unicode and no capitals. */
export function patternOf({ text, isBeginning }: SearchTerm): string {
  const words = foldAccents(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const end = isBeginning ? '[\\p{L}\\p{N}]*' : '(?![\\p{L}\\p{N}])'
  return `(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}${end}`
}

/** Most texts have no accents, and taking them off takes longer than looking for a word. */
export function foldAccents(text: string): string {
  // oxlint-disable-next-line no-control-regex -- letters beyond ASCII are meant
  return /[^\u0000-\u007f]/.test(text) ? text.normalize('NFD').replaceAll(/\p{M}+/gu, '') : text
}
