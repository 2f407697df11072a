import type { Outcome } from '../../outcome.ts'
import type { Draft } from '../draft.ts'
import type { Format } from '../format.ts'
import type { ImportProblem } from '../import-problem.ts'

/** What a reader is given: a whole document, and the name it came with (a path, a file name or a name in an archive). */
export type Document = {
  readonly name: string
  readonly content: Uint8Array
  /** How it is read, where whoever has it knows; by default its content says. */
  readonly format?: Format
}

/** What a reader makes of a document or of a part of it; `part` is the path of a file inside an archive. */
export type ReadItem = Outcome<Draft, ImportProblem> & { readonly part?: string }

/** Reads a document that another one holds: a file of an archive, an attachment. */
export type ReadPart = (part: Document) => AsyncIterable<ReadItem>

/**
 * Turns the bytes of one format into articles, or into problems with a name. A function of its argument: it opens no
 * file, makes no request and runs nothing that a document holds. It may throw only by mistake, and may be ended at any
 * time: it runs in a thread with bounded memory and time. A new format is a file here, a row in `read-document.ts`, and
 * rows in `format.ts` that say how its content is known.
 */
export type Reader = (document: Document, readPart: ReadPart) => Iterable<ReadItem> | AsyncIterable<ReadItem>
