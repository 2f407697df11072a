import { at, type Token } from '../tokens.ts'
import { singular } from './counted.ts'

const PERIODS: ReadonlySet<string> = new Set('second minute hour day night week month quarter year decade'.split(' '))
const BASES: ReadonlySet<string> = new Set(
  'share barrel tonne ton ounce pound kilogram gallon litre liter bushel head person capita household unit day week month year hour minute second night game match kilometre mile acre hectare gram vote ticket student'.split(
    ' ',
  ),
)
const ADVERBS: Readonly<Record<string, string>> = {
  hourly: 'hour',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annually: 'year',
  bpd: 'day',
}

/** Short forms of what wires reckon by, so that `/bbl` and `a barrel` are one rate. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  'bbl barrel|dlr dollar|shr share|lb pound|oz ounce|kg kilogram|kilo kilogram|hr hour|yr year|km kilometre|kilometer kilometre|liter litre'
    .split('|')
    .map((line) => {
      const [short = '', full = ''] = line.split(' ')
      return [short, full] as const
    }),
)

function baseOf(word: string): string {
  const base = singular(word)
  return SHORT_FORMS.get(base) ?? base
}

/** What the figure is per: looked for right behind it, and behind its counted noun (`2,000 letters a day`). */
export function rateOf(tokens: readonly Token[], end: number, nounEnd: number | null): string | null {
  return rateAt(tokens, end) ?? (nounEnd === null ? null : rateAt(tokens, nounEnd))
}

function rateAt(tokens: readonly Token[], index: number): string | null {
  const { text } = at(tokens, index)
  const adverb = ADVERBS[text]
  if (adverb !== undefined) return adverb
  const noun = baseOf(at(tokens, index + 1).text)
  if (ARTICLES.has(text)) {
    // `44.2 pct a year before` compares, it does not say how often.
    const isComparison = /^(?:ago|before|earlier|later|from|old|in)$/.test(at(tokens, index + 2).text)
    const isBase = PERIODS.has(noun) || (text !== 'every' && BASES.has(noun))
    return isBase && !isComparison ? noun : null
  }
  return text === 'per' || text === '/' ? perBase(tokens, index + 1) : null
}

/** `per share`, `per 100,000 people`; `per cent` is a unit. */
function perBase(tokens: readonly Token[], index: number): string | null {
  const { kind, text } = at(tokens, index)
  if (kind === 'number') return at(tokens, index - 1).text === 'per' ? perMany(tokens, index) : null
  return kind === 'word' && text !== 'cent' ? baseOf(text) : null
}

/** `per 100,000 people`: `100000 people`; `per 1,000 live births`: `1000 birth`. */
function perMany(tokens: readonly Token[], index: number): string {
  const isDescribed = at(tokens, index + 1).kind === 'word' && /[^s]s$/.test(at(tokens, index + 2).text)
  const noun = at(tokens, isDescribed ? index + 2 : index + 1)
  const base = at(tokens, index).text.replaceAll(',', '')
  return noun.kind === 'word' && noun.gap === 1 && !noun.entry.isKnown ? `${base} ${singular(noun.text)}` : base
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'each', 'every'])
