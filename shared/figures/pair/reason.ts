import type { Figure } from '../../domain/figure.ts'
import type { Judgement } from './judge.ts'
import { monthBefore } from './calendar.ts'
import type { Slip } from './slip.ts'
import type { Mention } from './statement.ts'

const SLIP_WORDS: Readonly<Record<Slip, string>> = {
  'digits-transposed': 'two digits have changed places',
  'one-digit': 'one digit differs',
  'decimal-point': 'the decimal point moved',
  sign: 'gain and loss are exchanged',
  rate: 'what it is counted per has changed',
  unit: 'the unit has changed',
  'order-swapped': 'the two values have changed places',
  scale: 'the same digits, another scale',
}

const PARTING_WORDS: Readonly<Record<NonNullable<Judgement['parting']>, string>> = {
  place: 'hold for different places',
  time: 'hold for different times',
  group: 'count different groups',
  subject: 'are about different things',
  rate: 'are counted per different things',
  role: 'stand for different things (a level, a change, a part or a total)',
  counted: 'count different things',
  series: 'belong to two items of a series',
  moment: 'are prices of the market, which hold for a moment only',
}

/** A figure as it is quoted in a sentence: as written, on one line. */
function quote(figure: Figure): string {
  return `“${figure.text.replaceAll(/\s+/g, ' ')}”`
}

function placed({ figure, places }: Mention): string {
  const [place] = places
  return place === undefined ? quote(figure) : `${quote(figure)} (${place})`
}

/** A figure with its place where that is what parts it from the other. */
function scopeOf(mention: Mention, { parting }: Judgement): string {
  return parting === 'place' ? placed(mention) : quote(mention.figure)
}

/** A day that was read as a bare number is quoted with its month. */
function quoteDay(mention: Mention): string {
  const month = monthBefore(mention) === null ? '' : (mention.statement.tokens[mention.at - 1]?.word ?? '')
  const named = month === '' ? '' : `${month.charAt(0).toUpperCase()}${month.slice(1)} `
  return quote({ ...mention.figure, text: named + mention.figure.text })
}

/** How many times the greater of two values is the lesser, where that is a power of ten. */
function timesOf({ quantity: a }: Mention, { quantity: b }: Mention): string | null {
  const [left, right] = [a, b].map((quantity) => Math.abs(quantity?.point ?? quantity?.high ?? 0))
  if (!left || !right) return null
  return Math.round(Math.max(left, right) / Math.min(left, right)).toLocaleString('en')
}

/** The word by which a number is short. */
const SCALE = /\b(?:thousand|million|billion|trillion)\b/i

function slipReason(slip: Slip, a: Mention, b: Mention): string {
  const times = slip === 'scale' ? timesOf(a, b) : null
  if (times === null) return SLIP_WORDS[slip]
  const [left, right] = [a, b].map(({ figure }) => SCALE.exec(figure.text)?.[0].toLowerCase())
  const scales = left === undefined || right === undefined || left === right ? '' : `${left} against ${right}, `
  return `${scales}one is ${times} times the other`
}

/** What a figure is by the words beside it, where its number alone does not tell. */
const DIRECTION_WORDS: Readonly<Record<NonNullable<Figure['direction']>, string>> = {
  up: 'a rise',
  down: 'a fall',
  profit: 'a gain',
  loss: 'a loss',
}

function directionInWords({ direction }: Mention): string {
  return direction === null ? 'no loss' : DIRECTION_WORDS[direction]
}

/** What each report has: two figures, or one that means two things. */
function pairInWords(slip: Slip | null, a: Mention, b: Mention): string {
  if (slip === 'sign' && quote(a.figure) === quote(b.figure)) {
    return `${quote(a.figure)} is ${directionInWords(a)} in A and ${directionInWords(b)} in B`
  }
  return `${quoteDay(a)} in A is ${quoteDay(b)} in B${slip === null ? '' : `: ${slipReason(slip, a, b)}`}`
}

function differenceReason(judgement: Judgement, a: Mention, b: Mention): string {
  const copied = judgement.isCopied ? 'The words around are the same, but ' : ''
  const pair = pairInWords(judgement.slip, a, b)
  if (judgement.because === 'corrected') return `${copied}${pair}; one report is marked as a correction.`
  if (judgement.because === 'later') return `${copied}${pair}; the later report of the same source updates it.`
  if (judgement.because === 'fall')
    return `${copied}${pair}; the later report has the lower figure, without saying why.`
  return `${copied}${pair}.`
}

function compatibleReason(judgement: Judgement, a: Figure, b: Figure): string {
  if (judgement.sum === null) return `${quote(a)} and ${quote(b)} can both be true.`
  const parts = judgement.sum.parts.map(({ figure }) => quote(figure))
  const listed = `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
  return `${listed} add up to ${quote(judgement.sum.side === 'a' ? b : a)}.`
}

/** One plain sentence that says how two figures stand to each other and why. */
export function reasonFor(judgement: Judgement, mentionA: Mention, mentionB: Mention): string {
  const [a, b] = [mentionA.figure, mentionB.figure]
  switch (judgement.relation) {
    case 'same':
      return a.unit === b.unit ? `Both reports give ${quote(a)}.` : `${quote(a)} and ${quote(b)} are the same value.`
    case 'rounded':
      return `${quote(a)} and ${quote(b)} are one value${a.unit === b.unit ? ', rounded differently' : ' in two units, rounded'}.`
    case 'compatible':
      return compatibleReason(judgement, a, b)
    case 'other-scope':
      return `${scopeOf(mentionA, judgement)} and ${scopeOf(mentionB, judgement)} ${PARTING_WORDS[judgement.parting ?? 'subject']}.`
    case 'updated':
    case 'conflict':
      return differenceReason(judgement, mentionA, mentionB)
    default:
      return onlyReason(judgement.relation, a)
  }
}

/** For a figure that only one of the reports has. */
export function onlyReason(relation: 'only-a' | 'only-b', figure: Figure): string {
  return `Only ${relation === 'only-a' ? 'A' : 'B'} has ${quote(figure)}.`
}
