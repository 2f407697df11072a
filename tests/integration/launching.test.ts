import { spawnSync } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runToEnd } from '../../scripts/launch/run-to-end.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Everything but a display. */
function environmentWithoutDisplay(): NodeJS.ProcessEnv {
  const { DISPLAY: _x11, WAYLAND_DISPLAY: _wayland, ...environment } = process.env
  return environment
}

test.runIf(process.platform === 'linux').each(['start', 'dev'])(
  '%s without a display ends at once, with one sentence and a status that is not 0',
  (command) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${command}.mjs`], {
      cwd: root,
      env: environmentWithoutDisplay(),
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining('xvfb-run -a npm start')])
  },
)

test('a program that is launched has its arguments, its own standard output, and its status', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/with-node.mjs', 'tests/support/echo-program.ts', 'one two', '--three'],
    { cwd: root, encoding: 'utf8' },
  )
  expect({ stdout, stderr, status }).toEqual({ stdout: '["one two","--three"]\n', stderr: '', status: 7 })
})

test('a program in place of another ends as it would have ended by itself', async () => {
  const listeners = process.listenerCount('SIGTERM')
  const run = (code: string) => runToEnd(process.execPath, ['-e', code])
  expect(await run('process.exitCode = 3')).toBe(3)
  expect(await run('process.kill(process.pid, "SIGTERM")')).toBe(128 + constants.signals.SIGTERM)
  await expect(runToEnd('no-such-program-anywhere', [])).rejects.toThrow('ENOENT')
  expect(process.listenerCount('SIGTERM')).toBe(listeners)
})

test('a failed command stays failed, whatever its packages do at the end of the process', () => {
  const program = `
    import { runCommand } from './scripts/run-command.ts'
    process.on('beforeExit', () => process.exit(0))
    await runCommand(() => Promise.reject(new Error('what is wrong')))`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 1, stderr: 'what is wrong\n' })
})
