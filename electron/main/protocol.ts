import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { applicationScheme } from '../security/application-origin.ts'
import { contentSecurityPolicy } from '../security/content-security-policy.ts'
import { fileOf } from './application-files.ts'

/** Gives the page an origin of its own. To be called before the application is ready. */
export function registerApplicationScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: applicationScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/** Serves the files of `folder` as `app://doublet/`, each with the Content-Security-Policy. */
export function serveApplication(session: Session, folder: string): void {
  session.protocol.handle(applicationScheme, (request) => answer(folder, request))
}

async function answer(folder: string, request: Request): Promise<Response> {
  const file = fileOf(folder, request.url)
  if (request.method !== 'GET' || file === null) return new Response(null, { status: 404 })
  try {
    const content = await readFile(file.path)
    return new Response(new Uint8Array(content), {
      headers: {
        'Content-Type': file.contentType,
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cache-Control': 'no-cache',
      },
    })
  } catch {
    return new Response(null, { status: 404 })
  }
}
