import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { fuses } from '../../electron/security/fuses.ts'
import { LibraryPage } from './pages/library-page.ts'
import { temporaryFolder } from './support/launch.ts'
import { launchPackaged } from './support/packaged.ts'

const executable = process.env['DOUBLET_PACKAGED'] ?? ''

test.describe('the packaged application', () => {
  test.skip(
    executable === '',
    'It is made by `npm test`, or by `npm run package`; its path is then in DOUBLET_PACKAGED.',
  )

  test('opens its window, and its library with the sample reports it carries', async () => {
    const userDataDir = await temporaryFolder()
    const { page, close } = await launchPackaged(executable, userDataDir)
    try {
      await expect(page).toHaveTitle(/Doublet/)
      await new LibraryPage(page).fill()
    } finally {
      await close()
      await rm(userDataDir, { recursive: true, force: true })
    }
  })

  test('has the fuses of the security rules', async () => {
    const wire = await getCurrentFuseWire(executable)
    const expected: readonly (readonly [FuseV1Options, boolean])[] = [
      [FuseV1Options.RunAsNode, fuses.runAsNode],
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable, fuses.enableNodeOptionsEnvironmentVariable],
      [FuseV1Options.EnableNodeCliInspectArguments, fuses.enableNodeCliInspectArguments],
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, fuses.enableEmbeddedAsarIntegrityValidation],
      [FuseV1Options.OnlyLoadAppFromAsar, fuses.onlyLoadAppFromAsar],
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, fuses.loadBrowserProcessSpecificV8Snapshot],
      [FuseV1Options.GrantFileProtocolExtraPrivileges, fuses.grantFileProtocolExtraPrivileges],
    ]
    for (const [fuse, isOn] of expected) {
      expect(wire[fuse], FuseV1Options[fuse]).toBe(isOn ? FuseState.ENABLE : FuseState.DISABLE)
    }
    expect(fuses.runAsNode).toBe(false)
    expect(fuses.onlyLoadAppFromAsar).toBe(true)
  })

  test('carries its own archive and no other application', () => {
    test.skip(process.platform === 'darwin', 'The folder of resources lies elsewhere on macOS.')
    const resources = join(dirname(executable), 'resources')
    expect(existsSync(join(resources, 'app.asar'))).toBe(true)
    expect(existsSync(join(resources, 'default_app.asar'))).toBe(false)
    expect(existsSync(join(resources, 'app'))).toBe(false)
  })
})
