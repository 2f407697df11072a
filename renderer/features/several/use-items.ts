import { useDesk } from './desk.ts'
import { itemsOf, type Block, type Item } from './several-view.ts'
import { useFound } from './use-find.ts'

/** The lines of a block as they are shown now: what all have is folded, but for what was opened or says what is looked for. */
export function useItems(block: Block): readonly Item[] {
  const { view, isFolded, opened } = useDesk()
  const { lines } = useFound()
  return itemsOf(view, block, {
    isFolded: (line) => isFolded && !lines.has(line),
    isOpen: (line) => opened.has(line),
  })
}
