import type { Document, ReadItem } from '../readers/reader.ts'

/** What a reading thread is asked: to begin with a document, or for more of the one it reads. */
export type ReadingRequest = { readonly kind: 'read'; readonly document: Document } | { readonly kind: 'more' }

/** What it answers each time: some of the items, and whether they were the last. */
export type ReadingAnswer = { readonly items: readonly ReadItem[]; readonly isLast: boolean }
