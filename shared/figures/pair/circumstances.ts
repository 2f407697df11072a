import { momentOf } from '../../domain/published.ts'
import type { Relation } from '../../domain/passage.ts'
import { isCalendar } from './calendar.ts'
import type { Candidate } from './candidates.ts'
import { exchangedWith } from './exchanged-values.ts'
import { contentOverlap, sharedContent } from './likeness.ts'
import type { Contexts, FigureContext, Mention, Statement } from './statement.ts'
import { isThing } from './one-telling.ts'
import { isCorrectionWord, saysItCorrects } from './stated-corrections.ts'
import { saysOther } from './parting.ts'
import { stems } from './stems.ts'
import { TELLERS } from './tellers.ts'
import { isAgreement, valueRelation } from './value-relation.ts'
import { isTellingSlip, isWordForWord } from './word-for-word.ts'

/** What is known about two reports as wholes, which decides how a difference between them is to be taken. */
export type Circumstances = {
  /** One of them says that it corrects something: then a difference is meant, however many figures changed. */
  readonly isCorrection: boolean
  /** Two items of a series (daily fixings, dividend notices): same words, other figures, other day or company. */
  readonly isSeries: boolean
  /** Which report came later; null when unknown or at the same time. */
  readonly later: 'a' | 'b' | null
  readonly sameSource: boolean
  /** They are known to be of different days. */
  readonly isLaterDay: boolean
  /** They were published so far apart that what one says in its own words holds for another day than what the other says. */
  readonly isOtherDay: boolean
  /** Votes were still being counted, and the reports give the count at two moments. */
  readonly isOtherCount: boolean
  /** Other sentences in which copied figures agree: evidence that both tell of one thing. */
  readonly agreeing: number
}

/** Sentences at the end of a report in which a note on a correction may stand. */
const NOTE_SENTENCES = 3

/** From this share of differing figures in copied places two reports are items of a series, not versions of one story. */
const SERIES_SHARE = 0.5
/** Where no dates are known, one differing figure alone proves no series, nor do many without another name or day. */
const FEWEST_SERIES_FIGURES = 2
/** Reports this long apart, in milliseconds, are of different days (a night's copy is resent in the morning). */
const ONE_DAY = 20 * 60 * 60 * 1000
/** Nobody resends a story with its opening unchanged after this long; what looks so is the next item of a series. */
const RESEND = 2 * 24 * 60 * 60 * 1000
/** Share of the words of the shorter opening that the other has too, from which they are one template. */
const LIKE_OPENING = 0.6
/** Share of the words of two headlines from which they name one story. */
const SAME_HEADLINE = 0.4

/** Whether the two can be the two versions of one item: the words of one headline are found at the head of the other report. */
function areVersions(contexts: Contexts): boolean {
  const heads = contexts.map((context) => new Set(context.statements.slice(0, 3).flatMap((each) => [...each.content])))
  return contexts.some((context, side) => {
    const headline = context.statements[0]
    const other = heads[1 - side]
    if (headline === undefined || other === undefined) return false
    const shared = [...headline.content].filter((word) => other.has(word)).length
    return headline.field === 'body' || shared >= SAME_HEADLINE * headline.content.size
  })
}

function mentionsCorrection(context: FigureContext): boolean {
  const last = context.statements.length - NOTE_SENTENCES
  return context.statements.some(
    (statement, index) => (statement.field === 'title' || index < 2 || index >= last) && saysItCorrects(statement),
  )
}

/** The name that opens a report and says what it is about: the first content word of its headline or first sentence. */
function openingWord(context: FigureContext): string | null {
  const opening = context.statements[0]?.tokens.find((token) => token.isContent && !isCorrectionWord(token.word))
  return opening?.isName === true && !TELLERS.has(opening.stem) ? opening.stem : null
}

function saysWord(context: FigureContext, word: string): boolean {
  return context.statements.some((statement) => statement.content.has(word))
}

/** Whether the two open with the name of different subjects, neither of which the other mentions at all. */
function subjectsDiffer(contexts: Contexts): boolean {
  const [a, b] = [openingWord(contexts[0]), openingWord(contexts[1])]
  if (a === null || b === null) return false
  return !saysWord(contexts[1], a) && !saysWord(contexts[0], b)
}

/** `A further 485 million`: the next item of a day, which adds to what the earlier one told. */
const ADDING: ReadonlySet<string> = new Set(['further', 'additional'])
/** Statements at the head of a report that say what it is about. */
const HEAD = 2

function saysFurther({ statements }: FigureContext): boolean {
  return statements
    .slice(0, HEAD)
    .some(({ mentions, tokens }) => mentions.some(({ at }) => ADDING.has(tokens[at - 1]?.word ?? '')))
}

/** Whether one of the two adds to what the other, or one like it, told before. */
function areAdded(contexts: Contexts): boolean {
  return saysFurther(contexts[0]) !== saysFurther(contexts[1])
}

/** What one headline names that the other report says nowhere. */
function namedAlone(headline: Statement, other: FigureContext): boolean {
  return headline.tokens.some((token) => isThing(token) && !saysWord(other, token.stem))
}

