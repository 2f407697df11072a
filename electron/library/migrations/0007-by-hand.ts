import type { Migration } from './migration.ts'

/**
 * What editors did by hand to pairs of articles: findings, and places said to belong together or not. Places are JSON, as
 * `quotedPlaceSchema` has them. `id` is the same in every library that the thing was copied to.
 */
export const byHand: Migration = {
  version: 7,
  name: 'by-hand',
  sql: `
CREATE TABLE by_hand (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  a INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  what TEXT NOT NULL CHECK (what IN ('finding', 'together', 'apart')),
  kind TEXT CHECK (kind IN ('figure', 'quotation', 'name', 'wording', 'missing', 'other')),
  note TEXT,
  place_a TEXT CHECK (json_valid(place_a)),
  place_b TEXT CHECK (json_valid(place_b)),
  reviewer TEXT NOT NULL,
  made TEXT NOT NULL,
  CHECK (a <= b),
  CHECK ((what = 'finding') = (kind IS NOT NULL) AND (what = 'finding') = (note IS NOT NULL)),
  CHECK (CASE what WHEN 'finding' THEN coalesce(place_a, place_b) ELSE place_a || place_b END IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX by_hand_by_pair ON by_hand (a, b);
CREATE INDEX by_hand_by_b ON by_hand (b);
`,
}
