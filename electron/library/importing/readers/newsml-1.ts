import { failure } from '../../outcome.ts'
import { textOfMarkup } from '../xml/markup-text.ts'
import { readXml } from '../xml/read-xml.ts'
import { attributeOf, childAt, childrenOf, elementsNamed, lineIn, textIn, type XmlElement } from '../xml/xml-element.ts'
import { articleItem, firstOf, joinNotes, statusOf, type Metadata } from './article-item.ts'
import { nitfContent } from './nitf.ts'
import type { Document, ReadItem } from './reader.ts'

/** Roles of components that hold the report itself. */
const bodyRoles = /^(?:body|main|main ?text|story|text|article)$/i
/** Roles of components that stand beside it: what has another role, or none, is looked at when no body is found. */
const besideRoles =
  /head ?line|style ?sheet|contact|logo|photo|picture|graphic|video|audio|caption|thumbnail|by ?line|date ?line|abstract|summary|supporting|related/i

/** A NewsML 1.x document: an article for each news item that holds a text. */
export function* readNewsml1({ content }: Document): Generator<ReadItem> {
  const parsed = readXml(content)
  if (!parsed.ok) {
    yield parsed
    return
  }
  const { root, problem, warnings } = parsed.value
  const items = innermost(root).filter(({ isComplete }) => isComplete)
  const sender = partyIn(childAt(root, 'NewsEnvelope', 'SentFrom'))
  for (const item of items) yield newsItem(item, sender, warnings)
  if (problem !== null) yield failure(problem)
  else if (items.length === 0) yield failure({ kind: 'no-text', detail: 'it is a message without a news item' })
}

/** News items that hold no others: those that do are packages. */
function innermost(element: XmlElement): XmlElement[] {
  return elementsNamed(element, 'NewsItem').flatMap((item) => {
    const inner = childrenOf(item).flatMap(innermost)
    return inner.length === 0 ? [item] : inner
  })
}

function newsItem(item: XmlElement, sender: string | null, warnings: readonly string[]): ReadItem {
  const parts = contentsOf(item)
  const [body] = parts.filter(({ role }) => bodyRoles.test(role))
  const chosen = body === undefined ? parts.filter(({ role }) => !besideRoles.test(role)) : sameLanguage(parts, body)
  const read = chosen.map(({ content }) => readContent(content))
  const metadata = {
    ...metadataOf(item, body?.language ?? null, sender),
    ...read.find((part) => part.metadata)?.metadata,
  }
  const headline = headlineOf(item, parts, body?.language ?? null) ?? metadata.headline
  const text = read.map((part) => part.text).filter((part) => part !== '')
  const nothing = { kind: 'no-text', detail: 'it holds no text, only pictures or other media' } as const
  return articleItem(text.join('\n\n'), { ...metadata, headline, warnings }, nothing)
}

/** A piece of content with the role and language of the components around it. */
type Content = { readonly content: XmlElement; readonly role: string; readonly language: string | null }

function contentsOf(element: XmlElement, role = '', language: string | null = null): Content[] {
  return childrenOf(element, 'NewsComponent', 'ContentItem').flatMap((child) => {
    if (child.name === 'ContentItem') {
      const data = childAt(child, 'DataContent')
      return data === null || !isText(child) ? [] : [{ content: data, role, language }]
    }
    const ownRole = attributeOf(childAt(child, 'Role'), 'FormalName') ?? role
    return contentsOf(child, ownRole, languageOf(child) ?? language)
  })
}

function isText(item: XmlElement): boolean {
  const kinds = ['MediaType', 'Format', 'MimeType'].flatMap(
    (name) => attributeOf(childAt(item, name), 'FormalName') ?? [],
  )
  return !kinds.some((kind) => /css|image|jpe?g|photo|graphic|video|audio|java/i.test(kind))
}

function languageOf(component: XmlElement): string | null {
  return attributeOf(childAt(component, 'DescriptiveMetadata', 'Language'), 'FormalName')
}

