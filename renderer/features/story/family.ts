import type { ArticleId, ArticleSummary } from '../../../shared/domain/article.ts'
import type { Descent, Story, StorySummary } from '../../../shared/domain/story.ts'
import { readableCount, readableDate } from '../../components/dates.ts'

/** A report of a story: its number, which is its place in time counted from 1, and whom it probably follows. */
export type Report = {
  readonly number: number
  readonly article: ArticleSummary
  /** Null for a report beyond those that are compared with each other. */
  readonly descent: Descent | null
  /** The report it probably follows. */
  readonly from: ReportName | null
}

/** A report as others name it. */
type ReportName = { readonly id: ArticleId; readonly number: number; readonly source: string | null }

export type Family = {
  readonly reports: readonly Report[]
  /** The dated reports, by day of publication. */
  readonly days: readonly { readonly day: string; readonly reports: readonly Report[] }[]
  readonly undated: readonly Report[]
  /** All of them in the order they are shown: the dated ones, then the others. */
  readonly shown: readonly Report[]
  /** The reports that are compared with each other: all, or the first of many. */
  readonly compared: readonly Report[]
  /** Share of the words of one report that stand in another, 0 to 1; null where the two are not compared. */
  readonly shareIn: (of: ArticleId, other: ArticleId) => number | null
}

/** Arranges what the library says of a story for the screen; nothing is reckoned anew. */
export function familyOf({ timeline, coverage, descent }: Story): Family {
  const descents = new Map(descent.map((each) => [each.article, each]))
  const names = new Map(
    timeline.map(({ id, source }, at): [ArticleId, ReportName] => [id, { id, number: at + 1, source }]),
  )
  const reports = timeline.map((article, at): Report => {
    const own = descents.get(article.id) ?? null
    const from = own?.from ?? null
    return { number: at + 1, article, descent: own, from: from === null ? null : (names.get(from) ?? null) }
  })
  const shares = new Map(
    coverage.flatMap(({ a, b, aInB, bInA }) => [[`${a}/${b}`, aInB] as const, [`${b}/${a}`, bInA] as const]),
  )
  const isCompared = (id: ArticleId): boolean => descents.has(id)
  const undated = reports.filter(({ article }) => article.published === null)
  const dated = reports.filter(({ article }) => article.published !== null)
  return {
    reports,
    days: daysOf(dated),
    undated,
    shown: [...dated, ...undated],
    compared: reports.filter(({ descent: own }) => own !== null),
    shareIn: (of, other) =>
      of !== other && isCompared(of) && isCompared(other) ? (shares.get(`${of}/${other}`) ?? 0) : null,
  }
}

function daysOf(reports: readonly Report[]): Family['days'] {
  const days = new Map<string, Report[]>()
  for (const report of reports) {
    const day = report.article.published?.slice(0, 10)
    if (day !== undefined) days.set(day, [...(days.get(day) ?? []), report])
  }
  return [...days].map(([day, ofDay]) => ({ day, reports: ofDay }))
}

/** The hour and minute of a report, with the zone where it is stated and not UTC; empty where only its day is known. */
export function clockOf({ published }: Pick<ArticleSummary, 'published'>): string {
  return readableDate(published).split(', ')[1] ?? ''
}

/** From when to when a story was reported: `12 May 2031, 06:20 to 09:45`. Empty when nothing is dated. */
export function spanOf({ first, last }: Pick<StorySummary, 'first' | 'last'>): string {
  if (first === null || last === null || first === last) return readableDate(first ?? last)
  const [zone, other] = [zoneOf(first), zoneOf(last)]
  if (zone !== null && other !== null && zone !== other)
    return `${joinedSpan(readableDate(inUtc(first)), readableDate(inUtc(last)))} UTC`
  return joinedSpan(readableDate(first), readableDate(last))
}

/** The zone that an instant states; null for a day, and for a clock without a zone. */
function zoneOf(published: string): string | null {
  return /(?<=T.*)(?:Z|[+-]\d{2}:\d{2})$/.exec(published)?.[0].replace(/^[+-]00:00$/, 'Z') ?? null
}

function inUtc(instant: string): string {
  return new Date(instant).toISOString()
}

/** One day is named once. */
function joinedSpan(from: string, to: string): string {
  const [day, clock] = to.split(', ')
  return day !== undefined && clock !== undefined && from.startsWith(`${day},`)
    ? `${from} to ${clock}`
    : `${from} to ${to}`
}

/** Sources named in a line; the rest is counted. */
const SOURCES_NAMED = 4

/** `Northmere Wire, Sundmark Press and 3 more`. */
export function sourcesOf({ sources }: Pick<StorySummary, 'sources'>): string {
  const more = sources.length - SOURCES_NAMED
  return more > 0
    ? `${sources.slice(0, SOURCES_NAMED).join(', ')} and ${readableCount(more, 'other')}`
    : sources.join(', ')
}

/** A share as the matrix prints it: whole hundredths, and nothing that shares a word is printed as 0, nor less than all as 100. */
export function hundredths(share: number): number {
  if (share === 0 || share === 1) return share * 100
  return Math.min(99, Math.max(1, Math.round(share * 100)))
}
