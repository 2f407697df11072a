import type { Relation } from '../domain/passage.ts'
import type { ReadReport } from './read-report.ts'
import { countsDays, isByCalendar, leadOf, tellsHappening } from './kind-of-news.ts'
import { readLikeness, readProfile, type Likeness, type Profile, type Share } from './report-likeness.ts'

/** Hours within which a report is sent again, updated, or told by another agency: the same day, and two days at most. */
const SAME_DAY = 20
const SAME_STORY = 48
/** A newsroom corrects itself within this many hours, a weekend among them; after the first day with this share of figures kept. */
const CORRECTED_WITHIN = 96
/** A desk tells on what happened, a day behind the other, with no more than a weekend between. */
const TOLD_ON = 96
const CORRECTED_FIGURES = 0.5

/** Of all three-word phrases of the shorter report, figures masked: one wording throughout; most of it; a good part. */
const SAME_WORDING = 0.9
const MOST_WORDING = 0.5
const PART_WORDING = 0.3
/** Something said in the same words, where two tell one event in their own. */
const LEAST_WORDING = 0.2
/** From this share one wording is no longer told anew: the same sentences, a few words of each aside. */
const ONE_WORDING = 0.7

/** Share of the opening's words that the other says: the same matter, for sure, likely, with other evidence, or at least possible. */
const SAME_OPENING = 0.8
const LIKE_OPENING = 0.7
const HALF_OPENING = 0.5
const LEAST_OPENING = 0.3

/** Share of agreeing figures in two versions of one report of one day, and of two days. */
const VERSION_FIGURES = 0.6
const LATER_FIGURES = 0.75
/** The same for reports of unknown days, which may be two days' items. */
const UNDATED_FIGURES = 0.65
/** Below this many figures one that differs is a large share: then three in four must agree on one day, too. */
const FEW_FIGURES = 5
/** Share of agreeing figures from which a text days later was sent again: nothing in it is new. */
const RESENT = 0.9
/** Share of agreeing figures, at least, when one event is told in two ways but largely in the same words ... */
const RETOLD_FIGURES = 0.5
/** ... and of the places where the same words hold a figure; in two ways throughout, but on unknown days, fewer will do. */
const RETOLD_PLACES = 0.5
const UNDATED_PLACES = 0.4
/** A recap has figures in this many phrases, and nearly all agree. */
const FEW_PLACES = 6
const RECAP_PLACES = 0.9

/** Fewer names than this prove nothing: a capital may only open a note in a table. */
const FEW_NAMES = 3
const HALF_OF_NAMES = 0.5
const MOST_NAMES = 0.6
/** Two places or two people have the names of their office in common, not those that say which. */
const ONE_THING = 0.75

/** Whether the share is at least this much; nothing to share is no objection. */
function isAtLeast(share: Share | null, least: number): boolean {
  return share === null || share.of === 0 || share.shared >= least * share.of
}

/** The same, but there must be something to share. */
function isProven(share: Share, least: number): boolean {
  return share.of > 0 && share.shared >= least * share.of
}

function isWithin(like: Likeness, hours: number): boolean {
  return like.hoursApart === null || like.hoursApart <= hours
}

function namesOf({ names }: Likeness): Share | null {
  return names.of < FEW_NAMES ? null : names
}

/** Whether both name the same: most of the names or, where there are few and the days are known, all of them. */
function nameTheSame({ names, hoursApart }: Likeness): boolean {
  if (names.of >= FEW_NAMES) return isProven(names, MOST_NAMES)
  return hoursApart !== null && isProven(names, 1)
}

/** Each opens with another subject, and not merely because one of the two mistypes or rewords a text that is the same. */
function isAboutOther({ subjectsDiffer, opening, template }: Likeness): boolean {
  return subjectsDiffer && !(isProven(opening, SAME_OPENING) && isProven(template, SAME_WORDING))
}

/**
 * A report and the one that corrects it, or a note that only names its headline and says what to read instead. A later day's
 * correction has the figures that were right: else it corrects another item of a series.
 */
function isCorrected(like: Likeness): boolean {
  const { isCorrection, opening, saidHeadline, figures } = like
  const isNamed = saidHeadline !== null && isProven(saidHeadline, SAME_OPENING)
  return (
    isCorrection &&
    isWithin(like, CORRECTED_WITHIN) &&
    (isProven(opening, HALF_OPENING) || isNamed) &&
    (isWithin(like, SAME_DAY) || isAtLeast(figures, CORRECTED_FIGURES))
  )
}

/** The first sentence of a later version may be new; its headline then tells what it is a version of. */
function openAlike({ opening, headlines }: Likeness): boolean {
  return isProven(opening, LIKE_OPENING) || (headlines !== null && isProven(headlines, SAME_OPENING))
}

