import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLines, type Line } from '../../../electron/library/importing/read-lines.ts'

async function linesOf(chunks: readonly Uint8Array[], limit = 1_000): Promise<Line[]> {
  const lines: Line[] = []
  for await (const line of readLines(chunks, limit)) lines.push(line)
  return lines
}

describe('cutting bytes into lines', () => {
  test('gives the same lines however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 12 })),
        fc.array(fc.nat(40), { maxLength: 8 }),
        async (texts, cuts) => {
          const lines = texts.map((text) => text.replaceAll(/[\n\ufeff]/g, ''))
          const bytes = Buffer.from(lines.join('\n'))
          const places = [0, ...cuts.filter((cut) => cut < bytes.length).toSorted((a, b) => a - b), bytes.length]
          const chunks = places.slice(1).map((to, index) => bytes.subarray(places[index], to))
          const expected = lines.flatMap((text, index) =>
            text.trim() === '' ? [] : [{ number: index + 1, text, isTooLong: false }],
          )
          expect(await linesOf(chunks)).toEqual(expected)
        },
      ),
    )
  })

  test('passes over a line above the limit and goes on', async () => {
    const bytes = Buffer.from(`${'x'.repeat(50)}\nshort\n`)
    expect(await linesOf([bytes.subarray(0, 30), bytes.subarray(30)], 20)).toEqual([
      { number: 1, text: null, isTooLong: true },
      { number: 2, text: 'short', isTooLong: false },
    ])
  })

  test('names a line that is not UTF-8', async () => {
    expect(await linesOf([Buffer.from([0x41, 0x0a, 0xff, 0x0a, 0x42])])).toEqual([
      { number: 1, text: 'A', isTooLong: false },
      { number: 2, text: null, isTooLong: false },
      { number: 3, text: 'B', isTooLong: false },
    ])
  })
})
