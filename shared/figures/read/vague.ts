import { integer } from './exact.ts'
import type { Numeral } from './numeral-shape.ts'
import { at, type Token } from './tokens.ts'

/** `a few` and `several` in front of a scale: three to ten of them. */
const FEW: readonly [number, number] = [3, 10]

function vague(end: number, low: number, high: number): Numeral {
  return { end, value: null, low, high, shape: 'vague', significant: 1, isApproximate: false }
}

/** Vague plurals as intervals: `dozens`, `tens of thousands`, `several hundred`, `a few`, `a couple of`. */
export function readVague(tokens: readonly Token[], index: number): Numeral | null {
  const first = at(tokens, index)
  const afterArticle = first.text === 'a' ? at(tokens, index + 1) : first
  const next = first.text === 'a' ? index + 2 : index + 1
  if (afterArticle.text === 'couple') return couple(tokens, next)
  if (afterArticle.text === 'few') return few(tokens, index, next)
  const plural = first.entry.vague
  if (plural === null) return null
  if (first.text === 'scores' && !at(tokens, index - 1).entry.isKnown && isVerbUse(tokens, index)) return null
  return first.text === 'several' ? multiplied(tokens, index + 1, plural) : ofLarger(tokens, index + 1, plural)
}

/** `he scores`, `test scores`: not twenties. */
function isVerbUse(tokens: readonly Token[], index: number): boolean {
  const next = at(tokens, index + 1)
  return (
    next.text !== 'of' && at(tokens, index).gap < 2 && at(tokens, index - 1).kind === 'word' && next.text !== 'dead'
  )
}

function couple(tokens: readonly Token[], end: number): Numeral | null {
  const isOf = at(tokens, end).text === 'of'
  const scale = at(tokens, isOf ? end + 1 : end).entry.scale
  if (scale !== null) return vague(end + (isOf ? 2 : 1), 2 * 10 ** scale, 3 * 10 ** scale)
  if (!isOf && at(tokens, end).entry.unit === null) return null
  const two = integer(2)
  return { end, value: two, low: 2, high: 2, shape: 'words', significant: 1, isApproximate: true }
}

/** `a few hundred`, `a few days`, `the last few weeks`; a bare `few` says how many only by contrast. */
function few(tokens: readonly Token[], index: number, next: number): Numeral | null {
  const hasArticle = at(tokens, index).text === 'a'
  const before = at(tokens, index - 1).text
  const scale = at(tokens, next).entry.scale
  const unit = at(tokens, next).entry.unit
  const isQuantity =
    scale !== null ||
    at(tokens, next).text === 'dozen' ||
    (unit !== null && (hasArticle || before === 'last' || before === 'past' || before === 'next'))
  return isQuantity ? multiplied(tokens, next, FEW) : null
}

function multiplied(tokens: readonly Token[], end: number, few: readonly [number, number]): Numeral {
  const token = at(tokens, end)
  if (token.text === 'dozen') return vague(end + 1, few[0] * 12, few[1] * 12)
  if (token.entry.scale !== null)
    return vague(end + 1, few[0] * 10 ** token.entry.scale, few[1] * 10 ** token.entry.scale)
  const plural = token.entry.vague
  if (plural !== null) {
    const larger = ofLarger(tokens, end + 1, plural)
    return vague(larger.end, larger.low * few[0], larger.high)
  }
  return vague(end, few[0], few[1])
}

/** `tens of thousands`, `hundreds of millions`, `dozens`. */
function ofLarger(tokens: readonly Token[], end: number, plural: readonly [number, number]): Numeral {
  const token = at(tokens, end + 1)
  if (at(tokens, end).text !== 'of') return vague(end, plural[0], plural[1])
  const scale = token.entry.scale
  if (scale !== null) return vague(end + 2, plural[0] * 10 ** scale, plural[1] * 10 ** scale)
  const larger = token.entry.vague
  if (larger === null || token.text === 'several') return vague(end, plural[0], plural[1])
  return vague(end + 2, plural[0] * larger[0], plural[1] * larger[0])
}
