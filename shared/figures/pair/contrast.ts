import type { Mention, Statement } from './statement.ts'
import { stems } from './stems.ts'

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
].map((line) => line.split(' | ').map(stems))

function has(statement: Statement, words: ReadonlySet<string>): boolean {
  for (const word of words) if (statement.content.has(word)) return true
  return false
}

/** Whether each of two sentences has a member of one contrast, and none that the other has. */
export function contrastsPart(a: Statement, b: Statement): boolean {
  return CONTRASTS.some((members) => {
    const [left, right] = [a, b].map((statement) => members.map((words) => has(statement, words)))
    if (left === undefined || right === undefined || !left.includes(true) || !right.includes(true)) return false
    return !left.some((isThere, member) => isThere && right[member] === true)
  })
}

/** What is only hoped for, foretold or possible is another figure than what came of it. */
const EXPECTING = new Set(
  'expected expects forecast forecasts predicted predicts hopes hoped aims aimed target faces'.split(' '),
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

/** Whether only one of two sentences speaks of an expectation, of a part, or of the time before. */
export function stagesPart(a: Statement, b: Statement): boolean {
  return (
    says(a, EXPECTING) !== says(b, EXPECTING) ||
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
export function standingsPart(a: Mention, b: Mention): boolean {
  const [left, right] = [standingOf(a), standingOf(b)]
  return left !== undefined && right !== undefined && left !== right
}

/** `Fell to minus 12`, `rose to 3`: two turns of one thing, not one turn told twice. */
export function turnsPart(a: Mention, b: Mention): boolean {
  const turns = [a.direction, b.direction]
  return turns.includes('up') && turns.includes('down')
}

/** Words for anybody, and for some of them only. */
const ANYBODY = stems('people person victim casualty other')
const SOME_PEOPLE = stems('child woman girl boy baby infant teenager toddler pensioner foreigner tourist pupil student')

/** A smaller count of children may be part of a larger count of people. */
export function isSubset(a: Mention, b: Mention): boolean {
  const isPart = (part: Mention, whole: Mention): boolean =>
    SOME_PEOPLE.has(part.sense.head ?? '') &&
    ANYBODY.has(whole.sense.head ?? '') &&
    (part.quantity?.high ?? 0) < (whole.quantity?.low ?? 0)
  return isPart(a, b) || isPart(b, a)
}

/** What happens to the bodies of people; that somebody was arrested is often left unsaid beside a charge. */
const HARM = stems('kill injure missing')

/** Of the people of one report something is said to have happened, of those of the other nothing: `33 were picked up`, `7 are missing`. */
export function fatesPart(a: Mention, b: Mention): boolean {
  return (
    a.figure.kind === 'count' &&
    b.figure.kind === 'count' &&
    has(a.statement, HARM) !== has(b.statement, HARM) &&
    [a, b].some(({ sense }) => HARM.has(sense.predicate ?? ''))
  )
}
