import type { Port } from '../../shared/contract/define.ts'

/** Two ends of one connection in this process, with the manners of a real one: messages are copied and arrive later, in order. */
export type PortPair = {
  readonly client: Port
  readonly server: Port
  /** Everything that was posted from either end, as it went out. */
  readonly posted: readonly unknown[]
  /** Ends the connection as a process that dies: what is under way is lost and both ends hear `reason`. */
  close(reason: string): void
}

type End = { readonly onMessage: ((message: unknown) => void)[]; readonly onClose: ((reason: string) => void)[] }

export function createPortPair(): PortPair {
  const client: End = { onMessage: [], onClose: [] }
  const server: End = { onMessage: [], onClose: [] }
  const posted: unknown[] = []
  let isOpen = true

  const portOf = (own: End, other: End): Port => ({
    postMessage(message) {
      if (!isOpen) return
      const copy: unknown = structuredClone(message)
      posted.push(copy)
      setImmediate(() => {
        if (isOpen) for (const listener of other.onMessage) listener(copy)
      })
    },
    onMessage(listener) {
      own.onMessage.push(listener)
    },
    onClose(listener) {
      own.onClose.push(listener)
    },
  })

  return {
    client: portOf(client, server),
    server: portOf(server, client),
    posted,
    close(reason) {
      if (!isOpen) return
      isOpen = false
      for (const listener of [...client.onClose, ...server.onClose]) listener(reason)
    },
  }
}

/** Resolves when everything posted so far, and the answers to it, have arrived. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
}
