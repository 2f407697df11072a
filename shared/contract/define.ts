import type { z } from 'zod'

/** One call: what goes in, what comes out, and what is reported on the way, if it may take long. */
export type Method = {
  readonly input: z.ZodType
  readonly output: z.ZodType
  readonly progress?: z.ZodType
}

/** A process boundary as a value: types, client, server and validation all derive from it. */
export type Contract = {
  /** Raised with every change that an older peer would misread; both sides refuse to talk when it differs. */
  readonly version: number
  readonly methods: Readonly<Record<string, Method>>
  /** What the serving side announces without being asked. */
  readonly events: Readonly<Record<string, z.ZodType>>
}

export type Input<M extends Method> = z.input<M['input']>
export type Output<M extends Method> = z.output<M['output']>
export type Progress<M extends Method> = M['progress'] extends z.ZodType ? z.output<M['progress']> : never

/** What `AbortSignal` and its like offer; named here because shared/ knows no host's types. */
export type Cancellation = {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** What a caller may pass with any call. */
export type CallOptions<M extends Method> = {
  /** Aborting rejects the call with a `cancelled` failure and tells the other side to stop. */
  readonly signal?: Cancellation
  readonly onProgress?: (progress: Progress<M>) => void
}

/** The least a transport must do. MessagePort, worker, child process, ipc and in-process all fit. */
export type Port = {
  postMessage(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Called at most once, when the other end is gone; `reason` is a plain sentence. */
  onClose(listener: (reason: string) => void): void
}
