import { articleItem, firstOf, joinNotes, statusOf, type Metadata } from './article-item.ts'
import { textOfMarkup } from '../xml/markup-text.ts'
import { readXml } from '../xml/read-xml.ts'
import { attributeOf, childAt, childrenOf, elementsNamed, lineIn, textIn, type XmlElement } from '../xml/xml-element.ts'
import type { Document, ReadItem } from './reader.ts'

/** An NITF document: one article. */
export function* readNitf({ content }: Document): Generator<ReadItem> {
  const parsed = readXml(content)
  if (!parsed.ok || parsed.value.problem !== null) {
    yield parsed.ok ? { ok: false, problem: parsed.value.problem ?? { kind: 'empty' } } : parsed
    return
  }
  const { text, metadata } = nitfContent(parsed.value.root)
  yield articleItem(text, { ...metadata, warnings: parsed.value.warnings })
}

/** What an `nitf` element holds: NITF 3.x, with or without its head. */
export function nitfContent(nitf: XmlElement): { readonly text: string; readonly metadata: Metadata } {
  const head = childAt(nitf, 'body', 'body.head')
  const parts = [childAt(nitf, 'body', 'body.content'), childAt(nitf, 'body', 'body.end')]
  const text = parts.flatMap((part) => (part === null ? [] : [textOfMarkup(part)])).filter((part) => part !== '')
  return { text: text.join('\n\n'), metadata: { ...docdataOf(nitf), ...bodyHeadOf(head, nitf) } }
}

function bodyHeadOf(head: XmlElement | null, nitf: XmlElement): Metadata {
  const byline = childAt(head, 'byline')
  return {
    headline: firstOf(
      lineIn(childAt(head, 'hedline', 'hl1')),
      lineIn(childAt(head, 'hedline')),
      lineIn(childAt(nitf, 'head', 'title')),
    ),
    byline: byline === null ? null : bylineIn(byline),
    dateline: lineIn(childAt(head, 'dateline')),
    source: firstOf(lineIn(childAt(head, 'distributor')), attributeOf(childAt(nitf, 'head', 'pubdata'), 'name')),
  }
}

/** Names without the titles and desks of their bearers, where something is left then. */
function bylineIn(byline: XmlElement): string | null {
  const persons = elementsNamed(byline, 'person').flatMap((person) => lineIn(person) ?? [])
  if (persons.length > 0) return persons.join(', ')
  const names = byline.children.map((child) =>
    typeof child === 'string' ? child : child.name === 'byttl' ? '' : textIn(child),
  )
  const line = names.join('').replaceAll(/\s+/gu, ' ').trim()
  return line === '' ? lineIn(byline) : line
}

function docdataOf(nitf: XmlElement): Metadata {
  const docdata = childAt(nitf, 'head', 'docdata')
  if (docdata === null) return {}
  const key = childAt(docdata, 'du-key')
  const correction = childAt(docdata, 'correction')
  const management = attributeOf(docdata, 'management-status')?.toLowerCase() ?? ''
  const release = attributeOf(childAt(docdata, 'date.release'), 'norm')
  const issue = attributeOf(childAt(docdata, 'date.issue'), 'norm')
  return {
    externalId: attributeOf(childAt(docdata, 'doc-id'), 'id-string'),
    published: firstOf(issue, attributeOf(childAt(nitf, 'head', 'pubdata'), 'date.publication'), release),
    slug: attributeOf(key, 'key'),
    version: firstOf(attributeOf(key, 'version'), attributeOf(key, 'generation')),
    status: statusOf(management, correction === null ? null : 'correction'),
    editorsNote: joinNotes(
      attributeOf(correction, 'info'),
      ...childrenOf(docdata, 'ed-msg').map((message) => attributeOf(message, 'info') ?? lineIn(message)),
    ),
    embargo: management === 'embargoed' ? release : null,
  }
}
