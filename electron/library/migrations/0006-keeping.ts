import type { Migration } from './migration.ts'

/**
 * Tags, told apart by `key` (capitals do not count); one that no article has any more is gone. `deletions` names the articles
 * that were deleted for good and of which something may still stand in unused parts of the file or in a backup.
 */
export const keeping: Migration = {
  version: 6,
  name: 'keeping',
  sql: `
CREATE TABLE tags (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  key TEXT NOT NULL UNIQUE CHECK (key <> '')
) STRICT;

CREATE TABLE article_tags (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  PRIMARY KEY (article_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_tags_by_tag ON article_tags (tag_id, article_id);

CREATE TRIGGER tags_after_untagging AFTER DELETE ON article_tags
WHEN NOT EXISTS (SELECT 1 FROM article_tags WHERE tag_id = old.tag_id) BEGIN
  DELETE FROM tags WHERE id = old.tag_id;
END;

CREATE TABLE deletions (article_id INTEGER PRIMARY KEY) STRICT;

CREATE INDEX articles_by_removal ON articles (removed) WHERE removed IS NOT NULL;
`,
}
