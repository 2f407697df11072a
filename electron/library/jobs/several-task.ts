import type { Report } from '../../../shared/analysis/index.ts'
import type { ComparisonText } from '../../../shared/contract/comparison-text.ts'
import type { LedgerText } from '../../../shared/contract/several.ts'

/** A ledger to be made in a comparing thread. */
export type LedgerTask = { readonly ledger: readonly Report[] }

/** How far a task is, in pairs of reports. */
export type TaskProgress = { readonly done: number; readonly total: number }

/** What a comparing thread says before its answer, and its answer, which is text whatever was asked. */
export type TaskNews = { readonly progress: TaskProgress }
export type ThreadAnswer =
  | { readonly ok: true; readonly text: ComparisonText | LedgerText }
  | { readonly ok: false; readonly error: Error }
