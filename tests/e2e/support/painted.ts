import type { Page } from '@playwright/test'

/**
 * Milliseconds from a press to the frame in which the head of text A names `headline` over its first words. Measured in
 * the page itself, so that the way between test and window is not counted.
 */
export async function untilPainted(page: Page, headline: string, press: () => Promise<void>): Promise<number> {
  await page.evaluate((expected) => {
    const times = { pressed: 0, painted: 0 }
    Object.assign(window, { times })
    const begin = (event: Event): void => {
      // When the event came to the window, which may be before the page had time for it.
      times.pressed ||= event.timeStamp
    }
    for (const kind of ['pointerdown', 'keydown']) window.addEventListener(kind, begin, { capture: true, once: true })
    const watch = (): void => {
      const table = document.querySelector('[role="table"]')
      const isShown =
        table?.querySelector('[role="columnheader"]')?.textContent.includes(expected) === true &&
        table.querySelector('[role="cell"]') !== null
      if (isShown) setTimeout(() => (times.painted = performance.now()))
      else requestAnimationFrame(watch)
    }
    requestAnimationFrame(watch)
  }, headline)
  await press()
  const spent = await page.waitForFunction(() => {
    const { pressed, painted } = Reflect.get(window, 'times') as { pressed: number; painted: number }
    return painted > 0 ? painted - pressed : null
  })
  return Math.round((await spent.jsonValue()) ?? 0)
}
