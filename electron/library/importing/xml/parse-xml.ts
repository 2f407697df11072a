import { SaxesParser, type SaxesTagNS } from 'saxes'
import { failure, success, type Outcome } from '../../outcome.ts'
import type { ImportProblem } from '../import-problem.ts'
import type { XmlElement, XmlNode } from './xml-element.ts'

/** A document as a tree. When it broke off, `problem` says where and why, and elements that were open are not complete. */
export type ParsedXml = {
  readonly root: XmlElement
  readonly problem: ImportProblem | null
  readonly warnings: readonly string[]
}

/** Real documents nest some tens of elements; what nests hundreds is meant to exhaust whoever reads it. */
const deepest = 400
/** No format here has elements with more than some tens of attributes, and each is compared with those before it. */
const mostAttributes = 1_000
/** Faults after which what the parser gives is still what was meant; the rest of a document after any other is guesswork. */
const harmless =
  /entity|\]\]>|disallowed character\.$|prefix|namespace|duplicate attribute|text data outside of root|attribute value|attribute without|between attributes|xml declaration/i

type OpenElement = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & {
  readonly attributes: Map<string, string>
  readonly children: XmlNode[]
}

/** Ends a parse: the rest of the document is not looked at. */
class ParseEnd extends Error {}

/**
 * Parses XML as a tree. Entities that the document declares are not expanded, nothing it names is opened, and its nesting
 * is bounded: what is small cannot become large. A document that breaks off gives what stood before.
 */
export function parseXml(text: string): Outcome<ParsedXml, ImportProblem> {
  const builder = new TreeBuilder()
  try {
    builder.parse(text)
  } catch (error) {
    if (!(error instanceof ParseEnd)) throw error
    builder.problem = { kind: 'unreadable', detail: error.message }
  }
  const { root, problem, warnings } = builder
  if (root === null) return failure(problem ?? { kind: 'unreadable', detail: 'there is no element in it' })
  return success({ root, problem, warnings })
}

class TreeBuilder {
  root: OpenElement | null = null
  problem: ImportProblem | null = null
  readonly warnings: string[] = []
  readonly #open: OpenElement[] = []
  #attributes = 0
  readonly #parser = new SaxesParser({ xmlns: true })

  parse(text: string): void {
    const parser = this.#parser
    parser.on('error', (error) => this.#fault(error.message))
    parser.on('opentagstart', () => (this.#attributes = 0))
    parser.on('attribute', () => this.#countAttribute())
    parser.on('opentag', (tag) => this.#begin(tag))
    parser.on('closetag', () => this.#end())
    parser.on('text', (part) => this.#append(part))
    parser.on('cdata', (part) => this.#append(part))
    parser.on('doctype', (doctype) => {
      if (doctype.includes('<!ENTITY')) this.warnings.push('It declares entities of its own, which are not expanded.')
    })
    parser.write(escapeStrayAmpersands(text.trimStart())).close()
  }

  #begin(tag: SaxesTagNS): void {
    const element: OpenElement = {
      name: tag.local,
      namespace: tag.uri,
      attributes: new Map(
        Object.values(tag.attributes).map(({ prefix, local, value }) => [
          prefix === 'xml' ? `xml:${local}` : local,
          value,
        ]),
      ),
      children: [],
      isComplete: false,
    }
    if (this.#open.length >= deepest) throw new ParseEnd(`its elements are nested more than ${deepest} deep`)
    this.#open.at(-1)?.children.push(element)
    this.root ??= element
    this.#open.push(element)
  }

  #countAttribute(): void {
    this.#attributes++
    if (this.#attributes > mostAttributes) throw new ParseEnd(`an element has more than ${mostAttributes} attributes`)
  }

  #end(): void {
    const element = this.#open.pop()
    if (element !== undefined) element.isComplete = true
  }

  #append(text: string): void {
    this.#open.at(-1)?.children.push(text)
  }

  /** `message` is the parser's: place and fault, as `12:7: unclosed tag: item`. */
  #fault(message: string): void {
    const { line, fault } = /^(?:(?<line>\d+):\d+: )?(?<fault>[^]*?)\.?$/.exec(message)?.groups ?? {}
    const named = `it is not well-formed XML (line ${line ?? 1}: ${fault})`
    // The names that HTML gives to characters are known further on.
    if (message.endsWith('undefined entity.')) return
    if (!harmless.test(message)) throw new ParseEnd(named)
    if (this.warnings.length === 0) this.warnings.push(`${named.replace('it', 'It')}; it was read all the same.`)
  }
}

const cdataFrom = '<![CDATA['
const cdataTo = ']]>'

/**
 * `Salt & sand` is the commonest fault of feeds, and the parser would take all up to the next semicolon for a name. Between
 * the marks of character data an ampersand is one.
 */
function escapeStrayAmpersands(text: string): string {
  const parts: string[] = []
  for (let at = 0; at < text.length;) {
    const from = text.indexOf(cdataFrom, at)
    const to = from < 0 ? -1 : text.indexOf(cdataTo, from)
    const markupTo = to < 0 ? text.length : from
    parts.push(text.slice(at, markupTo).replaceAll(/&(?!#?\w{1,40};)/g, '&amp;'))
    at = to < 0 ? text.length : to + cdataTo.length
    parts.push(text.slice(markupTo, at))
  }
  return parts.join('')
}
