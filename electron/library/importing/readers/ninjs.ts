import { z } from 'zod'
import { failure, success, type Outcome } from '../../outcome.ts'
import { decodeText } from '../decode-text.ts'
import { lineOfHtml, textOfHtml } from '../html-text.ts'
import type { ImportProblem } from '../import-problem.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { articleItem, firstOf, statusOf, type Metadata } from './article-item.ts'
import { nitfContent } from './nitf.ts'
import type { Document, ReadItem } from './reader.ts'

/** A field that is not of its form says nothing. */
const line = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => text ?? null)
const number = z
  .union([z.string(), z.number()])
  .nullish()
  .catch(null)
  .transform((value) => value?.toString() ?? null)
const record = z.record(z.string(), z.unknown())
const records = z
  .array(record.transform(lowerNames))
  .nullish()
  .catch(null)
  .transform((list) => list ?? [])
const body = z.object({ value: z.string(), contenttype: line, role: line })
const named = z.object({ name: z.string() })

/** The fields of ninjs 1.x, 2.x and 3.x that are read. Names are compared in lower case: 3.x writes them in camel case. */
const itemSchema = z.looseObject({
  uri: line,
  type: line,
  version: number,
  versioncreated: line,
  firstcreated: line,
  contentcreated: line,
  embargoed: line,
  pubstatus: line,
  language: line,
  headline: line,
  headlines: records,
  title: line,
  byline: line,
  by: line,
  slugline: line,
  ednote: line,
  copyrightholder: line,
  infosource: records,
  infosources: records,
  bodies: records,
  descriptions: records,
})
type Item = z.infer<typeof itemSchema>

/** A ninjs document: one item, or a list of them. What is associated with an item stays out. */
export function* readNinjs({ content }: Document): Generator<ReadItem> {
  const decoded = decodeText(content)
  const json = decoded.ok ? parseJson(decoded.value.text) : decoded
  if (!json.ok) {
    yield json
    return
  }
  const items = itemsIn(json.value)
  if (items.length === 0) yield failure({ kind: 'no-text', detail: 'it is JSON, and not a news item' })
  for (const item of items) yield readItem(item)
}

function parseJson(text: string): Outcome<unknown, ImportProblem> {
  try {
    return success(JSON.parse(text) as unknown)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return failure({ kind: 'unreadable', detail: `it is not JSON (${detail})` })
  }
}

/** An item has a URI, which is all that ninjs asks of one; a schema of ninjs describes one and is none. */
function itemsIn(json: unknown): Item[] {
  if (Array.isArray(json)) return json.flatMap(itemsIn)
  const parsed = record.safeParse(json)
  if (!parsed.success) return []
  const fields = lowerNames(parsed.data)
  if (Array.isArray(fields['items'])) return fields['items'].flatMap(itemsIn)
  const item = itemSchema.safeParse(fields)
  return item.success && typeof item.data.uri === 'string' ? [item.data] : []
}

function lowerNames(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]))
}

function readItem(item: Item): ReadItem {
  const isText = item.type === 'text' || item.type === null
  const read = firstText(bodiesOf(item)) ?? (isText ? summaryOf(item) : null)
  const { text, metadata } = read ?? { text: '', metadata: {} }
  if (text === '' && !isText) {
    const article = /^[aeiou]/.test(item.type ?? '') ? 'an' : 'a'
    return failure({ kind: 'no-text', detail: `it is ${article} ${item.type} and has no body` })
  }
  const nothing = { kind: 'no-text', detail: 'it has neither headline nor body' } as const
  return articleItem(text, { ...metadata, ...metadataOf(item) }, nothing)
}

type Body = { readonly value: string; readonly type: string }

/** All bodies, the one with the most structure first: 1.x has a field for each form, 2.x and 3.x a list. */
function bodiesOf(item: Item): Body[] {
  return [...fieldsOf(item, 'body_'), ...listOf(item.bodies)].toSorted((one, other) => rankOf(one) - rankOf(other))
}

function fieldsOf(item: Item, prefix: string): Body[] {
  return Object.entries(item).flatMap(([name, value]) =>
    name.startsWith(prefix) && typeof value === 'string' ? [{ value, type: name.slice(prefix.length) }] : [],
  )
}

function listOf(list: readonly Record<string, unknown>[]): Body[] {
  return list.flatMap((fields) => {
    const parsed = body.safeParse(fields)
    return parsed.success ? [{ value: parsed.data.value, type: `${parsed.data.contenttype} ${parsed.data.role}` }] : []
  })
}

type Content = { readonly text: string; readonly metadata: Metadata }

function firstText(bodies: readonly Body[]): Content | null {
  return bodies.map(contentOf).find(({ text }) => text.trim() !== '') ?? null
}

/** A text item without a body may still have a description that sums it up. */
function summaryOf(item: Item): Content | null {
  const described = [...fieldsOf(item, 'description_'), ...listOf(item.descriptions)]
  const summary = firstText(described.filter(({ type }) => /text|html|summary|abstract/i.test(type)))
  return summary === null ? null : { ...summary, metadata: { warnings: ['It has a summary and no body.'] } }
}

/** The forms that keep most of a text's structure come first. */
const forms = [/html/i, /nitf/i, /text/i]

function rankOf({ type }: Body): number {
  const rank = forms.findIndex((form) => form.test(type))
  return rank < 0 ? forms.length : rank
}

function contentOf({ value, type }: Body): Content {
  if (/nitf/i.test(type)) {
    const parsed = parseXml(value)
    return parsed.ok ? nitfContent(parsed.value.root) : { text: '', metadata: {} }
  }
  const isHtml = /html/i.test(type) || /<(?:p|div|br|body|section)\b/i.test(value)
  return { text: isHtml ? textOfHtml(value) : value, metadata: {} }
}

function metadataOf(item: Item): Metadata {
  const [source] = [...item.infosources, ...item.infosource].flatMap((party) => named.safeParse(party).data?.name ?? [])
  return {
    externalId: item.uri,
    version: item.version,
    headline: headlineOf(item),
    byline: firstOf(item.byline, item.by),
    source: firstOf(source, item.copyrightholder),
    published: firstOf(item.versioncreated, item.contentcreated, item.firstcreated),
    language: item.language,
    slug: item.slugline,
    status: statusOf(item.pubstatus),
    editorsNote: item.ednote,
    embargo: item.embargoed,
  }
}

function headlineOf(item: Item): string | null {
  const main = item.headlines.find((headline) => headline['role'] === 'main') ?? item.headlines[0]
  const listed = typeof main?.['value'] === 'string' ? main['value'] : null
  const headline = firstOf(item.headline, listed, item.title)
  return headline === null ? null : lineOfHtml(headline)
}
