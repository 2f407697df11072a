import { isFailure } from '../../../shared/contract/failure.ts'
import type { ImportProgress, ImportReport } from '../../../shared/contract/importing.ts'
import type { Immutable } from '../../../shared/domain/immutable.ts'
import { sentenceOf } from '../../client/resource.ts'

export type Report = Immutable<ImportReport>

export type ImportOptions = {
  readonly signal: AbortSignal
  readonly onProgress: (progress: ImportProgress) => void
}

/** Starts one import; null when the user chose nothing. */
export type StartImport = (options: ImportOptions) => Promise<Report | null>

/** An import under way. `waiting` counts those that begin when it has ended. */
export type RunningImport = {
  readonly kind: 'running'
  readonly progress: ImportProgress | null
  readonly waiting: number
}

/** What came of all imports of one run: of those that could be carried out, and why one could not. */
export type RunOutcome = { readonly report: Report | null; readonly sentence: string | null }

/** Carries out imports one after the other. What is asked for meanwhile joins the run, which is told as one. */
export class ImportQueue {
  readonly #waiting: StartImport[] = []
  #running: AbortController | null = null
  #outcome: RunOutcome = NOTHING
  #progress: ImportProgress | null = null

  /** Resolves for the import that starts a run with what came of the run; for one that joins it, with nothing. */
  async add(start: StartImport, show: (running: RunningImport) => void): Promise<RunOutcome | undefined> {
    const showRunning = (): void => show({ kind: 'running', progress: this.#progress, waiting: this.#waiting.length })
    this.#waiting.push(start)
    if (this.#running !== null) {
      showRunning()
      return undefined
    }
    this.#outcome = NOTHING
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      const { signal } = (this.#running = new AbortController())
      this.#progress = null
      showRunning()
      const onProgress = (progress: ImportProgress): void => {
        this.#progress = progress
        showRunning()
      }
      await this.#carryOut(next, { signal, onProgress })
    }
    this.#running = null
    return this.#outcome
  }

  async #carryOut(start: StartImport, options: ImportOptions): Promise<void> {
    try {
      const report = await start(options)
      if (report !== null) this.takeIn(report)
    } catch (error) {
      if (!isFailure(error, 'cancelled')) this.#outcome = { ...this.#outcome, sentence: sentenceOf(error) }
    }
  }

  /** Adds what came in by another way to the run under way; false when there is none. */
  takeIn(report: Report): boolean {
    if (this.#running === null) return false
    this.#outcome = { ...this.#outcome, report: together(this.#outcome.report, report) }
    return true
  }

  /** Ends the import under way and forgets those that wait. */
  cancel(): void {
    this.#waiting.length = 0
    this.#running?.abort()
  }
}

const NOTHING: RunOutcome = { report: null, sentence: null }

/** What came of two imports, as one. */
export function together(earlier: Report | null, later: Report): Report {
  if (earlier === null) return later
  return {
    added: [...earlier.added, ...later.added],
    same: [...earlier.same, ...later.same],
    failed: [...earlier.failed, ...later.failed],
    warnings: [...earlier.warnings, ...later.warnings],
    cancelled: earlier.cancelled || later.cancelled,
  }
}
