import type { Span } from '../../../shared/domain/span.ts'

/** Words looked for in both texts, and how closely they are to be met. */
export type Search = { readonly words: string; readonly matchesCase: boolean; readonly wholeWords: boolean }

export const NO_SEARCH: Search = { words: '', matchesCase: false, wholeWords: false }

/** More places than anybody steps through; a letter looked for in a long text has them. */
const MOST_FOUND = 5000

/**
 * Where a text says what is looked for, in reading order, without overlap. Any white space in the words stands for any in
 * the text, so that a phrase is found across a line's end.
 */
export function findInText(text: string, { words, matchesCase, wholeWords }: Search): readonly Span[] {
  const wanted = words.trim()
  if (wanted === '') return []
  const pattern = wanted
    .split(/\s+/u)
    .map(escaped)
    .join(String.raw`\s+`)
  const bounded = wholeWords ? String.raw`(?<![\p{L}\p{M}\p{N}])${pattern}(?![\p{L}\p{M}\p{N}])` : pattern
  const found: Span[] = []
  for (const { index, 0: match } of text.matchAll(new RegExp(bounded, matchesCase ? 'gu' : 'giu'))) {
    found.push({ from: index, to: index + match.length })
    if (found.length === MOST_FOUND) break
  }
  return found
}

/** A straight apostrophe also meets the curved one, and so do quotation marks: nobody types the printer's own. */
function escaped(word: string): string {
  return word
    .replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    .replaceAll(/['‘’]/g, "['‘’]")
    .replaceAll(/["“”„]/g, '["“”„]')
}
