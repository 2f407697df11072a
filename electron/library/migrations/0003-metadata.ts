import type { Migration } from './migration.ts'

/**
 * What sources say beside the text, and which article an article is the next version of. Versions are found by the id
 * of the source (indexed since version 1) or by its slug. An article that is deleted for good leaves no link behind.
 */
export const metadata: Migration = {
  version: 3,
  name: 'metadata',
  sql: `
ALTER TABLE articles ADD COLUMN number_format TEXT CHECK (number_format <> '');
ALTER TABLE articles ADD COLUMN slug TEXT CHECK (slug <> '');
ALTER TABLE articles ADD COLUMN version TEXT CHECK (version <> '');
ALTER TABLE articles ADD COLUMN status TEXT CHECK (status IN ('correction', 'withheld', 'withdrawn'));
ALTER TABLE articles ADD COLUMN editors_note TEXT CHECK (editors_note <> '');
ALTER TABLE articles ADD COLUMN embargo TEXT CHECK (embargo GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*');
ALTER TABLE articles ADD COLUMN previous_version INTEGER REFERENCES articles (id) ON DELETE SET NULL
  CHECK (previous_version <> id);

CREATE INDEX articles_by_slug ON articles (slug) WHERE slug IS NOT NULL;

CREATE INDEX articles_by_previous_version ON articles (previous_version) WHERE previous_version IS NOT NULL;
`,
}
