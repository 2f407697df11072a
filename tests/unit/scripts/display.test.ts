import { expect, test } from 'vitest'
import { missingDisplay } from '../../../scripts/launch/display.mjs'

test('a window can be shown on X11, on Wayland, and wherever displays are not named', () => {
  expect(missingDisplay('linux', { DISPLAY: ':0' })).toBeNull()
  expect(missingDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBeNull()
  expect(missingDisplay('darwin', {})).toBeNull()
  expect(missingDisplay('win32', {})).toBeNull()
})

test('without a display one sentence names both ways on', () => {
  for (const environment of [{}, { DISPLAY: '' }]) {
    const sentence = missingDisplay('linux', environment)
    expect(sentence).toContain('xvfb-run -a npm start')
    expect(sentence).toContain('npm run -s doublet -- --help')
    expect(sentence?.split('\n')).toHaveLength(1)
  }
})
