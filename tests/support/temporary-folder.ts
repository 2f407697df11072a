import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Makes a folder that is removed when the running test ends, after what the test opened in it later is closed. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'doublet-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
