import { SAYING } from '../tables/function-words.ts'
import { at, type Token } from '../tokens.ts'
import type { Clause } from './surroundings.ts'

/** How many words a source may have. */
const SOURCE_LENGTH = 7

/** Token range of who said what the sentence says: the subject of a verb of saying, or what follows `according to`, `citing`, `per`. */
export function attributionOf(
  tokens: readonly Token[],
  sentence: Clause,
): { readonly from: number; readonly to: number } | null {
  for (let index = sentence.start; index < sentence.end; index += 1) {
    const { text } = at(tokens, index)
    if (text === 'according' && at(tokens, index + 1).text === 'to')
      return sourceBehind(tokens, index + 2, sentence.end)
    if (text === 'citing') return sourceBehind(tokens, index + 1, sentence.end)
    if (SAYING.has(text)) {
      const subject =
        subjectBefore(tokens, index, sentence.start) ??
        (isInverted(tokens, index) ? sourceBehind(tokens, index + 1, sentence.end) : null)
      if (subject !== null) return subject
    }
  }
  return null
}

/** `said Police Chief Ann Lee`. */
function isInverted(tokens: readonly Token[], verb: number): boolean {
  return at(tokens, verb + 1).capitals > 0 && (at(tokens, verb - 1).text === '"' || at(tokens, verb - 1).text === ',')
}

function sourceBehind(
  tokens: readonly Token[],
  start: number,
  limit: number,
): { readonly from: number; readonly to: number } | null {
  let end = start
  while (
    end < limit &&
    end < start + SOURCE_LENGTH &&
    at(tokens, end).kind === 'word' &&
    !/^(?:that|who|which|on|said|as|and)$/.test(at(tokens, end).text)
  )
    end += 1
  return end > start ? { from: at(tokens, start).from, to: at(tokens, end - 1).to } : null
}

/** The words between the last mark of punctuation (or `that`) and the verb. */
function subjectBefore(
  tokens: readonly Token[],
  verb: number,
  floor: number,
): { readonly from: number; readonly to: number } | null {
  let start = verb
  while (
    start > floor &&
    start > verb - SOURCE_LENGTH &&
    at(tokens, start - 1).kind === 'word' &&
    !/^(?:that|and|but|as|when)$/.test(at(tokens, start - 1).text)
  )
    start -= 1
  return start < verb ? { from: at(tokens, start).from, to: at(tokens, verb - 1).to } : null
}
