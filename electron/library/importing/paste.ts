import { failure, success } from '../outcome.ts'
import { cleanText } from './decode-text.ts'
import { draftOfText, nothingStated, type Draft } from './draft.ts'
import { inputOfBytes, type ImportInput } from './import-input.ts'
import { describeImportProblem } from './import-problem.ts'
import { readInThread } from './thread/read-in-thread.ts'

/** What a pasted text is read as; null when it says nothing. */
export function draftOfPaste(pasted: string): Draft | null {
  const { text, warnings } = cleanText(pasted)
  return draftOfText(text, { ...nothingStated, warnings })
}

export function inputOfPaste(pasted: string): ImportInput {
  const draft = draftOfPaste(pasted)
  return {
    name: draft?.headline ?? 'Pasted text',
    origin: { kind: 'paste' },
    count: () => Promise.resolve(1),
    async *items() {
      yield draft === null ? failure({ kind: 'empty' }) : success(draft)
    },
  }
}

/** What is on a clipboard: read from its markup where it has some that can be read, which keeps tables and paragraphs. */
export function inputOfPasted({
  text,
  html,
}: {
  readonly text: string
  readonly html?: string | undefined
}): ImportInput {
  const plain = inputOfPaste(text)
  if (html === undefined || html.trim() === '') return plain
  return {
    ...plain,
    async *items() {
      const content = new TextEncoder().encode(html)
      for await (const item of readInThread({ name: plain.name, content, format: 'rich-paste' })) {
        if (item.ok) yield item
        else yield* plain.items()
      }
    },
  }
}

/** Of a file with many articles, as many as can be compared. */
const MOST_ITEMS = 2

/** What a file holds, as texts that `draftOfPaste` reads as the file was read; or why it cannot be read. */
export async function textsOfFile(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly texts: string[]; readonly failed: { readonly name: string; readonly reason: string }[] }> {
  const texts: string[] = []
  const failed: { readonly name: string; readonly reason: string }[] = []
  for await (const item of inputOfBytes(name, bytes, { kind: 'dropped', name }).items()) {
    if (item.ok) texts.push(textOfDraft(item.value))
    else failed.push({ name, reason: describeImportProblem(item.problem) })
    if (texts.length + failed.length >= MOST_ITEMS) break
  }
  return { texts, failed }
}

/** A head as saved texts have it, then headline and body. */
function textOfDraft({ published, source, byline, headline, headlineIsMade, body }: Draft): string {
  const head = published === null ? null : ` date ${published}${source === null ? '' : ` By ${source}`}`
  const parts = [head, headlineIsMade ? null : headline, byline === null ? null : `By ${byline}`, body]
  return parts.filter((part) => part !== null).join('\n\n')
}
