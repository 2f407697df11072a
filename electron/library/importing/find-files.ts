import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { failure, success, type Outcome } from '../outcome.ts'
import type { ImportProblem } from './import-problem.ts'

/** A file to be read, or a path at which there is none; `path` is as it was given, or begins with what was given. */
export type FoundFile = { readonly path: string; readonly size: Outcome<number, ImportProblem> }

/**
 * The files at the given paths, folders walked in the order of their names. Hidden entries of a folder (`.git`,
 * `.DS_Store`) are passed over; a folder that is reached twice, through a link perhaps, is walked once. Pipes, devices
 * and sockets are named, never opened: reading one could wait for ever.
 */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<FoundFile> {
  const walked = new Set<string>()
  for (const path of paths) yield* walk(path, walked)
}

async function* walk(path: string, walked: Set<string>): AsyncGenerator<FoundFile> {
  try {
    const about = await stat(path)
    if (about.isFile()) yield { path, size: success(about.size) }
    else if (about.isDirectory()) yield* walkFolder(path, walked)
    else yield { path, size: failure({ kind: 'not-a-file' }) }
  } catch (error) {
    yield { path, size: failure(problemOfFileError(error)) }
  }
}

async function* walkFolder(path: string, walked: Set<string>): AsyncGenerator<FoundFile> {
  const real = await realpath(path)
  if (walked.has(real)) return
  walked.add(real)
  const names = await readdir(path)
  for (const name of names.sort()) {
    if (!name.startsWith('.')) yield* walk(join(path, name), walked)
  }
}

/** Turns what the file system throws into a problem with a name. */
export function problemOfFileError(error: unknown): ImportProblem {
  const detail = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'not-found' }
  if (code === 'EACCES' || code === 'EPERM') return { kind: 'not-permitted' }
  return { kind: 'unreadable', detail }
}
