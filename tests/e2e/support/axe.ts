import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

type Found = Pick<Awaited<ReturnType<AxeBuilder['analyze']>>, 'violations'>

/** The rules whose answer depends on colours. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What the system asks for in the usual look. The page follows it, as no theme is chosen in the settings. */
const USUAL = { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' } as const

/** Every other look the window has. Roles, names and order are the same in those that differ from it in their colours only. */
const LOOKS = [
  { name: 'dark', media: { ...USUAL, colorScheme: 'dark' }, asksOfColour: true },
  { name: 'light, high contrast', media: { ...USUAL, contrast: 'more' }, asksOfColour: true },
  { name: 'dark, high contrast', media: { ...USUAL, colorScheme: 'dark', contrast: 'more' }, asksOfColour: true },
  // The system's colours are drawn, but axe reads `-webkit-text-fill-color`, which keeps the page's own.
  { name: 'forced colours', media: { ...USUAL, colorScheme: 'dark', forcedColors: 'active' }, asksOfColour: false },
] as const

/** Fails with what axe finds in any look, a line for each rule and element. `without` are rules that mean nothing in this state. */
export async function expectClean(page: Page, state: string, without: readonly string[] = []): Promise<void> {
  await take(page, USUAL)
  // Its usual way opens a second page to gather the answers of frames; a window of Doublet has neither.
  const usual = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(STANDARDS)
    .disableRules([...without])
    .analyze()
  const faults = faultsOf('light', usual)
  for (const { name, media, asksOfColour } of LOOKS) {
    await take(page, media)
    faults.push(...faultsOf(name, await askAgain(page, asksOfColour, without)))
  }
  await take(page, USUAL)
  expect(faults, state).toEqual([])
}

/** Has the page take up a look, and waits until it is drawn. */
async function take(page: Page, media: (typeof LOOKS)[number]['media'] | typeof USUAL): Promise<void> {
  await page.emulateMedia(media)
  await page.waitForFunction(
    (wanted) => document.documentElement.dataset['contrast'] === wanted,
    media.contrast === 'more' ? 'more' : 'usual',
  )
  // Colours on their way from one look to the next are nobody's choice; what travels for ever has none of its own.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getTiming().iterations !== Infinity)
        // One that another has taken the place of ends as well.
        .map((animation) => animation.finished.catch(() => null)),
    ),
  )
}

/** Asks the axe that the first question left in the page: bringing it there again takes longer than its answer. */
function askAgain(page: Page, asksOfColour: boolean, without: readonly string[]): Promise<Found> {
  const disabled = Object.fromEntries([...OF_COLOUR, ...without].map((rule) => [rule, { enabled: false }]))
  const question = asksOfColour
    ? { runOnly: { type: 'rule', values: OF_COLOUR } }
    : { runOnly: { type: 'tag', values: STANDARDS }, rules: disabled }
  return page.evaluate(
    async (options) => {
      const { axe } = window as unknown as { axe: { run(options: unknown): Promise<Found> } }
      const { violations } = await axe.run(options)
      return { violations }
    },
    { ...question, resultTypes: ['violations'] },
  )
}

function faultsOf(look: string, { violations }: Found): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${look}: ${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  )
}
