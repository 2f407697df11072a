/**
 * Why no window can be shown, as a sentence with the ways on; null where one can.
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {string | null}
 */
export function missingDisplay(platform, environment) {
  if (platform !== 'linux') return null
  if (environment['DISPLAY'] || environment['WAYLAND_DISPLAY']) return null
  return (
    'Doublet needs a display to open its window and there is none here: ' +
    'use a virtual one (`xvfb-run -a npm start`) or the command line (`npm run -s doublet -- --help`).'
  )
}
