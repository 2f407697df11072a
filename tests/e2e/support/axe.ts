import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Every look the window has, as settings and as what the system asks for; `without` are rules that mean nothing in it. */
export const LOOKS = [
  { name: 'light', theme: 'light', media: {}, without: [] },
  { name: 'dark', theme: 'dark', media: {}, without: [] },
  { name: 'light, high contrast', theme: 'light-contrast', media: {}, without: [] },
  { name: 'dark, high contrast', theme: 'dark-contrast', media: {}, without: [] },
  // The system's colours are drawn, but axe reads `-webkit-text-fill-color`, which keeps the page's own.
  {
    name: 'forced colours',
    theme: 'system',
    media: { colorScheme: 'dark', forcedColors: 'active' },
    without: ['color-contrast'],
  },
] as const

/** Fails with what axe finds, a line for each rule and element. */
export async function expectClean(page: Page, state: string, without: readonly string[] = []): Promise<void> {
  // Colours on their way from one look to the next are nobody's choice; what travels for ever has none of its own.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getTiming().iterations !== Infinity)
        .map((animation) => animation.finished),
    ),
  )
  // Its usual way opens a second page to gather the answers of frames; a window of Doublet has neither.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .disableRules([...without])
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  )
  expect(faults, state).toEqual([])
}
