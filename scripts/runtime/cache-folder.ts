import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * Where prepared runtimes are kept, outside the checkout: `DOUBLET_CACHE` if set, else `doublet` in the user's cache
 * folder as the XDG base directory specification has it (which ignores a relative path).
 */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const given = environment['DOUBLET_CACHE']
  if (given) return resolve(given)
  const xdg = environment['XDG_CACHE_HOME']
  return join(xdg?.startsWith('/') ? xdg : join(homedir(), '.cache'), 'doublet')
}
