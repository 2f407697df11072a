import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describeImportProblem } from '../../electron/library/importing/import-problem.ts'
import { readDocument } from '../../electron/library/importing/readers/read-document.ts'

/** What one file of the data was read as. */
type FileReading = { readonly texts: string[]; headlines: number; readonly reasons: string[] }

/**
 * Reads every interchange file: each must give its text, a headline, or a reason that is said. Then the releases that
 * exist both as NewsML and as ninjs: the text of the one must be that of the other, as far as both carry it.
 */
export async function evaluateImport(data: string): Promise<void> {
  const folder = join(data, 'import')
  if (!existsSync(folder)) {
    console.log(`There is no folder ${folder}.`)
    return
  }
  for (const part of ['newsml-g2', 'ninjs', 'feeds']) await evaluateFolder(folder, part)
  await evaluateReleases(join(folder, 'ninjs'))
}

async function evaluateFolder(folder: string, part: string): Promise<void> {
  const totals = { files: 0, withText: 0, headlineOnly: 0, withReason: 0, silent: 0, articles: 0 }
  for (const path of filesIn(join(folder, part))) {
    const reading = await readFile(path)
    totals.files++
    totals.articles += reading.texts.length + reading.headlines
    if (reading.texts.length > 0) totals.withText++
    else if (reading.headlines > 0) totals.headlineOnly++
    else if (reading.reasons.length > 0) totals.withReason++
    else totals.silent++
    for (const reason of reading.reasons.slice(0, 1)) console.log(`  ${relative(folder, path)}: ${reason}`)
  }
  const { files, withText, headlineOnly, withReason, silent, articles } = totals
  console.log(
    `${part}: ${files} files, ${articles} articles; text in ${withText}, a headline only in ${headlineOnly}, a reason for ${withReason}, nothing said of ${silent}`,
  )
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return /\.(?:xml|json|rss|atom)$/.test(path) ? [path] : []
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesIn(join(path, name)))
}

async function readFile(path: string): Promise<FileReading> {
  const reading: FileReading = { texts: [], headlines: 0, reasons: [] }
  for await (const item of readDocument({ name: path, content: readFileSync(path) })) {
    if (!item.ok) reading.reasons.push(describeImportProblem(item.problem))
    else if (item.value.body === '') reading.headlines++
    else reading.texts.push(item.value.body)
  }
  return reading
}

/** A release carries one name in both formats; ninjs may carry only the first of its paragraphs. */
async function evaluateReleases(folder: string): Promise<void> {
  const names = existsSync(join(folder, 'NewsML')) ? readdirSync(join(folder, 'NewsML')) : []
  for (const name of names.map((file) => file.replace(/\.xml$/, ''))) {
    const newsml = paragraphsOf(await readFile(join(folder, 'NewsML', `${name}.xml`)))
    for (const version of ['1.4', '2.1', '3.0']) {
      const path = join(folder, version, `${name}.json`)
      if (!existsSync(path)) continue
      const ninjs = paragraphsOf(await readFile(path))
      const alike = ninjs.filter((paragraph, at) => paragraph === newsml[at]).length
      console.log(
        `${name}, ninjs ${version}: ${alike} of its ${ninjs.length} paragraphs are those of NewsML, letter for letter (NewsML has ${newsml.length})`,
      )
      const at = ninjs.findIndex((paragraph, index) => paragraph !== newsml[index])
      if (at >= 0) console.log(`  first difference: ${firstDifference(ninjs[at] ?? '', newsml[at] ?? '')}`)
    }
  }
}

function paragraphsOf({ texts }: FileReading): string[] {
  return texts.join('\n\n').split('\n\n')
}

function firstDifference(one: string, other: string): string {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return `${JSON.stringify(one.slice(at, at + 30))} against ${JSON.stringify(other.slice(at, at + 30))}`
}
