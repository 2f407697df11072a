import type { Figure } from '../../domain/figure.ts'
import type { ReadOptions } from './read-options.ts'
import type { Scanned } from './scan.ts'
import { at, type Token } from './tokens.ts'

/** Drafts as figures: spans into the text, and what their surroundings say about them. */
export function describe(tokens: readonly Token[], scanned: Scanned, options: ReadOptions): readonly Figure[] {
  return scanned.drafts.map((found) => {
    const from = at(tokens, found.start).from
    const to = at(tokens, found.end - 1).to
    const { start: _start, end: _end, ...own } = found
    return {
      ...own,
      from,
      to,
      field: options.field ?? 'body',
      text: options.text.slice(from, to),
      rate: null,
      role: null,
      direction: null,
      counted: null,
      predicate: null,
      scope: { places: [], group: null, asOf: null, inherited: false },
      attribution: null,
      person: null,
      negated: false,
    }
  })
}