/** Share of the words of the shorter of two headlines that the other has, however short: `Weather: Osthavn`, `Weather: Tollen`. */
function shareOfShorter(a: Statement, b: Statement): number {
  return sharedContent(a, b) / Math.max(1, Math.min(a.content.size, b.content.size))
}

/**
 * Figures most of which differ, under headlines alike but for what they name, which the other report never mentions: two funds of one house, two towns. Where no
 * amount agrees it is enough that one of them names more.
 */
function areHeadlinesOfOthers(contexts: Contexts, copied: readonly Candidate[]): boolean {
  const differing = copied.filter(({ values }) => !isAgreement(values)).length
  if (differing < Math.max(1, SERIES_SHARE * copied.length)) return false
  const [a, b] = contexts.map(({ statements }) => statements.find(({ field }) => field === 'title'))
  if (a === undefined || b === undefined || shareOfShorter(a, b) < SAME_HEADLINE) return false
  const amounts = copied.filter((each) => !isCalendar(each.a))
  const isAllOther = amounts.length >= FEWEST_SERIES_FIGURES && amounts.every(({ values }) => values === 'apart')
  const [isAlone, isOtherAlone] = [namedAlone(a, contexts[1]), namedAlone(b, contexts[0])]
  return isAllOther ? isAlone || isOtherAlone : isAlone && isOtherAlone
}

/** The surest copied place of each figure, one to one. */
function copiedPlaces(candidates: readonly Candidate[]): Candidate[] {
  const taken = new Set<Mention>()
  return candidates.filter((candidate) => {
    if (candidate.closeness !== 'copied' || taken.has(candidate.a) || taken.has(candidate.b)) return false
    taken.add(candidate.a)
    taken.add(candidate.b)
    return true
  })
}

/** Milliseconds from A to B; null when either report has no published date. */
function timeBetween(contexts: Contexts): number | null {
  const [a, b] = contexts.map((context) => (context.published === null ? Number.NaN : momentOf(context.published)))
  return a === undefined || b === undefined || Number.isNaN(b - a) ? null : b - a
}

/** Whether the headlines or the first sentences of the two share most of their words. */
function openAlike(contexts: Contexts): boolean {
  const [headlines, leads] = (['title', 'body'] as const).map((field) =>
    contexts.map((context) => context.statements.find((statement) => statement.field === field)),
  )
  return [headlines, leads].some((opening) => {
    const [a, b] = opening ?? []
    return a !== undefined && b !== undefined && contentOverlap(a, b) >= LIKE_OPENING
  })
}

/** Two single sentences. */
function areBare(contexts: Contexts): boolean {
  return contexts.every(({ statements }) => statements.length === 1)
}

/**
 * Whether a wording that is known for a template was filled in anew: a text with a single figure changed and nothing else looks
 * like an item of a series, too, but is one report told wrong.
 */
function isFilledIn(contexts: Contexts, copied: readonly Candidate[]): boolean {
  const differing = copied.filter(({ values }) => !isAgreement(values)).length
  if (areBare(contexts)) return false
  if (differing >= FEWEST_SERIES_FIGURES) return true
  // Known to be of one day, most of what was copied agrees: one report told wrong, in which more was rewritten.
  const isOneReport = timeBetween(contexts) !== null && differing < copied.length - differing
  return !isOneReport && copied.some(saysOther)
}

/** Two openings alike but for their figures, of different days: the next item of a series. */
function isOtherIssue(
  contexts: Contexts,
  copied: readonly Candidate[],
  agreeing: number,
  apart: number | null,
): boolean {
  const differing = copied.length - agreeing
  const mostDiffer = differing >= SERIES_SHARE * copied.length
  if (apart === null) {
    const settled = copied.filter((candidate) => !isAgreement(candidate.values) && !isEvolving(candidate.a))
    // Of two bare sentences, an item of a series would name another day, thing or person; one event told twice does not.
    const isTemplate = !areBare(contexts) || copied.some(saysOther)
    return mostDiffer && settled.length >= FEWEST_SERIES_FIGURES && isTemplate
  }
  if (Math.abs(apart) < ONE_DAY || differing === 0) return false
  if (mostDiffer && differing > FEWEST_SERIES_FIGURES) return true
  return openAlike(contexts) && (mostDiffer || Math.abs(apart) >= RESEND)
}

/** Whether the two are known to be of different days, so that they can be a series by their wording. */
export function areOfOtherDays(contexts: Contexts): boolean {
  const apart = timeBetween(contexts)
  return apart !== null && Math.abs(apart) >= ONE_DAY
}

/** Share of the figures of the poorer report that stand in copied places, from which the two can be one template. */
const TEMPLATE_SHARE = 0.25

/** Whether so much was copied that it can be a template, not a set phrase: `three times as wide as`. */
function isTemplate(contexts: Contexts, copied: readonly Candidate[]): boolean {
  const counts = contexts.map(({ mentions }) => mentions.filter((mention) => mention !== null).length)
  return copied.length >= TEMPLATE_SHARE * Math.min(...counts)
}

