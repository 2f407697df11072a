import type { NameMatch } from './name-match.ts'
import { SPORT_CUES } from './tables/identifier-cues.ts'
import { at, type Token } from './tokens.ts'

/** How far back a word of sport is looked for. */
const SPORT_WINDOW = 7

/** `6-4`, `3-0`: two small numbers that do not rise, or rise behind a word of sport with nothing they could count; `6-under`. */
export function findScore(tokens: readonly Token[], index: number): NameMatch | null {
  return golfCard(tokens, index) ?? successes(tokens, index) ?? withColon(tokens, index) ?? result(tokens, index)
}

function result(tokens: readonly Token[], index: number): NameMatch | null {
  const second = attachedSmall(tokens, index)
  const next = at(tokens, index + 3)
  if (second === null || (next.gap === 0 && next.text === '/') || isVote(tokens, index)) return null
  const longer = record(tokens, index) ?? tieBreak(tokens, index)
  if (longer !== null) return longer
  if (at(tokens, index - 1).entry.month !== null || next.entry.month !== null) return null
  const rises = second > Number(at(tokens, index).text)
  if (rises && (isCountedBehind(next) || !isSport(tokens, index))) return null
  return { start: index, end: index + 3, kind: 'score', rule: 'score' }
}

/** `Won 3:1`: a result behind a word of sport; elsewhere it is a ratio. */
function withColon(tokens: readonly Token[], index: number): NameMatch | null {
  const [first, colon, second] = [at(tokens, index), at(tokens, index + 1), at(tokens, index + 2)]
  if (colon.text !== ':' || colon.gap !== 0 || second.gap !== 0) return null
  const isSmall = /^\d{1,2}$/.test(first.text) && /^\d$/.test(second.text)
  return isSmall && isSport(tokens, index) ? { start: index, end: index + 3, kind: 'score', rule: 'score' } : null
}

/** `6-under`, `12-over-par`: strokes against par; the round of 66 behind them is a count. */
function golfCard(tokens: readonly Token[], index: number): NameMatch | null {
  const [hyphen, word] = [at(tokens, index + 1), at(tokens, index + 2)]
  const isPar = hyphen.text === '-' && hyphen.gap === 0 && word.gap === 0 && /^(?:under|over)$/.test(word.text)
  if (!isPar || !/^\d{1,2}$/.test(at(tokens, index).text)) return null
  const end = at(tokens, index + 3).text === '-' && at(tokens, index + 4).text === 'par' ? index + 5 : index + 3
  return { start: index, end, kind: 'score', rule: 'score-golf' }
}

/** `24-of-31`: attempts and how many of them came off. */
function successes(tokens: readonly Token[], index: number): NameMatch | null {
  const [first, second, third, last] = [1, 2, 3, 4].map((offset) => at(tokens, index + offset))
  const isJoint = first?.text === '-' && second?.text === 'of' && third?.text === '-' && last?.kind === 'number'
  return isJoint && first?.gap === 0 && last.gap === 0
    ? { start: index, end: index + 5, kind: 'score', rule: 'score-successes' }
    : null
}

/** `12-3-1`: won, lost and drawn. */
function record(tokens: readonly Token[], index: number): NameMatch | null {
  const sign = at(tokens, index + 3)
  const isRecord = sign.gap === 0 && sign.text === '-' && at(tokens, index + 4).kind === 'number'
  return isRecord ? { start: index, end: index + 5, kind: 'score', rule: 'score-record' } : null
}

/** `7-6 (5)`, `7-6 (7-5)`: a set of tennis with its tie-break. */
function tieBreak(tokens: readonly Token[], index: number): NameMatch | null {
  const isSet = /^[67]$/.test(at(tokens, index).text) && /^[67]$/.test(at(tokens, index + 2).text)
  if (!isSet || at(tokens, index + 3).text !== '(' || at(tokens, index + 4).kind !== 'number') return null
  const close = attachedSmall(tokens, index + 4) === null ? index + 5 : index + 7
  return at(tokens, close).text === ')' ? { start: index, end: close + 1, kind: 'score', rule: 'score' } : null
}

/** The number behind a hyphen, where both are of at most three digits and written together. */
function attachedSmall(tokens: readonly Token[], index: number): number | null {
  const [first, hyphen, second] = [at(tokens, index), at(tokens, index + 1), at(tokens, index + 2)]
  if (hyphen.text !== '-' || hyphen.gap !== 0 || second.gap !== 0) return null
  return /^\d{1,3}$/.test(first.text) && /^\d{1,3}$/.test(second.text) ? Number(second.text) : null
}

function isCountedBehind(next: Token): boolean {
  if (next.kind !== 'word') return next.text === '%'
  const isNoun = next.entry.isKnown ? next.entry.cardinal === null : /[^s]s$/.test(next.text)
  return next.capitals === 0 && isNoun
}

/** Words by which two numbers are the votes for and against, and how far they may stand away. */
const VOTED =
  /^(?:votes?|voted|voting|ballots?|approved|rejected|adopted|ratified|passed|ruled|ruling|verdict|majority)$/
const VOTE_WINDOW = 6
const VOTE_AHEAD = 3

/** Of a court or a council: so few votes are a score. */
const FEWEST_VOTES = 10

/** `Passed the bill 268-241`, `a 22-17 vote`: two counts of votes. Goals are passed on, too. */
function isVote(tokens: readonly Token[], index: number): boolean {
  if (Number(at(tokens, index).text) < FEWEST_VOTES || isSport(tokens, index)) return false
  for (let step = 1; step <= VOTE_WINDOW; step += 1) {
    const ahead = at(tokens, index + 2 + step).text
    if (VOTED.test(at(tokens, index - step).text) || (step <= VOTE_AHEAD && VOTED.test(ahead))) return true
  }
  return false
}

/** `The vote was 14 to 23`: not the range that `approved 14 to 23 houses` gives. `end` is the token behind both. */
export function isVoteCount(tokens: readonly Token[], index: number, end: number): boolean {
  if (isCountedBehind(at(tokens, end)) || isSport(tokens, index)) return false
  return tokens.slice(Math.max(0, index - VOTE_WINDOW), index).some(({ text }) => VOTED.test(text))
}

function isSport(tokens: readonly Token[], index: number): boolean {
  for (let back = 1; back <= SPORT_WINDOW; back += 1) {
    const token = at(tokens, index - back)
    if (SPORT_CUES.has(token.text)) return true
    if (token.text === '.' || token.kind === 'end') return false
  }
  return false
}
