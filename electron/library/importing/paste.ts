import { failure, success } from '../outcome.ts'
import { cleanText } from './decode-text.ts'
import { draftOfText, nothingStated, type Draft } from './draft.ts'
import type { ImportInput } from './import-input.ts'

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
