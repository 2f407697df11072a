import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/end-to-end',
  // A test that passes only when repeated is a defect in it or in the product.
  retries: 0,
  // As many at one time as the test command has made displays for.
  workers: process.env['DOUBLET_DISPLAYS']?.split(' ').length ?? 1,
  // Patience costs nothing where all goes well, and a busy machine takes several times as long; how fast Doublet is, is measured elsewhere.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? 'test-results/end-to-end.json' }],
  ],
})
