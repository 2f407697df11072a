import { Buffer } from 'node:buffer'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import process from 'node:process'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { docxOf, pdfOfObjects, zipOf } from '../../support/documents.ts'
import { readAs } from '../../support/reading.ts'

/** The limit of a reading thread is 15 seconds; starting it and ending it takes the rest on a busy machine. */
const mostSeconds = 25
/** Twice the heap of a reading thread, and what the test itself holds. */
const mostMegabytes = 1_200

/** Reads a hostile file and gives the reasons; fails where it takes too long or too much, or stops the calling thread. */
async function reasonsFor(name: string, content: string | Uint8Array): Promise<string[]> {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  const before = process.memoryUsage.rss()
  let peak = before
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50)
  delay.enable()
  const from = performance.now()
  const { failed } = await readAs(name, content)
  clearInterval(watch)
  delay.disable()
  expect(performance.now() - from).toBeLessThan(mostSeconds * 1_000)
  expect((peak - before) / 1_000_000).toBeLessThan(mostMegabytes)
  expect(delay.max / 1_000_000).toBeLessThan(2_000)
  return failed.map(([, reason]) => reason)
}

const tooMuch = /^It was given up: |^It was given up after |^It could not be read: /
const million = Buffer.alloc(1_000_000, 'a ')

describe('a hostile file costs seconds and bounded memory, and is named', { timeout: 60_000 }, () => {
  test('an archive that lies about its sizes', async () => {
    const lying = zipOf([{ name: 'a.txt', content: Buffer.alloc(50_000_000, 'a '), claimed: 100 }])
    expect(await reasonsFor('lying.zip', lying)).toEqual([expect.stringMatching(/too many bytes in the stream/)])
  })

  test('an archive that unpacks to a thousand times its size', async () => {
    const bomb = zipOf([{ name: 'a.txt', content: Buffer.alloc(50_000_000, 'a ') }])
    expect(await reasonsFor('bomb.zip', bomb)).toEqual([
      'It was given up: it unpacks to more than 200 times its size, as no report does.',
    ])
  })

  test('archives in archives', async () => {
    let archive = zipOf([{ name: 'a.txt', content: 'A ferry sank.' }])
    for (let level = 0; level < 5; level++)
      archive = zipOf([
        { name: 'a.zip', content: archive },
        { name: 'b.zip', content: archive },
      ])
    const reasons = await reasonsFor('nested.zip', archive)
    expect(new Set(reasons)).toEqual(new Set(['It is an archive in an archive more than 2 levels deep.']))
    expect(reasons).toHaveLength(8)
  })

  test('entities that expand to gigabytes, or name a file', async () => {
    const laughs = Array.from({ length: 10 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`)
    const text = '<w:p><w:r><w:t>&a10;</w:t></w:r></w:p>'
    const bomb = docxOf(text, { head: `<!DOCTYPE w [<!ENTITY a0 "ha">${laughs.join('')}]>` })
    expect(await reasonsFor('bomb.docx', bomb)).toEqual([expect.stringMatching(tooMuch)])
    const file = docxOf(text, { head: '<!DOCTYPE w [<!ENTITY a10 SYSTEM "file:///etc/hostname">]>' })
    expect(await reasonsFor('file.docx', file)).toEqual([expect.stringMatching(tooMuch)])
  })

  test('markup nested without end', async () => {
    const deep = `<html><body>${'<div>'.repeat(200_000)}A ferry sank.`
    expect(await reasonsFor('deep.html', deep)).toEqual([expect.stringMatching(tooMuch)])
  })

  test('a PDF document whose pages contain each other', async () => {
    const circle = pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1000000000 /Kids [2 0 R 2 0 R] >>',
    ])
    expect(await reasonsFor('circle.pdf', circle)).toEqual([expect.stringMatching(/./)])
  })

  test('a PDF document that unpacks to gigabytes', async () => {
    const text = deflateSync(
      Buffer.concat(Array.from({ length: 200 }, () => Buffer.alloc(1_000_000, 'BT (a) Tj ET\n'))),
    )
    const bomb = pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
      Buffer.concat([
        Buffer.from(`<< /Length ${text.length} /Filter /FlateDecode >>\nstream\n`),
        text,
        Buffer.from('\nendstream'),
      ]),
    ])
    expect(await reasonsFor('bomb.pdf', bomb)).toEqual([expect.stringMatching(/^It was given up/)])
  })

  test('text without a space, or with a hyphen at the end of each line', async () => {
    const letters = Buffer.alloc(15_000_000, 'x')
    await reasonsFor('letters.txt', letters)
    await reasonsFor('hyphens.txt', 'word-\n'.repeat(30_000))
    expect(await reasonsFor('long.txt', Buffer.concat(Array.from({ length: 17 }, () => million)))).toEqual([
      'It is larger than 16 MB, the most that a file of its kind may be.',
    ])
  })

  test('what was read before and after it is read all the same', async () => {
    const archive = zipOf([
      { name: '1.txt', content: 'A ferry sank.' },
      { name: '2.pdf', content: '%PDF-1.7 and nothing of the kind' },
      { name: '3.txt', content: 'A river rose.' },
    ])
    const { articles, failed } = await readAs('three.zip', archive)
    expect(articles.map(({ body }) => body)).toEqual(['A ferry sank.', 'A river rose.'])
    expect(failed.map(([name]) => name)).toEqual(['three.zip/2.pdf'])
  })
})
