import type { Article } from '../../shared/domain/article.ts'
import { readableDate } from './dates.ts'

/** Puts something on the clipboard, in one form or in several: plain text, and HTML for documents and mail. */
export function copy(forms: { readonly 'text/plain': string; readonly 'text/html'?: string }): void {
  const put = (event: ClipboardEvent): void => {
    event.preventDefault()
    for (const [type, content] of Object.entries(forms)) event.clipboardData?.setData(type, content)
  }
  // The browser's own copying lets the page say what is copied, without a permission of its own.
  document.addEventListener('copy', put, { once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', put)
}

type Source = Pick<Article, 'headline' | 'headlineIsMade' | 'source' | 'published'>

/** Puts words on the clipboard as a note quotes them: with headline, source and date of the report they stand in. */
export function copyWithSource(words: string, { headline, headlineIsMade, source, published }: Source): void {
  const about = [headlineIsMade ? null : `“${headline}”`, source, published === null ? null : readableDate(published)]
  const known = about.filter((part) => part !== null)
  copy({ 'text/plain': known.length === 0 ? words : `${words}\n(${known.join(', ')})` })
}
