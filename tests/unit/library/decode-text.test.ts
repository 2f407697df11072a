import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../electron/library/importing/decode-text.ts'
import { encode } from '../../support/encode.ts'
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

  test('takes UTF-32 with a byte order mark, and UTF-16 without one', () => {
    const points = Array.from('\ufeffFähre 渡', (letter) => letter.codePointAt(0) ?? 0)
    const little = Buffer.concat(
      points.map((point) => {
        const bytes = Buffer.alloc(4)
        bytes.writeUInt32LE(point)
        return bytes
      }),
    )
    expect(decode(little)).toEqual({ ok: true, value: { text: 'Fähre 渡', warnings: [] } })
    expect(decode(Buffer.from(little).swap32())).toEqual({ ok: true, value: { text: 'Fähre 渡', warnings: [] } })
    expect(decode(Buffer.from('Eine Fähre', 'utf16le'))).toMatchObject({ value: { text: 'Eine Fähre' } })
    expect(decode(Buffer.from('Eine Fähre', 'utf16le').swap16())).toMatchObject({ value: { text: 'Eine Fähre' } })
  })

  test.each([
    ['windows-1252', 'Die Fähre „Graureiher“ ist gesunken – zwölf Menschen starben, sagte die Küstenwache.'],
    ['ISO-8859-2', 'Prom zatonął we wtorek rano u wybrzeży; dwanaście osób nie żyje. Śledztwo trwa, łodzie szukają.'],
    ['windows-1251', 'Паром, на борту которого было более четырёхсот человек, затонул у побережья во вторник.'],
    ['KOI8-R', 'Паром, на борту которого было более четырёхсот человек, затонул у побережья во вторник.'],
    ['Shift_JIS', '火曜日の早朝、四百人以上を乗せたフェリーが沖合で沈没した。十二人が死亡した。'],
    ['EUC-JP', '火曜日の早朝、四百人以上を乗せたフェリーが沖合で沈没した。十二人が死亡した。'],
    ['GB18030', '周二清晨，一艘载有四百多人的渡轮在海岸附近沉没。海岸警卫队说，十二人死亡。'],
    ['Big5', '週二清晨，一艘載有四百多人的渡輪在海岸附近沉沒。海岸警衛隊說，十二人死亡。'],
    ['EUC-KR', '화요일 이른 아침 사백 명 이상을 태운 여객선이 해안 앞바다에서 침몰했다.'],
  ])('finds out %s by its letters, and says what it assumed', (encoding, text) => {
    expect(decode(encode(text, encoding))).toEqual({
      ok: true,
      value: { text, warnings: [`It does not say how its letters are encoded: ${encoding} was assumed.`] },
    })
  })

  test('takes the word of a file that says its encoding, unless it is UTF-8 all the same', () => {
    expect(decodeText(encode('žluťoučký', 'windows-1250'), 'windows-1250')).toEqual({
      ok: true,
      value: { text: 'žluťoučký', warnings: [] },
    })
    expect(decodeText(Buffer.from('žluťoučký'), 'windows-1250')).toMatchObject({ value: { text: 'žluťoučký' } })
    expect(decodeText(Buffer.from('Ansel'), 'no-such-encoding')).toMatchObject({ value: { text: 'Ansel' } })
  })

  test('says of bytes that are not what they claim to be what was assumed instead', () => {
    const text = 'Die Fähre „Graureiher“ ist gesunken – zwölf Menschen starben, sagte die Küstenwache.'
    expect(decodeText(encode(text, 'windows-1252'), 'UTF-8')).toEqual({
      ok: true,
      value: { text, warnings: ['Its letters are not UTF-8, as it says: windows-1252 was assumed.'] },
    })
  })

  test('keeps UTF-8 that has a fault, and names the line', () => {
    const bytes = Buffer.concat([Buffer.from('Überlebende\nDie Fähre „H'), Buffer.from([0xe9]), Buffer.from('ron“\n')])
    expect(decodeText(bytes)).toEqual({
      ok: true,
      value: {
        text: 'Überlebende\nDie Fähre „H\ufffdron“\n',
        warnings: [
          'It is UTF-8 with faults, the first in line 2.',
          'Some of its characters were lost before it was imported.',
        ],
      },
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
