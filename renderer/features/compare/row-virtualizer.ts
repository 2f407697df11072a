import type { Virtualizer } from '@tanstack/react-virtual'

/** What decides which rows of the texts are drawn, and where; shared by the rows and the overview strip. */
export type RowVirtualizer = Virtualizer<HTMLDivElement, Element>
