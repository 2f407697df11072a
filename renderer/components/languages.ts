const NAMES = new Intl.DisplayNames('en', { type: 'language' })

/** `German` for `de`; a tag that names no language stays as it is. */
export function readableLanguage(tag: string): string {
  try {
    return NAMES.of(tag) ?? tag
  } catch {
    return tag
  }
}
