import { createHash } from 'node:crypto'
import { articleIdSchema, articleSchema, type Article, type ArticleId } from '../../../shared/domain/article.ts'
import { readWords } from '../../../shared/text/index.ts'
import type { ReadableDb, WritableDb } from '../database/handles.ts'
import { nameOfOrigin, prepareArticleReads, prepareArticleWrites } from '../queries/articles.ts'
import { prepareTagReads, prepareTagWrites } from '../queries/tags.ts'
import { prepareTextWrites } from '../queries/texts.ts'

/** What became of an article of another library. */
export type MergedArticle =
  /** `same`: its text was here before, as that of another arrival. `known`: it is here itself. */
  | { readonly kind: 'added' | 'same' | 'known'; readonly here: ArticleId }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string }

/** What takes in one article of another library after the other; to be called within a transaction. */
export function prepareMerging(db: WritableDb, incoming: ReadableDb): (there: ArticleId) => MergedArticle {
  const reads = { articles: prepareArticleReads(incoming), tags: prepareTagReads(incoming) }
  const texts = prepareTextWrites(db)
  const articles = prepareArticleWrites(db)
  const tags = prepareTagWrites(db)
  const findKnown = prepareFinding(db)

  const store = (article: Article, sha256: Uint8Array): MergedArticle => {
    const { body, numberFormat } = article
    const text = texts.store({ sha256, wordCount: readWords(body).count, body })
    const {
      id: _id,
      sha256: _sha256,
      wordCount: _count,
      numberFormat: _format,
      previousVersion: _previous,
      ...rest
    } = article
    const { body: _body, ...metadata } = rest
    const here = articles.insert({ ...metadata, textId: text.id })
    if (numberFormat !== null) articles.edit(here, { numberFormat })
    return { kind: text.isNew || body === '' ? 'added' : 'same', here }
  }

  return (there) => {
    const read = articleSchema.safeParse(reads.articles.get(there))
    if (!read.success)
      return { kind: 'failed', name: `Article ${there}`, reason: 'What it says of itself is not understood.' }
    const article = read.data
    const sha256 = createHash('sha256').update(article.body, 'utf8').digest()
    const known = findKnown.find(article, sha256)
    if (known !== null) articles.restore(known)
    const merged: MergedArticle = known === null ? store(article, sha256) : { kind: 'known', here: known }
    if (merged.kind === 'failed') return merged
    findKnown.take(merged.here)
    for (const tag of reads.tags.of(there)) tags.set(tag, [merged.here], true)
    return merged
  }
}

/** Finds the articles that are here already, each once: the same text that came from the same place at the same time. */
function prepareFinding(db: ReadableDb) {
  const taken = new Set<number>()
  const find = db
    .prepare<Record<string, string | Uint8Array | null>, number>(
      `SELECT articles.id FROM texts JOIN articles ON articles.text_id = texts.id
       WHERE sha256 = @sha256 AND imported = @imported AND origin_kind = @kind AND origin_name IS @name
         AND (word_count > 0 OR headline = @headline) ORDER BY articles.id`,
    )
    .pluck()
  return {
    find({ imported, origin, headline }: Article, sha256: Uint8Array): ArticleId | null {
      const found = find
        .all({ sha256, imported, headline, kind: origin.kind, name: nameOfOrigin(origin) })
        .find((id) => !taken.has(id))
      return found === undefined ? null : articleIdSchema.parse(found)
    },
    take: (id: ArticleId): void => void taken.add(id),
  }
}
