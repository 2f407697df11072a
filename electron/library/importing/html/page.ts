import { parseHTML } from 'linkedom'

/** The part of an element of a parsed page that is used here: linkedom's types need the browser's, which this code has not. */
export type PageElement = {
  readonly nodeType: number
  readonly localName: string
  readonly className: string
  readonly id: string
  readonly textContent: string | null
  readonly childNodes: Iterable<PageElement>
  readonly children: readonly PageElement[]
  readonly parentElement: PageElement | null
  readonly previousElementSibling: PageElement | null
  readonly nextElementSibling: PageElement | null
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  remove(): void
  cloneNode(deep: true): PageElement
}
export type Page = PageElement & { readonly documentElement: PageElement | null; readonly body: PageElement }

export const elementNode = 1
export const textNode = 3

/** Parses a page as a tree. Nothing in it is run, and nothing it names is asked for. */
export function parsePage(html: string): Page {
  // A fragment gets the elements that every page has.
  const whole = /<body[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  // oxlint-disable-next-line no-unsafe-member-access, no-unsafe-type-assertion -- linkedom's types are those of a browser, which this code has not
  return parseHTML(whole).document as Page
}

/** The text of a node as one line. */
export function lineOf(node: PageElement | null): string {
  return (node?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim()
}
