import { textOfHtml } from '../html-text.ts'
import { childrenOf, type XmlElement, type XmlNode } from './xml-element.ts'

/** Elements of NITF by what HTML calls them; what is not named here has the same name there or runs on in its line. */
const htmlNames: ReadonlyMap<string, string> = new Map([
  ['block', 'div'],
  ['body.content', 'div'],
  ['body.end', 'div'],
  ['bq', 'blockquote'],
  ['hl1', 'h1'],
  ['hl2', 'h2'],
  ['tagline', 'p'],
  ['fn', 'p'],
  ['credit', 'p'],
])
/** Pictures with their captions, and data about the table they stand in. */
const passedOver = new Set(['media', 'nitf-table-metadata', 'custom-table', 'head'])
const spans = ['colspan', 'rowspan']

/** The text of XHTML or NITF that stands in an XML document: paragraphs, and tables as they are read from web pages. */
export function textOfMarkup(element: XmlElement): string {
  return textOfHtml(element.children.map(htmlOf).join(''))
}

function htmlOf(node: XmlNode): string {
  if (typeof node === 'string') return escape(node)
  if (passedOver.has(node.name)) return ''
  const inner = node.children.map(htmlOf).join('')
  if (node.name === 'q') return `“${inner}”`
  const name = htmlNames.get(node.name) ?? node.name
  const attributes = spans.flatMap((span) => {
    const value = node.attributes.get(span)
    return value === undefined ? [] : [` ${span}="${escape(value).replaceAll('"', '&quot;')}"`]
  })
  const isEmpty = childrenOf(node).length === 0 && (name === 'br' || name === 'hr')
  return isEmpty ? `<${name}>` : `<${name}${attributes.join('')}>${inner}</${name}>`
}

/** Text as HTML. An entity that XML does not know was left as it is by the parser: HTML knows it. */
function escape(text: string): string {
  return text
    .replaceAll(/&(?!\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
