import type { Article, ArticleId, ArticleSummary } from '../../../shared/domain/article.ts'
import type { Descent, Story, StoryId, StorySummary } from '../../../shared/domain/story.ts'
import type { WritableDb } from '../database/handles.ts'
import { prepareArticleReads } from '../queries/articles.ts'
import { prepareStoryReads } from '../queries/stories.ts'
import { cameBefore } from './came-before.ts'
import { traceDescent, type FoundDescent } from './descent.ts'
import { prepareStoryCoverages } from './story-coverages.ts'

/** Characters of a quoted stretch in a reason. */
const longestQuotation = 90

export type StoryReader = {
  /** Null when the story has fewer than two articles that are not removed. */
  summaryOf(id: StoryId): StorySummary | null
  /** The story with its family. Each step compares two articles that were not compared yet and yields how far it is; null when there is no such story. */
  read(id: StoryId): Generator<{ readonly done: number; readonly total: number }, Story | null, undefined>
}

export function prepareStoryReader(db: WritableDb): StoryReader {
  const stories = prepareStoryReads(db)
  const articles = prepareArticleReads(db)
  const coverages = prepareStoryCoverages(db)

  const summarise = (id: StoryId, members: readonly ArticleSummary[]): StorySummary | null => {
    if (members.length < 2) return null
    const name = stories.nameOf(id)
    const published = members.flatMap((member) => member.published ?? [])
    return {
      id,
      title: name ?? centralOf(members, (member) => stories.linksOf(member)).headline,
      isNamed: name !== null,
      articles: members.map((member) => member.id),
      sources: [...new Set(members.flatMap(({ source }) => source ?? []))],
      first: published[0] ?? null,
      last: published.at(-1) ?? null,
    }
  }
  const membersOf = (id: StoryId): ArticleSummary[] =>
    stories.articlesOf(id).flatMap((article) => articles.summary(article) ?? [])

  return {
    summaryOf: (id) => summarise(id, membersOf(id)),
    *read(id) {
      const timeline = membersOf(id)
      const summary = summarise(id, timeline)
      if (summary === null) return null
      const compared = coverages.comparedOf(summary.articles)
      const coverage = yield* coverages.among(compared)
      const descent = describeDescent(compared)
      return { ...summary, timeline, coverage, descent, related: relatedTo(id, summary.articles) }
    },
  }

  function relatedTo(id: StoryId, members: readonly ArticleId[]): StoryId[] {
    const others = members
      .flatMap((member) => stories.linksOf(member))
      .map(({ article }) => stories.storyOf(article))
      .filter((story) => story !== null && story !== id && stories.articlesOf(story).length >= 2)
    return [...new Set(others)].flatMap((story) => story ?? [])
  }
}

/** The article with the strongest links to the others; the first among equals. */
function centralOf(
  members: readonly ArticleSummary[],
  linksOf: (id: ArticleId) => readonly { readonly article: ArticleId; readonly strength: number }[],
): ArticleSummary {
  const isMember = new Set(members.map(({ id }) => id))
  const weigh = ({ id }: ArticleSummary): number =>
    linksOf(id).reduce((sum, { article, strength }) => sum + (isMember.has(article) ? strength : 0), 0)
  const [first, ...others] = members.map((member) => ({ member, weight: weigh(member) }))
  if (first === undefined) throw new Error('A story has articles.')
  return others.reduce((best, each) => (each.weight > best.weight ? each : best), first).member
}

function describeDescent(compared: readonly Article[]): Descent[] {
  return traceDescent(compared).map(({ besides, ...found }, at) => {
    const article = compared[at]
    if (article === undefined) throw new Error('There is a descent for each article.')
    const from = found.from === null ? null : (compared[found.from]?.id ?? null)
    return {
      ...found,
      article: article.id,
      from,
      evidence: [...found.evidence],
      reason: from === null ? reasonOfNone({ besides, ...found }, compared, at) : reasonOf(found, article, at),
    }
  })
}

/** Why a report follows no other. Whether it is the first its dates or versions must say: a day alone is no proof within that day. */
function reasonOfNone({ besides, shared }: FoundDescent, compared: readonly Article[], at: number): string {
  const own = compared[at]
  if (own === undefined) throw new Error('It is one of those that are compared.')
  const others = compared.filter((_, index) => index !== at)
  if (others.every((other) => cameBefore(own, other))) return 'It is the first report of the story.'
  const unclear = 'their dates do not say which came first'
  if (besides !== null) return `It shares ${readableWords(shared)} with report ${besides + 1}; ${unclear}.`
  return others.some((other) => cameBefore(other, own))
    ? 'It shares next to no wording with any earlier report.'
    : `It may be the first report of the story; of some reports ${unclear}.`
}

function readableWords(count: number): string {
  return count === 1 ? '1 word' : `${count} words`
}

function reasonOf(
  { onlyShared, shared, evidence }: Omit<FoundDescent, 'besides'>,
  { body }: Article,
  at: number,
): string {
  if (onlyShared === 0)
    return `They share ${shared} words, all of which other earlier reports have too; this is the nearest of them.`
  const [stretch] = evidence
  const quotation = stretch === undefined ? '' : `, such as “${shortened(body.slice(stretch.from, stretch.to))}”`
  if (at === 1) return `They share ${shared} words${quotation}.`
  const part = onlyShared === shared ? 'all' : String(onlyShared)
  return `They share ${shared} words, ${part} of which stand in no other earlier report${quotation}.`
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ')
  if (line.length <= longestQuotation) return line
  const cut = line.slice(0, longestQuotation)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).toWellFormed()} …`
}
