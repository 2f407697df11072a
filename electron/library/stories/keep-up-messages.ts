import type { Turns } from '../database/turns.ts'

/** What the thread that keeps stories up to date is started with. */
export type KeepingUpTask = { readonly libraryPath: string; readonly turns: Turns }
/** What it is told: to stop where it is, or that articles came. It ends when it is done. */
export type KeepingUpOrder = { readonly kind: 'rest' | 'news' }
/** What it says. */
export type KeepingUpNews = { readonly kind: 'stories-changed' }
