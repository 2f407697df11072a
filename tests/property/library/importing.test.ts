import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleSchema } from '../../../shared/domain/article.ts'
import { checkLibrary } from '../../../electron/library/database/integrity.ts'
import { decodeText } from '../../../electron/library/importing/decode-text.ts'
import { draftOfText } from '../../../electron/library/importing/draft.ts'
import { describeImportProblem } from '../../../electron/library/importing/import-problem.ts'
import { importArticles } from '../../../electron/library/importing/import-articles.ts'
import { inputOfBytes } from '../../../electron/library/importing/import-input.ts'
import { prepareArticleReads } from '../../../electron/library/queries/articles.ts'
import { newLibrary } from '../../support/library.ts'

/** Texts as they may come: any characters, lone surrogates and control characters among them, in lines and paragraphs. */
const line = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    ' date 2031-03-03 By Northmere Wire',
    'By Mara Lindholt',
    'PORT ANSEL, March 3 (Northmere Wire) - A ferry sank.',
    'Ferry sinks off Port Ansel',
    '(Reporting by Mara Lindholt)',
  ),
)
const anyText = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', ' ')))
  .map((lines) => lines.flat().join(''))

describe('importing', () => {
  test('any bytes are read as a text or refused with a reason, and never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const decoded = decodeText(bytes)
        const draft = decoded.ok ? draftOfText(decoded.value.text) : null
        const said = decoded.ok ? `${draft?.headline ?? 'nothing'}.` : describeImportProblem(decoded.problem)
        expect(said).toMatch(/\S.*\.$/s)
      }),
    )
  })

  test('a made headline is one line, and no white space stands around the body', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const draft = draftOfText(text.toWellFormed())
        if (draft === null || !draft.headlineIsMade) return
        expect(draft.body).toBe(draft.body.trim())
        expect(draft.headline).not.toBe('')
        expect(draft.headline).not.toMatch(/[\r\n]/)
      }),
    )
  })

  test('what is stored is an article of the contract, whose SHA-256 is that of its body', async () => {
    const db = await newLibrary()
    const reads = prepareArticleReads(db)
    await fc.assert(
      fc.asyncProperty(anyText, fc.string({ unit: 'binary', maxLength: 30 }), async (body, title) => {
        const lines = Buffer.from(JSON.stringify({ title, body }))
        const input = inputOfBytes('any.jsonl', lines, { kind: 'paste' })
        const { added, same, failed, cancelled } = await importArticles({ db, inputs: [input] })
        expect(cancelled).toBe(false)
        expect(added.length + same.length + failed.length).toBe(1)
        for (const id of [...added, ...same]) {
          const article = articleSchema.parse(reads.get(id))
          expect(article.sha256).toBe(createHash('sha256').update(article.body, 'utf8').digest('hex'))
          expect(article.body.isWellFormed()).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
    expect(checkLibrary(db)).toEqual([])
  })
})
