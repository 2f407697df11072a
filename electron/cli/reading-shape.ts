import type { Draft } from '../library/importing/draft.ts'

/** An article as `read` writes it. */
export function readingOf(path: string, draft: Draft) {
  return {
    path,
    title: draft.headline,
    titleIsMade: draft.headlineIsMade,
    byline: draft.byline,
    source: draft.source,
    dateline: draft.dateline,
    published: draft.published,
    language: draft.language,
    body: draft.body,
    warnings: draft.warnings,
    ...(draft.externalId === null ? {} : { id: draft.externalId }),
  }
}
