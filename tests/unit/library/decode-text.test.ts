import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../electron/library/importing/decode-text.ts'
import { describeImportProblem } from '../../../electron/library/importing/import-problem.ts'

const decode = (bytes: string | Buffer) => decodeText(Buffer.from(bytes))

/** What the user reads when these bytes are imported. */
function sentenceFor(bytes: Buffer): string {
  const decoded = decodeText(bytes)
  return decoded.ok ? `read: ${decoded.value.text}` : describeImportProblem(decoded.problem)
}

describe('decoding a text', () => {
  test('takes UTF-8 as it is and drops a byte order mark', () => {
    expect(decode('Zwölf Häuser — “452”')).toEqual({ ok: true, value: { text: 'Zwölf Häuser — “452”', warnings: [] } })
    expect(decode('\ufeffAnsel')).toEqual({ ok: true, value: { text: 'Ansel', warnings: [] } })
    expect(decode('')).toEqual({ ok: true, value: { text: '', warnings: [] } })
  })

  test('takes UTF-16 with a byte order mark, in either order', () => {
    const little = Buffer.from('\ufeffFähre', 'utf16le')
    expect(decode(little)).toMatchObject({ ok: true, value: { text: 'Fähre' } })
    expect(decode(Buffer.from(little).swap16())).toMatchObject({ ok: true, value: { text: 'Fähre' } })
  })

  test('names the place of the first byte that is not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('Erste Zeile\nDie Fähre „H'), Buffer.from([0xe9]), Buffer.from('ron“\n')])
    expect(decodeText(bytes)).toEqual({ ok: false, problem: { kind: 'not-utf-8', line: 2, column: 13, byte: 0xe9 } })
    expect(sentenceFor(bytes)).toBe(
      'It is not UTF-8 text: line 2 cannot be read at character 13 (byte E9). Save it as UTF-8 and import it again.',
    )
  })

  test('finds a character cut off at the very end', () => {
    expect(decode(Buffer.from('Fähre').subarray(0, 2))).toEqual({
      ok: false,
      problem: { kind: 'not-utf-8', line: 1, column: 2, byte: 0xc3 },
    })
  })

  test('refuses binary data', () => {
    expect(sentenceFor(Buffer.from([0x41, 0x00, 0x42]))).toBe('It is not a text: it holds binary data.')
  })

  test('replaces control characters and says so, keeping line ends and tabs', () => {
    expect(decode('a\u0007b\tc\r\nd')).toEqual({
      ok: true,
      value: { text: 'a b\tc\r\nd', warnings: ['Control characters in it were replaced by spaces.'] },
    })
  })
})
