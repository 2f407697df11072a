import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeImportProblem } from '../../../electron/library/importing/import-problem.ts'
import { readDocument } from '../../../electron/library/importing/readers/read-document.ts'

const folder = join(import.meta.dirname, '../../fixtures/import/wire')
const files = readdirSync(folder).map((name) => ({ name, content: readFileSync(join(folder, name)) }))

/** A fixture that was cut off, or had a stretch replaced by other bytes or by a stretch of another fixture. */
const damaged = fc
  .record({
    file: fc.constantFrom(...files),
    other: fc.constantFrom(...files),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(200),
    bytes: fc.uint8Array({ maxLength: 40 }),
    kind: fc.constantFrom('cut', 'replace', 'mix'),
  })
  .map(({ file, other, at, length, bytes, kind }) => {
    const from = Math.floor(at * file.content.length)
    const filling = kind === 'cut' ? [] : kind === 'mix' ? [other.content.subarray(from, from + length)] : [bytes]
    const rest = kind === 'cut' ? [] : [file.content.subarray(from + length)]
    return { name: file.name, content: Buffer.concat([file.content.subarray(0, from), ...filling, ...rest]) }
  })
const arbitrary = fc.record({
  name: fc.constantFrom('a.xml', 'a.json', 'a.eml', 'a.csv', 'a.rss'),
  content: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
})

test('any bytes give articles or a problem with a name, and never nothing', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(damaged, arbitrary), async (document) => {
      const faults: string[] = []
      let items = 0
      for await (const item of readDocument(document)) {
        items++
        if (!item.ok && !/\S\.$/.test(describeImportProblem(item.problem))) faults.push('a problem without a sentence')
        if (item.ok && item.value.headline === '') faults.push('an article without a headline')
        if (item.ok && !item.value.body.isWellFormed()) faults.push('half a character')
      }
      expect({ faults, isSilent: items === 0 }).toEqual({ faults: [], isSilent: false })
    }),
    { numRuns: 300 },
  )
})
