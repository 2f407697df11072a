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

/** Parts of pages in the AMP dialect that are beside the article. */
const besideInAmp = 'amp-ad, amp-sticky-ad, amp-embed, amp-sidebar, amp-consent, amp-social-share, amp-accordion'

/** Names of what stands in the place of a text that is for subscribers, which such a part also speaks of: some pages name their whole text so. */
const gateByName = /(?:^|[\s_-])(?:paywall|regwall|subscri\w+|metered?|piano|gate)(?:$|[\s_-])/i
const gateByText =
  /\b(?:already a subscriber|free articles?|(?:continue|keep|go on|finish) reading|unlimited (?:digital )?access|subscribers? only|(?:only )?for subscribers)\b/i
/** A gate is a box with an offer; what is longer holds the report as well. */
const longestGate = 1_200

/** How lines begin that lead elsewhere or speak of the page itself. */
const besideByOpening =
  /^[[(]?\s*(?:read more|read also|also read|related|see also|also|more on this|more|watch|don't miss|click here|skip to|advertisement|share this|photos?|image|picture|file photo|first published|published|posted|last updated|updated|last modified|sign up|subscribe|follow us|copyright|©|filed under|view comments|comments?|post comment|leave a comment|recommended|trending|popular|about the author|most read)\b/i

/** An offer to be sent more, in one sentence. */
const offer =
  /^(?:sign up|subscribe|register|get)\b[^.!?]{0,120}\b(?:newsletters?|inbox|mailing list|briefings? (?:by|e-?mail)|breaking news alerts?)\b[^.!?]{0,80}[.!]?$/i

/** No part that is taken out may hold more than this share of the text found: what does is the article, whatever its name. */
const largestPart = 0.3
/** A single line that is taken out may hold no more than this share. */
const largestLine = 0.1
/** A line that leads elsewhere is shorter than this many characters. */
const longestAside = 200
/** When less than this share of the text found is left, what was taken out was the article: the captions of a gallery. */
const leastLeft = 0.2
/** A cell of so many links and nothing else to speak of is a menu, in pages laid out by tables. */
const fewestLinksOfMenu = 3
/** A list of which more than this share is links leads elsewhere. */
const linkedList = 0.7
/** A line of which more than this share is a link leads elsewhere. */
const linkedLine = 0.8

const headings = 'h1, h2, h3, h4, h5, h6'

/** The element that holds the article of a page; `isCut` where the page says that the rest is for subscribers. */
export type PageArticle = { readonly content: PageElement; readonly isCut: boolean }

/**
 * Finds the article of a page by Readability (the reader view of Firefox), in a live blog by its posts, and rids it of
 * what that leaves beside the report's own text. Changes the page. Null where there is no text.
 */
export function findArticle(page: Page): PageArticle | null {
  for (const part of page.querySelectorAll(besideInAmp)) part.remove()
  const isCut = takeOutGates(page)
  const content = postsOfLiveBlog(page) ?? readable(page) ?? page.body
  if (lineOf(content).length === 0) return null
  const before = content.cloneNode(true)
  const length = lineOf(content).length
  takeOutWhatIsBeside(content)
  return { content: lineOf(content).length < leastLeft * length ? before : content, isCut }
}

function takeOutWhatIsBeside(content: PageElement): void {
  const whole = lineOf(content).length
  const takeOut = (part: PageElement, share: number): void => {
    if (lineOf(part).length <= share * whole) part.remove()
  }
  for (const part of content.querySelectorAll(besideByMarkup)) takeOut(part, largestPart)
  for (const part of content.querySelectorAll('[class], [id]')) {
    if (part !== content && besideByName.test(nameOf(part))) takeOut(part, largestPart)
  }
  for (const list of content.querySelectorAll('ul, ol')) if (linkShare(list) > linkedList) takeOutList(list, takeOut)
  for (const line of content.querySelectorAll(`p, div, li, ${headings}`)) {
    if (offer.test(lineOf(line))) takeOut(line, largestPart)
    else if (leadsElsewhere(line)) takeOut(line, largestLine)
  }
  for (const cell of content.querySelectorAll('td')) if (isMenu(cell)) takeOut(cell, largestLine)
  takeOutLastHeadings(content)
}

function takeOutGates(page: Page): boolean {
  let isCut = false
  for (const part of page.body.querySelectorAll('[class], [id]')) {
    const text = lineOf(part)
    if (!gateByName.test(nameOf(part)) || text.length > longestGate || !gateByText.test(text)) continue
    part.remove()
    isCut = true
  }
  return isCut
}

/** What holds the posts of a live blog, which says in JSON-LD that it is one: a reader view takes the longest post for the article. */
function postsOfLiveBlog(page: Page): PageElement | null {
  const says = Array.from(page.querySelectorAll('script[type="application/ld+json"]'), ({ textContent }) => textContent)
  if (!says.some((json) => json?.includes('LiveBlogPosting'))) return null
  const parents = Array.from(page.querySelectorAll('article'), ({ parentElement }) => parentElement)
  const most = parents.find((parent) => parents.filter((each) => each === parent).length >= fewestPosts)
  return most ?? null
}

/** Of fewer posts a reader view makes one text. */
const fewestPosts = 3

function isMenu(cell: PageElement): boolean {
  return Array.from(cell.querySelectorAll('a')).length >= fewestLinksOfMenu && linkShare(cell) > linkedLine
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
