/** Why one input could not be taken in. Sizes are in bytes; lines, columns and words count from 1. */
export type ImportProblem =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'unreadable'; readonly detail: string }
  | { readonly kind: 'unknown-format'; readonly extension: string }
  | { readonly kind: 'other-format'; readonly format: string }
  | { readonly kind: 'binary' }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'encrypted' }
  /** Its reader gave up: it is damaged, or not what it says it is. */
  | { readonly kind: 'not-understood'; readonly detail: string }
  | { readonly kind: 'nested-too-deep'; readonly levels: number }
  | { readonly kind: 'took-too-long'; readonly seconds: number }
  | { readonly kind: 'too-much-memory' }
  | { readonly kind: 'unpacks-too-far'; readonly times: number }
  /** It was understood, and holds no report: `detail` says what it holds instead. */
  | { readonly kind: 'no-text'; readonly detail: string }
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
    case 'no-text':
      return `There is no text of a report in it: ${problem.detail}.`
    case 'no-samples':
      return 'The sample reports are missing from this installation.'
    case 'not-stored':
      return `It was read but could not be stored: ${problem.detail}.`
    default:
      return describeContentProblem(problem)
  }
}

type ContentProblem = Exclude<
  ImportProblem,
  {
    kind:
      | 'not-found'
      | 'not-permitted'
      | 'not-a-file'
      | 'unreadable'
      | 'unknown-format'
      | 'no-text'
      | 'no-samples'
      | 'not-stored'
  }
>

function describeContentProblem(problem: ContentProblem): string {
  switch (problem.kind) {
    case 'other-format':
      return `Its content is ${problem.format}, which Doublet does not read.`
    case 'binary':
      return 'It is not a text: it holds binary data.'
    case 'empty':
      return 'It is empty: there is no text in it.'
    case 'encrypted':
      return 'It is encrypted: it cannot be read without its password.'
    case 'bad-line':
      return `Line ${problem.line}: ${problem.detail}`
    case 'not-understood':
      return `It could not be read: it is damaged, or not what it says it is (${problem.detail}).`
    default:
      return describeCostProblem(problem)
  }
}

function describeCostProblem(
  problem: Extract<
    ContentProblem,
    { kind: 'too-large' | 'nested-too-deep' | 'took-too-long' | 'too-much-memory' | 'unpacks-too-far' }
  >,
): string {
  switch (problem.kind) {
    case 'too-large':
      return `It is larger than ${Math.round(problem.limit / 1_000_000)} MB, the most that a file of its kind may be.`
    case 'nested-too-deep':
      return `It is an archive in an archive more than ${problem.levels} levels deep.`
    case 'took-too-long':
      return `It was given up after ${problem.seconds} seconds: its content takes too long to read.`
    case 'too-much-memory':
      return 'It was given up: its content takes too much memory to read.'
    case 'unpacks-too-far':
      return `It was given up: it unpacks to more than ${problem.times} times its size, as no report does.`
    default:
      return problem satisfies never
  }
}
