import { z } from 'zod'

/** Work on whole files of libraries, done in a thread of its own: it takes as long as the library is large. */
export type FileTask =
  /** Writes a library anew, so that nothing is left in it of what was deleted. */
  | { readonly kind: 'rewrite'; readonly path: string }
  /** Takes articles out of a backup. */
  | { readonly kind: 'clean-backup'; readonly path: string; readonly ids: readonly number[] }
  /** Writes a copy without removed articles, and verifies it. */
  | { readonly kind: 'export'; readonly path: string; readonly to: string }
  /** Writes a copy of a library of any version, brings it up to date and verifies it. */
  | { readonly kind: 'take-copy'; readonly path: string; readonly to: string }

/** What the thread answers: a number that the task is about, or why it could not be done, as a sentence. */
export const fileAnswerSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.int() }),
  z.strictObject({ ok: z.literal(false), problem: z.string() }),
])
export type FileAnswer = Readonly<z.infer<typeof fileAnswerSchema>>
