/** A run of text on a page: points from its lower left corner, `y` of the baseline. */
export type Run = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A line of text, or the part of one that lies in one column. */
export type Line = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** A row of a table: no part of a paragraph with what stands above and below. */
  readonly isRow?: true
}

/** Runs whose baselines differ by less than this share of the type size stand on one line. */
export const sameBaseline = 0.4
/** A gap wider than this many times the type size parts columns; spaces of justified text are narrower. */
const columnGap = 1.5
/** A gap wider than this many times the type size is a space that is not written. */
const wordGap = 0.15

/** The lines of a page from top to bottom; what stands on one baseline in two columns gives two lines. */
export function linesOf(runs: readonly Run[]): Line[] {
  const sorted = runs.filter(({ text }) => text.trim() !== '').toSorted((a, b) => b.y - a.y || a.x - b.x)
  const rows: Run[][] = []
  for (const run of sorted) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (first !== undefined && first.y - run.y < sameBaseline * Math.max(first.size, run.size)) row?.push(run)
    else rows.push([run])
  }
  return rows.flatMap((row) => partsOfRow(row.toSorted((a, b) => a.x - b.x)))
}

function partsOfRow(row: readonly Run[]): Line[] {
  const parts: Line[] = []
  for (const run of row) {
    const last = parts.at(-1)
    const gap = last === undefined ? 0 : run.x - last.right
    if (last === undefined || gap > columnGap * Math.min(last.size, run.size)) {
      parts.push({ text: run.text, left: run.x, right: run.x + run.width, y: run.y, size: run.size })
      continue
    }
    const isParted = gap > wordGap * run.size && !/\s$/.test(last.text) && !/^\s/.test(run.text)
    parts[parts.length - 1] = {
      ...last,
      text: `${last.text}${isParted ? ' ' : ''}${run.text}`,
      right: Math.max(last.right, run.x + run.width),
      size: Math.max(last.size, run.size),
    }
  }
  return parts.map((part) => ({ ...part, text: part.text.replaceAll(/\s+/gu, ' ').trim() }))
}
