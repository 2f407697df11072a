import type { ImportProgress, ImportReport } from '../../../../shared/contract/importing.ts'
import type { Turns } from '../../database/turns.ts'
import type { Outcome } from '../../outcome.ts'
import type { ImportSource } from '../import-source.ts'
import type { PreparedArticle } from '../prepare-article.ts'
import type { StoredArticle } from '../store-articles.ts'

/** What the reading half of an import is started with. */
export type ImportTask = { readonly libraryPath: string; readonly source: ImportSource; readonly turns: Turns }
/** What it is told. */
export type ImportOrder = { readonly kind: 'cancel' }
/** What it says. */
export type ImportNews =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'report'; readonly report: ImportReport }

/** What the storing half is started with. */
export type StoringTask = { readonly libraryPath: string; readonly turns: Turns }
/** What it is asked, and what it answers each time. */
export type StoringRequest =
  | { readonly kind: 'store'; readonly batch: readonly PreparedArticle[] }
  | { readonly kind: 'finish' }
export type StoringAnswer = Outcome<readonly StoredArticle[], string>
