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
    ...stated({
      id: draft.externalId,
      slug: draft.slug,
      version: draft.version,
      status: draft.status,
      editorsNote: draft.editorsNote,
      embargo: draft.embargo,
    }),
  }
}

/** The fields that say something: most articles have none of them. */
function stated(fields: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
}
