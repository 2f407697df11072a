import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { electronFlags } from './support/launch.ts'
import { test } from './support/test.ts'

/** As the kernel numbers it: system calls pass a filter program. */
const filtered = '2'

test("the page runs in Chromium's sandbox, as an ordinary user", async ({ open }) => {
  test.skip(process.platform !== 'linux', 'The process status that is read here exists on Linux only.')
  test.skip(electronFlags().includes('--no-sandbox'), "This machine does not allow Chromium's sandbox.")
  const { app } = await open()
  const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId())
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8')

  expect(/^Seccomp:\s+(\d)/m.exec(status)?.[1]).toBe(filtered)
  expect(/^CapEff:\s+(\S+)/m.exec(status)?.[1]).toMatch(/^0+$/)
  // Its own process numbers: one in each namespace it lives in, the innermost last.
  expect(/^NSpid:\s+(.+)$/m.exec(status)?.[1]?.split('\t').length).toBeGreaterThan(1)
  expect(await app.evaluate(() => process.getuid?.())).not.toBe(0)
})
