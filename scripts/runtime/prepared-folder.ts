import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { damageOf, writeManifest } from './manifest.ts'

const contentName = 'content'
const manifestName = 'manifest.json'

/** How to make a folder that is made once and then only used. */
export type Preparation = {
  /** Where it goes; its parent is made if need be. */
  readonly target: string
  /** Fills the empty folder `content`; `scratch` lies beside it on the same disk and is removed afterwards. */
  readonly fill: (folders: { readonly content: string; readonly scratch: string }) => Promise<void>
  /** Told, as the end of a sentence, why an earlier result is not used. */
  readonly onDamage: (reason: string) => void
}

/**
 * The content of a prepared folder, made now if it is not there or not as it was left.
 *
 * It is made under another name and renamed when complete, so what stands under `target` was once whole; the manifest
 * beside it tells whether it still is. What an interrupted run left behind is removed.
 */
export async function preparedFolder({ target, fill, onDamage }: Preparation): Promise<string> {
  const content = join(target, contentName)
  if (existsSync(target)) {
    const damage = await damageOf(content, join(target, manifestName))
    if (damage === null) return content
    onDamage(damage)
    await rm(target, { recursive: true, force: true })
  }
  await mkdir(dirname(target), { recursive: true })
  await removeAbandoned(target)
  const draft = await mkdtemp(`${draftPrefix(target)}${process.pid}-`)
  try {
    const folders = { content: join(draft, 'done', contentName), scratch: join(draft, 'scratch') }
    await mkdir(folders.content, { recursive: true })
    await mkdir(folders.scratch)
    await fill(folders)
    await writeManifest(folders.content, join(draft, 'done', manifestName))
    await moveInto(join(draft, 'done'), target)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return content
}

function draftPrefix(target: string): string {
  return `${target}.draft-`
}

/** Two runs may prepare the same folder at the same time; the results are alike, and the first to finish stays. */
async function moveInto(finished: string, target: string): Promise<void> {
  try {
    await rename(finished, target)
  } catch (error) {
    if (!existsSync(join(target, manifestName))) throw error
  }
}

async function removeAbandoned(target: string): Promise<void> {
  const prefix = basename(draftPrefix(target))
  for (const name of await readdir(dirname(target))) {
    if (!name.startsWith(prefix)) continue
    const owner = Number.parseInt(name.slice(prefix.length), 10)
    if (!isRunning(owner)) await rm(join(dirname(target), name), { recursive: true, force: true })
  }
}

function isRunning(processNumber: number): boolean {
  try {
    process.kill(processNumber, 0)
    return true
  } catch (error) {
    // It runs, and belongs to someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
