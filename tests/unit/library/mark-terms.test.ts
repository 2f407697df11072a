import { describe, expect, test } from 'vitest'
import { prepareTermMarker } from '../../../electron/library/queries/mark-terms.ts'
import { termsOf } from '../../../electron/library/queries/search-terms.ts'
import { matchExpression } from '../../../electron/library/queries/search.ts'
import type { Span } from '../../../shared/domain/span.ts'
import { newLibrary } from '../../support/library.ts'

/** A text with brackets around its marks. */
function bracketed(text: string, marks: readonly Span[]): string {
  let from = 0
  const parts = marks.map((mark) => {
    const part = `${text.slice(from, mark.from)}[${text.slice(mark.from, mark.to)}]`
    from = mark.to
    return part
  })
  return parts.join('') + text.slice(from)
}

describe('what was found of a search', () => {
  test.each([
    ['ferry', 'Ferry stopped', 'The ferry, a Ferry-boat; ferries and FERRY.'],
    ['ferr*', 'No boat', 'The ferry, a Ferry-boat; ferries and FERRY.'],
    ['"bow door" broke', 'Bow: door', 'A bow, door and a bow-door broke; no door, bow.'],
    ['zurich', 'Zürich', 'Zu\u0308rich, ZÜRICH and “Zürich”: züricher not.'],
    ['é*', 'Été', 'L’e\u0301te\u0301 d’Élan 😀 énorme.'],
    ["O'Brien", 'O’Brien', 'Brien O. said O Brien, O-Brien’s'],
    ['한국 the', 'the 한국', 'The 한국 the'],
    ['1.4 14', '14', '1.4 of 14, 1,4 and 1 4'],
    ['the "the ferry"', 'Ferry', 'the the ferry the'],
  ])('%s is marked where the full-text index finds it', async (query, headline, body) => {
    const db = await newLibrary()
    db.prepare('INSERT INTO texts (sha256, word_count, body) VALUES (randomblob(32), 1, ?)').run(body)
    db.prepare(
      `INSERT INTO articles (text_id, headline, headline_is_made, origin_kind, imported)
       VALUES (1, ?, 0, 'paste', '2031-03-03T00:00:00Z')`,
    ).run(headline)
    const expected = db
      .prepare(
        `SELECT highlight(article_search, 0, '[', ']') AS headline, highlight(article_search, 1, '[', ']') AS body
         FROM article_search WHERE article_search MATCH ?`,
      )
      .get(matchExpression(query))
    const found = prepareTermMarker(termsOf(query))(headline, body)
    expect(found).not.toBeNull()
    expect({
      headline: bracketed(headline, found?.headline ?? []),
      body: bracketed(found?.snippet.text ?? '', found?.snippet.marks ?? []),
    }).toEqual(expected)
  })

  test('is nothing where one of the terms is missing', () => {
    expect(prepareTermMarker(termsOf('ferry bow'))('Ferry', 'A ferry sank.')).toBeNull()
    expect(prepareTermMarker(termsOf('ferry bow'))('Bow', 'A ferry sank.')).not.toBeNull()
  })

  test('is shown in a stretch that holds as many of the terms as any, in its middle', () => {
    const filler = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ')
    const body = `${filler(50)} ferry ${filler(60)} the ferry lost its bow ${filler(70)}.`
    const { snippet } = prepareTermMarker(termsOf('ferry bow'))('', body) ?? {}
    expect(snippet?.text).toMatch(/^…w51 .* the ferry lost its bow .* w9…$/)
    expect(snippet?.text.split(' ')).toHaveLength(24)
    expect(bracketed(snippet?.text ?? '', snippet?.marks ?? [])).toContain('the [ferry] lost its [bow]')
  })

  test('is the beginning of a text whose headline alone holds it, and the end of one that holds it there', () => {
    const body = Array.from({ length: 40 }, (_, at) => `w${at}`).join(' ')
    const snippetOf = (query: string) => prepareTermMarker(termsOf(query))('Ferry', body)?.snippet.text
    expect(snippetOf('ferry')).toMatch(/^w0 .* w23…$/)
    expect(snippetOf('w39')).toMatch(/^…w16 .* w39$/)
  })
})
