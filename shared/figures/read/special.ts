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
  if (text === 'a' || text === 'an') return hourAndMinutes(tokens, index) ?? oneUnit(tokens, index)
  return null
}

function zero(start: number, end: number, rule: string): Draft {
  return draft({ start, end, kind: 'count', value: '0', low: 0, high: 0, significantDigits: 1, rule })
}

function absence(tokens: readonly Token[], index: number): Draft | null {
  if (at(tokens, index + 1).text === 'one') return harmless(tokens, index, index + 2)
  for (let next = index + 1; next <= index + ABSENT_REACH; next += 1) {
    const token = at(tokens, next)
    if (next > index + 1 && /^(?:was|were)$/.test(token.text)) return harmless(tokens, index, next, index + 1)
    if (token.kind !== 'word' || /^(?:on|of|in|to|about|from|for|by)$/.test(token.text)) return null
    if (ABSENT.has(token.text)) return zero(index, index + 1, 'absence')
  }
  return null
}

/** `no one was killed`, `nobody was hurt`, `no passengers were injured`: harm at token `verb` or behind its auxiliary; the figure ends at `end`. */
function harmless(tokens: readonly Token[], start: number, verb: number, end = verb): Draft | null {
  const isAuxiliary = /^(?:was|were|is|are|has|had)$/.test(at(tokens, verb).text)
  const past = at(tokens, isAuxiliary ? verb + 1 : verb).text
  return /^(?:killed|hurt|injured|wounded|died|arrested|harmed)$/.test(past) ? zero(start, end, 'absence') : null
}

const HOUR = 60

/** `An hour and 10 minutes`: one of the unit, and some of the next. */
function hourAndMinutes(tokens: readonly Token[], index: number): Draft | null {
  const [hour, and, number, unit] = [1, 2, 3, 4].map((offset) => at(tokens, index + offset))
  if (hour?.text !== 'hour' || and?.text !== 'and' || number === undefined || unit?.text !== 'minutes') return null
  const minutes = number.entry.cardinal ?? (/^\d{1,2}$/.test(number.text) ? Number(number.text) : null)
  if (minutes === null || minutes >= HOUR) return null
  const value = HOUR + minutes
  return draft({
    start: index,
    end: index + 5,
    kind: 'duration',
    value: String(value),
    low: value,
    high: value,
    significantDigits: 2,
    unit: 'minute',
    dimension: 'time',
    rule: 'duration-parts',
  })
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
