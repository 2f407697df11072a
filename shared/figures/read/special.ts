import { draft, type Draft } from './draft.ts'
import { at, type Token } from './tokens.ts'

/** Nouns whose absence is news: `no casualties` is 0. */
const ABSENT: ReadonlySet<string> = new Set(
  'casualties casualty injuries injury deaths death fatalities survivors victims arrests injured dead killed wounded hostages losses'.split(
    ' ',
  ),
)
/** How many words may stand between `no` and its noun. */
const ABSENT_REACH = 3

/** Counts that are no numbers in form: `no casualties`, `no one was hurt`, `a week`. */
export function specialCount(tokens: readonly Token[], index: number): Draft | null {
  const { text } = at(tokens, index)
  if (text === 'no' || text === 'zero') return absence(tokens, index)
  if (text === 'nobody' || text === 'none') return harmless(tokens, index, index + 1)
  if (text === 'a' || text === 'an') return oneUnit(tokens, index)
  return null
}

function zero(start: number, end: number, rule: string): Draft {
  return draft({ start, end, kind: 'count', value: '0', low: 0, high: 0, significantDigits: 1, rule })
}

function absence(tokens: readonly Token[], index: number): Draft | null {
  if (at(tokens, index + 1).text === 'one') return harmless(tokens, index, index + 2)
  for (let next = index + 1; next <= index + ABSENT_REACH; next += 1) {
    const token = at(tokens, next)
    if (token.kind !== 'word' || /^(?:on|of|in|to|about|from|for|by)$/.test(token.text)) return null
    if (ABSENT.has(token.text)) return zero(index, index + 1, 'absence')
  }
  return null
}

/** `no one was killed`, `nobody was hurt`, `none were injured`. */
function harmless(tokens: readonly Token[], start: number, end: number): Draft | null {
  const verb = at(tokens, end).text
  const past = at(tokens, /^(?:was|were|is|are|has|had)$/.test(verb) ? end + 1 : end).text
  return /^(?:killed|hurt|injured|wounded|died|arrested|harmed)$/.test(past) ? zero(start, end, 'absence') : null
}

const SPAN_CUES: ReadonlySet<string> = new Set(
  'in for within over than about nearly almost after every once lasting'.split(' '),
)

/** `in a week`: one of the unit, said in passing. */
function oneUnit(tokens: readonly Token[], index: number): Draft | null {
  const noun = at(tokens, index + 1)
  const unit = noun.entry.unit
  if (unit === null || unit.dimension !== 'time' || noun.text.endsWith('s') || noun.text === 'second') return null
  if (!SPAN_CUES.has(at(tokens, index - 1).text) || at(tokens, index + 2).text === 'ago') return null
  const hasHalf =
    at(tokens, index + 2).text === 'and' && at(tokens, index + 3).text === 'a' && at(tokens, index + 4).text === 'half'
  const value = hasHalf ? 1.5 : 1
  return draft({
    start: index,
    end: hasHalf ? index + 5 : index + 2,
    kind: 'duration',
    value: String(value),
    low: value,
    high: value,
    significantDigits: hasHalf ? 2 : 1,
    unit: unit.name,
    dimension: 'time',
    trivial: !hasHalf,
    rule: 'duration-article',
  })
}

/** Nobody in the news is older. */
const OLDEST = 122

/** An age that stands behind its person: `Rafail Bayramov (46)`, `John Smith, 46,`; also `aged 7` and `at the age of 21`. */
export function personalAge(tokens: readonly Token[], index: number): Draft | null {
  const { kind, text } = at(tokens, index)
  if (kind !== 'number' || !/^\d{1,3}$/.test(text) || Number(text) > OLDEST) return null
  const isAged = isAgeCue(tokens, index)
  if (!isAged && !isBehindName(tokens, index)) return null
  const value = Number(text)
  return draft({
    start: index,
    end: index + 1,
    kind: 'age',
    value: String(value),
    low: value,
    high: value,
    significantDigits: text.length,
    unit: 'year',
    dimension: 'time',
    rule: isAged ? 'age-aged' : 'age-behind-name',
  })
}

/** `aged 7`, `age 7`, `the age of 21`. */
function isAgeCue(tokens: readonly Token[], index: number): boolean {
  const before = at(tokens, index - 1).text
  return before === 'aged' || before === 'age' || (before === 'of' && at(tokens, index - 2).text === 'age')
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
