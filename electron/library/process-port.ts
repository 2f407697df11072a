import type { Port } from '../../shared/contract/define.ts'
import { closeMessageSchema } from '../../shared/contract/library-process.ts'

/** What Electron gives a utility process as `process.parentPort`; named here because this folder must not import Electron. */
type UtilityParentPort = {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

/**
 * The way back to the process that started this one, under Electron's `utilityProcess` and under Node's `fork` alike
 * (`serialization: 'advanced'`, so that bytes and dates arrive as such).
 *
 * `onClose` is called when the parent asks for the library to be closed, or is gone. The caller then closes the file and
 * ends the process; nobody else will.
 *
 * @throws Error when the process was started by hand, without a parent to speak to.
 */
export function portOfParent(): Port {
  const utility: unknown = Reflect.get(process, 'parentPort')
  if (isUtilityParentPort(utility)) return portOfUtility(utility)
  if (process.send !== undefined) return portOfFork()
  throw new Error('The library process is started by Doublet and cannot be started by hand.')
}

function isUtilityParentPort(value: unknown): value is UtilityParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value
}

function portOfUtility(parent: UtilityParentPort): Port {
  const { port, receive } = createInbox((message) => parent.postMessage(message))
  parent.on('message', (event) => receive(event.data))
  return port
}

function portOfFork(): Port {
  const { port, receive, close } = createInbox((message) => {
    if (process.connected) process.send?.(message)
  })
  process.on('message', receive)
  process.on('disconnect', () => close('The application ended.'))
  return port
}

/** Hands messages on, except the one that asks to close. */
function createInbox(postMessage: (message: unknown) => void) {
  const onMessage = new Set<(message: unknown) => void>()
  const onClose = new Set<(reason: string) => void>()
  let closed: string | undefined
  const close = (reason: string): void => {
    if (closed !== undefined) return
    closed = reason
    for (const listener of onClose) listener(reason)
  }
  const receive = (message: unknown): void => {
    if (closeMessageSchema.safeParse(message).success) return close('The application closed the library.')
    for (const listener of onMessage) listener(message)
  }
  const port: Port = {
    postMessage,
    onMessage: (listener) => void onMessage.add(listener),
    // The wish to close may come while the library is still being opened, before anybody listens.
    onClose: (listener) => (closed === undefined ? void onClose.add(listener) : listener(closed)),
  }
  return { port, receive, close }
}
