import type { Migration } from './migration.ts'

/**
 * Stories: an article is in one or in none. Links are the pairs found to tell one story, partings those of which a person said
 * that they do not. A story keeps its row when its last article leaves it, so that every change can be undone. Triggers put
 * what is to be looked at into the backlog, and everything that is in a library already.
 */
export const stories: Migration = {
  version: 5,
  name: 'stories',
  sql: `
CREATE TABLE stories (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT CHECK (name <> '')
) STRICT;

CREATE TABLE story_articles (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  story_id INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX story_articles_by_story ON story_articles (story_id);

CREATE TABLE story_links (
  a INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  a_in_b REAL NOT NULL CHECK (a_in_b BETWEEN 0 AND 1),
  b_in_a REAL NOT NULL CHECK (b_in_a BETWEEN 0 AND 1),
  PRIMARY KEY (a, b),
  CHECK (a < b)
) STRICT, WITHOUT ROWID;

CREATE INDEX story_links_by_b ON story_links (b);

CREATE TABLE story_partings (
  a INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (a, b),
  CHECK (a < b)
) STRICT, WITHOUT ROWID;

CREATE INDEX story_partings_by_b ON story_partings (b);

CREATE TABLE story_backlog (article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE) STRICT;

CREATE TRIGGER story_backlog_after_insert AFTER INSERT ON articles BEGIN
  INSERT OR IGNORE INTO story_backlog (article_id) VALUES (new.id);
END;

CREATE TRIGGER story_backlog_after_restore AFTER UPDATE OF removed ON articles
WHEN new.removed IS NULL AND NOT EXISTS (SELECT 1 FROM story_articles WHERE article_id = new.id) BEGIN
  INSERT OR IGNORE INTO story_backlog (article_id) VALUES (new.id);
END;

INSERT INTO story_backlog (article_id) SELECT id FROM articles WHERE removed IS NULL;
`,
}
