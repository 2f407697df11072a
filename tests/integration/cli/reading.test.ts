import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { figureSchema } from '../../../shared/domain/figure.ts'
import { z } from 'zod'
import { doublet, jsonLines } from '../../support/command-line.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const root = join(import.meta.dirname, '../../..')
const sample = (name: string): string => join(root, 'electron/library/samples', name)
const ferry = sample('ferry-1-northmere-wire.txt')

describe('every command', () => {
  test('is listed and has a help text', async () => {
    const { status, out } = await doublet('--help')
    expect(status).toBe(0)
    const names = [...out.matchAll(/^ {2}(\w+) {2,}/gm)].map(([, name]) => name ?? '')
    expect(names).toContain('read')
    for (const name of names) {
      const help = await doublet(name, '--help')
      expect(help.status).toBe(0)
      expect(help.out).toMatch(new RegExp(`^Usage: doublet ${name} `))
      expect(help.err).toBe('')
    }
  })

  test.each([
    [['frobnicate'], 'There is no command "frobnicate".'],
    [['read'], 'Say which files or folders to read.'],
    [['read', '--fromat', 'json', ferry], "Unknown option '--fromat'"],
    [['read', '--format', 'xml', ferry], '--format must be json or text, not "xml".'],
    [['read', ferry, '--out', '/no/such/folder/x'], '--out cannot be written'],
    [['search', 'ferry'], '--library is missing.'],
    [['search', '--library', 'x', '--limit', '0', 'ferry'], '--limit must be a whole number'],
    [['import', '--library', 'x'], 'Say which files or folders to import.'],
    [['figures', '--lines', '/no/such/file'], 'There is nothing of this name.'],
  ])('ends with status 2 on wrong usage: %j', async (args, sentence) => {
    const { status, out, err } = await doublet(...args)
    expect(status).toBe(2)
    expect(err).toContain(sentence)
    expect(out).toBe('')
  })
})

test('doublet alone says what there is, and that this was not enough', async () => {
  expect(await doublet()).toMatchObject({ status: 2, out: (await doublet('--help')).out })
})

describe('doublet read', () => {
  test('gives what import would store, under the path as it was given', async () => {
    const path = relative(process.cwd(), sample('mines-2-valdmark-post.txt'))
    const run = await doublet('read', path)
    expect(run.status).toBe(0)
    const [article, ...rest] = jsonLines(run)
    const { title, body, ...known } = z.looseObject({ title: z.string(), body: z.string() }).parse(article)
    expect(rest).toEqual([])
    expect(title).toMatch(/^Army engineers have cleared some 318 mines .* Defence\.$/)
    expect(body).toMatch(/^Army engineers.*in the region\.$/s)
    expect(known).toEqual({
      path,
      titleIsMade: true,
      byline: 'Ilmar Vessen',
      source: 'Valdmark Post',
      dateline: null,
      published: '2031-05-26',
      language: 'en',
      warnings: [],
    })
  })

  test('names what cannot be read, does the rest, and ends with status 1', async () => {
    const run = await doublet('read', '/no/such/file.txt', ferry)
    expect(run.status).toBe(1)
    expect(run.err).toBe('/no/such/file.txt: There is nothing of this name.\n')
    expect(jsonLines(run)).toMatchObject([{ path: ferry }])
  })

  test('writes to a file', async () => {
    const out = join(temporaryFolder(), 'out.jsonl')
    const run = await doublet('read', ferry, '--out', out)
    expect(run).toMatchObject({ status: 0, out: '' })
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ path: ferry, byline: 'Mara Lindholt' })
  })

  test('prints for people', async () => {
    const { out } = await doublet('read', '--format', 'text', ferry)
    expect(out).toMatch(/^Path: +.*\nTitle: +Ferry sinks off Port Ansel, 12 dead\nByline: +Mara Lindholt\n/)
  })
})

describe('doublet figures', () => {
  const answer = z.object({ figures: z.array(figureSchema) })

  test('gives the figures of a file, whose spans point into the body that comes with them', async () => {
    const run = await doublet('figures', ferry)
    expect(run.status).toBe(0)
    const [value] = jsonLines(run)
    const { body, title, figures } = answer.extend({ body: z.string(), title: z.string() }).parse(value)
    expect(figures.length).toBeGreaterThan(10)
    for (const { field, from, to, text } of figures) {
      expect((field === 'title' ? title : body).slice(from, to)).toBe(text)
    }
    expect(figures.find(({ field }) => field === 'title')).toMatchObject({ value: '12' })
  })

  test('answers many texts line by line, and names the bad lines', async () => {
    const path = join(temporaryFolder(), 'texts.jsonl')
    writeFileSync(
      path,
      [
        '{"id": "a", "text": "Some 452 mines were found on Tuesday.", "ref": "2031-03-05"}',
        '{"id": "b"}',
        '{"id": 3, "text": ""}',
      ].join('\n'),
    )
    const run = await doublet('figures', '--lines', path)
    expect(run.status).toBe(1)
    expect(run.err).toContain(`${path}, line 2: `)
    const [a, b, ...rest] = jsonLines(run)
    expect(rest).toEqual([])
    expect(b).toEqual({ id: 3, figures: [], notes: [] })
    const { figures } = answer.parse(a)
    expect(figures).toMatchObject([
      { from: 0, to: 8, value: '452', qualifier: '~' },
      { kind: 'date', date: { from: '2031-03-04' } },
    ])
  })
})
