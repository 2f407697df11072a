import { stat } from 'node:fs/promises'
import { inputOfBytes, inputsOfPaths, type ImportInput } from './import-input.ts'

/** What is to be imported, as it can be handed to a thread. */
export type ImportSource =
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  | { readonly kind: 'files'; readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] }

/** Of so many files and bytes at most, all told, storing takes less time than starting threads for it. */
const fewFiles = 16
const fewBytes = 200_000

/** A source that says what is to be imported; folders are walked, nothing is read yet. */
export async function inputsOf(source: ImportSource): Promise<ImportInput[]> {
  if (source.kind === 'paths') return inputsOfPaths(source.paths)
  return source.files.map(({ name, bytes }) => inputOfBytes(name, bytes, { kind: 'dropped', name }))
}

/** Whether a source is soon stored; folders count as many files. */
export async function isSmall(source: ImportSource): Promise<boolean> {
  if (source.kind === 'files') return areFew(source.files.map(({ bytes }) => bytes.length))
  if (source.paths.length > fewFiles) return false
  return areFew(await Promise.all(source.paths.map(sizeOf)))
}

function areFew(sizes: readonly number[]): boolean {
  return sizes.length <= fewFiles && sizes.reduce((sum, size) => sum + size, 0) <= fewBytes
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  return found?.isDirectory() === true ? Infinity : (found?.size ?? 0)
}
