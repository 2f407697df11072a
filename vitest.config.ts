import { join } from 'node:path'
import process from 'node:process'
import { defineConfig } from 'vitest/config'

// Tests start processes and threads by the hundred, and each would strip and compile the same sources anew.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/node')

/** A failing law must fail again when it is run again: the seed is printed and can be set with FC_SEED. */
const project = (name: string, timeout: number) => ({
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], testTimeout: timeout, environment: 'node' as const },
})

export default defineConfig({
  test: {
    projects: [project('unit', 60_000), project('property', 60_000), project('integration', 60_000)],
    // Two workers: the machines that test this have two cores, and some tests start processes of their own.
    maxWorkers: 2,
  },
})
