import { join } from 'node:path'
import { expect } from '@playwright/test'
import { QuickPage } from './pages/quick-page.ts'
import { screenshotFolder } from './support/launch.ts'
import { test } from './pages/test.ts'

const sentence = (index: number): string =>
  `Keeper ${index} of the ${['north', 'south', 'east', 'west'][index % 4]} shore wrote in a long letter that ${index * 3 + 20} lamps had gone out before the storm reached the pier.`

/** Texts that a careless view breaks on, and what the first line says of each pair. */
const pairs: readonly { readonly name: string; readonly a: string; readonly b: string; readonly says: RegExp }[] = [
  {
    name: 'one-paragraph',
    a: Array.from({ length: 60 }, (_, index) => sentence(index)).join(' '),
    b: Array.from({ length: 60 }, (_, index) => sentence(index + (index % 9 === 0 ? 100 : 0))).join(' '),
    says: /passages? repeated/,
  },
  {
    name: 'right-to-left',
    a: 'قال المجلس إن 14 قاربا غادرت الميناء القديم صباح يوم الثلاثاء قبل أن تصل العاصفة إلى الساحل الشمالي.\n\nولم يصب أحد.',
    b: 'قال المجلس إن 41 قاربا غادرت الميناء القديم صباح يوم الثلاثاء قبل أن تصل العاصفة إلى الساحل الشمالي.',
    says: /repeated|same/,
  },
  {
    name: 'chinese',
    a: '港务局周二表示，暴风雨到达北岸之前，共有14艘渔船离开旧港，没有人员受伤，灯塔管理员也已经安全返回家中。',
    b: '港务局周三表示，暴风雨到达北岸之前，共有41艘渔船离开旧港，没有人员受伤，灯塔管理员也已经安全返回家中。',
    says: /repeated|No passage/,
  },
  {
    name: 'emoji',
    a: 'The keeper 👩‍🚒 and her 2 dogs 🐕‍🦺🐕‍🦺 left the old harbour of Brenna before the storm 🌊 came on Tuesday night.',
    b: 'The keeper 👩‍🚒 and her 3 dogs 🐕‍🦺🐕‍🦺 left the old harbour of Brenna before the storm 🌊 came on Tuesday night.',
    says: /repeated/,
  },
  {
    name: 'nothing-in-common',
    a: 'The harbour board met on Tuesday to speak about lamps.',
    b: 'A goat won the village race, and everybody cheered until the sun went down.',
    says: /No passage of one text stands in the other/,
  },
  {
    name: 'signs-only',
    a: '!!! *** ??? --- ;;;',
    b: '### !!! === ~~~ ///',
    says: /There are no words to compare in either text/,
  },
  {
    name: 'identical',
    a: sentence(1),
    b: sentence(1),
    says: /The two texts are the same, word for word/,
  },
]

for (const { name, a, b, says } of pairs) {
  test(`odd texts are shown well: ${name}`, async ({ open }) => {
    const { app, page } = await open()
    const quick = new QuickPage(app, page)
    await quick.compareTwo(a, b)
    await expect(quick.compare.summary.getByRole('heading', { level: 1 })).toHaveText(says)
    const [first] = a.split(/[.。]/u)
    await expect(quick.compare.texts.getByText(first?.slice(0, 12) ?? '').first()).toBeVisible()
    // Nothing sticks out of its column.
    const overflowing = (): Promise<number> =>
      quick.compare
        .column('a')
        .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).length)
    await expect.poll(overflowing).toBe(0)
    await page.screenshot({ path: join(screenshotFolder, `odd-${name}.png`) })
  })
}

test('a text without words is said to have none', async ({ open }) => {
  const { app, page } = await open()
  const quick = new QuickPage(app, page)
  await quick.open()
  await quick.paste('The board counted 14 boats.')
  await quick.paste('   \n ')
  await expect(page.getByText('One more text, and they are compared.')).toBeVisible()
})

test('the twin of a moved passage is set in the direction of its text', async ({ open }) => {
  const { app, page } = await open()
  const quick = new QuickPage(app, page)
  const [first, second] = [
    'قال المجلس إن 14 قاربا غادرت الميناء القديم صباح يوم الثلاثاء قبل أن تصل العاصفة إلى الساحل الشمالي.',
    'وأضاف مدير الميناء أن رجال الإطفاء عملوا ثلاث ساعات على رصيف الشحن الجديد بعد منتصف الليل.',
  ]
  await quick.compareTwo(`${first}\n\n${second}`, `${second}\n\n${first}`)
  await expect(quick.compare.texts.locator('.ghost').first()).toHaveCSS('direction', 'rtl')
})
