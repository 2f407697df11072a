import { extname, join, sep } from 'node:path'
import { applicationHost } from '../security/application-origin.ts'

/** What the page is made of; nothing else is served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** The file inside `folder` that `address` names; null for another host, another kind of file, or a way out of the folder. */
export function fileOf(
  folder: string,
  address: string,
): { readonly path: string; readonly contentType: string } | null {
  const url = new URL(address)
  if (url.host !== applicationHost) return null
  const name = decoded(url.pathname)
  // No file of the page has such a character in its name; on some system each is a way out.
  if (name === null || /[\0\\:]/.test(name)) return null
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
