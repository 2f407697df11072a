import type { z } from 'zod'
import type { Immutable } from '../domain/immutable.ts'

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

type Input<M extends Method> = Immutable<z.input<M['input']>>
type Output<M extends Method> = z.output<M['output']>
type Progress<M extends Method> = M['progress'] extends z.ZodType ? z.output<M['progress']> : never

/** What a handler receives: the input after its schema has parsed it. */
type Received<M extends Method> = Immutable<z.output<M['input']>>
type EventPayload<E extends z.ZodType> = Immutable<z.output<E>>

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

/** What a caller holds: every method, asynchronous, and `on`. A rejection is always a `ContractError`. */
export type Client<C extends Contract> = {
  readonly [K in keyof C['methods']]: (
    input: Input<C['methods'][K]>,
    options?: CallOptions<C['methods'][K]>,
  ) => Promise<Immutable<Output<C['methods'][K]>>>
} & {
  /** Listens to an event of the serving side; returns what ends the listening. */
  on<E extends keyof C['events']>(event: E, listener: (payload: EventPayload<C['events'][E]>) => void): () => void
}

/** What a handler is given beside its input. */
export type HandlerContext<M extends Method> = {
  /** Aborted when the caller cancels, greets anew or is gone; long work looks at it and stops. */
  readonly cancellation: Cancellation
  /** Reports to the caller's `onProgress`. Not callable for a method that declares no progress. */
  readonly progress: (progress: Progress<M>) => void
}

/** What answers one method, free to answer synchronously. It declines by throwing a `ContractError`. */
type Handler<M extends Method> = (
  input: Received<M>,
  context: HandlerContext<M>,
) => Immutable<Output<M>> | Promise<Immutable<Output<M>>>

/** What a host implements: every method of the contract. */
export type Handlers<C extends Pick<Contract, 'methods'>> = {
  readonly [K in keyof C['methods']]: Handler<C['methods'][K]>
}

/** Tells the client that something happened. Dropped when nobody of the same version listens. */
export type Emit<C extends Contract> = <E extends keyof C['events'] & string>(
  event: E,
  payload: EventPayload<C['events'][E]>,
) => void
