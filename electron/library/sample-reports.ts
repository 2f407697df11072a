import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { inputOfBytes, inputOfProblem, type ImportInput } from './importing/import-input.ts'

/** The sample reports lie beside this module, in the sources as in the build. */
const folder = join(import.meta.dirname, 'samples')

/** The sample reports whose names are not among `present`, in the order of their names. */
export function sampleReports(present: readonly string[]): ImportInput[] {
  const known = new Set(present)
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.txt') && !known.has(name))
      .sort()
      .map((name) => inputOfBytes(name, readFileSync(join(folder, name)), { kind: 'sample', name }))
  } catch {
    return [inputOfProblem(folder, { kind: 'sample', name: folder }, { kind: 'no-samples' })]
  }
}
