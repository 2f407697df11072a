import { inputsOfPaths, nameOfItem } from '../library/importing/import-input.ts'
import type { Draft } from '../library/importing/draft.ts'
import { describeImportProblem } from '../library/importing/import-problem.ts'
import { failure, success, type Outcome } from '../library/outcome.ts'

/** The one article that a file holds, as import would store it; the problem is a sentence that names the file. */
export async function articleOfFile(path: string): Promise<Outcome<Draft, string>> {
  const articles: Draft[] = []
  for (const input of await inputsOfPaths([path])) {
    for await (const item of input.items()) {
      if (!item.ok) return failure(`${nameOfItem(input, item)}: ${describeImportProblem(item.problem)}`)
      if (articles.length === 1) return failure(`${path}: It holds more than one article.`)
      articles.push(item.value)
    }
  }
  const [article] = articles
  return article === undefined ? failure(`${path}: There is no article in it.`) : success(article)
}
