import { failure } from '../../outcome.ts'
import { lineOfHtml, textOfHtml } from '../html-text.ts'
import { textOfMarkup } from '../xml/markup-text.ts'
import { readXml } from '../xml/read-xml.ts'
import { attributeOf, childAt, childrenOf, elementsNamed, lineIn, textIn, type XmlElement } from '../xml/xml-element.ts'
import { articleItem, firstOf, type Metadata } from './article-item.ts'
import { nitfContent } from './nitf.ts'
import type { Document, ReadItem } from './reader.ts'

const dublinCore = 'http://purl.org/dc/elements/1.1/'
const contentModule = 'http://purl.org/rss/1.0/modules/content/'
const xhtml = 'http://www.w3.org/1999/xhtml'

/** A description is taken for the whole text from this many characters on: summaries of feeds are a paragraph. */
const shortestText = 1_500
const summaryOnly = 'The feed gives only a summary of it, not its text.'

/** A feed in RSS 0.9x, 1.0 or 2.0, or Atom: an article for each item. One that breaks off gives what stood before. */
export function* readFeed({ content }: Document): Generator<ReadItem> {
  const parsed = readXml(content)
  if (!parsed.ok) {
    yield parsed
    return
  }
  const { root, problem, warnings } = parsed.value
  const channel = root.name === 'feed' ? root : (elementsNamed(root, 'channel')[0] ?? root)
  const items = elementsNamed(root, 'item', 'entry').filter(({ isComplete }) => isComplete)
  for (const item of items)
    yield root.name === 'feed' ? atomEntry(item, root, warnings) : rssItem(item, channel, warnings)
  if (problem !== null) yield failure(problem)
  else if (items.length === 0) yield failure({ kind: 'no-text', detail: 'the feed has no items' })
}

function rssItem(item: XmlElement, channel: XmlElement, warnings: readonly string[]): ReadItem {
  const own = (name: string): XmlElement | null => childIn(item, name, item.namespace)
  const core = (name: string): XmlElement | null => childIn(item, name, dublinCore)
  const full = fullText(item)
  const summary = own('description')
  const text = full ?? (summary === null ? '' : htmlIn(summary))
  const metadata: Metadata = {
    headline: headlineIn(own('title') ?? core('title')),
    byline: firstOf(lineIn(core('creator')), authorIn(own('author'))),
    source: firstOf(
      lineIn(own('source')),
      lineIn(core('publisher')),
      headlineIn(childIn(channel, 'title', channel.namespace)),
    ),
    published: firstOf(lineIn(own('pubDate')), lineIn(core('date')), lineIn(own('pubdate'))),
    language: firstOf(lineIn(core('language')), lineIn(childIn(channel, 'language', channel.namespace))),
    externalId: firstOf(lineIn(own('guid')), attributeOf(item, 'about'), lineIn(own('link'))),
  }
  return itemWith(text, metadata, { isSummary: full === null && isShort(text), warnings })
}

/** The text of `content:encoded`, of XHTML in the item, or of a content element of the item's own. */
function fullText(item: XmlElement): string | null {
  const encoded = childIn(item, 'encoded', contentModule) ?? childIn(item, 'fulltext', item.namespace)
  if (encoded !== null && lineIn(encoded) !== null) return htmlIn(encoded)
  const body = childIn(item, 'body', xhtml) ?? childIn(item, 'div', xhtml)
  return body === null ? null : textOfMarkup(body)
}

function atomEntry(entry: XmlElement, feed: XmlElement, warnings: readonly string[]): ReadItem {
  const own = (name: string): XmlElement | null => childIn(entry, name, entry.namespace)
  const full = own('content')
  const fullTextIn = full === null ? '' : atomText(full)
  const summary = own('summary')
  const text = fullTextIn !== '' || summary === null ? fullTextIn : atomText(summary)
  const authors = [...childrenOf(entry, 'author'), ...childrenOf(feed, 'author')]
  const metadata: Metadata = {
    headline: headlineIn(own('title')),
    byline: firstOf(...authors.map((author) => lineIn(childAt(author, 'name')))),
    source: firstOf(headlineIn(childAt(entry, 'source', 'title')), headlineIn(childIn(feed, 'title', feed.namespace))),
    published: firstOf(...['published', 'updated', 'issued', 'modified'].map((name) => lineIn(own(name)))),
    language: firstOf(...[full, entry, feed].map((element) => attributeOf(element, 'xml:lang'))),
    externalId: firstOf(lineIn(own('id')), attributeOf(childAt(entry, 'link'), 'href')),
  }
  return itemWith(text, metadata, { isSummary: fullTextIn === '' && isShort(text), warnings })
}

/** A text construct of Atom: plain, escaped HTML, XHTML in the document, or another format in it. */
function atomText(element: XmlElement): string {
  const type = attributeOf(element, 'type') ?? 'text'
  const [nitf] = elementsNamed(element, 'nitf')
  if (nitf !== undefined) return nitfContent(nitf).text
  if (/html/i.test(type) || childrenOf(element).length > 0) return htmlIn(element)
  return textIn(element).trim()
}

function itemWith(
  text: string,
  metadata: Metadata,
  { isSummary, warnings }: { readonly isSummary: boolean; readonly warnings: readonly string[] },
): ReadItem {
  const told = isSummary && text !== '' ? [...warnings, summaryOnly] : warnings
  return articleItem(
    text,
    { ...metadata, warnings: told },
    { kind: 'no-text', detail: 'an item has neither title nor text' },
  )
}

function isShort(text: string): boolean {
  return text.length < shortestText
}

/** The first child of a name that is in the given namespace: feeds use one name in several (`title`, `media:title`). */
function childIn(element: XmlElement, name: string, namespace: string): XmlElement | null {
  return childrenOf(element, name).find((child) => child.namespace === namespace) ?? null
}

/** Escaped HTML, or markup that stands in the document itself. */
function htmlIn(element: XmlElement): string {
  return childrenOf(element).length > 0 ? textOfMarkup(element) : textOfHtml(textIn(element))
}

function headlineIn(element: XmlElement | null): string | null {
  const line = lineIn(element)
  return line === null ? null : lineOfHtml(line)
}

/** RSS gives an author as `desk@wire.test (Mara Lindholt)`, or as a name. */
function authorIn(element: XmlElement | null): string | null {
  const line = lineIn(element)
  const name = /\((?<name>[^()]+)\)\s*$/.exec(line ?? '')?.groups?.['name']
  return name ?? (line?.includes('@') === true ? null : line)
}
