import type { Page } from '@playwright/test'

/** Milliseconds from a press, and what moved meanwhile. */
export type Painted = {
  /** To the frame in which the head of text A names what was asked for over its first words. */
  readonly painted: number
  /** To the frame in which findings are listed too. */
  readonly complete: number
  /** Pixels by which the rows in view moved at most between the two, and how many there were. */
  readonly moved: number
  readonly rows: number
}

/** Milliseconds in which two long texts are compared, also on a machine that is ten times too busy. */
const LONGEST = 90_000

/**
 * How long it takes from a press to the painted comparison whose text A is headed `headline`. Measured in the page itself,
 * so that the way between test and window is not counted.
 */
export async function untilPainted(page: Page, headline: string, press: () => Promise<void>): Promise<Painted> {
  await page.evaluate((expected) => {
    const times = { pressed: 0, painted: 0, complete: 0, moved: 0, rows: 0 }
    // Milliseconds. Looking with every frame would have frames drawn that take the processor from what is measured.
    const LOOK = 8
    const afterFrame = (then: () => void): void => void requestAnimationFrame(() => setTimeout(then))
    Object.assign(window, { times })
    const begin = (event: Event): void => {
      // When the event came to the window, which may be before the page had time for it.
      times.pressed ||= event.timeStamp
    }
    for (const kind of ['pointerdown', 'keydown']) window.addEventListener(kind, begin, { capture: true, once: true })
    const isShown = (): boolean => {
      const table = document.querySelector('[role="table"]')
      return (
        table?.querySelector('[role="columnheader"]')?.textContent.includes(expected) === true &&
        table.querySelector('[role="cell"]') !== null
      )
    }
    const topsInView = (): Map<string, number> => {
      const texts = document.querySelector('[data-part="texts"]')
      const bottom = texts?.getBoundingClientRect().bottom ?? 0
      const rows = [...(texts?.querySelectorAll('[role="row"]') ?? [])]
      const tops = rows.map((row) => [row.getAttribute('data-index') ?? '', row.getBoundingClientRect().top] as const)
      return new Map(tops.filter(([, top]) => top < bottom))
    }
    const awaitFindings = (before: ReadonlyMap<string, number>): void => {
      if (document.querySelector('[aria-label="Findings"] [role="option"]') === null) {
        setTimeout(awaitFindings, LOOK, before)
        return
      }
      const after = topsInView()
      const moves = [...before].map(([index, top]) => Math.abs((after.get(index) ?? Number.MAX_VALUE) - top))
      times.moved = Math.max(0, ...moves)
      times.rows = before.size
      afterFrame(() => (times.complete = performance.now()))
    }
    const watch = (): void => {
      if (!isShown()) {
        setTimeout(watch, LOOK)
        return
      }
      afterFrame(() => {
        times.painted = performance.now()
        // Rows are measured once they are drawn, and set where they belong a frame later.
        afterFrame(() => awaitFindings(topsInView()))
      })
    }
    watch()
  }, headline)
  await press()
  const times = await page.waitForFunction(
    () => {
      const { pressed, painted, complete, moved, rows } = Reflect.get(window, 'times') as Record<
        'pressed' | 'painted' | 'complete' | 'moved' | 'rows',
        number
      >
      return complete > 0 ? { painted: painted - pressed, complete: complete - pressed, moved, rows } : null
    },
    undefined,
    { timeout: LONGEST, polling: 100 },
  )
  const spent = await times.jsonValue()
  if (spent === null) throw new Error('The comparison was never complete.')
  return { ...spent, painted: Math.round(spent.painted), complete: Math.round(spent.complete) }
}
