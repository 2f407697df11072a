import { LIBRARY_COLUMNS } from '../../../shared/domain/settings.ts'

export type Column = (typeof LIBRARY_COLUMNS)[number]

/** How each column that can be left out is headed, and how wide it is: the less needed go first as the list narrows. */
export const COLUMNS: Readonly<Record<Column, { readonly name: string; readonly className: string }>> = {
  source: { name: 'Source', className: 'hidden w-36 @2xl:flex @5xl:w-44' },
  published: { name: 'Published', className: 'flex w-32' },
  words: { name: 'Words', className: 'hidden w-16 justify-end @lg:flex' },
  language: { name: 'Language', className: 'hidden w-20 @3xl:flex' },
  imported: { name: 'Imported', className: 'hidden w-28 justify-end @4xl:flex' },
}

/** The columns chosen, in the order they stand in. */
export function columnsInOrder(chosen: readonly Column[]): readonly Column[] {
  return LIBRARY_COLUMNS.filter((column) => chosen.includes(column))
}

/** What head and rows have in common. */
export const LINE = 'flex items-center gap-x-4 px-3'