/** Whether so many figures agree as in two versions, or all but one beside the same names: then that one was changed. */
function areFiguresOfVersions(like: Likeness): boolean {
  const { figures } = like
  const names = namesOf(like)
  const isOneDay = isWithin(like, SAME_DAY)
  const isEasy = isOneDay && figures.of >= FEW_FIGURES
  const least = like.hoursApart === null ? UNDATED_FIGURES : VERSION_FIGURES
  if (isAtLeast(figures, isEasy ? least : LATER_FIGURES)) return true
  return isOneDay && figures.of - figures.shared === 1 && names !== null && isProven(names, RESENT)
}

/** Two versions of one report: within two days, they open alike, and most names and figures agree. */
function areVersions(like: Likeness): boolean {
  return (
    isWithin(like, SAME_STORY) &&
    openAlike(like) &&
    isAtLeast(namesOf(like), HALF_OF_NAMES) &&
    areFiguresOfVersions(like)
  )
}

/** The same text again, however late. */
function isResent({ opening, template, figures, names }: Likeness): boolean {
  return (
    isProven(opening, SAME_OPENING) &&
    isProven(template, SAME_WORDING) &&
    isAtLeast(figures, RESENT) &&
    isAtLeast(names, RESENT)
  )
}

/** Somebody is quoted in the same words within two days: no form is filled in with a quotation. */
function quoteTheSame(like: Likeness): boolean {
  return isWithin(like, SAME_STORY) && like.quotations.shared > 0
}

/** Two agencies on one day: a form is filled in anew by the desk whose form it is. */
function areOfTwoDesks(like: Likeness): boolean {
  const { sourcesDiffer, hoursApart, names } = like
  return sourcesDiffer && hoursApart !== null && isWithin(like, SAME_DAY) && isProven(names, HALF_OF_NAMES)
}

/** One event, whatever the figures: openings half alike and half of the names, and something no form has. */
function isNoForm(like: Likeness): boolean {
  return (
    isProven(like.opening, HALF_OPENING) &&
    isAtLeast(namesOf(like), HALF_OF_NAMES) &&
    (quoteTheSame(like) || areOfTwoDesks(like))
  )
}

/** Whether the figures allow that one event is told in two ways. Templates and undated reports must show it. */
function areFiguresOfOne({ template, places, figures, hoursApart }: Likeness): boolean {
  if (isProven(template, MOST_WORDING)) {
    return isProven(places, RETOLD_PLACES) && isAtLeast(figures, RETOLD_FIGURES)
  }
  return hoursApart !== null || isAtLeast(places, UNDATED_PLACES)
}

/** One event told in two ways within two days: the same people and places, and openings that have something in common. */
function isRetold(like: Likeness): boolean {
  return (
    isWithin(like, SAME_STORY) && nameTheSame(like) && isProven(like.opening, LEAST_OPENING) && areFiguresOfOne(like)
  )
}

/**
 * One wording, filled in differently. Where it is not all there is, the reports must also open alike and the figures in it
 * differ: a recap or a quotation that both carry stands further down and keeps its figures.
 */
function isTemplate({ template, places, opening }: Likeness): boolean {
  if (isProven(template, SAME_WORDING)) return true
  if (!isProven(opening, LEAST_OPENING)) return false
  if (isProven(template, MOST_WORDING)) return places.of < FEW_PLACES || !isAtLeast(places, RECAP_PLACES)
  return isProven(template, PART_WORDING) && !isAtLeast(places, LATER_FIGURES)
}

/** The judgement, from what two reports that are not the same have in common. */
function judgeRelation(like: Likeness, hasPassages: boolean): Relation {
  const isOther = isAboutOther(like)
  if (!isOther && isCorrected(like)) return 'story'
  if (!hasPassages && !isProven(like.template, MOST_WORDING)) return 'none'
  const isOne = areVersions(like) || isResent(like) || isNoForm(like) || (hasPassages && isRetold(like))
  if (!isOther && isOne) return 'story'
  return isTemplate(like) ? 'series' : 'overlap'
}

/** The days that the lead of a report names; a year is a plan's, and no item of a series is known by it. */
function datesOf(report: ReadReport): string[] {
  const dates = leadOf(report).flatMap(({ mentions }) => mentions.filter(({ figure }) => figure.kind === 'date'))
  return dates.map(({ figure }) => figure.text.toLowerCase()).filter((text) => !/^\d{4}$/.test(text))
}

/** A bare sentence of an unknown day against another: it takes another name or date, not other figures alone, to make a series. */
function isOneSentence(a: ReadReport, b: ReadReport, { hoursApart, names }: Likeness): boolean {
  const areBare = [a, b].every(({ context }) => context.statements.length === 1)
  if (!areBare || hoursApart !== null || names.of === 0 || names.shared < names.of) return false
  return areSameDates(a, b)
}

