import type { Zone } from '../domain/article.ts'
import type { Ignorable } from '../domain/comparison.ts'
import type { Difference } from '../domain/passage.ts'
import { readWords } from '../text/index.ts'
import { countWords } from './coverage.ts'
import type { PlacedPassage } from './passages.ts'
import type { Settings } from './settings.ts'
import type { Side } from './side.ts'

type Rule = 'case' | 'punctuation'

/** The rule that each lesser class of difference falls under. */
const RULES: Readonly<Partial<Record<Difference['class'], Rule>>> = {
  case: 'case',
  punctuation: 'punctuation',
  quotes: 'punctuation',
  space: 'punctuation',
}

/** Whether the rules leave a difference out. */
export function isIgnored(difference: Difference, ignore: Settings['ignore']): boolean {
  const rule = RULES[difference.class]
  return rule !== undefined && ignore[rule]
}

/** Whether the rules leave a passage out. */
export function isLeftOut(passage: PlacedPassage, ignore: Settings['ignore']): boolean {
  return (passage.quoted && ignore.quotations) || (passage.boilerplate && ignore.boilerplate)
}

function countZone({ text, zones }: Side, kind: Zone['kind']): number {
  return zones
    .filter((zone) => zone.kind === kind)
    .reduce((words, { from, to }) => words + readWords(text.slice(from, to)).count, 0)
}

/**
 * What each rule is about: `passages` are all that were found, those left out among them, and `differences` those of the
 * passages that are shown.
 */
export function countIgnorable(
  { a, b }: { readonly a: Side; readonly b: Side },
  passages: readonly PlacedPassage[],
  differences: readonly Difference[],
): Ignorable {
  const differing = (rule: Rule): number => differences.filter((one) => RULES[one.class] === rule).length
  const passing = (attribute: 'quoted' | 'boilerplate'): Ignorable['quotations'] => {
    const meant = passages.filter((passage) => passage[attribute])
    return { passages: meant.length, words: { a: countWords(meant, 'a'), b: countWords(meant, 'b') } }
  }
  const inZone = (kind: Zone['kind']): { a: number; b: number } => ({ a: countZone(a, kind), b: countZone(b, kind) })
  return {
    case: differing('case'),
    punctuation: differing('punctuation'),
    quotations: passing('quoted'),
    boilerplate: passing('boilerplate'),
    zones: {
      header: inZone('header'),
      byline: inZone('byline'),
      dateline: inZone('dateline'),
      'tag-line': inZone('tag-line'),
    },
  }
}
