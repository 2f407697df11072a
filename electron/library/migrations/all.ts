import { articles } from './0001-articles.ts'
import { search } from './0002-search.ts'
import { metadata } from './0003-metadata.ts'
import { overlaps } from './0004-overlaps.ts'
import { stories } from './0005-stories.ts'
import { keeping } from './0006-keeping.ts'
import { byHand } from './0007-by-hand.ts'
import { storyCoverages } from './0008-story-coverages.ts'
import { coveragesAnew } from './0009-coverages-anew.ts'
import { withdrawals } from './0010-withdrawals.ts'
import type { Migration } from './migration.ts'

/** Every step there ever was, in order. Only ever appended to. */
export const migrations: readonly Migration[] = [
  articles,
  search,
  metadata,
  overlaps,
  stories,
  keeping,
  byHand,
  storyCoverages,
  coveragesAnew,
  withdrawals,
]

/** The schema version this code reads and writes. */
export const knownVersion = migrations.length
