import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/end-to-end',
  // A test that passes only when repeated is a defect in it or in the product.
  retries: 0,
  // Each test opens a window of its own, and a window takes more than one core while it starts.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? 'test-results/end-to-end.json' }],
  ],
})
