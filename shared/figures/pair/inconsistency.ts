import type { InconsistencyFinding } from '../../domain/finding.ts'
import type { Figure } from '../../domain/figure.ts'
import type { FigureContext, Mention, Statement } from './statement.ts'

/** Figures of one report that do not agree with each other. Spans of figures in the body, in reading order. */
export type Inconsistency = {
  readonly what: InconsistencyFinding['what']
  readonly figures: readonly Mention[]
  /** One plain sentence. */
  readonly reason: string
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const MILLISECONDS_A_DAY = 86_400_000
/** A date without a year is only checked against its weekday when it lies this near, in days, to the report. */
const NEAR_DAYS = 40
/** Percentage points by which a stated change may miss the one worked out: both values and the share were rounded. */
const PERCENT_SLACK = 1
/** ... and the share of the stated change, for large ones. */
const PERCENT_SLACK_SHARE = 0.1

function dayOf(date: string): number | null {
  const instant = Date.parse(date.slice(0, 10))
  return Number.isNaN(instant) ? null : instant / MILLISECONDS_A_DAY
}

function weekdayName(day: number): string {
  // 1970-01-01 was a Thursday.
  const name = WEEKDAYS[(((day + 4) % 7) + 7) % 7] ?? ''
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Whether the year of a date is certain: written, or the date lies near the report. */
function isSureOfYear(text: string, day: number, published: string | null): boolean {
  const reference = published === null ? null : dayOf(published)
  return /\b\d{4}\b/.test(text) || (reference !== null && Math.abs(day - reference) <= NEAR_DAYS)
}

/** `Monday, October 4, 2022`, which was a Tuesday. */
function checkWeekday(mention: Mention, published: string | null): Inconsistency | null {
  const { date, text } = mention.figure
  const named = /\b(?:sun|mon|tues|wednes|thurs|fri|satur)day\b/i.exec(text)?.[0]
  if (date?.grain !== 'day' || !date.resolved || named === undefined || !/\d/.test(text)) return null
  const day = dayOf(date.from)
  if (day === null || !isSureOfYear(text, day, published)) return null
  const right = weekdayName(day)
  if (right.toLowerCase() === named.toLowerCase()) return null
  return { what: 'weekday', figures: [mention], reason: `“${text}” was a ${right}.` }
}

function checkRange(mention: Mention): Inconsistency | null {
  const { kind, low, high, text } = mention.figure
  if (kind === 'date' || kind === 'time' || low === null || high === null || low <= high) return null
  return { what: 'range', figures: [mention], reason: `The range “${text}” ends below its beginning.` }
}

function wordBefore(mention: Mention): string {
  return mention.statement.tokens[mention.at - 1]?.word ?? ''
}

function pointOf(mention: Mention | undefined): number | null {
  return mention?.figure.qualifier === '=' ? (mention.quantity?.point ?? null) : null
}

function isTwoValues(to: Mention, from: Mention): boolean {
  if (to.figure.kind !== from.figure.kind || to.figure.kind === 'percent') return false
  return wordBefore(to) === 'to' && wordBefore(from) === 'from' && to.quantity?.unit === from.quantity?.unit
}

/** The change from one value to another in percent; null when one is not exact. */
function changeBetween(to: Mention, from: Mention): number | null {
  const [after, before] = [pointOf(to), pointOf(from)]
  return after === null || before === null || before === 0 ? null : Math.abs((after - before) / before) * 100
}

/** `rose 10 percent to 120 from 100`: the share, the new and the old value stand side by side. */
function checkPercentage({ mentions }: Statement): Inconsistency | null {
  for (const [index, share] of mentions.entries()) {
    const [to, from] = [mentions[index + 1], mentions[index + 2]]
    if (share.figure.kind !== 'percent' || to === undefined || from === undefined || !isTwoValues(to, from)) continue
    const [stated, change] = [pointOf(share), changeBetween(to, from)]
    if (stated === null || change === null) continue
    if (Math.abs(change - Math.abs(stated)) <= Math.max(PERCENT_SLACK, PERCENT_SLACK_SHARE * change)) continue
    const values = `From “${from.figure.text}” to “${to.figure.text}”`
    const reason = `${values} is ${change.toFixed(1)} percent, not “${share.figure.text}”.`
    return { what: 'percentage', figures: [share, to, from], reason }
  }
  return null
}

/** Words that say that the parts named are not all. */
const PARTIAL: ReadonlySet<string> = new Set(['including', 'among', 'least', 'include', 'some'])

function isExactCount(figure: Figure): boolean {
  return figure.kind === 'count' && figure.qualifier === '='
}

/** Two parts with a place each (`47 in Arden and 11 in Velm`), and nothing left open. */
function areAllParts(first: Mention, second: Mention): boolean {
  const { tokens } = first.statement
  const isPlaced = [first, second].every((part) => tokens[part.at + 1]?.word === 'in' && tokens[part.at + 2]?.isName)
  return isPlaced && wordBefore(second) === 'and' && !tokens.some((token) => PARTIAL.has(token.word))
}

/** `killed 57 people, 47 in Arden and 11 in Velm`: a total and its parts. */
function checkSum(statement: Statement): Inconsistency | null {
  const counts = statement.mentions.filter((mention) => isExactCount(mention.figure))
  const [total, first, second] = counts
  if (total === undefined || first === undefined || second === undefined || counts.length !== 3) return null
  const [sum = 0, left = 0, right = 0] = [total, first, second].map((mention) => mention.quantity?.point ?? 0)
  if (left >= sum || right >= sum || left + right === sum || !areAllParts(first, second)) return null
  const reason = `“${first.figure.text}” and “${second.figure.text}” make ${left + right}, not “${total.figure.text}”.`
  return { what: 'sum', figures: [total, first, second], reason }
}

/** Tokens between `born` and the date of birth. */
const BIRTH_REACH = 4

/** `the 46-year-old, born in 1990`: the age against the year of birth and the year of the report. */
function checkAge(statement: Statement, published: string | null): Inconsistency | null {
  if (published === null) return null
  const ages = statement.mentions.filter((mention) => mention.figure.kind === 'age')
  const born = statement.tokens.findIndex((token) => token.word === 'born')
  const birth = statement.mentions.find(
    (mention) => mention.figure.kind === 'date' && mention.at > born && mention.at <= born + BIRTH_REACH,
  )
  const [age] = ages
  if (born < 0 || birth === undefined || age === undefined || ages.length !== 1) return null
  const years = Number(published.slice(0, 4)) - Number(birth.figure.date?.from.slice(0, 4))
  const stated = pointOf(age)
  const named = Number(age.figure.value)
  if (stated === null || Number.isNaN(years) || named === years || named === years - 1) return null
  const reason = `Born “${birth.figure.text}”, a person is ${years - 1} or ${years} in ${published.slice(0, 4)}, not “${age.figure.text}”.`
  return { what: 'age', figures: [age, birth], reason }
}

/** Finds figures of one report that contradict each other by arithmetic or calendar alone. Few and right rather than many. */
export function findInconsistencies(context: FigureContext): Inconsistency[] {
  return context.statements
    .filter((statement) => statement.field === 'body' && statement.mentions.length > 0)
    .flatMap((statement) => [
      ...statement.mentions.flatMap((mention) => [checkWeekday(mention, context.published), checkRange(mention)]),
      checkPercentage(statement),
      checkSum(statement),
      checkAge(statement, context.published),
    ])
    .filter((found) => found !== null)
}