/** Whether the report that names fewer days names none that the other does not. */
function areSameDates(a: ReadReport, b: ReadReport): boolean {
  const [left, right] = [datesOf(a), datesOf(b)]
  const [few, many] = left.length <= right.length ? [left, right] : [right, left]
  return few.every((date) => many.includes(date))
}

/**
 * Whether the two tell of one thing: mostly the same names and none in either's opening that the other lacks. In scripts without
 * capitals nothing but numbers and weekdays may be in one opening alone.
 */
function tellOfOne({ names, aloneInOpening, template }: Likeness): boolean {
  if (names.of === 0) return aloneInOpening.words === 0 && isProven(template, ONE_WORDING)
  return aloneInOpening.names === 0 && names.of >= FEW_NAMES && isProven(names, ONE_THING)
}

/** Of one day, or of days that nothing in the texts tells apart. */
function areOfOneDay(a: ReadReport, b: ReadReport, like: Likeness): boolean {
  return isWithin(like, SAME_DAY) && areSameDates(a, b)
}

/**
 * One wording that is no form: told wrong or anew on one day, or, of what happens once, told on from day to day. What comes by
 * the calendar is a form whatever happens in it.
 */
function isToldAnew(a: ReadReport, b: ReadReport, like: Likeness): boolean {
  const both = [a, b]
  if (both.some(isByCalendar)) return false
  if (areOfOneDay(a, b, like) && tellOfOne(like) && isProven(like.template, ONE_WORDING)) return true
  if (!both.every(tellsHappening) && !both.every(countsDays)) return false
  const isOneName = like.aloneInOpening.names === 0 && nameTheSame(like)
  return (areOfOneDay(a, b, like) && isOneName) || (isWithin(like, TOLD_ON) && tellOfOne(like))
}

/** What comes by the calendar, in a language of which neither names nor figures are read, and not the same text again. */
function isUnreadForm(a: ReadReport, b: ReadReport, { names, figures, template }: Likeness): boolean {
  return names.of === 0 && figures.of === 0 && !isProven(template, SAME_WORDING) && [a, b].some(isByCalendar)
}

/** What happened once, told by two in their own words: the same people and places lead both. */
function isToldInOtherWords(a: ReadReport, b: ReadReport, like: Likeness): boolean {
  const { names, opening, aloneInOpening, template } = like
  if (!isProven(opening, HALF_OPENING) || !areOfOneDay(a, b, like) || [a, b].some(isByCalendar)) return false
  if (![a, b].every(tellsHappening)) return false
  // Without names one place and another are known apart only where the sentences around them differ, too.
  const areOtherWords = isProven(template, LEAST_WORDING) && !isProven(template, ONE_WORDING)
  if (names.of === 0) return isProven(opening, LIKE_OPENING) && areOtherWords
  return names.of >= FEW_NAMES && isProven(names, ONE_THING) && aloneInOpening.names === 0
}

function relate(a: ReadReport, b: ReadReport, like: Likeness, hasPassages: boolean): Relation {
  const isOneText = a.report.body === b.report.body && a.report.title === b.report.title
  if (hasPassages && isOneText) return 'story'
  const relation = judgeRelation(like, hasPassages)
  if (relation === 'story') return isUnreadForm(a, b, like) ? 'series' : 'story'
  if (relation === 'overlap') return 'overlap'
  if (isToldInOtherWords(a, b, like)) return 'story'
  if (relation === 'none') return 'none'
  return isOneSentence(a, b, like) || isToldAnew(a, b, like) ? 'story' : 'series'
}

/**
 * What two reports are to each other: reports of one `story`, items of a `series` (one template, other figures, names or
 * days), some `overlap` (a recap, a quotation), or `none`. Judged by what the texts, headlines and dates have in common;
 * the same whichever report comes first. `hasPassages`: whether they repeat anything of each other.
 */
export function relationOf(a: ReadReport, b: ReadReport, hasPassages: boolean): Relation {
  return relationBetween(readProfile(a), readProfile(b), hasPassages)
}

/** `relationOf`, for callers that compare one report with many. */
export function relationBetween(a: Profile, b: Profile, hasPassages: boolean): Relation {
  return relate(a.report, b.report, readLikeness(a, b), hasPassages)
}

/**
 * Whether `relationOf` calls two reports a series, for callers that ask it of many pairs: passages, which take the most time
 * to find, are only looked for where the two share a wording that can be a template.
 */
export function areSeries(a: Profile, b: Profile, hasPassages: () => boolean): boolean {
  const like = readLikeness(a, b)
  return isTemplate(like) && relate(a.report, b.report, like, hasPassages()) === 'series'
}
