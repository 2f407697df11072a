import { draft, type Draft } from './draft.ts'
import { intervalOf } from './interval.ts'
import { qualifierBehind } from './qualify.ts'
import { OWNERS, PEOPLE_IN_NEWS, PHRASE_ENDS } from './tables/function-words.ts'
import { at, type Token } from './tokens.ts'

/** Nobody in the news is older. */
const OLDEST = 122

/** An age that stands behind its person: `Rafail Bayramov (46)`, `John Smith, 46,`; also `aged 7` and `at the age of 21`. */
export function personalAge(tokens: readonly Token[], index: number): Draft | null {
  const { kind, text } = at(tokens, index)
  if (kind !== 'number' || !/^\d{1,3}$/.test(text) || Number(text) > OLDEST) return null
  if (isAgeCue(tokens, index) || isReached(tokens, index))
    return isRangeBehind(tokens, index + 1) ? null : years(tokens, index, 'age-aged')
  if (isBehindName(tokens, index) || isBehindPerson(tokens, index)) return years(tokens, index, 'age-behind-name')
  return decadeOfLife(tokens, index)
}

/** Verbs that a birthday follows, and those of a life that an age dates. */
const TURNING: ReadonlySet<string> = new Set(['turned', 'turns', 'turning', 'turn'])
const DATED_BY_AGE: ReadonlySet<string> = new Set('died dies dead die retired retire retires married marry'.split(' '))

/** `She was 68.` */
function isOfPerson(tokens: readonly Token[], index: number): boolean {
  const [who, verb] = [at(tokens, index - 2).text, at(tokens, index - 1).text]
  return /^(?:she|he)$/.test(who) && /^(?:was|is)$/.test(verb) && /^[.,;]$/.test(at(tokens, index + 1).text)
}

/** `turned 70 in March`, `died at 91`: a bare number behind a verb of life. */
function isReached(tokens: readonly Token[], index: number): boolean {
  if (isOfPerson(tokens, index)) return true
  const before = at(tokens, index - 1).text
  const isCued = TURNING.has(before) || (before === 'at' && DATED_BY_AGE.has(at(tokens, index - 2).text))
  return isCued && countsNothing(tokens, index + 1)
}

/** A mark, a weekday or a small word: nothing that a number counts. */
function countsNothing(tokens: readonly Token[], index: number): boolean {
  const { kind, text, entry } = at(tokens, index)
  if (kind === 'symbol') return /^[.,;:)"]$/.test(text)
  return kind === 'end' || PHRASE_ENDS.has(text) || (entry.weekday ?? entry.relativeDay) !== null
}

/** `The victim, 34, died`; `the hikers, 19 and 25, were found`: what a person is, then ages between commas. */
function isBehindPerson(tokens: readonly Token[], index: number): boolean {
  const person = at(tokens, index - 2)
  if (at(tokens, index - 1).text !== ',' || person.kind !== 'word') return false
  if (PEOPLE_IN_NEWS.has(person.text)) return at(tokens, index + 1).text === ',' || at(tokens, index + 1).text === '.'
  return isMany(person.text) && isListOfAges(tokens, index)
}

function isMany(word: string): boolean {
  return /^(?:men|women|children)$/.test(word) || (word.endsWith('s') && PEOPLE_IN_NEWS.has(word.slice(0, -1)))
}

/** How many ages a list may have. */
const MOST_AGES = 6

/** `19 and 25,`, `4, 7 and 9.`: numbers that count nothing up to the closing comma. */
function isListOfAges(tokens: readonly Token[], index: number): boolean {
  let next = index
  for (let ages = 1; ages <= MOST_AGES; ages += 1) {
    const { kind, text } = at(tokens, next)
    if (kind !== 'number' || !/^\d{1,3}$/.test(text) || Number(text) > OLDEST) return false
    const joint = at(tokens, next + 1).text
    if (joint !== ',' && joint !== 'and') return joint === '.' && ages > 1
    if (joint === ',' && at(tokens, next + 2).kind !== 'number') return ages > 1
    next += 2
  }
  return false
}

/** The age at token `index`, with its unit and what may qualify it behind: `aged 65 and older`, `aged 18 months`. */
function years(tokens: readonly Token[], index: number, rule: 'age-aged' | 'age-behind-name'): Draft {
  const { text } = at(tokens, index)
  const value = Number(text)
  const named = rule === 'age-aged' ? at(tokens, index + 1).entry.unit : null
  const unit = named?.dimension === 'time' ? named : null
  const last = unit === null ? index + 1 : index + 2
  const behind = rule === 'age-aged' ? qualifierBehind(tokens, last) : null
  const qualifier = behind?.qualifier ?? '='
  return draft({
    start: index,
    end: behind?.end ?? last,
    kind: 'age',
    value: String(value),
    ...intervalOf(qualifier, value, value, text.length),
    qualifier,
    significantDigits: text.length,
    unit: unit?.name ?? 'year',
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
const AGE_WORDS: ReadonlySet<string> = new Set(['aged', 'age', 'ages'])

/** Those of whom a bare number is an age: `children under 12`, `those over 65`. */
const OF_AN_AGE: ReadonlySet<string> = new Set(
  'child kids people those adults girls boys anyone everyone everybody persons citizens youths teenagers pupils students patients voters'.split(
    ' ',
  ),
)

/**
 * Whether the bare quantity of tokens `[start, end)` is an age, its digits ending at `last`: `aged between 18 and 24`,
 * `65 and older`, `children under 12`. A single age behind `aged` is read before.
 */
export function isAgeLimit(tokens: readonly Token[], start: number, last: number, end: number): boolean {
  if (AGE_WORDS.has(at(tokens, start - 1).text)) return true
  if (end > last) return /^(?:older|younger)$/.test(at(tokens, end - 1).text)
  const isLimited = /^(?:under|over|above|below)$/.test(at(tokens, start).text) && last === start + 2
  const who = at(tokens, start - 1).text
  return isLimited && (OF_AN_AGE.has(who) || isMany(who)) && countsNothing(tokens, last)
}

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

/** In brackets or between commas behind a name. */
function isBehindName(tokens: readonly Token[], index: number): boolean {
  const last = at(tokens, index - 2)
  if (last.capitals === 0 || last.entry.isKnown) return false
  const frame = `${at(tokens, index - 1).text}${at(tokens, index + 1).text}`
  if (at(tokens, index - 3).capitals === 0) return frame === ',,' && isFirstName(tokens, index - 2)
  return frame === '()' || ((frame === ',,' || frame === ',.') && isPersonName(tokens, index - 2))
}

/** `Tom, 5, and his sister`: one capitalised word that is no place behind its preposition and no member of a list of results. */
function isFirstName(tokens: readonly Token[], index: number): boolean {
  const [before, word, next] = [at(tokens, index - 1), at(tokens, index), at(tokens, index + 4)]
  if (word.capitals !== 1 || next.kind === 'number' || next.capitals > 0) return false
  return before.kind !== 'word' || word.gap > 1 || !PLACING.has(before.text)
}

const PLACING: ReadonlySet<string> = new Set(
  'in at near from of to the on for into over versus vs against beat'.split(' '),
)

/** `aged 4, 7 and 9`: another age of the list that the last figure belongs to. */
export function listedAge(tokens: readonly Token[], index: number, last: Draft | undefined): Draft | null {
  if (
    last?.kind !== 'age' ||
    last.rule === 'age-old' ||
    last.rule === 'age-decade' ||
    !/^\d{1,3}$/.test(at(tokens, index).text)
  )
    return null
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
