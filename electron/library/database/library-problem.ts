import { describeLibraryProblem, type LibraryProblem } from '../../../shared/contract/library-problem.ts'

/** Why a library cannot be read where it may not be made or brought up to date. */
export type ReadingProblem =
  | LibraryProblem
  | { readonly kind: 'no-library' }
  /** Versions are schema versions, as `PRAGMA user_version` keeps them. */
  | { readonly kind: 'library-older-than-app'; readonly found: number; readonly known: number }

/** What is wrong and what to do about it, each as sentences for the terminal. */
export function describeReadingProblem(problem: ReadingProblem): { readonly problem: string; readonly advice: string } {
  switch (problem.kind) {
    case 'no-library':
      return { problem: 'There is no library of this name.', advice: 'Check the path, or import something first.' }
    case 'library-older-than-app':
      return {
        problem: `This library was written by an older Doublet (its form is ${problem.found}, this version uses ${problem.known}).`,
        advice: 'Open it in the application or import into it once: a copy is made and it is brought up to date.',
      }
    default:
      return describeLibraryProblem(problem)
  }
}
