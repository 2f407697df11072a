import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'

const manifestSchema = z.array(
  z.strictObject({ path: z.string(), bytes: z.int(), modified: z.number(), sha256: z.string() }),
)
/** Every file of a folder as it was when the folder was finished; `path` is relative to it, `modified` in milliseconds. */
type Manifest = z.infer<typeof manifestSchema>

/** Writes down every file of `folder` at `path`, which must lie outside it. Its presence says the folder is complete. */
export async function writeManifest(folder: string, path: string): Promise<void> {
  const manifest: Manifest = []
  for (const file of await filesOf(folder)) {
    const { size, mtimeMs } = await stat(join(folder, file))
    manifest.push({
      path: file,
      bytes: size,
      modified: mtimeMs,
      sha256: await hashOf(join(folder, file), 'sha256', 'hex'),
    })
  }
  await writeFile(path, JSON.stringify(manifest))
}

/**
 * What is wrong with a folder written down with `writeManifest`, as the end of a sentence; null when it is as it was.
 * A file of the same size and time counts as the same; one of another time is read and its hash compared.
 */
export async function damageOf(folder: string, manifestPath: string): Promise<string | null> {
  const manifest = await readManifest(manifestPath)
  if (manifest === null) return 'it was not finished'
  for (const { path, bytes, modified, sha256 } of manifest) {
    const file = join(folder, path)
    const found = await stat(file).catch(() => null)
    if (found === null) return `${path} is missing`
    if (found.size !== bytes) return `${path} has ${found.size} bytes instead of ${bytes}`
    if (found.mtimeMs !== modified && (await hashOf(file, 'sha256', 'hex')) !== sha256) return `${path} was changed`
  }
  return null
}

async function readManifest(path: string): Promise<Manifest | null> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted()
}

/** The hash of a file, read as a stream: these files are larger than what should be held in memory. */
export async function hashOf(
  path: string,
  algorithm: 'sha256' | 'sha512',
  encoding: 'hex' | 'base64',
): Promise<string> {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(path), hash)
  return hash.digest(encoding)
}
