import { defineConfig } from 'vitest/config'

/** A failing law must fail again when it is run again: the seed is printed and can be set with FC_SEED. */
const project = (name: string, timeout: number) => ({
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], testTimeout: timeout, environment: 'node' as const },
})

export default defineConfig({
  test: {
    projects: [project('unit', 20_000), project('property', 60_000), project('integration', 60_000)],
    // Two workers: the machines that test this have two cores, and some tests start processes of their own.
    maxWorkers: 2,
  },
})
