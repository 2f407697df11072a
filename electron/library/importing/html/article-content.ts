import { Readability } from '@mozilla/readability'
import { lineOf, type Page, type PageElement } from './page.ts'

/** What a page holds beside its article, by the meaning that markup gives it. */
const besideByMarkup = [
  'aside, nav, header, footer, form, button',
  'figcaption, figure:not(:has(table))',
  '[hidden], [aria-hidden="true"], [role="complementary"], [role="navigation"]',
].join(', ')

/** Words that pages use in the names of classes for what is not the article: read off many pages, whole words of a name. */
const besideByName = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'related|relatedcontent|recirc|recommended|recommendations|trending|popular|most-read|more-stories|rail|carousel',
    'newsletter|subscribe|subscription|signup|sign-up|promo|cta|callout|advert|advertisement|ad-slot|sponsored|widget',
    'share|sharing|social|comments?|disclaimer|copyright|tags|sidebar|breadcrumbs?',
    'byline|bylines|author-bio|bio|timestamp|postinfo|post-meta|entry-meta|article-meta|read-?time|reading-time',
    'caption|credit|photo|gallery|slideshow|image-embed|inline-image|pull-?quote',
    'skip-link|screen-reader-text|sr-only|visually-hidden|print-header|print-only|read-?more',
  ].join('|')})(?:$|[\\s_-])`,
  'i',
)

/** How lines begin that lead elsewhere or speak of the page itself. */
const besideByOpening =
  /^[[(]?\s*(?:read more|read also|also read|related|see also|also|more on this|more|watch|don't miss|click here|skip to|advertisement|share this|photos?|image|picture|file photo|first published|published|posted|last updated|updated|last modified|sign up|subscribe|follow us|copyright|©|filed under|view comments|comments?|post comment|leave a comment|recommended|trending|popular|about the author|most read)\b/i

/** No part that is taken out may hold more than this share of the text found: what does is the article, whatever its name. */
const largestPart = 0.3
/** A single line that is taken out may hold no more than this share. */
const largestLine = 0.1
/** A line that leads elsewhere is shorter than this many characters. */
const longestAside = 200
/** A list of which more than this share is links leads elsewhere. */
const linkedList = 0.7
/** A line of which more than this share is a link leads elsewhere. */
const linkedLine = 0.8

const headings = 'h1, h2, h3, h4, h5, h6'

/**
 * The element that holds the article of a page: found by Readability (the reader view of Firefox), and rid of what it
 * leaves beside the report's own text. Changes the page. Null where there is no text.
 */
export function findArticle(page: Page): PageElement | null {
  const content = readable(page) ?? page.body
  const whole = lineOf(content).length
  if (whole === 0) return null
  const takeOut = (part: PageElement, share: number): void => {
    if (lineOf(part).length <= share * whole) part.remove()
  }
  for (const part of content.querySelectorAll(besideByMarkup)) takeOut(part, largestPart)
  for (const part of content.querySelectorAll('[class], [id]')) {
    if (part !== content && besideByName.test(nameOf(part))) takeOut(part, largestPart)
  }
  for (const list of content.querySelectorAll('ul, ol')) if (linkShare(list) > linkedList) takeOutList(list, takeOut)
  for (const line of content.querySelectorAll(`p, div, li, ${headings}`)) {
    if (leadsElsewhere(line)) takeOut(line, largestLine)
  }
  takeOutLastHeadings(content)
  return content
}

function readable(page: Page): PageElement | null {
  // oxlint-disable-next-line no-unsafe-type-assertion -- its types ask for the document of a browser, which this code has not
  const document = page as unknown as ConstructorParameters<typeof Readability>[0]
  // oxlint-disable-next-line no-unsafe-type-assertion -- it gives back an element of the page it was given
  const asIs = (node: unknown): PageElement => node as PageElement
  return new Readability(document, { keepClasses: true, serializer: asIs }).parse()?.content ?? null
}

/** Class and id, with `camelCase` parted as `camel-Case`. */
function nameOf(part: PageElement): string {
  return `${part.className} ${part.id}`.replaceAll(/(?<lower>[a-z])(?=[A-Z])/g, '$<lower>-')
}

/** A list of links goes with the line that announces it. */
function takeOutList(list: PageElement, takeOut: (part: PageElement, share: number) => void): void {
  const before = list.previousElementSibling
  if (before !== null && (/^h\d$/.test(before.localName) || lineOf(before).endsWith(':'))) takeOut(before, largestLine)
  takeOut(list, largestPart)
}

function leadsElsewhere(line: PageElement): boolean {
  const text = lineOf(line)
  if (text.length > longestAside) return false
  const words = text.split(' ').length
  const linked = linkShare(line)
  if (line.localName !== 'li' && words > 1 && linked > linkedLine) return true
  return besideByOpening.test(text) && (words < 6 || linked > 0.3 || /^(?:[^.]{0,25}:|[([])/.test(text))
}

/** The share of a part's text that is links. */
function linkShare(part: PageElement): number {
  const whole = lineOf(part).length
  let linked = 0
  for (const link of part.querySelectorAll('a')) linked += lineOf(link).length
  return whole === 0 ? 0 : linked / whole
}

/** A heading with nothing below it announced something that is gone. */
function takeOutLastHeadings(content: PageElement): void {
  for (const heading of Array.from(content.querySelectorAll(headings)).toReversed()) {
    if (!lineOf(content).endsWith(lineOf(heading))) return
    heading.remove()
  }
}
