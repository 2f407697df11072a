import type { ArticleStatus } from '../../../../shared/domain/article.ts'
import { failure, success } from '../../outcome.ts'
import { cleanText } from '../decode-text.ts'
import { draftOfText, nothingStated, type Stated } from '../draft.ts'
import type { ImportProblem } from '../import-problem.ts'
import { largestText } from '../limits.ts'
import { isoDateOf } from '../../../../shared/domain/stated-date.ts'
import type { ReadItem } from './reader.ts'

/** What a format says of an article, as far as it says it; dates in any of the forms that formats have. */
export type Metadata = { readonly [Key in keyof Stated]?: Stated[Key] | undefined }

/** The article made of a text and what its format says of it; the problem where neither headline nor text is there. */
export function articleItem(text: string, metadata: Metadata, nothing: ImportProblem = { kind: 'empty' }): ReadItem {
  if (text.length > largestText) return failure({ kind: 'too-large', limit: largestText })
  const clean = cleanText(text)
  const stated: Stated = { ...nothingStated, ...definedOf(metadata) }
  const draft = draftOfText(clean.text, {
    ...stated,
    headline: stated.headline === null ? null : cleanText(stated.headline).text,
    byline: bylineOf(stated.byline),
    published: dateOf(stated.published),
    embargo: dateOf(stated.embargo),
    warnings: [...stated.warnings, ...clean.warnings],
  })
  return draft === null ? failure(nothing) : success(draft)
}

/** The first of several statements that says something. */
export function firstOf(...stated: readonly (string | null | undefined)[]): string | null {
  return stated.find((text) => text !== null && text !== undefined && text.trim() !== '') ?? null
}

/** What the words for the state of an item mean that formats share. */
export function statusOf(...stated: readonly (string | null | undefined)[]): ArticleStatus | null {
  const all = stated.filter((word) => word !== null && word !== undefined)
  if (all.some((word) => /^(?:cancell?ed|killed|withdrawn)$/i.test(word))) return 'withdrawn'
  if (all.some((word) => /^withheld$/i.test(word))) return 'withheld'
  return all.some((word) => /^correct/i.test(word)) ? 'correction' : null
}

/** Notes to editors as one; null where there is none. */
export function joinNotes(...notes: readonly (string | null)[]): string | null {
  const said = [...new Set(notes.filter((note) => note !== null && note !== ''))]
  return said.length === 0 ? null : said.join(' ')
}

function definedOf(metadata: Metadata): Partial<Stated> {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined))
}

/** Names without the word that introduces them. */
function bylineOf(byline: string | null): string | null {
  return (
    byline
      ?.trim()
      .replace(/^(?:by|von|par|por|di|door|av|af)[\s:]+(?=\p{L})/iu, '')
      .replace(/[\s,;|]+$/u, '') ?? null
  )
}

function dateOf(stated: string | null): string | null {
  return stated === null || stated.trim() === '' ? null : isoDateOf(stated)
}
