import { name, type NameMatch } from './name-match.ts'
import { at, type Token } from './tokens.ts'

/** Names that have a number in them without a cue before it: `“Seven Nights”`, `two-for-one`, `the Gang of Four`. */
export function findNumberName(tokens: readonly Token[], index: number, isTitle: boolean): NameMatch | null {
  return quoted(tokens, index) ?? offer(tokens, index) ?? (isTitle ? null : namedBy(tokens, index))
}

function namedBy(tokens: readonly Token[], index: number): NameMatch | null {
  return capitalisedWord(tokens, index) ?? rapper(tokens, index) ?? numberPlate(tokens, index)
}

/** `50 Cent` sings; 50 cents are paid. */
function rapper(tokens: readonly Token[], index: number): NameMatch | null {
  const [number, noun] = [at(tokens, index), at(tokens, index + 1)]
  const isName = noun.raw === 'Cent' && noun.gap === 1 && number.text !== '1' && /^\d+$/.test(number.text)
  return isName && isProse(tokens, index) ? name(index, index + 2, 'identifier-capitalised') : null
}

/** Words before which a number is a plate: `licence plate DN 44 821`, `registration KX 5 ABT`. */
const PLATES: ReadonlySet<string> = new Set(['plate', 'plates', 'registration'])
const PLATE_LENGTH = 4

/** `The number plate DN 44 821`: groups of digits and capitals, the last of them taken in. */
function numberPlate(tokens: readonly Token[], index: number): NameMatch | null {
  const isCode = /^[A-Z]{1,3}$/.test(at(tokens, index - 1).raw)
  if (!PLATES.has(at(tokens, isCode ? index - 2 : index - 1).text)) return null
  let end = index + 1
  while (end < index + PLATE_LENGTH && /^(?:\d+|[A-Z]{1,3})$/.test(at(tokens, end).raw) && at(tokens, end).gap <= 1)
    end += 1
  return name(index, end, 'identifier-code')
}

/** How many tokens the title of a song, book or film may have. */
const TITLE_LENGTH = 8

/** `“99 Windows”`, `“2001: A Space Odyssey”`: quotation marks around nothing but capitalised and small words. */
function quoted(tokens: readonly Token[], index: number): NameMatch | null {
  if (at(tokens, index - 1).text !== '"' || at(tokens, index).gap !== 0 || at(tokens, index - 1).gap === 0) return null
  let capitals = 0
  for (let end = index + 1; end <= index + TITLE_LENGTH; end += 1) {
    const token = at(tokens, end)
    if (token.text === '"') return capitals > 0 ? name(index, end, 'identifier-title') : null
    if (token.capitals > 0) capitals += 1
    else if (token.kind === 'symbol' ? !/^[-:'&]$/.test(token.text) : token.text.length > 3) return null
  }
  return null
}

/** Words of a change of shares, near which `two-for-one` is a ratio and not a way to sell. */
const EXCHANGES: ReadonlySet<string> = new Set(
  'stock stocks share shares split splits splitting bonus rights scrip issue dividend swap capitalisation'.split(' '),
)
const EXCHANGE_WINDOW = 7

/** `two-for-one`, `3-for-2`: a way to sell; of shares it is left to the ratios. */
function offer(tokens: readonly Token[], index: number): NameMatch | null {
  const words = [1, 2, 3].map((offset) => at(tokens, index + offset))
  if (words.map(({ text }) => text).join('') !== '-for-' || words.some(({ gap }) => gap > 0)) return null
  const last = at(tokens, index + 4)
  if (last.gap > 0 || (last.kind !== 'number' && last.entry.cardinal === null)) return null
  for (let near = index - EXCHANGE_WINDOW; near <= index + 4 + EXCHANGE_WINDOW; near += 1) {
    if (EXCHANGES.has(at(tokens, near).text)) return null
  }
  return name(index, index + 5, 'identifier-offer')
}

/** `the Gang of Four`, `Channel Five`: a number word with a capital of its own, in a line that is not all capitalised. */
function capitalisedWord(tokens: readonly Token[], index: number): NameMatch | null {
  const { capitals, entry, gap } = at(tokens, index)
  if (capitals !== 1 || entry.cardinal === null || gap !== 1 || at(tokens, index - 1).kind !== 'word') return null
  return isProse(tokens, index) ? name(index, index + 1, 'identifier-capitalised') : null
}

/** How far around a word its line is looked at. */
const LINE_WINDOW = 12
/** Words that have no capital in headlines either. */
const SMALL_IN_HEADLINES: ReadonlySet<string> = new Set(
  'a an the and or but of in on at to for by as with from'.split(' '),
)

/** Whether a word around token `index` is in lower case that no headline writes so. */
function isProse(tokens: readonly Token[], index: number): boolean {
  for (let near = index - LINE_WINDOW; near <= index + LINE_WINDOW; near += 1) {
    const { kind, capitals, text } = at(tokens, near)
    if (kind === 'word' && capitals === 0 && text !== 's' && !SMALL_IN_HEADLINES.has(text)) return true
  }
  return false
}
