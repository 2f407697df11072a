import { failure } from '../../outcome.ts'
import { isOutlet } from '../../../../shared/text/index.ts'
import type { ImportProblem } from '../import-problem.ts'
import { textOfHtml } from '../html-text.ts'
import { textOfMarkup } from '../xml/markup-text.ts'
import { readXml } from '../xml/read-xml.ts'
import { attributeOf, childAt, childrenOf, elementsNamed, lineIn, textIn, type XmlElement } from '../xml/xml-element.ts'
import { articleItem, firstOf, joinNotes, statusOf, type Metadata } from './article-item.ts'
import { nitfContent } from './nitf.ts'
import type { Document, ReadItem } from './reader.ts'

/** What other items of NewsML-G2 are about, as the user is told. */
const otherItems: ReadonlyMap<string, string> = new Map([
  ['packageItem', 'it is a package that names reports and holds none'],
  ['conceptItem', 'it describes a concept'],
  ['knowledgeItem', 'it is a collection of concepts'],
  ['planningItem', 'it is a plan of coverage'],
  ['catalogItem', 'it is a catalogue of codes'],
  ['newsMessage', 'it is a message without a news item'],
])
/** Classes of news items that are not text, by the code after `ninat:`. */
const otherClasses: ReadonlyMap<string, string> = new Map([
  ['picture', 'it is a picture'],
  ['graphic', 'it is a graphic'],
  ['video', 'it is a video'],
  ['audio', 'it is a sound recording'],
  ['animation', 'it is an animation'],
])

/** A NewsML-G2 document: an article for each news item, wherever it stands in messages and packages. */
export function* readNewsmlG2({ content }: Document): Generator<ReadItem> {
  const parsed = readXml(content)
  if (!parsed.ok) {
    yield parsed
    return
  }
  const { root, problem, warnings } = parsed.value
  const items = elementsNamed(root, 'newsItem', 'contentSet').filter(({ isComplete }) => isComplete)
  for (const item of items) yield newsItem(item, warnings)
  if (problem !== null) yield failure(problem)
  else if (items.length === 0) {
    const [other = root] = elementsNamed(
      root,
      'packageItem',
      'conceptItem',
      'knowledgeItem',
      'planningItem',
      'catalogItem',
    )
    yield failure({ kind: 'no-text', detail: otherItems.get(other.name) ?? `it is a <${other.name}>` })
  }
}

function newsItem(item: XmlElement, warnings: readonly string[]): ReadItem {
  // A content set may come without the item around it.
  const content = item.name === 'contentSet' ? item : childAt(item, 'contentSet')
  const inline = inlineContent(content)
  const itemClass = codeOf(childAt(item, 'itemMeta', 'itemClass'))
  const other = otherClasses.get(itemClass)
  if (other !== undefined && inline.text === '') return failure({ kind: 'no-text', detail: other })
  const metadata = { ...withoutNulls(inline.metadata), ...withoutNulls(metadataOf(item)) }
  const told = [...warnings, ...inline.warnings]
  return articleItem(inline.text, { ...metadata, warnings: told }, nothingIn(content, inline))
}

type Content = { readonly text: string; readonly metadata: Metadata; readonly warnings: readonly string[] }

function nothingIn(content: XmlElement | null, inline: Content): ImportProblem {
  const detail =
    content === null
      ? 'it has neither headline nor content'
      : (inline.warnings[0] ?? 'its content is elsewhere or empty')
  return { kind: 'no-text', detail: detail.replace(/\.$/, '').replace(/^It/, 'it') } as const
}

/** The first content that is a text; others of one item are the same in another form or language. */
function inlineContent(contentSet: XmlElement | null): Content {
  const parts = contentSet === null ? [] : childrenOf(contentSet, 'inlineXML', 'inlineData').map(contentOf)
  return parts.find(({ text }) => text !== '') ?? parts[0] ?? { text: '', metadata: {}, warnings: [] }
}

