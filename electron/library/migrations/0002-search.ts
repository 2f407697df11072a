import type { Migration } from './migration.ts'

/**
 * Full-text search over headline and body, diacritics folded. The index holds no text of its own (`content` names the
 * view), and triggers keep it in step, so no statement elsewhere can forget it. Removed articles stay indexed, because
 * removing can be undone; queries leave them out.
 */
export const search: Migration = {
  version: 2,
  name: 'search',
  sql: `
CREATE VIEW article_texts AS
  SELECT articles.id AS id, articles.headline AS headline, texts.body AS body
  FROM articles JOIN texts ON texts.id = articles.text_id;

CREATE VIRTUAL TABLE article_search USING fts5 (
  headline, body,
  content = 'article_texts', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER article_search_after_insert AFTER INSERT ON articles BEGIN
  INSERT INTO article_search (rowid, headline, body)
  SELECT id, headline, body FROM article_texts WHERE id = new.id;
END;

CREATE TRIGGER article_search_before_update BEFORE UPDATE OF headline, text_id ON articles BEGIN
  INSERT INTO article_search (article_search, rowid, headline, body)
  SELECT 'delete', id, headline, body FROM article_texts WHERE id = old.id;
END;

CREATE TRIGGER article_search_after_update AFTER UPDATE OF headline, text_id ON articles BEGIN
  INSERT INTO article_search (rowid, headline, body)
  SELECT id, headline, body FROM article_texts WHERE id = new.id;
END;

CREATE TRIGGER article_search_before_delete BEFORE DELETE ON articles BEGIN
  INSERT INTO article_search (article_search, rowid, headline, body)
  SELECT 'delete', id, headline, body FROM article_texts WHERE id = old.id;
END;

INSERT INTO article_search (article_search) VALUES ('rebuild');
`,
}
