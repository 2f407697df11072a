import type { Migration } from './migration.ts'

/**
 * How much the articles of a story have of each other, found once and kept, so that a story opens at once. Triggers forget what an
 * edit may have changed, and put stories whose articles changed into the backlog, and those that are there already.
 * (`OR IGNORE` would not hold in a trigger: what the statement outside says of conflicts goes before it.)
 */
export const storyCoverages: Migration = {
  version: 8,
  name: 'story-coverages',
  sql: `
CREATE TABLE story_coverages (
  a INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  a_in_b REAL NOT NULL CHECK (a_in_b BETWEEN 0 AND 1),
  b_in_a REAL NOT NULL CHECK (b_in_a BETWEEN 0 AND 1),
  relation TEXT NOT NULL CHECK (relation IN ('story', 'series', 'overlap', 'none')),
  PRIMARY KEY (a, b),
  CHECK (a < b)
) STRICT, WITHOUT ROWID;

CREATE INDEX story_coverages_by_b ON story_coverages (b);

CREATE TABLE story_coverage_backlog (story_id INTEGER PRIMARY KEY REFERENCES stories (id) ON DELETE CASCADE) STRICT;

CREATE TRIGGER story_coverages_after_joining AFTER INSERT ON story_articles BEGIN
  INSERT INTO story_coverage_backlog (story_id) SELECT new.story_id
  WHERE NOT EXISTS (SELECT 1 FROM story_coverage_backlog WHERE story_id = new.story_id);
END;

CREATE TRIGGER story_coverages_after_moving AFTER UPDATE OF story_id ON story_articles BEGIN
  INSERT INTO story_coverage_backlog (story_id) SELECT new.story_id
  WHERE NOT EXISTS (SELECT 1 FROM story_coverage_backlog WHERE story_id = new.story_id);
END;

CREATE TRIGGER story_coverages_after_edit
AFTER UPDATE OF text_id, headline, headline_is_made, source, published, language, number_format ON articles BEGIN
  DELETE FROM story_coverages WHERE a = new.id;
  DELETE FROM story_coverages WHERE b = new.id;
  INSERT INTO story_coverage_backlog (story_id) SELECT story_id FROM story_articles
  WHERE article_id = new.id AND story_id NOT IN (SELECT story_id FROM story_coverage_backlog);
END;

INSERT INTO story_coverage_backlog (story_id) SELECT DISTINCT story_id FROM story_articles;
`,
}