function contentOf(inline: XmlElement): Content {
  if (inline.name === 'inlineData') {
    const data = textIn(inline)
    const isHtml = /html/.test(attributeOf(inline, 'contenttype') ?? '') || /<(?:p|div|br|body)\b/i.test(data)
    return { text: isHtml ? textOfHtml(data) : data, metadata: {}, warnings: [] }
  }
  const [markup] = elementsNamed(inline, 'nitf', 'html', 'body', 'body.content')
  if (markup?.name === 'nitf') return { ...nitfContent(markup), warnings: [] }
  if (markup !== undefined) {
    return { text: textOfMarkup(childAt(markup, 'body') ?? markup), metadata: {}, warnings: [] }
  }
  // Paragraphs may stand there by themselves.
  if (childAt(inline, 'p') !== null || childAt(inline, 'div') !== null) {
    return { text: textOfMarkup(inline), metadata: {}, warnings: [] }
  }
  const [other] = childrenOf(inline)
  const warnings = other === undefined ? [] : [`Its content is <${other.name}>, which Doublet does not read.`]
  return { text: '', metadata: {}, warnings }
}

function metadataOf(item: XmlElement): Metadata {
  const itemMeta = childAt(item, 'itemMeta')
  const contentMeta = childAt(item, 'contentMeta')
  const signals = childrenOf(itemMeta ?? item, 'signal').map(codeOf)
  return {
    externalId: attributeOf(item, 'guid'),
    version: attributeOf(item, 'version'),
    headline: lineIn(childAt(contentMeta, 'headline')),
    byline: firstOf(lineIn(childAt(contentMeta, 'by')), authorsOf(contentMeta)),
    source: firstOf(
      lineIn(childAt(contentMeta, 'creditline')),
      nameOf(childAt(contentMeta, 'infoSource')),
      nameOf(childAt(itemMeta, 'provider')),
    ),
    dateline: lineIn(childAt(contentMeta, 'dateline')),
    published: firstOf(lineIn(childAt(itemMeta, 'versionCreated')), lineIn(childAt(itemMeta, 'firstCreated'))),
    language: firstOf(attributeOf(childAt(contentMeta, 'language'), 'tag'), attributeOf(item, 'xml:lang')),
    slug: lineIn(childAt(contentMeta, 'slugline')),
    status: statusOf(codeOf(childAt(itemMeta, 'pubStatus')), ...signals),
    editorsNote: joinNotes(...childrenOf(itemMeta ?? item, 'edNote').map(lineIn)),
    embargo: lineIn(childAt(itemMeta, 'embargoed')),
  }
}

/** The names of creators that are said to be persons; where nothing is said of what they are, those that read as such. */
function authorsOf(contentMeta: XmlElement | null): string | null {
  const creators = childrenOf(contentMeta ?? emptyElement, 'creator')
  const persons = creators.filter((creator) => attributeOf(creator, 'type')?.endsWith('person') === true)
  const untyped = creators.filter((creator) => attributeOf(creator, 'type') === null)
  const names = persons.length > 0 ? persons.flatMap(ownNameOf) : untyped.flatMap(ownNameOf).filter(isPersonal)
  return names.length === 0 ? null : names.join(', ')
}

function ownNameOf(party: XmlElement): string[] {
  const name = lineIn(childAt(party, 'name')) ?? attributeOf(party, 'literal')
  return name === null ? [] : [name]
}

/** First name and surname, and not the name of an agency. */
function isPersonal(name: string): boolean {
  return /^\p{Lu}\S*(?: \S+){1,4}$/u.test(name) && !isOutlet(name)
}

const emptyElement: XmlElement = { name: '', namespace: '', attributes: new Map(), children: [], isComplete: true }

/** A party by its name, or by its code where it has none: `nprov:REUTERS` is REUTERS, `http://www.acme.test/` itself. */
function nameOf(party: XmlElement | null): string | null {
  const name = lineIn(childAt(party, 'name')) ?? attributeOf(party, 'literal')
  const code = codeOf(party)
  return name ?? (code === '' ? attributeOf(party, 'uri') : code)
}

/** The code of `scheme:code`; catalogues say what schemes are, and they are elsewhere. */
function codeOf(element: XmlElement | null): string {
  const qcode = attributeOf(element, 'qcode') ?? ''
  const uri = attributeOf(element, 'uri')
  if (qcode !== '') return qcode.slice(qcode.indexOf(':') + 1)
  return uri !== null && /cv\.iptc\.org/.test(uri) ? (uri.split('/').at(-1) ?? '') : ''
}

function withoutNulls(metadata: Metadata): Metadata {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== null && value !== undefined))
}
