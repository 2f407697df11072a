import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { figureRelationSchema, figureSchema } from '../../../shared/domain/figure.ts'
import { doublet, jsonLines, type Run } from '../../support/command-line.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const samples = join(import.meta.dirname, '../../../electron/library/samples')
const later = join(samples, 'mines-2-valdmark-post.txt')
const earlier = join(samples, 'mines-1-valdmark-post.txt')

const range = z.tuple([z.int(), z.int()])
const answerSchema = z.looseObject({
  passages: z.array(
    z.looseObject({
      kind: z.enum(['verbatim', 'edited']),
      moved: z.boolean(),
      a: range,
      b: range,
      similarity: z.number().min(0).max(1),
    }),
  ),
  coverage: z.object({ aInB: z.number().min(0).max(1), bInA: z.number().min(0).max(1) }),
  relation: z.enum(['story', 'series', 'overlap', 'none']),
  complete: z.boolean(),
  millis: z.number().nonnegative(),
  rowMillis: z.number().nonnegative(),
  figureMillis: z.number().nonnegative(),
  figures: z.array(
    z.looseObject({
      relation: figureRelationSchema,
      a: figureSchema.nullable(),
      b: figureSchema.nullable(),
      rank: z.int().positive(),
      reason: z.string().min(1),
    }),
  ),
})

function oneAnswer(run: Run) {
  const [answer, ...rest] = jsonLines(run)
  expect(rest).toEqual([])
  return answerSchema.parse(answer)
}

/** Everything but the times, which are never the same twice. */
function withoutTimes(answer: unknown): unknown {
  const { millis: _passages, rowMillis: _rows, figureMillis: _figures, ...rest } = z.looseObject({}).parse(answer)
  return rest
}

describe('doublet compare A B', () => {
  test('answers in JSON with spans into the bodies it carries', async () => {
    const run = await doublet('compare', later, earlier, '--format', 'json')
    expect(run.status).toBe(0)
    const answer = oneAnswer(run)
    const { a, b } = z
      .looseObject({ a: z.object({ body: z.string() }), b: z.object({ body: z.string() }) })
      .parse(answer)
    const texts = answer.passages.map((passage) => [a.body.slice(...passage.a), b.body.slice(...passage.b)] as const)
    expect(texts).toHaveLength(2)
    expect(texts[0]?.[0]).toMatch(/^To recall, raiding parties.* hard to watch\.$/)
    expect(texts[0]?.[1]).toBe(texts[0]?.[0])
    expect(texts[1]?.[0]).toMatch(/^Similarly, 70 K-204 R /)
    expect(texts[1]?.[1]).toMatch(/^Another 70 K-204 R .*the ministry said/)
    expect(answer.passages.map(({ kind }) => kind)).toEqual(['verbatim', 'edited'])
    expect(answer.passages.filter(({ moved }) => moved)).toHaveLength(1)
    expect(answer.figures.map(({ rank }) => rank)).toEqual(answer.figures.map((_, index) => index + 1))
    for (const { a: left, b: right } of answer.figures) {
      expect(left === null || a.body.slice(left.from, left.to) === left.text).toBe(true)
      expect(right === null || b.body.slice(right.from, right.to) === right.text).toBe(true)
    }
  })

  test('prints for people', async () => {
    const { status, out } = await doublet('compare', later, earlier)
    expect(status).toBe(0)
    expect(out).toContain('[-Similarly,-]{+Another+} 70 K-204 R type')
    expect(out).toMatch(/other-scope +some 318 \| 70 /)
    expect(out).toMatch(/^\d+ % of A stands in B, \d+ % of B in A\. Relation: \w+\.$/m)
  })

  test('makes a page of its own: whole texts, escaped, no script, no address', async () => {
    const folder = temporaryFolder()
    const hostile = join(folder, '<b>.txt')
    writeFileSync(hostile, 'A <script>alert("x")</script> & a tag.\n\nTwelve people died on the ferry to Lorn Island.')
    const page = join(folder, 'page.html')
    const run = await doublet('compare', hostile, earlier, '--format', 'html', '--out', page)
    expect(run).toMatchObject({ status: 0, out: '' })
    const html = readFileSync(page, 'utf8')
    expect(html).toContain('A &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; a tag.')
    expect(html).not.toMatch(/<script|<b>|https?:|src=|href=/)
    const shown = html
      .slice(html.indexOf('<tbody>'), html.indexOf('<h2>'))
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/\s+/g, ' ')
    expect(shown).toContain('Up to now, the authorities in Morvand have admitted 187 losses among their own troops.')
  })

  test('names the file it cannot read', async () => {
    const run = await doublet('compare', later, '/no/such/file.txt')
    expect(run).toMatchObject({ status: 1, out: '', err: '/no/such/file.txt: There is nothing of this name.\n' })
  })

  test.each([
    [[later]],
    [[later, earlier, later]],
    [[later, earlier, '--pairs', 'x']],
    [['--pairs', 'x', '--format', 'html']],
  ])('ends with status 2 on %j', async (args) => {
    expect((await doublet('compare', ...args)).status).toBe(2)
  })
})

