import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureLibrary } from '../../electron/cli/bench-library/measure.ts'

/** Enough to see that nothing got slow; `doublet bench-library` measures larger ones. */
const articles = 10_000

/** Builds a library of invented articles in a folder of its own and prints what `doublet bench-library` measures. */
export async function benchLibrary(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'doublet-bench-'))
  try {
    const measures = await measureLibrary({ path: join(folder, 'bench.doublet'), count: articles, tell: () => {} })
    for (const [name, value] of Object.entries(measures)) console.log(`${name.padEnd(20)} ${JSON.stringify(value)}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
