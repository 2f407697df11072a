import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { inventedArticles } from '../../electron/cli/bench-library/articles.ts'
import { doublet } from './command-line.ts'

/** Articles where no other library is named: soon imported, and more than a window draws. */
const FEW = 2_000

/**
 * A library of invented articles in `folder`; the one that `DOUBLET_LARGE_LIBRARY` names where there is one, to measure a window with
 * as many as wanted (`doublet bench-library` builds it).
 */
export async function inventedLibrary(folder: string): Promise<string> {
  const named = process.env['DOUBLET_LARGE_LIBRARY']
  if (named !== undefined) return named
  const lines = join(folder, 'invented.jsonl')
  const library = join(folder, 'invented.doublet')
  writeFileSync(lines, [...inventedArticles(FEW)].map((article) => `${JSON.stringify(article)}\n`).join(''))
  const { status, err } = await doublet('import', '--library', library, lines)
  if (status !== 0) throw new Error(err)
  return library
}
