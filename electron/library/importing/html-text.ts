import { textOfBlocks } from './html/block-text.ts'
import { parsePage } from './html/page.ts'

/** Pages of real sites nest some forty elements; a tree of thousands takes its parser minutes. */
const deepest = 400
const tag = /<(?<end>\/?)(?<name>[a-z][a-z\d:-]*)[^>]*?(?<empty>\/?)>/gi
/** Elements without an end, or whose end is often left out. */
const unended = new Set(
  'area base br col embed hr img input link meta source track wbr p li dd dt tr td th option'.split(' '),
)

/** The text of HTML that is a report already, as feeds, mail and interchange formats carry it: a whole page or a part of one. */
export function textOfHtml(html: string): string {
  if (isNestedTooDeep(html)) return withoutTags(html)
  const isPart = !/<html[\s>]/i.test(html)
  return textOfBlocks(
    parsePage(isPart ? `<html>${/<body[\s>]/i.test(html) ? html : `<body>${html}</body>`}</html>` : html).body,
  )
}

/** A line that may hold tags or entities of HTML, as headlines of feeds do. */
export function lineOfHtml(line: string): string {
  return /<\/?[a-z][^>]*>|&#?\w+;/i.test(line) ? textOfHtml(line).replaceAll(/\s+/gu, ' ') : line
}

function isNestedTooDeep(html: string): boolean {
  let depth = 0
  for (const { groups } of html.matchAll(tag)) {
    const { end, name = '', empty } = groups ?? {}
    if (unended.has(name.toLowerCase()) || empty === '/') continue
    depth = end === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) return true
  }
  return false
}

/** What is left when every tag is taken for the end of a line: good enough for what no editor wrote. */
function withoutTags(html: string): string {
  return html
    .replaceAll(/<(?:script|style)\b[^]*?<\/(?:script|style)>/gi, '')
    .replaceAll(/(?:\s*<[^>]*>)+\s*/g, '\n\n')
    .trim()
}