/** What the texts as wholes are taken for counts for more than their figures; a bare sentence is no whole. */
function isWholeStory(contexts: Contexts, relation: Relation | null): boolean {
  return relation === 'story' && !areBare(contexts)
}

/** One place for each two values: one figure told wrong in headline, lead and body differs once. Values that only changed places are no new ones. */
function factsAt(places: readonly Candidate[]): Candidate[] {
  const known = new Set<string>()
  return places.filter((each) => {
    const key = [each.a, each.b].map(({ figure, quantity }) => quantity?.point ?? figure.text).join(' ')
    const isKnown = known.has(key)
    known.add(key)
    return !isKnown && exchangedWith(each) === undefined
  })
}

/** Whether all amounts that differ are slips of the pen, or exchanged: the next item of a series has other numbers, not the same in another order. */
function areSlips(contexts: Contexts, copied: readonly Candidate[]): boolean {
  if (areOfOtherDays(contexts)) return false
  const differing = copied.filter(({ a, values }) => !isAgreement(values) && !isCalendar(a))
  return (
    differing.length > 0 &&
    differing.every(
      (each) => isWordForWord(each) && (isTellingSlip(each.a, each.b) || exchangedWith(each) !== undefined),
    )
  )
}

/** Whether the two are items of a series: of other subjects, of other days, or template throughout. */
function areSerial(contexts: Contexts, places: readonly Candidate[], relation: Relation | null): boolean {
  const copied = factsAt(places)
  const agreeing = copied.filter((candidate) => isAgreement(candidate.values)).length
  const apart = timeBetween(contexts)
  if (relation === 'series' && (areOfOtherDays(contexts) || isFilledIn(contexts, copied))) return true
  if (isWholeStory(contexts, relation)) return agreeing < copied.length && areAdded(contexts)
  // Two reports of one event may open with different words, but then they do not share a template.
  const isForm = copied.length > 0 && isTemplate(contexts, copied)
  if (isForm && (subjectsDiffer(contexts) || areHeadlinesOfOthers(contexts, copied))) return true
  if (agreeing < copied.length && areAdded(contexts)) return true
  return isOtherIssue(contexts, copied, agreeing, apart)
}

/** Words behind a share that make it the progress of a count: `52 percent of the ballots counted`. */
const COUNT_REACH = 6
const BALLOTS = stems('ballot vote precinct district constituency station box')
const COUNTED = stems('count reporting tallied tally')

function countProgress({ mentions }: Statement): Mention | undefined {
  return mentions.find(({ figure, statement, at }) => {
    if (figure.kind !== 'percent') return false
    const behind = statement.tokens.slice(at + 1, at + 1 + COUNT_REACH)
    return behind.some((token) => BALLOTS.has(token.stem)) && behind.some((token) => COUNTED.has(token.stem))
  })
}

function isOtherCount(contexts: Contexts): boolean {
  const [a, b] = contexts.map((context) =>
    context.statements.map(countProgress).find((mention) => mention !== undefined),
  )
  return a !== undefined && b !== undefined && valueRelation(a, b) === 'apart'
}

const VOTES = stems('vote ballot turnout lead seat')

/** Whether a sentence gives what a count of votes has come to so far. */
export function isTally(statement: Statement): boolean {
  return [...VOTES].some((word) => statement.content.has(word))
}

/** What two reports are to each other: as judged, or `one-story` because a person says so; null when nobody has judged it. */
export type TakenAs = Relation | 'one-story' | null

/** Reads the circumstances from the texts, their dates and sources, and what `relation` the passages gave. */
export function readCircumstances(
  contexts: Contexts,
  candidates: readonly Candidate[],
  relation: TakenAs,
): Circumstances {
  const copied = copiedPlaces(candidates)
  const apart = timeBetween(contexts)
  const isCorrection = contexts.some(mentionsCorrection) && areVersions(contexts)
  const isKnown = isCorrection || relation === 'one-story' || areSlips(contexts, copied)
  return {
    isCorrection,
    isSeries: !isKnown && areSerial(contexts, copied, relation),
    isOtherDay: apart !== null && Math.abs(apart) >= RESEND,
    isLaterDay: areOfOtherDays(contexts),
    isOtherCount: isOtherCount(contexts),
    later: apart === null || apart === 0 ? null : apart > 0 ? 'b' : 'a',
    sameSource: contexts[0].source !== null && contexts[0].source === contexts[1].source,
    agreeing: copied.filter((candidate) => isAgreement(candidate.values)).length,
  }
}

/** Things whose number grows while a story runs; a later, different figure from the same source is an update. */
const EVOLVING = [
  ...stems(
    'kill injure missing arrest evacuate displace infect rescue trapped toll homeless hospitalise hospitalize case ' +
      'confirm destroy burn charred vote ballot turnout',
  ),
]

export function isEvolving(mention: Mention): boolean {
  return EVOLVING.some((word) => mention.statement.content.has(word))
}
