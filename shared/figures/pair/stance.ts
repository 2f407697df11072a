import { stems } from './stems.ts'
import type { Token } from './token.ts'

/**
 * Words of which a sentence about one thing has one and not another: deeds that undo each other, sides of trade, people,
 * what is measured of a thing, what is counted of a company. Each line is a contrast, its members parted by bars.
 */
const CONTRASTS: readonly (readonly ReadonlySet<string>[])[] = [
  'signed | vetoed',
  'bought buying purchase | sold selling',
  'imported imports import | exported exports export',
  'hired recruited | fired dismissed',
  'loaded loading | unloaded unloading',
  'drug treatment | placebo',
  'won victory | lost defeat',
  'opened opening | closed closing closure',
  'approved | rejected',
  'borrowed | lent',
  'arrested | released freed',
  'produced production output | consumed consumption',
  'arrived arrivals | left departed departures',
  'acquitted | convicted',
  'charged accused suspects | victims hurt injured',
  'men man boys boy male | women woman girls girl female',
  'children child teenagers minors | adults adult | pensioners elderly',
  'owners employers management | workers employees union unions',
  'owners employers management operator | union unions',
  'organisers organizers | police authorities',
  'buyers customers consumers | sellers suppliers producers',
  'long length | wide width | deep depth | high tall height | thick thickness',
  'weight weighs weighed | length height width | speed',
  'area | population inhabitants | density',
  'revenue sales | net profit | debt borrowings | dividend | costs spending expenses | assets | wages salary salaries',
  'minimum lowest least | maximum highest | average mean median',
  'morning | afternoon | evening | night | noon',
  'urban city | rural countryside',
  'domestic | foreign international',
  'passengers | crew',
  'teachers | pupils students',
  'patients | doctors nurses',
  'turnout | lead led',
  'asked demanded seeking sought wants | offered proposed',
  'born birth births | killed died deaths',
  'departed departure | arrived arrival',
  'capacity seats | attendance attended',
  'started began | ended finished',
  'inflation | rate rates | growth',
  'wholesale producer | consumer retail',
  'spot | futures forward delivery',
  'supply supplies | demand',
  'public | private',
  'summer | winter | spring | autumn',
  'weekday weekdays | weekend weekends',
  'older elder eldest oldest | younger youngest',
  'heavier | lighter',
  'old | new',
  'upper | lower',
  'indoor | outdoor',
  'husband | wife | father | mother | son | daughter | brother | sister',
  'northern north | southern south | eastern east | western west',
  'daily | weekly | monthly | annual yearly',
  'budget budgeted | income expenditure',
  'loan loans lent | grant grants',
  'fare fares ticket tickets | toll tolls',
  'visitors tourists | residents inhabitants',
].map((line) => line.split(' | ').map(stems))

/** What is only hoped for, foretold or planned is another figure than what came of it, or than what there is. */
const EXPECTING: ReadonlySet<string> = new Set(
  (
    'expected expects forecast forecasts predicted predicts hopes hoped aims aimed target will would ' +
    'could may budgeted projected projects projection likely goal planned proposed proposes'
  ).split(' '),
)
/** What somebody asked for is another figure than what came of it: `prosecutors sought 12 years`. */
const ASKING: ReadonlySet<string> = new Set(
  'asked sought seeking seeks demanded demanding demands requested requests sued suing wanted wants'.split(' '),
)
const OFFERING: ReadonlySet<string> = new Set('offered offers offering offer'.split(' '))
/** Words for what is left when what swings most is taken out. */
const CORE: ReadonlySet<string> = new Set(['core', 'underlying'])
/** Words that make what follows their `to` a matter of the future. */
const INTENDING: ReadonlySet<string> = new Set(
  'is are was were plans planned planning intends agreed agrees'.split(' '),
)
/** Words that say that a figure is a part, or what was known before all was. */
const PARTIAL: ReadonlySet<string> = new Set(
  'alone remaining initially originally preliminary provisional partial interim'.split(' '),
)
/** The same in two words: `so far`, `at first`, `first said`. */
const PARTIAL_PAIRS: ReadonlySet<string> = new Set([
  'so far',
  'at first',
  'exit poll',
  'exit polls',
  'first said',
  'first reported',
  'first put',
  'first offered',
  'earlier estimate',
  'early count',
])
/** The words that set apart what was and what is: `before the sale`, `after the sale`. */
const BEFORE = new Set(['before', 'previously', 'until', 'formerly'])
const AFTER = new Set(['after', 'now', 'since'])

/** Who has done it: one sentence says `he`, the other `she`. */
const HE: ReadonlySet<string> = new Set(['he', 'his', 'him'])
const SHE: ReadonlySet<string> = new Set(['she', 'her', 'hers'])

/** What a sentence says of itself that can part it from another, worked out once. */
export type Stance = {
  /** For each contrast that the sentence has words of, by position: its members as bits. */
  readonly contrasts: ReadonlyMap<number, number>
  readonly isExpecting: boolean
  readonly isAsking: boolean
  readonly isOffering: boolean
  /** Core inflation, underlying growth. */
  readonly isCore: boolean
  readonly isPartial: boolean
  readonly isOfAll: boolean
  readonly isBefore: boolean
  readonly isAfter: boolean
  readonly isHe: boolean
  readonly isShe: boolean
  /** What a change is reckoned from: `year` in `from a year earlier`, `on the year`, `year-on-year`. */
  readonly bases: ReadonlySet<string>
  /** Which profit is meant: `net` unless another kind is named; empty where no profit is spoken of. */
  readonly profits: ReadonlySet<string>
  /** What goes by a number, with it: `flight` with 203, `unit` with 2. */
  readonly numbered: ReadonlyMap<string, string>
}

