import { z } from 'zod'
import { contractFailureSchema } from './failure.ts'

/** Numbers a call within one greeting; the client counts up from 0. */
const callId = z.int().nonnegative()

/** What a client sends. A `hello` opens the conversation and ends any earlier one on the same port. */
export const requestSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('hello'), version: z.int() }),
  z.strictObject({ type: z.literal('call'), id: callId, method: z.string(), input: z.unknown() }),
  z.strictObject({ type: z.literal('cancel'), id: callId }),
])
export type Request = z.infer<typeof requestSchema>

/** What a server sends. Every `hello` is answered by one. */
export const responseSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('hello'), version: z.int() }),
  z.strictObject({ type: z.literal('result'), id: callId, output: z.unknown() }),
  z.strictObject({ type: z.literal('failure'), id: callId, failure: contractFailureSchema }),
  z.strictObject({ type: z.literal('progress'), id: callId, progress: z.unknown() }),
  z.strictObject({ type: z.literal('event'), event: z.string(), payload: z.unknown() }),
])
export type Response = z.infer<typeof responseSchema>

/** Takes one line on something that was dropped or went wrong; never shown to the user. */
export type Log = (line: string) => void
