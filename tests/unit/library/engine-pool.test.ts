import { describe, expect, onTestFinished, test } from 'vitest'
import { analyse, type Report } from '../../../shared/analysis/index.ts'
import { createCancellation } from '../../../shared/contract/cancellation.ts'
import { readComparison, writeComparison, type ComparisonText } from '../../../shared/contract/comparison-text.ts'
import { DEFAULT_COMPARISON_SETTINGS } from '../../../shared/domain/default-comparison-settings.ts'
import { EnginePool } from '../../../electron/library/jobs/engine-pool.ts'
import type { EngineTask } from '../../../electron/library/jobs/engine-task.ts'
import { quietProse } from '../../support/long-reports.ts'

function newPool(size: number): EnginePool {
  const pool = new EnginePool(size)
  onTestFinished(() => pool.close())
  return pool
}

function task(count: number): EngineTask {
  const report = (body: string) => ({ body, title: null, published: '2031-03-03', source: 'Northmere Wire' })
  const sentence = 'The ferry went down within minutes, about four kilometres from the harbour entrance of Port Ansel.'
  return { a: report(`${sentence} At least ${count} died.`), b: report(`${sentence} Fifteen people died.`) }
}

/** Of a step that shows nothing of the comparison yet. */
const nothing = '' as ComparisonText

/** What a thread answers: the whole comparison, as text. */
const answer = (task: EngineTask) => writeComparison(analyse(task))

describe('the pool of comparing threads', () => {
  test('gives what the engine gives, each answer to its caller', async () => {
    const pool = newPool(2)
    const tasks = [12, 13, 14, 15, 16].map(task)
    expect(await Promise.all(tasks.map((one) => pool.compare(one)))).toEqual(tasks.map(answer))
  })

  test('answers alike from a thread that was started ahead', async () => {
    const pool = newPool(1)
    pool.prepare()
    pool.prepare()
    const calls = await Promise.all([pool.compare(task(12)), pool.compare(task(13))])
    expect(calls).toEqual([answer(task(12)), answer(task(13))])
  })

  test('tells which steps of a comparison are done', async () => {
    const told: number[] = []
    await newPool(1).compare(task(12), { onProgress: ({ done, total }) => void told.push(done / total) })
    expect(told).toEqual([0.25, 0.5, 0.75])
  })

  test('shows long texts before their figures are judged: all that the answer has of passages and rows', async () => {
    const prose = quietProse(50_000)
    const long = ({ body, ...report }: Report): Report => ({ ...report, body: `${body}\n\n${prose}` })
    const [a, b] = [long(task(12).a), long(task(12).b)]
    const shown: ComparisonText[] = []
    const whole = await newPool(1).compare({ a, b }, { onProgress: ({ soFar }) => void shown.push(soFar ?? nothing) })
    const [first, second, soFar] = shown.map((text) => (text === nothing ? null : readComparison(text)))
    expect([first, second]).toEqual([null, null])
    const { passages, rows, coverage, ...rest } = readComparison(whole)
    expect(soFar).toMatchObject({ passages, rows, coverage, findings: [] })
    expect(rest.findings.length).toBeGreaterThan(0)
    // The figures of the beginning are there, so that what is read first does not change before the reader's eyes.
    expect(soFar?.a.figures).toEqual(rest.a.figures.slice(0, soFar?.a.figures.length))
    expect(soFar?.a.figures.length).toBeGreaterThan(1)
  })

  test('answers the same of a report it has read before, whatever stands beside it', async () => {
    const pool = newPool(1)
    const swapped = { a: task(12).b, b: task(12).a }
    const strict = { ...task(12), settings: { ...DEFAULT_COMPARISON_SETTINGS, sensitivity: 'strict' as const } }
    for (const one of [task(12), swapped, strict, task(12)]) expect(await pool.compare(one)).toEqual(answer(one))
  })

  test('gives up a task that waits and one that runs, and goes on with the others', async () => {
    const pool = newPool(1)
    const [running, waiting] = [createCancellation(), createCancellation()]
    const first = pool.compare(task(12), { cancellation: running.cancellation })
    const second = pool.compare(task(13), { cancellation: waiting.cancellation })
    const third = pool.compare(task(14))
    waiting.cancel()
    running.cancel()
    await expect(first).rejects.toMatchObject({ kind: 'cancelled' })
    await expect(second).rejects.toMatchObject({ kind: 'cancelled' })
    expect(await third).toEqual(answer(task(14)))
    await expect(pool.compare(task(15), { cancellation: running.cancellation })).rejects.toMatchObject({
      kind: 'cancelled',
    })
  })

  test('hands on what the engine throws, and can be used again', async () => {
    const pool = newPool(1)
    const broken = { ...task(12), a: null } as unknown as EngineTask
    await expect(pool.compare(broken)).rejects.toThrow(TypeError)
    expect(await pool.compare(task(13))).toEqual(answer(task(13)))
  })

  test('is idle when all is done or given up, and not before', async () => {
    const pool = newPool(1)
    await pool.idle()
    const ended: string[] = []
    const cancelled = createCancellation()
    const tasks = [
      pool.compare(task(12)).then(() => ended.push('first')),
      pool.compare(task(13), { cancellation: cancelled.cancellation }).catch(() => ended.push('given up')),
      pool.compare(task(14)).then(() => ended.push('last')),
    ]
    cancelled.cancel()
    await pool.idle()
    expect(ended).toEqual(['given up', 'first', 'last'])
    await Promise.all(tasks)
  })

  test('is idle soon after what it was at was given up', async () => {
    const pool = newPool(1)
    const cancelled = createCancellation()
    const begun = Promise.withResolvers<void>()
    const long = { ...task(12).a, body: quietProse(50_000) }
    const call = pool.compare(
      { a: long, b: long },
      { cancellation: cancelled.cancellation, onProgress: () => begun.resolve() },
    )
    await begun.promise
    cancelled.cancel()
    await expect(call).rejects.toMatchObject({ failure: { kind: 'cancelled' } })
    await pool.idle()
    expect(await pool.compare(task(13))).toEqual(answer(task(13)))
  })

  test('rejects what is not done when it is closed', async () => {
    const pool = newPool(1)
    const calls = [pool.compare(task(12)), pool.compare(task(13))]
    const settled = Promise.allSettled(calls)
    await pool.close()
    expect(await settled).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }])
  })
})
