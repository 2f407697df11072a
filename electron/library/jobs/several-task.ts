import type { Report } from '../../../shared/analysis/index.ts'
import type { ComparisonText } from '../../../shared/contract/comparison-text.ts'
import type { CollationText, LedgerText } from '../../../shared/contract/several.ts'
import type { ComparisonSettings } from '../../../shared/domain/comparison-settings.ts'
import type { EngineTask, ReadingTask } from './engine-task.ts'

/** A ledger to be made in a comparing thread. */
export type LedgerTask = { readonly ledger: readonly Report[] }

/** Reports to be set against one of them, `base`, or against the one that covers most of the others. */
export type CollationTask = {
  readonly collate: readonly Report[]
  readonly base?: number
  readonly settings?: ComparisonSettings
}

/** Everything that a comparing thread can be asked. */
export type ThreadTask = EngineTask | LedgerTask | CollationTask | ReadingTask

/** How far a task is: a comparison in its steps, else in pairs of reports. */
export type TaskProgress = {
  readonly done: number
  readonly total: number
  /** Of a comparison of long texts, what can be shown already. */
  readonly soFar?: ComparisonText
}

/** What a comparing thread says before its answer, and its answer, which is text whatever was asked; null for a reading, which it keeps. */
export type TaskNews = { readonly progress: TaskProgress }
export type AnswerText = ComparisonText | LedgerText | CollationText | null
export type ThreadAnswer =
  | { readonly ok: true; readonly text: AnswerText }
  | { readonly ok: false; readonly error: Error }
