import type { Migration } from './migration.ts'

/** Kills are found among all articles when an import begins: a report may come in after the kill that names it. */
export const withdrawals: Migration = {
  version: 10,
  name: 'withdrawals',
  sql: `
CREATE INDEX articles_by_withdrawal ON articles (id) WHERE status = 'withdrawn';
`,
}