describe('doublet compare --pairs', () => {
  const sentence =
    'The Grey Heron sent a distress call at 05:40 and went down within 20 minutes, four kilometres from the harbour.'

  test('answers each pair in order, names those that fail, and does the rest', async () => {
    const folder = temporaryFolder()
    // Windows line ends and a line break inside a sentence: the text is taken as it is.
    writeFileSync(join(folder, 'a.txt'), `A first line.\r\n\r\n${sentence.replace('call at', 'call\r\nat')}\r\n`)
    const pairs = join(folder, 'pairs.jsonl')
    writeFileSync(
      pairs,
      [
        JSON.stringify({ id: 'one', a: 'a.txt', b: { text: sentence.replace('20', '25'), date: '2031-03-03' } }),
        JSON.stringify({ id: 2, a: 'missing.txt', b: { text: '' } }),
        '{"id": 3}',
        JSON.stringify({ id: 'four', a: { text: sentence, title: 'Ferry sinks' }, b: { text: '' } }),
      ].join('\n'),
    )
    const run = await doublet('compare', '--pairs', pairs)
    expect(run.status).toBe(1)
    expect(run.err).toContain(`Pair 2: ${join(folder, 'missing.txt')}: There is nothing of this name.`)
    expect(run.err).toContain(`${pairs}, line 3: `)
    expect(run.err).toContain('2 pairs compared, 2 failed.')
    const [one, four, ...rest] = jsonLines(run)
    expect(rest).toEqual([])
    const first = answerSchema.parse(one)
    const text = readFileSync(join(folder, 'a.txt'), 'utf8')
    expect(one).toMatchObject({ id: 'one' })
    expect(text.slice(...(first.passages[0]?.a ?? [0, 0]))).toMatch(/^The Grey Heron sent a distress call\r\nat/)
    expect(first.figures[0]).toMatchObject({ a: { value: '20' }, b: { value: '25' }, rank: 1 })
    expect(answerSchema.parse(four)).toMatchObject({ id: 'four', passages: [], relation: 'none' })
  })

  test('gives the same answers every time, to a file as to standard output', async () => {
    const folder = temporaryFolder()
    const pairs = join(folder, 'pairs.jsonl')
    writeFileSync(pairs, JSON.stringify({ id: 1, a: later, b: earlier }))
    const out = join(folder, 'answers.jsonl')
    const [first] = jsonLines(await doublet('compare', '--pairs', pairs))
    await doublet('compare', '--pairs', pairs, '--out', out)
    expect(withoutTimes(JSON.parse(readFileSync(out, 'utf8')))).toEqual(withoutTimes(first))
  })
})
