import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { applicationHost, applicationScheme } from '../security/application-origin.ts'
import { contentSecurityPolicy } from '../security/content-security-policy.ts'

/** What the page is made of; nothing else is served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

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

/** The file inside `folder` that `address` names; null for another host, another kind of file, or a way out of the folder. */
export function fileOf(
  folder: string,
  address: string,
): { readonly path: string; readonly contentType: string } | null {
  const url = new URL(address)
  if (url.host !== applicationHost) return null
  const name = decoded(url.pathname)
  if (name === null || name.includes('\0')) return null
  const path = join(folder, name)
  const contentType = contentTypes[extname(path)]
  if (contentType === undefined || !path.startsWith(folder + sep)) return null
  return { path, contentType }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
