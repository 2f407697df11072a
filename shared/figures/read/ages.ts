import { draft, type Draft } from './draft.ts'
import { intervalOf } from './interval.ts'
import { qualifierBehind } from './qualify.ts'
import { OWNERS } from './tables/function-words.ts'
import { at, type Token } from './tokens.ts'

/** Nobody in the news is older. */
const OLDEST = 122

/** An age that stands behind its person: `Rafail Bayramov (46)`, `John Smith, 46,`; also `aged 7` and `at the age of 21`. */
export function personalAge(tokens: readonly Token[], index: number): Draft | null {
  const { kind, text } = at(tokens, index)
  if (kind !== 'number' || !/^\d{1,3}$/.test(text) || Number(text) > OLDEST) return null
  if (isAgeCue(tokens, index)) return isRangeBehind(tokens, index + 1) ? null : years(tokens, index, 'age-aged')
  return isBehindName(tokens, index) ? years(tokens, index, 'age-behind-name') : decadeOfLife(tokens, index)
}

/** The age at token `index`, with what may qualify it behind: `aged 65 and older`. */
function years(tokens: readonly Token[], index: number, rule: 'age-aged' | 'age-behind-name'): Draft {
  const { text } = at(tokens, index)
  const value = Number(text)
  const behind = rule === 'age-aged' ? qualifierBehind(tokens, index + 1) : null
  const qualifier = behind?.qualifier ?? '='
  return draft({
    start: index,
    end: behind?.end ?? index + 1,
    kind: 'age',
    value: String(value),
    ...intervalOf(qualifier, value, value, text.length),
    qualifier,
    significantDigits: text.length,
    unit: 'year',
    dimension: 'time',
    rule,
  })
}

/** `aged 7`, `ages 7 and 9`, `the age of 21`, `her sons, both 11,`. */
function isAgeCue(tokens: readonly Token[], index: number): boolean {
  const before = at(tokens, index - 1).text
  if (AGE_WORDS.has(before) || (before === 'of' && at(tokens, index - 2).text === 'age')) return true
  const isShared = (before === 'all' || before === 'both') && at(tokens, index - 2).text === ','
  return isShared && (at(tokens, index + 1).text === ',' || at(tokens, index + 1).text === '.')
}

/** Words in front of an age. */
export const AGE_WORDS: ReadonlySet<string> = new Set(['aged', 'age', 'ages'])

/** `aged 18 to 55`: left to the ranges. */
function isRangeBehind(tokens: readonly Token[], index: number): boolean {
  const { text } = at(tokens, index)
  return (text === 'to' || text === '-') && at(tokens, index + 1).kind === 'number'
}

/** `in his 40s`, `in her early 20s`: ten years of life. */
function decadeOfLife(tokens: readonly Token[], index: number): Draft | null {
  const { text, gap } = at(tokens, index + 1)
  if (text !== 's' || gap !== 0 || !/^[1-9]0$/.test(at(tokens, index).text)) return null
  const before = at(tokens, index - 1).text
  const isPart = before === 'early' || before === 'late' || before === 'mid' || before === '-'
  const owner = isPart ? at(tokens, before === '-' ? index - 3 : index - 2).text : before
  if (!OWNERS.has(owner)) return null
  const low = Number(at(tokens, index).text)
  return draft({
    start: index,
    end: index + 2,
    kind: 'age',
    low,
    high: low + 9,
    qualifier: 'range',
    unit: 'year',
    dimension: 'time',
    rule: 'age-decade',
  })
}

/** In brackets or between commas behind a name of two words or more. */
function isBehindName(tokens: readonly Token[], index: number): boolean {
  const last = at(tokens, index - 2)
  if (last.capitals === 0 || last.entry.isKnown || at(tokens, index - 3).capitals === 0) return false
  const frame = `${at(tokens, index - 1).text}${at(tokens, index + 1).text}`
  return frame === '()' || ((frame === ',,' || frame === ',.') && isPersonName(tokens, index - 2))
}

/** `aged 4, 7 and 9`: another age of the list that the last figure belongs to. */
export function listedAge(tokens: readonly Token[], index: number, last: Draft | undefined): Draft | null {
  if (last?.kind !== 'age' || last.rule !== 'age-aged' || !/^\d{1,3}$/.test(at(tokens, index).text)) return null
  const joint = at(tokens, index - 1).text
  const isListed = (joint === ',' || joint === 'and') && last.end >= index - 2
  const next = at(tokens, index + 1)
  if (!isListed || (next.kind === 'word' && next.text !== 'and' && next.text !== 'respectively')) return null
  const value = at(tokens, index).text
  return { ...last, start: index, end: index + 1, value, low: Number(value), high: Number(value) }
}

/** Two capitalised words or more, none of which is a month or weekday: `Aug. 7, 12,` is no person. */
function isPersonName(tokens: readonly Token[], last: number): boolean {
  return !at(tokens, last).entry.isKnown && !at(tokens, last - 1).entry.isKnown && at(tokens, last - 1).kind === 'word'
}
