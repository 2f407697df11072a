import { expect, test } from 'vitest'
import { planSandbox } from '../../../scripts/system/sandbox.ts'

test('an ordinary user needs nothing where user namespaces are allowed', () => {
  const plan = planSandbox({ isRoot: false, hasUserNamespaces: true, hasSetuidHelper: false })
  expect(plan).toEqual({ prefix: [], flags: [], warning: null })
})

test('root becomes an ordinary user of a namespace, with the sandbox on', () => {
  const plan = planSandbox({ isRoot: true, hasUserNamespaces: true, hasSetuidHelper: false })
  expect(plan.prefix).toContain('unshare')
  expect(plan.prefix).toContain('--map-user=1000')
  expect(plan.flags).toEqual([])
  expect(plan.warning).toBeNull()
})

test("Electron's helper serves an ordinary user where there are no user namespaces, and never root", () => {
  const facts = { hasUserNamespaces: false, hasSetuidHelper: true }
  expect(planSandbox({ ...facts, isRoot: false })).toEqual({ prefix: [], flags: [], warning: null })
  expect(planSandbox({ ...facts, isRoot: true }).flags).toEqual(['--no-sandbox'])
})

test('the sandbox is never left off without a word', () => {
  for (const isRoot of [true, false]) {
    const plan = planSandbox({ isRoot, hasUserNamespaces: false, hasSetuidHelper: false })
    expect(plan.flags).toEqual(['--no-sandbox'])
    expect(plan.warning).toContain('--no-sandbox')
  }
})
