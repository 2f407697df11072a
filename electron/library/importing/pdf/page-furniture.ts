import type { Line } from './text-lines.ts'

/** Running heads and page numbers stand among the first and last lines of a page: so many at either end. */
const marginLines = 2
/** A line that stands in the margin of this share of the pages is a running head. */
const runningShare = 0.5
const pageNumber =
  /^(?:page|p\.|seite|pagina|página)?\s*[-–—|]?\s*\d{1,4}\s*(?:(?:\/|of|von|de|di)\s*\d{1,4})?\s*[-–—|]?$/i

/** Pages without their running heads and page numbers: what stands in the margin of page after page. */
export function withoutFurniture(pages: readonly (readonly Line[])[]): Line[][] {
  const counts = new Map<string, number>()
  for (const page of pages) {
    for (const key of new Set(marginsOf(page).map(patternOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return pages.map((page) => {
    const furniture = new Set(
      marginsOf(page).filter((line) => {
        const count = counts.get(patternOf(line)) ?? 0
        return pageNumber.test(line.text) || (count > 1 && count >= runningShare * pages.length)
      }),
    )
    return page.filter((line) => !furniture.has(line))
  })
}

function marginsOf(page: readonly Line[]): Line[] {
  return page.length <= 2 * marginLines ? [...page] : [...page.slice(0, marginLines), ...page.slice(-marginLines)]
}

/** A running head is the same on every page but for its numbers. */
function patternOf({ text }: Line): string {
  return text.replaceAll(/\d+/g, '#').toLowerCase()
}
