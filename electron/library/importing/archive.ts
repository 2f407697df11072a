import { Buffer } from 'node:buffer'
import { buffer } from 'node:stream/consumers'
import { fromBufferPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl'
import { failure, success, type Outcome } from '../outcome.ts'
import type { ImportProblem } from './import-problem.ts'

type Packed = { readonly name: string; readonly entry: Entry }
/** A ZIP archive held in memory. Its names are names only: nothing is ever written to them. */
export type Archive = { readonly entries: readonly Packed[]; readonly file: ZipFile }

/** Opens an archive and lists its files, at most `limit` of them. */
export async function openArchive(content: Uint8Array, limit: number): Promise<Outcome<Archive, ImportProblem>> {
  try {
    const buffer = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    // yauzl would refuse a whole archive for one name that leaves its folder, which is harmless here.
    const file = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false, decodeStrings: false })
    const entries: Packed[] = []
    for await (const entry of file.eachEntry()) {
      const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry
      const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
      if (!name.endsWith('/')) entries.push({ name, entry })
      if (entries.length >= limit) break
    }
    return success({ entries, file })
  } catch (error) {
    return failure({ kind: 'not-understood', detail: error instanceof Error ? error.message : String(error) })
  }
}

/** The bytes of a file in an archive; one that unpacks to more than `limit` bytes, or than it says, is a problem. */
export async function unpack(
  archive: Archive,
  { entry }: Packed,
  limit: number,
): Promise<Outcome<Uint8Array, ImportProblem>> {
  if (entry.isEncrypted()) return failure({ kind: 'encrypted' })
  if (entry.uncompressedSize > limit) return failure({ kind: 'too-large', limit })
  try {
    // yauzl ends the stream with an error when it holds more or less than the archive said.
    return success(await buffer(await archive.file.openReadStreamPromise(entry)))
  } catch (error) {
    return failure({ kind: 'not-understood', detail: error instanceof Error ? error.message : String(error) })
  }
}

/** The end of an archive that says how many files it has: a record of 22 bytes and a remark of up to 65,535. */
export const directoryEnd = 65_557

/** How many files an archive says it has, read off its end; 1 where it does not say. */
export function countEntries(ending: Uint8Array): number {
  const buffer = Buffer.from(ending.buffer, ending.byteOffset, ending.byteLength)
  const at = buffer.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  return at < 0 || at + 12 > buffer.length ? 1 : Math.max(1, buffer.readUInt16LE(at + 10))
}
