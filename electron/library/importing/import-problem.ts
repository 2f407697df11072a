/** Why one input could not be taken in. Sizes are in bytes; lines, columns and words count from 1. */
export type ImportProblem =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'unreadable'; readonly detail: string }
  | { readonly kind: 'unknown-format'; readonly extension: string }
  | { readonly kind: 'other-format'; readonly format: string }
  | { readonly kind: 'binary' }
  | { readonly kind: 'not-utf-8'; readonly line: number; readonly column: number; readonly byte: number }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-samples' }
  | { readonly kind: 'bad-line'; readonly line: number; readonly detail: string }
  | { readonly kind: 'not-stored'; readonly detail: string }

/** Says an import problem as one sentence for the user. */
export function describeImportProblem(problem: ImportProblem): string {
  switch (problem.kind) {
    case 'not-found':
      return 'There is nothing of this name.'
    case 'not-permitted':
      return 'You may not read it.'
    case 'not-a-file':
      return 'It is neither a file nor a folder.'
    case 'unreadable':
      return `It cannot be read: ${problem.detail}.`
    case 'unknown-format':
      return `Doublet does not read ${problem.extension} files.`
    case 'no-samples':
      return 'The sample reports are missing from this installation.'
    case 'not-stored':
      return `It was read but could not be stored: ${problem.detail}.`
    default:
      return describeContentProblem(problem)
  }
}

type ContentProblem = Extract<
  ImportProblem,
  { kind: 'other-format' | 'binary' | 'not-utf-8' | 'too-large' | 'empty' | 'bad-line' }
>

function describeContentProblem(problem: ContentProblem): string {
  switch (problem.kind) {
    case 'other-format':
      return `Its content is ${problem.format}, which Doublet does not read.`
    case 'binary':
      return 'It is not a text: it holds binary data.'
    case 'not-utf-8': {
      const byte = problem.byte.toString(16).toUpperCase().padStart(2, '0')
      return `It is not UTF-8 text: line ${problem.line} cannot be read at character ${problem.column} (byte ${byte}). Save it as UTF-8 and import it again.`
    }
    case 'too-large':
      return `It is larger than ${Math.round(problem.limit / 1_000_000)} MB, the most one text may be.`
    case 'empty':
      return 'It is empty: there is no text in it.'
    case 'bad-line':
      return `Line ${problem.line}: ${problem.detail}`
    default:
      return problem satisfies never
  }
}
