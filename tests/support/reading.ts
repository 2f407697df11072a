import { inputOfBytes, nameOfItem } from '../../electron/library/importing/import-input.ts'
import type { Draft } from '../../electron/library/importing/draft.ts'
import { describeImportProblem } from '../../electron/library/importing/import-problem.ts'

/** What reading a file of this name and content gives: articles, and for what could not be read a name and a sentence. */
export async function readAs(
  name: string,
  content: string | Uint8Array,
): Promise<{ readonly articles: Draft[]; readonly failed: (readonly [name: string, reason: string])[] }> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const input = inputOfBytes(name, bytes, { kind: 'dropped', name })
  const articles: Draft[] = []
  const failed: (readonly [string, string])[] = []
  for await (const item of input.items()) {
    if (item.ok) articles.push(item.value)
    else failed.push([nameOfItem(input, item), describeImportProblem(item.problem)])
  }
  return { articles, failed }
}
