/**
 * Rule: the packaged program is this application and cannot be made another. Set in the executable by the packager, under
 * the names of electron-builder's `electronFuses`.
 */
export const fuses = {
  /** The executable is not a Node: `ELECTRON_RUN_AS_NODE` does nothing. */
  runAsNode: false,
  /** There are no cookies to encrypt, and encrypting them asks for the keyring on Linux. */
  enableCookieEncryption: false,
  /** `NODE_OPTIONS` and `--inspect` cannot bring code in. */
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  /** Only the archive the application was packaged with is run, and only if it was not changed. */
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  /** The application has its own protocol; `file:` gets no privileges. */
  grantFileProtocolExtraPrivileges: false,
} as const
