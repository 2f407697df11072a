import { createContext, use, useLayoutEffect, useState } from 'react'
import type { Offers, Registry } from './registry.ts'

const RegistryContext = createContext<Registry | null>(null)

export const RegistryProvider = RegistryContext.Provider

export function useRegistry(): Registry {
  const registry = use(RegistryContext)
  if (registry === null) throw new Error('A command was offered outside RegistryProvider.')
  return registry
}

/**
 * Offers commands while the component is shown: menu, keys and the list of all commands then reach them. Every drawing
 * says anew how each is carried out, or, as `{ unavailable: 'Choose two articles first.' }`, why it cannot be.
 */
export function useCommands(offers: Offers): void {
  const registry = useRegistry()
  const [owner] = useState(() => Symbol('owner of commands'))
  useLayoutEffect(() => registry.offer(owner, offers))
  useLayoutEffect(() => () => registry.withdraw(owner), [registry, owner])
}
