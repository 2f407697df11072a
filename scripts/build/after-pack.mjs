import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Called by electron-builder when the files are in place: removes Electron's default application, which would run in place
 * of a missing app.asar.
 * @param {import('electron-builder').AfterPackContext} context
 */
export default async function removeDefaultApplication({ appOutDir, packager }) {
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true })
}