/** Bodies of one language belong together; another language says the same again. */
function sameLanguage(parts: readonly Content[], body: Content): Content[] {
  return parts.filter(({ role, language }) => bodyRoles.test(role) && language === body.language)
}

function readContent(data: XmlElement): { readonly text: string; readonly metadata?: Metadata } {
  const [markup] = elementsNamed(data, 'nitf', 'body', 'body.content')
  if (markup?.name === 'nitf') return nitfContent(markup)
  if (markup !== undefined) return { text: textOfMarkup(markup) }
  return { text: childrenOf(data).length > 0 ? textOfMarkup(data) : textIn(data) }
}

function headlineOf(item: XmlElement, parts: readonly Content[], language: string | null): string | null {
  const lines = newsLines(item, language, 'HeadLine')
  const part = parts.find(({ role }) => /^head ?line$/i.test(role))
  return lines ?? (part === undefined ? null : readContent(part.content).text.replaceAll(/\s+/gu, ' ')) ?? null
}

/** The first line of a name among the news lines of an item, those of the body's language first. */
function newsLines(item: XmlElement, language: string | null, name: string): string | null {
  const components = componentsOf(item)
  const ordered = [
    ...components.filter((component) => languageOf(component) === language),
    ...components.filter((component) => languageOf(component) !== language),
  ]
  for (const component of ordered) {
    const line = lineIn(childAt(component, 'NewsLines', name))
    if (line !== null) return line
  }
  return null
}

function componentsOf(element: XmlElement): XmlElement[] {
  return childrenOf(element, 'NewsComponent').flatMap((component) => [component, ...componentsOf(component)])
}

function metadataOf(item: XmlElement, language: string | null, sender: string | null): Metadata {
  const identifier = childAt(item, 'Identification', 'NewsIdentifier')
  const management = childAt(item, 'NewsManagement')
  const status = attributeOf(childAt(management, 'Status'), 'FormalName')?.toLowerCase() ?? ''
  const version = lineIn(childAt(identifier, 'RevisionId'))
  const administrative = componentsOf(item).flatMap((component) => childrenOf(component, 'AdministrativeMetadata'))
  const provider = administrative.flatMap((metadata) => partyIn(childAt(metadata, 'Provider')) ?? [])[0]
  const source = administrative.flatMap((metadata) => partyIn(childAt(metadata, 'Source')) ?? [])[0]
  return {
    externalId: identityOf(identifier, version),
    version,
    byline: newsLines(item, language, 'ByLine'),
    dateline: newsLines(item, language, 'DateLine'),
    slug: newsLines(item, language, 'SlugLine'),
    source: firstOf(newsLines(item, language, 'CreditLine'), provider, sender, source),
    published: firstOf(lineIn(childAt(management, 'ThisRevisionCreated')), lineIn(childAt(management, 'FirstCreated'))),
    language: language ?? componentsOf(item).flatMap((component) => languageOf(component) ?? [])[0],
    status: statusOf(status),
    editorsNote: joinNotes(
      ...childrenOf(management ?? item, 'Instruction').map((note) => attributeOf(note, 'FormalName') ?? lineIn(note)),
    ),
    embargo: status === 'embargoed' ? lineIn(childAt(management, 'StatusWillChange', 'DateAndTime')) : null,
  }
}

/** The id that all versions of an item share: its public identifier ends with the number of the version. */
function identityOf(identifier: XmlElement | null, version: string | null): string | null {
  const id = lineIn(childAt(identifier, 'PublicIdentifier'))
  if (id === null) return lineIn(childAt(identifier, 'NewsItemId'))
  const end = `:${version}`
  return version !== null && id.replace(/[NUA]$/, '').endsWith(end) ? id.slice(0, id.lastIndexOf(end)) : id
}

function partyIn(element: XmlElement | null): string | null {
  return attributeOf(childAt(element, 'Party'), 'FormalName')
}
