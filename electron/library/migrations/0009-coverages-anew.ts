import type { Migration } from './migration.ts'

/**
 * Coverage counts the words that are the same now, and no longer every word of an edited passage: what was kept of stories is
 * found again. From here on settled postings lie on shelves, too, which an earlier Doublet must not write among.
 */
export const coveragesAnew: Migration = {
  version: 9,
  name: 'coverages-anew',
  sql: `
DELETE FROM story_coverages;
INSERT OR IGNORE INTO story_coverage_backlog (story_id) SELECT DISTINCT story_id FROM story_articles;
`,
}
