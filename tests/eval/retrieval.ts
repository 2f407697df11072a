import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeLibrary, openLibrary } from '../../electron/library/database/open.ts'
import { importArticles } from '../../electron/library/importing/import-articles.ts'
import { inputsOfPaths } from '../../electron/library/importing/import-input.ts'
import { prepareOverlapFinder } from '../../electron/library/overlaps/find-overlaps.ts'
import { prepareArticleNames } from '../../electron/library/queries/article-names.ts'

/** The larger coverage of a pair that the gold counts. */
const leastCoverage = 0.3

/** Imports the wire stories of `dataFolder`/retrieval into a library of its own, and scores all overlaps found in it. */
export async function evaluateRetrieval(dataFolder: string): Promise<void> {
  const articles = join(dataFolder, 'retrieval', 'articles.jsonl')
  const scorer = join(dataFolder, 'score', 'retrieval.py')
  if (!existsSync(articles) || !existsSync(scorer)) {
    console.log(`No overlaps were scored: ${articles} or ${scorer} is not there.`)
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'doublet-retrieval-'))
  try {
    const found = join(folder, 'found.jsonl')
    await findAll(articles, join(folder, 'library.doublet'), found)
    const pairs = join(dataFolder, 'retrieval', 'pairs.jsonl')
    console.log(execFileSync('python3', [scorer, pairs, found], { encoding: 'utf8' }).trim())
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function findAll(articles: string, path: string, found: string): Promise<void> {
  const library = await openLibrary(path)
  if (!library.ok) throw new Error(library.problem.kind)
  const db = library.value
  const started = performance.now()
  const { added, same } = await importArticles({ db, inputs: await inputsOfPaths([articles]) })
  const imported = performance.now()
  const names = prepareArticleNames(db)
  const finder = prepareOverlapFinder(db)
  const lines: string[] = []
  for (const a of names.all()) {
    for (const overlap of finder.overlapsOf(a, leastCoverage, { isWanted: (other) => other > a })) {
      if (overlap === null) continue
      const { article, ...rest } = overlap
      lines.push(`${JSON.stringify({ a: names.nameOf(a), b: names.nameOf(article), ...rest })}\n`)
    }
  }
  const count = added.length + same.length
  const rate = Math.round((count * 1_000) / (imported - started))
  const millis = (performance.now() - imported) / count
  console.log(`${count} articles imported, ${rate} a second; ${millis.toFixed(1)} ms to find the overlaps of one`)
  writeFileSync(found, lines.join(''))
  closeLibrary(db)
}
