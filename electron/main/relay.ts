import type { Handlers } from '../../shared/contract/define.ts'
import type { libraryMethods } from '../../shared/contract/library.ts'
import { relayedMethods, type windowContract } from '../../shared/contract/window.ts'
import type { LibraryClient } from './library-host/library-host.ts'

type WindowHandlers = Handlers<typeof windowContract>
type RelayedMethod = keyof WindowHandlers & keyof typeof libraryMethods
type AnyCall = (input: unknown, options: { readonly signal: unknown; readonly onProgress: unknown }) => Promise<unknown>

/**
 * Passes the page's calls on to the library process, with cancellation and progress. A call made while the process is
 * being started waits for it.
 */
export function relayToLibrary(library: () => Promise<LibraryClient>): Pick<WindowHandlers, RelayedMethod> {
  const relay = (method: string) => async (input: unknown, context: { cancellation: unknown; progress: unknown }) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same method, with the same schemas, on both sides
    const client = (await library()) as unknown as Readonly<Record<string, AnyCall>>
    return client[method]?.(input, { signal: context.cancellation, onProgress: context.progress })
  }
  const handlers = [...relayedMethods].map((method) => [method, relay(method)])
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built from the names that the contract's own methods are made of
  return Object.fromEntries(handlers) as Pick<WindowHandlers, RelayedMethod>
}
