import { createHash } from 'node:crypto'
import type { Origin } from '../../../shared/domain/article.ts'
import { readWords } from '../../../shared/text/index.ts'
import { fingerprintsOf } from '../overlaps/fingerprints.ts'
import type { Draft } from './draft.ts'

/** An article with all that storing and indexing it needs, so that the thread that writes only writes. */
export type PreparedArticle = {
  readonly draft: Draft
  readonly origin: Origin
  /** Of the body, in UTF-8. */
  readonly sha256: Uint8Array
  readonly wordCount: number
  /** Of the body, or of the headline where the body has no words. */
  readonly fingerprints: Uint32Array
}

export function prepareArticle(draft: Draft, origin: Origin): PreparedArticle {
  const words = readWords(draft.body)
  return {
    draft,
    origin,
    sha256: createHash('sha256').update(draft.body, 'utf8').digest(),
    wordCount: words.count,
    fingerprints: words.count > 0 ? fingerprintsOf(draft.body, words) : fingerprintsOf(draft.headline),
  }
}
