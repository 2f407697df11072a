/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are virtualised, and positioned elements cannot be the rows of an HTML table */
import type { ReactElement } from 'react'
import { Icon } from '../../components/icon.tsx'
import { readableCount } from '../../components/dates.ts'
import type { Item } from './items.ts'
import { TEXT_COLUMNS } from './text-row.tsx'

/** A run of rows that are the same in both texts, folded into one line that opens. */
export function FoldRow({
  item,
  onOpen,
}: {
  readonly item: Extract<Item, { kind: 'fold' }>
  readonly onOpen: () => void
}): ReactElement {
  return (
    <div className={TEXT_COLUMNS}>
      <div role="cell" className="px-6 py-2 @xl:col-span-3">
        <button
          type="button"
          className="flex w-full items-center justify-center gap-2 rounded-md border border-dashed border-repeat-line bg-paper py-1.5 text-xs text-quiet hover:bg-repeat-wash hover:text-ink"
          onClick={onOpen}
        >
          <Icon name="fold" size="size-3.5" />
          {readableCount(item.to - item.from, 'sentence')} the same in both
        </button>
      </div>
    </div>
  )
}
