import { isCalendar } from './calendar.ts'
import { TOLD_TWICE, type Candidate } from './candidates.ts'
import { countAlike, sharedContent, type Parting } from './likeness.ts'
import { numberOf } from './quantity.ts'
import type { Mention, Statement } from './statement.ts'
import { listOf } from './sum.ts'
import type { Stance } from './stance.ts'
import { standingsPart } from './standing.ts'
import { stems } from './stems.ts'
import type { Token } from './token.ts'
import { valueRelation } from './value-relation.ts'

/** Sentences sharing this many content words are copies: one exchanged common noun no longer means another event. */
const LONG_COPY = 8

function has(statement: Statement, words: ReadonlySet<string>): boolean {
  for (const word of words) if (statement.content.has(word)) return true
  return false
}

/** `He` did it, and `she`. */
function pronounsPart(a: Stance, b: Stance): boolean {
  const isOther = (left: Stance, right: Stance): boolean => left.isHe && !left.isShe && right.isShe && !right.isHe
  return isOther(a, b) || isOther(b, a)
}

/** Whether each of two sentences has a member of one contrast, and none that the other has. */
function contrastsPart({ stance: a }: Statement, { stance: b }: Statement): boolean {
  for (const [contrast, members] of a.contrasts)
    if (((b.contrasts.get(contrast) ?? members) & members) === 0) return true
  return pronounsPart(a, b)
}

/** Whether only one of two sentences speaks of an expectation, of a part, or of the time before. */
function stagesPart({ stance: a }: Statement, { stance: b }: Statement): boolean {
  const isEarlier = (left: Stance, right: Stance): boolean => left.isBefore && right.isAfter && !right.isBefore
  return a.isExpecting !== b.isExpecting || a.isOfAll !== b.isOfAll || isEarlier(a, b) || isEarlier(b, a)
}

/** Only one speaks of what is known so far or was asked for; where much else is told alike, such words mean little. */
function standpointsPart(candidate: Candidate): boolean {
  const [a, b] = [candidate.a.statement, candidate.b.statement]
  if (a.stance.isAsking === b.stance.isAsking && a.stance.isPartial === b.stance.isPartial) return false
  return sharedContent(a, b) < LONG_COPY && !amountsAgree(candidate)
}

const ADDING: ReadonlySet<string> = new Set(['another', 'further', 'additional'])

/** `Seven more bodies`, `another seven`: what comes on top of what was told before. */
function isAddition({ at, statement: { tokens } }: Mention): boolean {
  const isMore = tokens[at + 1]?.word === 'more' && tokens[at + 2]?.word !== 'than'
  return isMore || ADDING.has(tokens[at - 1]?.word ?? '')
}

/** Only one of the two is added to what was told before. */
export function additionsPart(a: Mention, b: Mention): boolean {
  return a.figure.kind === 'count' && b.figure.kind === 'count' && isAddition(a) !== isAddition(b)
}

/** `Fell to minus 12`, `rose to 3`: two turns of one thing, not one turn told twice. */
function turnsPart(a: Mention, b: Mention): boolean {
  const turns = [a.direction, b.direction]
  return turns.includes('up') && turns.includes('down')
}

/** Both sets have members, and none in common. */
function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((member) => b.has(member))
}

/** `Flight 203`, `Flight 310`; gross profit and net profit; a change from the year before and from the quarter before. */
function scopesPart({ stance: a }: Statement, { stance: b }: Statement): boolean {
  const areOther = [...a.numbered].some(([named, number]) => (b.numbered.get(named) ?? number) !== number)
  return areOther || areApart(a.profits, b.profits) || areApart(a.bases, b.bases) || a.isCore !== b.isCore
}

/** One sentence says what is wanted, the other what is offered. */
function bargainsPart({ stance: a }: Statement, { stance: b }: Statement): boolean {
  const isOther = (left: Stance, right: Stance): boolean =>
    left.isAsking && !left.isOffering && right.isOffering && !right.isAsking
  return isOther(a, b) || isOther(b, a)
}

/** What a figure does, or what is done with anything, whatever it is: these say nothing of what is counted. */
const NEUTRAL = stems(
  'rise fall hit reach top pass exceed stand total number count estimate put surpass near make made take took taken get ' +
    'go went come came give bring brought carry fly flew set show leave join land run put see have need use include away ' +
    'together part pay paid cost worth least record register report announce order expand grow gross gdp',
)
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

/** Amounts that differ by less than this share, in sentences that share most words, are governed by two words for one thing. */
const NEAR_AMOUNTS = 1.3

/** `A reactor leaked 12 tonnes of water`, `12.5 tonnes of water spilled from the reactor`: all else agrees, and the amounts nearly do. */
function isReworded({ a, b, overlap, closeness }: Candidate): boolean {
  // In copied words an exchanged one was exchanged on purpose.
  if (closeness === 'copied') return false
  const [left, right] = [Math.abs(a.quantity?.point ?? 0), Math.abs(b.quantity?.point ?? 0)]
  return overlap >= TOLD_TWICE && Math.max(left, right) < NEAR_AMOUNTS * Math.min(left, right)
}

/** `Sold for 90 million` and `bought for 90 million` are one deal, as the amount that agrees says. */
function isOtherDeed(candidate: Candidate): boolean {
  const { a, b, values } = candidate
  // Net and gross, wanted and offered: whatever agrees beside.
  if (scopesPart(a.statement, b.statement) || bargainsPart(a.statement, b.statement)) return true
  if (amountsAgree(candidate)) return false
  const isExchanged =
    isShortCopy(candidate) && values === 'apart' && !isCalendar(a) && !isReworded(candidate) && governorsPart(a, b)
  return isExchanged || contrastsPart(a.statement, b.statement)
}

/** Whether the two stand for other things by what their sentences contrast: deeds, people, stages, a change and a level. */
export function isContrasted(candidate: Candidate): boolean {
  const { a, b } = candidate
  const [left, right] = [a.statement, b.statement]
  return (
    contrastsPart(left, right) ||
    scopesPart(left, right) ||
    stagesPart(left, right) ||
    standpointsPart(candidate) ||
    standingsPart(a, b) ||
    additionsPart(a, b) ||
    turnsPart(a, b) ||
    isSubset(a, b)
  )
}

/** What the two sentences contrast by name, or the words right beside the two figures. */
export function contrastsOf(candidate: Candidate): Parting[] {
  const { a, b, values, closeness } = candidate
  const [left, right] = [a.statement, b.statement]
  const partings: Parting[] = []
  if (isOtherDeed(candidate)) partings.push('subject')
  if (isSubset(a, b)) partings.push('group')
  if (fatesPart(a, b)) partings.push('counted')
  // Of copied words, the one that says which way it went was turned with the number.
  const isOtherTurn = values === 'apart' && closeness !== 'copied' && turnsPart(a, b)
  if (
    standingsPart(a, b) ||
    (closeness !== 'copied' && additionsPart(a, b)) ||
    stagesPart(left, right) ||
    standpointsPart(candidate) ||
    isOtherTurn
  )
    partings.push('role')
  return partings
}
