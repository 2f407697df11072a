/** Where electron-builder leaves the executable, from its output folder: it names folders by platform and architecture. */
export function packagedExecutable(platform: NodeJS.Platform, architecture: string): string {
  const suffix = architecture === 'x64' ? '' : `-${architecture}`
  switch (platform) {
    case 'darwin':
      return `mac${suffix}/Doublet.app/Contents/MacOS/Doublet`
    case 'win32':
      return `win${suffix}-unpacked/Doublet.exe`
    default:
      return `linux${suffix}-unpacked/doublet`
  }
}
