import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import boundaries from '../../.dependency-cruiser.mjs'

type Violation = { readonly rule: string; readonly files: Readonly<Record<string, string>> }

/** For each rule the smallest tree that breaks it: a rule never seen failing is not trusted. */
const violations: readonly Violation[] = [
  {
    rule: 'no-circular',
    files: { 'shared/text/a.ts': `import './b.ts'`, 'shared/text/b.ts': `import './a.ts'` },
  },
  { rule: 'no-orphans', files: { 'shared/text/lonely.ts': 'export const lonely = 1' } },
  { rule: 'shared-runs-anywhere', files: { 'shared/contract/a.ts': `import 'node:fs'` } },
  { rule: 'shared-runs-anywhere', files: { 'shared/contract/a.ts': `import 'react'` } },
  {
    rule: 'engines-do-not-validate',
    files: {
      'shared/figures/a.ts': `import { spanSchema } from '../domain/span.ts'\nspanSchema`,
      'shared/domain/span.ts': 'export const spanSchema = 1',
    },
  },
  { rule: 'engines-do-not-validate', files: { 'shared/text/a.ts': `import { z } from 'zod'\nz` } },
  {
    rule: 'engines-know-no-boundary',
    files: {
      'shared/analysis/a.ts': `import type { Port } from '../contract/define.ts'\nexport type P = Port`,
      'shared/contract/define.ts': 'export type Port = 1',
    },
  },
  {
    rule: 'text-is-the-ground-floor',
    files: { 'shared/text/a.ts': `import '../compare/index.ts'`, 'shared/compare/index.ts': 'export {}' },
  },
  {
    rule: 'compare-is-pure',
    files: { 'shared/compare/a.ts': `import '../figures/index.ts'`, 'shared/figures/index.ts': 'export {}' },
  },
  {
    rule: 'figures-are-pure',
    files: { 'shared/figures/a.ts': `import '../compare/index.ts'`, 'shared/compare/index.ts': 'export {}' },
  },
  {
    rule: 'one-door',
    files: {
      'electron/library/jobs/a.ts': `import '../../../shared/compare/match.ts'`,
      'shared/compare/match.ts': 'export {}',
    },
  },
  {
    rule: 'one-door',
    files: { 'shared/analysis/a.ts': `import '../compare/match.ts'`, 'shared/compare/match.ts': 'export {}' },
  },
  { rule: 'library-is-plain-node', files: { 'electron/library/a.ts': `import 'electron'` } },
  {
    rule: 'library-is-plain-node',
    files: { 'electron/library/a.ts': `import '../main/window.ts'`, 'electron/main/window.ts': 'export {}' },
  },
  { rule: 'cli-is-plain-node', files: { 'electron/cli/a.ts': `import 'electron'` } },
  {
    rule: 'main-does-not-enter-library',
    files: { 'electron/main/a.ts': `import '../library/open.ts'`, 'electron/library/open.ts': 'export {}' },
  },
  { rule: 'only-library-opens-sqlite', files: { 'electron/cli/a.ts': `import 'better-sqlite3'` } },
  {
    rule: 'renderer-sees-shared-only',
    files: { 'renderer/app/a.ts': `import '../../electron/main/b.ts'`, 'electron/main/b.ts': 'export {}' },
  },
  { rule: 'renderer-has-no-node', files: { 'renderer/app/a.ts': `import 'node:fs'` } },
  {
    rule: 'renderer-never-computes',
    files: {
      'renderer/app/a.ts': `import { compareTexts } from '../../shared/compare/index.ts'\ncompareTexts`,
      'shared/compare/index.ts': 'export const compareTexts = 1',
    },
  },
  {
    rule: 'only-client-holds-the-port',
    files: {
      'renderer/app/a.ts': `import '../../shared/contract/client.ts'`,
      'shared/contract/client.ts': 'export {}',
    },
  },
  {
    rule: 'no-test-code-in-product',
    files: { 'electron/main/a.ts': `import '../../tests/support/b.ts'`, 'tests/support/b.ts': 'export {}' },
  },
  { rule: 'not-to-unresolvable', files: { 'electron/main/a.ts': `import './nowhere.ts'` } },
]

const forbidden = boundaries.forbidden ?? []

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'doublet-boundaries-'))
})
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

/** Names of the rules that a tree of files breaks. */
async function brokenRules(name: string, files: Violation['files']): Promise<readonly string[]> {
  const tree = join(root, name)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'))
  // The planted trees have no tsconfig of their own.
  const { tsConfig: _none, ...options } = boundaries.options as ICruiseOptions & { readonly tsConfig: unknown }
  const result = await cruise([...new Set(Object.keys(files).map((path) => path.slice(0, path.indexOf('/'))))], {
    ...options,
    baseDir: tree,
    validate: true,
    ruleSet: { forbidden },
    preserveSymlinks: true,
  })
  return (result.output as ICruiseResult).summary.violations.map((violation) => violation.rule.name)
}

describe('boundary rules', () => {
  test.each(violations.map((violation, index) => ({ ...violation, index })))(
    '$rule fails on a planted violation ($index)',
    async ({ rule, files, index }) => {
      expect(await brokenRules(String(index), files)).toContain(rule)
    },
  )

  test('every rule has a planted violation', () => {
    const planted = new Set(violations.map(({ rule }) => rule))
    expect(forbidden.map(({ name }) => name).filter((name) => !planted.has(name ?? ''))).toEqual([])
  })

  test('a tree that keeps to the rules breaks none', async () => {
    const files = {
      'shared/compare/index.ts': `import { words } from '../text/index.ts'\nexport const compareTexts = words`,
      'shared/text/index.ts': 'export const words = 1',
      'electron/library/open.ts': `import '../../shared/compare/index.ts'\nimport 'better-sqlite3'`,
    }
    expect(await brokenRules('clean', files)).toEqual([])
  })
})
