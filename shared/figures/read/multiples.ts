import { draft, type Draft } from './draft.ts'
import { intervalOf } from './interval.ts'
import { qualifierBefore } from './qualify.ts'
import { MULTIPLES, MULTIPLYING_VERBS, TIMES_WORDS } from './tables/number-words.ts'
import { at, type Token } from './tokens.ts'

/** A multiple in one word, with its qualifier: `nearly fivefold`, `twice as many`, `more than doubled`. */
export function readMultiple(tokens: readonly Token[], index: number, floor: number): Draft | null {
  const found = factorAt(tokens, index)
  if (found === null) return null
  const { factor, rule } = found
  const before = qualifierBefore(tokens, index, floor)
  const qualifier = before?.qualifier ?? '='
  return draft({
    start: before?.start ?? index,
    end: index + 1,
    kind: 'ratio',
    value: String(factor),
    ...intervalOf(qualifier, factor, factor, 1),
    qualifier,
    significantDigits: 1,
    rule,
  })
}

/** By how much the word at token `index` multiplies, and the rule that says so. */
function factorAt(tokens: readonly Token[], index: number): { readonly factor: number; readonly rule: string } | null {
  const { text, capitals } = at(tokens, index)
  const fold = MULTIPLES[text]
  if (fold !== undefined) return { factor: fold, rule: 'ratio-fold' }
  const times = TIMES_WORDS[text]
  if (times !== undefined) return isOfSomething(tokens, index) ? { factor: times, rule: 'ratio-times' } : null
  const factor = MULTIPLYING_VERBS[text]
  return factor !== undefined && capitals === 0 && isVerb(tokens, index) ? { factor, rule: 'ratio-verb' } : null
}

/** Words behind `twice` or `three times` that name what is multiplied; without them something happened so often. */
const MULTIPLIED: ReadonlySet<string> = new Set(
  'the its their his her our that those what more higher larger bigger greater longer faster lower fewer less normal'.split(
    ' ',
  ),
)
/** How many words may stand between `as` and `as`. */
const AS_REACH = 4

/** Whether what follows `twice` is what it multiplies: `as many ships`, `the usual price`. */
function isOfSomething(tokens: readonly Token[], index: number): boolean {
  const { text } = at(tokens, index)
  return isMultiplied(tokens, index + 1, text === 'half' ? AS_ONLY : MULTIPLIED)
}

/** `half the ships` is a share of them, which the fractions read. */
const AS_ONLY: ReadonlySet<string> = new Set()

/** Whether the words from token `index` name what is multiplied: `as many`, `as likely as`, or one of `openers`. */
export function isMultiplied(tokens: readonly Token[], index: number, openers = MULTIPLIED): boolean {
  const { text } = at(tokens, index)
  if (text !== 'as') return openers.has(text) && isThing(at(tokens, index + 1))
  if (/^(?:many|much)$/.test(at(tokens, index + 1).text)) return true
  for (let next = index + 2; next < index + AS_REACH; next += 1) if (at(tokens, next).text === 'as') return true
  return false
}

/** `he won twice the same way` is no multiple; what is multiplied is a noun, and no period (`twice the week before`). */
function isThing({ entry, text }: Token): boolean {
  return (
    (entry.weekday ?? entry.month) === null && entry.unit?.dimension !== 'time' && text !== 'same' && text !== 'day'
  )
}

/** Words behind `doubled` where it says by how much; behind others it is one of sport or of houses. */
const BEHIND_VERB: ReadonlySet<string> = new Set(
  'to from in since its their the his her by between last this within during after when on at under for and or but compared year'.split(
    ' ',
  ),
)

function isVerb(tokens: readonly Token[], index: number): boolean {
  const next = at(tokens, index + 1)
  if (next.text === 'over') return /^(?:the|a|that|this|last|past)$/.test(at(tokens, index + 2).text)
  return next.kind !== 'word' || BEHIND_VERB.has(next.text)
}
