import { z } from 'zod'
import { isoDateOf } from '../../../../shared/domain/stated-date.ts'
import { lineOf, type Page } from './page.ts'

/** What a page says about its article. */
export type PageMetadata = {
  readonly headline: string | null
  readonly byline: string | null
  readonly source: string | null
  readonly published: string | null
  readonly language: string | null
}

/** Read before the page is searched for its article, which changes it. */
export function readPageMetadata(page: Page): PageMetadata {
  const linked = linkedArticle(page)
  const published = linked.datePublished ?? meta(page, ...dateNames) ?? timeOf(page)
  return {
    headline: headlineOf(page, linked.headline),
    byline: linked.author ?? authorOf(page),
    source: linked.publisher ?? meta(page, 'og:site_name', 'application-name'),
    published: published && isoDateOf(published),
    language: languageTag(linked.inLanguage ?? page.documentElement?.getAttribute('lang') ?? meta(page, 'og:locale')),
  }
}

/** What pages call the date of an article: Open Graph, schema.org, Dublin Core and their variants. */
const dateNames = [
  'article:published_time',
  'datePublished',
  'date',
  'DC.date.issued',
  'dc.date',
  'pubdate',
  'parsely-pub-date',
]

/** A language tag in its usual spelling; null for what is none. */
function languageTag(stated: string | null): string | null {
  try {
    return Intl.getCanonicalLocales(stated?.trim().replaceAll('_', '-') ?? [])[0] ?? null
  } catch {
    return null
  }
}

/** What the page calls its article; its own heading goes before the names made for windows and other sites. */
function headlineOf(page: Page, linked: string | null): string | null {
  const site = meta(page, 'og:site_name')
  const [heading, other] = Array.from(page.querySelectorAll('h1'), lineOf).filter(
    (text) => text !== '' && text !== site,
  )
  const title = lineOf(page.querySelector('title'))
  const named = meta(page, 'og:title') ?? title
  if (heading !== undefined && (other === undefined || named.includes(heading))) return heading
  // A window's title often ends with the name of the site: `Ferry sinks | Northmere Wire`.
  return linked ?? meta(page, 'og:title') ?? (title.replace(/\s+[|»–—-]\s+[^|»–—-]*$/u, '') || null)
}

/** The first of these properties that the page gives. */
function meta(page: Page, ...names: readonly string[]): string | null {
  for (const name of names) {
    const element = page.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
    const content = element?.getAttribute('content')?.trim() ?? ''
    if (content !== '') return content
  }
  return null
}

function timeOf(page: Page): string | null {
  const element =
    page.querySelector('time[itemprop="datePublished"], time[pubdate], [itemprop="datePublished"][datetime]') ??
    page.querySelector('article time[datetime], main time[datetime]')
  return element?.getAttribute('datetime') ?? null
}

function authorOf(page: Page): string | null {
  const stated = meta(page, 'author', 'article:author', 'byl', 'DC.creator', 'parsely-author')
  if (stated !== null && !/^https?:/.test(stated)) return bylineOf(stated)
  const shown = lineOf(page.querySelector('[rel="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"]'))
  return shown === '' || shown.length > longestByline ? null : bylineOf(shown)
}

/** Names of a few authors; what is longer is a description of them. */
const longestByline = 120

function bylineOf(text: string): string {
  return text.replace(/^by\s+/i, '')
}

const name = z.union([z.string(), z.object({ name: z.string() }).transform((named) => named.name)])
const names = z
  .union([name.transform((one) => [one]), z.array(name)])
  .transform((all) => all.map((one) => one.trim()).filter((one) => one !== ''))
  .transform((all) => (all.length === 0 ? null : bylineOf(all.join(', '))))
const text = z.string().trim().min(1)
/** An article in JSON-LD (schema.org). What is of another form is as if it were not there. */
const linkedSchema = z.object({
  '@type': z
    .union([z.string(), z.array(z.string()).transform((types) => types.join(' '))])
    .refine((type) => /(?:Article|Posting|Report|Review)(?:\s|$)/.test(type)),
  headline: text.nullable().catch(null),
  datePublished: text.nullable().catch(null),
  inLanguage: text.nullable().catch(null),
  author: names.nullable().catch(null),
  publisher: name.nullable().catch(null),
})

/** The first article that the page describes in JSON-LD. */
function linkedArticle(page: Page): Omit<z.infer<typeof linkedSchema>, '@type'> {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const candidate of candidatesOf(script.textContent ?? '')) {
      const parsed = linkedSchema.safeParse(candidate)
      if (parsed.success) return parsed.data
    }
  }
  return { headline: null, datePublished: null, inLanguage: null, author: null, publisher: null }
}

const graphSchema = z.object({ '@graph': z.array(z.unknown()) })

function candidatesOf(json: string): unknown[] {
  try {
    const value: unknown = JSON.parse(json)
    const all: unknown[] = Array.isArray(value) ? value : [value]
    return all.flatMap((one) => {
      const graph = graphSchema.safeParse(one)
      return graph.success ? graph.data['@graph'] : [one]
    })
  } catch {
    return []
  }
}
