import type { Line } from './text-lines.ts'

/** Fewer lines than this on a side are no column. */
const fewestLines = 3
/** A line of prose in a column has this many characters at least, on average; cells of a table have fewer. */
const shortestProse = 16
/** Where more than this share of lines crosses, there is no gutter. */
const mostCrossing = 0.4

/**
 * The lines of a page in the order in which they are read: across where they run across, and column by column between
 * such lines. A gutter is a place that few lines cross and that parts prose from prose.
 */
export function inReadingOrder(lines: readonly Line[]): Line[][] {
  const gutter = findGutter(lines)
  if (gutter === null) return lines.length === 0 ? [] : [[...lines]]
  const groups: Line[][] = []
  let band: Line[] = []
  const endBand = (): void => {
    groups.push(...inReadingOrder(band.filter(({ right }) => right <= gutter)))
    groups.push(...inReadingOrder(band.filter(({ left }) => left >= gutter)))
    band = []
  }
  for (const line of lines) {
    if (line.left >= gutter || line.right <= gutter) {
      band.push(line)
      continue
    }
    const isFirstAcross = band.length > 0
    if (isFirstAcross) endBand()
    const across = groups.at(-1)
    if (!isFirstAcross && across !== undefined) across.push(line)
    else groups.push([line])
  }
  endBand()
  return groups
}

/** Where the first column ends; null where the text runs across. */
function findGutter(lines: readonly Line[]): number | null {
  let best: { readonly at: number; readonly crossing: number } | null = null
  for (const { right: at } of lines) {
    const before = lines.filter(({ right }) => right <= at)
    const after = lines.filter(({ left }) => left >= at)
    const crossing = lines.length - before.length - after.length
    if (crossing > mostCrossing * lines.length || !isProse(before) || !isProse(after)) continue
    if (best === null || crossing < best.crossing || (crossing === best.crossing && at < best.at))
      best = { at, crossing }
  }
  return best?.at ?? null
}

function isProse(lines: readonly Line[]): boolean {
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0)
  return lines.length >= fewestLines && characters >= shortestProse * lines.length
}
