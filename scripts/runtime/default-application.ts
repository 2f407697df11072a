/**
 * What Electron runs when it is given the folder of an application, by file name: Electron's own was removed from the
 * stand-in. It waits for the application before Electron reports `ready`, and loads what `-r` names before it, as Electron's
 * own does: Playwright holds the application back that way until it is attached.
 */
export const defaultApplication = {
  'package.json': JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' }),
  'main.js': `import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const first = process.argv.indexOf('-r')
if (first > 0) createRequire(import.meta.url)(resolve(process.argv[first + 1]))

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setAppPath(folder)
app.setName(description.productName ?? description.name)
app.setVersion(description.version)
process.defaultApp = true
await import(pathToFileURL(join(folder, description.main)).href)
`,
} as const
