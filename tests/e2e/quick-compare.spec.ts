import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { dragFiles } from './pages/application.ts'
import { LibraryPage } from './pages/library-page.ts'
import { QuickPage } from './pages/quick-page.ts'
import { twins } from './pages/samples.ts'
import { screenshotFolder } from './support/launch.ts'
import { test } from './pages/test.ts'

const [a, b] = [twins.a, twins.b].map(({ path }) => readFileSync(path, 'utf8')) as [string, string]

test('two pastes and the texts are compared; nothing is stored until they are kept', async ({ open }) => {
  const { app, page } = await open()
  const quick = new QuickPage(app, page)
  await quick.open()
  await expect(quick.first).toBeFocused()
  await page.screenshot({ path: join(screenshotFolder, 'quick-empty.png') })
  await quick.paste(a)
  await expect(quick.first).toHaveValue(a)
  await expect(quick.second).toBeFocused()
  await expect(page.getByText('One more text, and they are compared.')).toBeVisible()
  await quick.paste(b)

  await expect(quick.compare.head('a')).toContainText(twins.a.headline)
  await expect(quick.compare.head('b')).toContainText('Ilmar Vessen')
  await page.screenshot({ path: join(screenshotFolder, 'quick-compared.png') })
  await quick.compare.next.click()
  await expect(quick.compare.position).toHaveText(/^1 of/)

  await page.keyboard.press('x')
  await expect(quick.compare.head('a')).toContainText(twins.b.headline)
  await page.keyboard.press('x')

  const library = new LibraryPage(page)
  await page.keyboard.press('Control+l')
  await expect(library.addSamples).toBeVisible()
  await expect(library.rows).toHaveCount(0)

  // The texts wait where they were left.
  await page.keyboard.press('Control+n')
  await expect(quick.compare.head('a')).toContainText(twins.a.headline)
  await quick.keep.click()
  await expect(page).toHaveURL(/#\/compare\//)
  await expect(quick.compare.head('b')).toContainText(twins.b.headline)
  await quick.compare.back.click()
  await expect(library.rows).toHaveCount(2)
})

test('an edit compares again in place, and clearing is undone', async ({ open }) => {
  const { app, page } = await open()
  const quick = new QuickPage(app, page)
  await quick.compareTwo('The board counted 14 boats in the harbour.', 'The board counted 14 boats in the harbour.')
  await expect(quick.compare.summary.getByText('The two texts are the same, word for word.')).toBeVisible()

  await page.keyboard.press('e')
  await quick.second.fill('The board counted 90 boats in the harbour.')
  await expect(page.getByText(/One figure conflicts/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(quick.compare.figure('b', '90')).toBeVisible()

  await page.getByRole('button', { name: 'Clear both' }).click()
  await expect(quick.first).toHaveValue('')
  await expect(quick.first).toBeFocused()
  await page.getByRole('button', { name: 'Undo clearing' }).click()
  await expect(quick.compare.figure('b', '90')).toBeVisible()
})

test('files dropped on a field are read as import reads them, and what cannot be read is named', async ({
  folder,
  open,
}) => {
  const { app, page } = await open()
  const quick = new QuickPage(app, page)
  await quick.open()
  const drop = async (name: string, bytes: readonly number[]): Promise<void> => {
    const transfer = await page.evaluateHandle(
      ([fileName, content]) => {
        const data = new DataTransfer()
        data.items.add(new File([new Uint8Array(content)], fileName))
        return data
      },
      [name, [...bytes]] as const,
    )
    await quick.second.dispatchEvent('drop', { dataTransfer: transfer })
  }
  await drop('boats.txt', [...Buffer.from('The board counted 14 boats.')])
  await expect(quick.second).toHaveValue('The board counted 14 boats.')
  await drop('picture.bin', [0, 1, 2, 3, 0, 255])
  await expect(page.getByRole('alert')).toContainText('picture.bin')

  // As a file manager does it.
  const lamps = join(folder, 'lamps.txt')
  writeFileSync(lamps, 'The board counted 40 lamps.')
  const { x = 0, y = 0 } = (await quick.first.boundingBox()) ?? {}
  const letGo = await dragFiles(page, [lamps], { x: x + 40, y: y + 40 })
  await letGo()
  await expect(quick.compare.texts).toContainText('The board counted 40 lamps.')
})
