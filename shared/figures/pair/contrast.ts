import { isCalendar } from './calendar.ts'
import type { Candidate } from './candidates.ts'
import { countAlike, type Parting } from './likeness.ts'
import { numberOf } from './quantity.ts'
import type { Mention, Statement } from './statement.ts'
import { listOf } from './sum.ts'
import { stems } from './stems.ts'
import type { Token } from './token.ts'
import { valueRelation } from './value-relation.ts'

/**
 * Words of which a sentence about one thing has one and not another: deeds that undo each other, sides of trade, people,
 * what is measured of a thing, what is counted of a company. Each line is a contrast, its members parted by bars.
 */
const CONTRASTS: readonly (readonly ReadonlySet<string>[])[] = [
  'signed | vetoed',
  'bought buying purchase | sold selling',
  'imported imports import | exported exports export',
  'hired recruited | fired dismissed',
  'won victory | lost defeat',
  'opened opening | closed closing closure',
  'approved | rejected',
  'borrowed | lent',
  'arrested | released freed',
  'produced production output | consumed consumption',
  'arrived arrivals | left departed departures',
  'acquitted | convicted',
  'charged accused suspects | victims hurt injured',
  'men man boys boy male | women woman girls girl female',
  'children child teenagers minors | adults adult | pensioners elderly',
  'owners employers management | workers employees union unions',
  'buyers customers consumers | sellers suppliers producers',
  'long length | wide width | deep depth | high tall height | thick thickness',
  'weight weighs weighed | length height width | speed',
  'area | population inhabitants | density',
  'revenue sales | net profit | debt borrowings | dividend | costs spending expenses | assets | wages salary salaries',
  'minimum lowest least | maximum highest | average mean median',
  'morning | afternoon | evening | night | noon',
  'urban city | rural countryside',
  'domestic | foreign international',
  'passengers | crew',
  'teachers | pupils students',
  'patients | doctors nurses',
  'asked demanded seeking sought wants | offered proposed',
  'born birth births | killed died deaths',
  'departed departure | arrived arrival',
  'capacity seats | attendance attended',
  'started began | ended finished',
  'inflation | rate rates | growth',
].map((line) => line.split(' | ').map(stems))

function has(statement: Statement, words: ReadonlySet<string>): boolean {
  for (const word of words) if (statement.content.has(word)) return true
  return false
}

/** Whether each of two sentences has a member of one contrast, and none that the other has. */
function contrastsPart(a: Statement, b: Statement): boolean {
  if (pronounsPart(a, b)) return true
  return CONTRASTS.some((members) => {
    const [left, right] = [a, b].map((statement) => members.map((words) => has(statement, words)))
    if (left === undefined || right === undefined || !left.includes(true) || !right.includes(true)) return false
    return !left.some((isThere, member) => isThere && right[member] === true)
  })
}

/** What is only hoped for, foretold or planned is another figure than what came of it, or than what there is. */
const EXPECTING: ReadonlySet<string> = new Set(
  (
    'expected expects forecast forecasts predicted predicts hopes hoped aims aimed target faces will would ' +
    'could may budgeted'
  ).split(' '),
)
/** Words that make what follows their `to` a matter of the future. */
const INTENDING: ReadonlySet<string> = new Set(
  'is are was were plans planned planning intends agreed agrees'.split(' '),
)
/** Words that say that a figure is a part, or what it has come to by now. */
const PARTIAL = new Set(['alone', 'remaining'])
/** The words that set apart what was and what is: `before the sale`, `after the sale`. */
const BEFORE = new Set(['before', 'previously', 'until', 'formerly'])
const AFTER = new Set(['after', 'now', 'since'])

function says({ tokens }: Statement, words: ReadonlySet<string>): boolean {
  return tokens.some(({ word }) => words.has(word))
}

/** `Of the grain shipped, 6,500 tonnes arrived`. */
function isOfAll({ tokens }: Statement): boolean {
  return tokens[0]?.word === 'of'
}

/** `Plans to build`, `is to build`. */
function expects(statement: Statement): boolean {
  const { tokens } = statement
  return (
    says(statement, EXPECTING) ||
    tokens.some(({ word }, at) => word === 'to' && INTENDING.has(tokens[at - 1]?.word ?? ''))
  )
}

/** Who has done it: one sentence says `he`, the other `she`. */
const HE: ReadonlySet<string> = new Set(['he', 'his', 'him'])
const SHE: ReadonlySet<string> = new Set(['she', 'her', 'hers'])

function pronounsPart(a: Statement, b: Statement): boolean {
  const [isHe, isShe] = [HE, SHE].map((words) => [says(a, words), says(b, words)])
  if (isHe === undefined || isShe === undefined) return false
  return (
    (isHe[0] === true && isShe[1] === true && !isHe[1] && !isShe[0]) ||
    (isHe[1] === true && isShe[0] === true && !isHe[0] && !isShe[1])
  )
}

/** Whether only one of two sentences speaks of an expectation, of a part, or of the time before. */
function stagesPart(a: Statement, b: Statement): boolean {
  return (
    expects(a) !== expects(b) ||
    says(a, PARTIAL) !== says(b, PARTIAL) ||
    isOfAll(a) !== isOfAll(b) ||
    (says(a, BEFORE) && says(b, AFTER) && !says(b, BEFORE)) ||
    (says(b, BEFORE) && says(a, AFTER) && !says(a, BEFORE))
  )
}

