import { readFile, rm } from 'node:fs/promises'
import type { ElectronApplication, Page } from '@playwright/test'
import { z } from 'zod'

/** A task of the page's main thread: milliseconds by the clock, and of the processor. */
type Task = { readonly clock: number; readonly processor: number }

export type TracedTasks = {
  /** Of the processor, in all tasks together. */
  readonly spent: number
  /** The longest by either measure. */
  readonly longest: Task
  /** Tasks longer than `LONG_TASK` by the clock, in which other processes of a busy machine count too. */
  readonly long: number
  /** Tasks that took the processor itself longer than that. */
  readonly longOfProcessor: number
}

/** Milliseconds from which a task is felt: what the browsers' own measure of long tasks takes. */
const LONG_TASK = 50

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      ph: z.string(),
      pid: z.number(),
      tid: z.number(),
      dur: z.number().optional(),
      tdur: z.number().optional(),
      args: z.object({ name: z.unknown() }).partial().optional(),
    }),
  ),
})

/** What the page's main thread did while `work` was done, from Chromium's own trace. */
export async function tracedTasks(
  app: ElectronApplication,
  page: Page,
  work: () => Promise<void>,
): Promise<TracedTasks> {
  const pid = await app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  )
  await app.evaluate(({ contentTracing }) => contentTracing.startRecording({ included_categories: ['toplevel'] }))
  await work()
  // What the work set off is part of it.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  const path = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording())
  const { traceEvents } = traceSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  await rm(path)
  const main = traceEvents.find((each) => each.pid === pid && each.args?.name === 'CrRendererMain')?.tid
  const tasks = traceEvents
    .filter(({ name, ph, ...of }) => of.pid === pid && of.tid === main && ph === 'X' && name.endsWith('RunTask'))
    .map(({ dur = 0, tdur = 0 }) => ({ clock: dur / 1_000, processor: tdur / 1_000 }))
  if (tasks.length === 0) throw new Error('The trace has no task of the page.')
  return {
    spent: Math.round(tasks.reduce((sum, { processor }) => sum + processor, 0)),
    longest: {
      clock: Math.round(Math.max(...tasks.map(({ clock }) => clock))),
      processor: Math.round(Math.max(...tasks.map(({ processor }) => processor))),
    },
    long: tasks.filter(({ clock }) => clock > LONG_TASK).length,
    longOfProcessor: tasks.filter(({ processor }) => processor > LONG_TASK).length,
  }
}

/** The measurement as a line of a report. */
export function tracedInWords({ spent, longest, long, longOfProcessor }: TracedTasks): string {
  return `page's processor time ${spent} ms; longest task ${longest.clock} ms (processor ${longest.processor}); over ${LONG_TASK} ms: ${long} (processor ${longOfProcessor})`
}
