import type { Migration } from './migration.ts'

/**
 * A text is stored once, every arrival keeps its own row: a resend is an article of its own that shares its text.
 * Deleting first only dates `removed`, so that it can be undone. `AUTOINCREMENT` keeps a number from being used again.
 */
export const articles: Migration = {
  version: 1,
  name: 'articles',
  sql: `
CREATE TABLE texts (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  word_count INTEGER NOT NULL CHECK (word_count >= 0),
  body TEXT NOT NULL
) STRICT;

CREATE TABLE articles (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  text_id INTEGER NOT NULL REFERENCES texts (id),
  external_id TEXT CHECK (external_id <> ''),
  headline TEXT NOT NULL,
  headline_is_made INTEGER NOT NULL CHECK (headline_is_made IN (0, 1)),
  byline TEXT CHECK (byline <> ''),
  source TEXT CHECK (source <> ''),
  dateline TEXT CHECK (dateline <> ''),
  published TEXT CHECK (published GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
  language TEXT CHECK (language <> ''),
  origin_kind TEXT NOT NULL CHECK (origin_kind IN ('file', 'dropped', 'paste', 'sample')),
  origin_name TEXT CHECK (origin_name <> ''),
  imported TEXT NOT NULL CHECK (imported GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  removed TEXT CHECK (removed GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  CHECK ((origin_name IS NULL) = (origin_kind = 'paste'))
) STRICT;

CREATE INDEX articles_by_text ON articles (text_id);

CREATE INDEX articles_by_external_id ON articles (external_id) WHERE external_id IS NOT NULL;
`,
}