/** What the word right before a figure makes of it: where a change began, how large it was, what it came to. */
const STANDINGS: ReadonlyMap<string, 'start' | 'change' | 'level'> = new Map([
  ['from', 'start'],
  ['by', 'change'],
  ['to', 'level'],
  ['at', 'level'],
])

function standingOf({ at, statement }: Mention): 'start' | 'change' | 'level' | undefined {
  return STANDINGS.get(statement.tokens[at - 1]?.word ?? '')
}

/** `Rose by 12` and `rose to 12`; `from 2.10` and `to 2.40`. */
function standingsPart(a: Mention, b: Mention): boolean {
  const [left, right] = [standingOf(a), standingOf(b)]
  return left !== undefined && right !== undefined && left !== right
}

/** `Fell to minus 12`, `rose to 3`: two turns of one thing, not one turn told twice. */
function turnsPart(a: Mention, b: Mention): boolean {
  const turns = [a.direction, b.direction]
  return turns.includes('up') && turns.includes('down')
}

/** What a figure does, whatever it is a figure of: these say nothing of what is counted. */
const NEUTRAL = stems('rise fall hit reach top pass exceed stand total number count estimate put surpass near')
/** Words away from a figure up to which a content word is said of it. */
const GOVERNING_REACH = 4

/** The content word next to a figure on one side. */
function governing({ at, statement: { tokens } }: Mention, step: -1 | 1): Token | null {
  for (let distance = 1; distance <= GOVERNING_REACH; distance++) {
    const token = tokens[at + distance * step]
    if (token === undefined || token.slot >= 0) return null
    if (token.isContent) return NEUTRAL.has(token.stem) ? null : token
  }
  return null
}

/** `60 kilos of heroin`, `25 kilos of hashish`; `convicted on three counts`, `cleared of five`: the word beside was exchanged. */
function governorsPart(a: Mention, b: Mention): boolean {
  return ([-1, 1] as const).some((step) => {
    const [left, right] = [governing(a, step), governing(b, step)]
    if (left === null || right === null || b.statement.content.has(left.stem) || a.statement.content.has(right.stem))
      return false
    return step < 0 || !countAlike(a, b)
  })
}

/** Words for anybody, and for some of them only. */
const ANYBODY = stems('people person victim casualty other dead')
const SOME_PEOPLE = stems('child woman girl boy baby infant teenager toddler pensioner foreigner tourist pupil student')

/** A smaller count of children, or of one kind in a list, may be part of a larger count of people. */
function isSubset(a: Mention, b: Mention): boolean {
  const isPart = (part: Mention, whole: Mention): boolean =>
    (SOME_PEOPLE.has(part.sense.head ?? '') || (listOf(part).length > 1 && listOf(whole).length === 1)) &&
    ANYBODY.has(whole.sense.head ?? 'people') &&
    (part.quantity?.high ?? 0) < (whole.quantity?.low ?? 0)
  return isPart(a, b) || isPart(b, a)
}

/** What happens to the bodies of people; that somebody was arrested is often left unsaid beside a charge. */
const HARM = stems('kill injure missing')

/** Of the people of one report something is said to have happened, of those of the other nothing: `33 were picked up`, `7 are missing`. */
function fatesPart(a: Mention, b: Mention): boolean {
  return (
    a.figure.kind === 'count' &&
    b.figure.kind === 'count' &&
    has(a.statement, HARM) !== has(b.statement, HARM) &&
    [a, b].some(({ sense }) => HARM.has(sense.predicate ?? ''))
  )
}

/** Sentences sharing this many content words are copies: one exchanged common noun no longer means another event. */
const LONG_COPY = 8

/** Whether few content words of the two sentences were copied, so that one that was exchanged weighs much. */
export function isShortCopy({ alignment }: Candidate): boolean {
  return (alignment?.equalContent ?? 0) < LONG_COPY
}

/** Smallest amount that seldom agrees by chance. */
const LEAST_TELLING = 10

/** Whether another exact amount of the two sentences is the same in both. */
function amountsAgree({ a, b }: Candidate): boolean {
  const others = ({ mentions }: Statement, own: Mention): Mention[] =>
    mentions.filter((each) => each !== own && !isCalendar(each) && (numberOf(each.figure) ?? 0) >= LEAST_TELLING)
  const right = others(b.statement, b)
  return others(a.statement, a).some((each) => right.some((other) => valueRelation(each, other) === 'same'))
}

/** `Sold for 90 million` and `bought for 90 million` are one deal, as the amount that agrees says. */
function isOtherDeed(candidate: Candidate): boolean {
  const { a, b, values } = candidate
  if (amountsAgree(candidate)) return false
  const isExchanged = isShortCopy(candidate) && values === 'apart' && !isCalendar(a) && governorsPart(a, b)
  return isExchanged || contrastsPart(a.statement, b.statement)
}

/** What the two sentences contrast by name, or the words right beside the two figures. */
export function contrastsOf(candidate: Candidate): Parting[] {
  const { a, b, values } = candidate
  const [left, right] = [a.statement, b.statement]
  const partings: Parting[] = []
  if (isOtherDeed(candidate)) partings.push('subject')
  if (isSubset(a, b)) partings.push('group')
  if (fatesPart(a, b)) partings.push('counted')
  if (standingsPart(a, b) || stagesPart(left, right) || (values === 'apart' && turnsPart(a, b))) partings.push('role')
  return partings
}
