import { name, type NameMatch } from './name-match.ts'
import { at, type Token } from './tokens.ts'

/** `+1 (202) 555-0143`, `555-0143`, `202-555-0143`. */
export function findPhone(tokens: readonly Token[], index: number): NameMatch | null {
  const before = at(tokens, index - 1).text
  const isOpened = (before === '+' || before === '(') && at(tokens, index).gap === 0
  const { end, digits } = dialled(tokens, index)
  if (digits < SHORTEST_PHONE) return null
  const isNational = (/^\d{3}$/.test(at(tokens, index).text) && isPhoneShape(tokens, index)) || isTrunk(tokens, index)
  return (isOpened && before === '+') || isNational ? name(isOpened ? index - 1 : index, end, 'identifier-phone') : null
}

/** ITU-T E.164: no number that is dialled is longer. */
const LONGEST_PHONE = 15

/** Digits of the shortest number that is dialled with an area code or in two groups. */
const SHORTEST_PHONE = 7

/** How far groups of digits go on over hyphens and brackets, and how many digits they have. */
function dialled(tokens: readonly Token[], index: number): { readonly end: number; readonly digits: number } {
  let digits = 0
  let end = index
  for (let next = index; (at(tokens, next).gap <= 1 || next === index) && digits < LONGEST_PHONE; next += 1) {
    const token = at(tokens, next)
    if (token.kind === 'number' && /^\d+$/.test(token.text)) {
      digits += token.text.length
      end = next + 1
    } else if (token.text !== '-' && token.text !== '(' && token.text !== ')') break
  }
  return { end, digits }
}

/** `1-800-555-0142`, `020 7946 0018`, `(020) 7946 0018`: a country's own first digit, then groups of three or four. */
function isTrunk(tokens: readonly Token[], index: number): boolean {
  const { text } = at(tokens, index)
  if (text === '1') return at(tokens, index + 1).text === '-' && isPhoneShape(tokens, index + 2)
  const next = at(tokens, index + 1).text === ')' ? index + 2 : index + 1
  return /^0[1-9]\d{0,3}$/.test(text) && /^\d{3,4}$/.test(at(tokens, next).text) && at(tokens, next).gap <= 1
}

/** Three digits, a hyphen or bracket, and groups of three and four. */
function isPhoneShape(tokens: readonly Token[], index: number): boolean {
  const sign = at(tokens, index + 1)
  const last = at(tokens, index + 2).kind === 'number' ? index + 2 : index + 3
  if ((sign.text !== '-' && sign.text !== ')') || sign.gap !== 0) return false
  const group = at(tokens, last).text
  return (
    group.length === 4 ||
    (group.length === 3 && at(tokens, last + 1).text === '-' && at(tokens, last + 2).text.length === 4)
  )
}