/** Where each word stands among the contrasts. */
const PLACES: ReadonlyMap<string, readonly (readonly [contrast: number, bit: number])[]> = placesOf(CONTRASTS)

function placesOf(contrasts: typeof CONTRASTS): Map<string, [number, number][]> {
  const places = new Map<string, [number, number][]>()
  contrasts.forEach((members, contrast) =>
    members.forEach((words, member) => {
      for (const word of words) places.set(word, [...(places.get(word) ?? []), [contrast, 1 << member]])
    }),
  )
  return places
}

/** The contrasts that a stem is a word of, with its members as bits. */
export function contrastsOfWord(word: string): readonly (readonly [contrast: number, bit: number])[] {
  return PLACES.get(word) ?? []
}

function contrastsIn(content: ReadonlySet<string>): Map<number, number> {
  const found = new Map<number, number>()
  for (const word of content) {
    for (const [contrast, bit] of PLACES.get(word) ?? []) found.set(contrast, (found.get(contrast) ?? 0) | bit)
  }
  return found
}

const SPANS: ReadonlySet<string> = new Set(['year', 'quarter', 'month', 'week', 'day'])
/** Words before a span of time, and behind it, that make it what a change is reckoned from. */
const BASE_BEFORE: ReadonlySet<string> = new Set('from over than on to versus against with'.split(' '))
const BASE_BETWEEN: ReadonlySet<string> = new Set('a the an previous preceding last prior one same'.split(' '))
const BASE_WORDS = 3

/** Whether the words that lead to a span of time make it a base: `from the previous quarter`, `year on year`. */
function isBase(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= at - BASE_WORDS; before--) {
    const word = tokens[before]?.word ?? ''
    // `On the day` is a time like any other; only a comparison has an article or the word again before it.
    if (BASE_BEFORE.has(word)) return before < at - 1 || tokens[before - 1]?.word === tokens[at]?.word
    if (!BASE_BETWEEN.has(word)) return false
  }
  return false
}

function basesIn(tokens: readonly Token[]): ReadonlySet<string> {
  const bases = tokens.flatMap(({ word }, at) => (SPANS.has(word) && isBase(tokens, at) ? [word] : []))
  return bases.length === 0 ? NONE : new Set(bases)
}

const NONE: ReadonlySet<string> = new Set()
const [PROFIT = ''] = stems('profit')
/** Kinds of profit, by the words that name them. */
const PROFITS: ReadonlyMap<string, string> = new Map(
  ['gross', 'net', 'operating oper', 'pretax', 'underlying adjusted core', 'trading'].flatMap((line) => {
    const [kind = '', ...others] = line.split(' ')
    return [kind, ...others].map((word) => [word, kind] as const)
  }),
)

function profitsIn(tokens: readonly Token[]): ReadonlySet<string> {
  const kinds = tokens.flatMap(({ word }, at) => {
    // `Pre-tax`, `before tax`; `after tax` is net.
    const isBeforeTax = word === 'tax' && /^(?:pre|before)$/.test(tokens[at - 1]?.word ?? '')
    return isBeforeTax ? ['pretax'] : (PROFITS.get(word) ?? [])
  })
  return new Set(kinds.length === 0 ? ['net'] : kinds)
}

/** `Flight 203`, `Unit 2`: numbers that are names stand among the words. */
function numberedIn(tokens: readonly Token[]): ReadonlyMap<string, string> {
  const numbered = new Map<string, string>()
  tokens.forEach(({ word, slot }, at) => {
    const named = tokens[at - 1]
    if (slot < 0 && named?.isContent === true && /^\d+[a-z]?$/.test(word)) numbered.set(named.stem, word)
  })
  return numbered
}

export function readStance(tokens: readonly Token[], content: ReadonlySet<string>): Stance {
  const says = (words: ReadonlySet<string>): boolean => tokens.some(({ word }) => words.has(word))
  // `Plans to build`, `is to build`.
  const intends = tokens.some(({ word }, at) => word === 'to' && INTENDING.has(tokens[at - 1]?.word ?? ''))
  return {
    contrasts: contrastsIn(content),
    isExpecting: intends || says(EXPECTING),
    isAsking: says(ASKING),
    isOffering: says(OFFERING),
    isCore: says(CORE),
    isPartial:
      says(PARTIAL) || tokens.some(({ word }, at) => PARTIAL_PAIRS.has(`${tokens[at - 1]?.word ?? ''} ${word}`)),
    // `Of the grain shipped, 6,500 tonnes arrived`.
    isOfAll: tokens[0]?.word === 'of',
    isBefore: says(BEFORE),
    isAfter: says(AFTER),
    isHe: says(HE),
    isShe: says(SHE),
    bases: basesIn(tokens),
    profits: content.has(PROFIT) ? profitsIn(tokens) : NONE,
    numbered: numberedIn(tokens),
  }
}
