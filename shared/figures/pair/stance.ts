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
  'asked demanded seeking sought wants | offered proposed',
  'born birth births | killed died deaths',
  'departed departure | arrived arrival',
  'capacity seats | attendance attended',
  'started began | ended finished',
  'inflation | rate rates | growth',
].map((line) => line.split(' | ').map(stems))

/** What is only hoped for, foretold or planned is another figure than what came of it, or than what there is. */
const EXPECTING: ReadonlySet<string> = new Set(
  (
    'expected expects forecast forecasts predicted predicts hopes hoped aims aimed target will would ' +
    'could may budgeted'
  ).split(' '),
)
/** Words that make what follows their `to` a matter of the future. */
const INTENDING: ReadonlySet<string> = new Set(
  'is are was were plans planned planning intends agreed agrees'.split(' '),
)
/** Words that say that a figure is a part, or what it has come to by now. */
const PARTIAL = new Set(['alone', 'remaining'])
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
  readonly isPartial: boolean
  readonly isOfAll: boolean
  readonly isBefore: boolean
  readonly isAfter: boolean
  readonly isHe: boolean
  readonly isShe: boolean
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

function contrastsIn(content: ReadonlySet<string>): Map<number, number> {
  const found = new Map<number, number>()
  for (const word of content) {
    for (const [contrast, bit] of PLACES.get(word) ?? []) found.set(contrast, (found.get(contrast) ?? 0) | bit)
  }
  return found
}

export function readStance(tokens: readonly Token[], content: ReadonlySet<string>): Stance {
  const says = (words: ReadonlySet<string>): boolean => tokens.some(({ word }) => words.has(word))
  // `Plans to build`, `is to build`.
  const intends = tokens.some(({ word }, at) => word === 'to' && INTENDING.has(tokens[at - 1]?.word ?? ''))
  return {
    contrasts: contrastsIn(content),
    isExpecting: intends || says(EXPECTING),
    isPartial: says(PARTIAL),
    // `Of the grain shipped, 6,500 tonnes arrived`.
    isOfAll: tokens[0]?.word === 'of',
    isBefore: says(BEFORE),
    isAfter: says(AFTER),
    isHe: says(HE),
    isShe: says(SHE),
  }
}
