/** A place in the grid: a row, and a column, of which the first is the heading of the row. */
export type Place = { readonly row: number; readonly column: number }

/** Rows a page key moves by: about a window full. */
const PAGE = 10

/** Where a key leads from a place in a grid with these last places; null for a key that leads nowhere. */
export function placeAfter(
  { key, isHeld }: { readonly key: string; readonly isHeld: boolean },
  { row, column }: Place,
  last: Place,
): Place | null {
  const within = (to: Place): Place => ({
    row: Math.max(0, Math.min(last.row, to.row)),
    column: Math.max(0, Math.min(last.column, to.column)),
  })
  switch (key) {
    case 'ArrowDown':
      return within({ row: row + 1, column })
    case 'ArrowUp':
      return within({ row: row - 1, column })
    case 'ArrowRight':
      return within({ row, column: column + 1 })
    case 'ArrowLeft':
      return within({ row, column: column - 1 })
    case 'PageDown':
      return within({ row: row + PAGE, column })
    case 'PageUp':
      return within({ row: row - PAGE, column })
    case 'Home':
      return isHeld ? { row: 0, column: 0 } : { row, column: 0 }
    case 'End':
      return isHeld ? last : { row, column: last.column }
    default:
      return null
  }
}
