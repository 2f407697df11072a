import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import { inputHash } from './input-hash.ts'

const output = join(root, 'out')
const stamp = join(output, 'inputs.sha256')
const inputs = {
  folders: ['shared', 'electron', 'renderer'],
  files: ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json'],
} as const

/** Builds the application into out/, unless out/ was built from just these sources. */
export async function buildIfStale(report: (line: string) => void): Promise<void> {
  const hash = inputHash(root, inputs)
  if (hash === builtFrom()) return
  report('Building ...')
  // Loaded only now: it takes a second and some hundred megabytes, which a start that need not build should not pay.
  const { build } = await import('electron-vite')
  rmSync(output, { recursive: true, force: true })
  await build({ root, logLevel: 'warn' })
  mkdirSync(output, { recursive: true })
  writeFileSync(stamp, hash)
}

/** To be called before anything else writes to out/. */
export function forgetBuild(): void {
  rmSync(stamp, { force: true })
}

function builtFrom(): string | null {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return null
  }
}
