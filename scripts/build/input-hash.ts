import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One hash over the names and bytes of all files in `folders` and of `files`, both relative to `root`. By content, not by
 * time: checking out another branch and back changes times only.
 */
export function inputHash(
  root: string,
  inputs: { readonly folders: readonly string[]; readonly files: readonly string[] },
): string {
  const paths = [...inputs.folders.flatMap((folder) => filesOf(root, folder)), ...inputs.files].toSorted()
  const hash = createHash('sha256')
  for (const path of paths) {
    const bytes = readFileSync(join(root, path))
    // Lengths keep what belongs to one file from being read as part of the next.
    hash.update(`${path.length} ${path} ${bytes.length} `).update(bytes)
  }
  return hash.digest('hex')
}

function filesOf(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
}
