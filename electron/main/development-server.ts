import type { DevelopmentServer } from '../security/content-security-policy.ts'

/** The server that `npm run dev` names. A packaged application has none, whatever its environment says. */
export function developmentServer(
  environment: Readonly<Record<string, string | undefined>>,
  isPackaged: boolean,
): DevelopmentServer {
  const address = environment['ELECTRON_RENDERER_URL']
  if (isPackaged || address === undefined || !URL.canParse(address)) return null
  const server = new URL(address)
  return ['localhost', '127.0.0.1', '[::1]'].includes(server.hostname) ? server : null
}
