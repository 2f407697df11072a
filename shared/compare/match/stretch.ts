/** A half-open range of token positions. */
export type Range = { readonly from: number; readonly to: number }

/** Where tokens of one text are expected in the other: anchors ascending in `own`. */
export type Anchors = { readonly own: readonly number[]; readonly other: readonly number[] }

export type StretchRule = {
  /** Tokens to either side of the expected place in which a word may stand and still count as found. */
  readonly band: number
  /** Tokens beyond the outermost anchors that are looked at. */
  readonly margin: number
  /** What a content word that is not found costs; one that is found earns 1. */
  readonly miss: number
  /** What a function word in place earns, and what one out of place costs. */
  readonly small: number
  readonly smallMiss: number
}

/** One text seen from the other: which of its tokens are found again near where they are expected. */
export type View = {
  readonly own: Sequence
  readonly other: Sequence
  /** By id, 1 for content words. */
  readonly content: Uint8Array
  /** Scratch of the size of the vocabulary, all zero between calls: how often each word may still be found. */
  readonly left: Int32Array
  /** Share of content words that stand within the band of any place by chance. */
  readonly chance: number
}

/** Token ids of one text; negative where a token belongs to another passage already and a stretch must not run across it. */
export type Sequence = { readonly count: number; readonly id: Int32Array }

/** Ids of taken tokens of the two texts: not equal, so that they never match each other. */
export const TAKEN = -1
export const TAKEN_OPPOSITE = -2

const MISSED = 0
const FOUND = 1

/** Whether token `at` stands at `place` in the other text; a function word counts only beside an equal neighbour. */
function fits(view: View, at: number, place: number): boolean {
  const own = view.own.id
  const other = view.other.id
  const id = own[at] ?? 0
  if (other[place] !== id) return false
  if (view.content[id] === 1) return true
  return other[place + 1] === own[at + 1] || (at > 0 && place > 0 && other[place - 1] === own[at - 1])
}

/** Whether a content word stands in the other text within `band` of `expected`. */
function isNear(view: View, at: number, expected: number, band: number): boolean {
  const id = view.own.id[at]
  const other = view.other.id
  const from = Math.max(0, expected - band)
  const to = Math.min(view.other.count - 1, expected + band)
  for (let place = from; place <= to; place++) if (other[place] === id) return true
  return false
}

/** By token of the range that begins at `from`, where the anchors before and behind it lead to expect it. */
type Expected = { readonly from: number; readonly before: Int32Array; readonly after: Int32Array }

function expectations(range: Range, anchors: Anchors): Expected {
  const length = range.to - range.from
  const expected = { from: range.from, before: new Int32Array(length), after: new Int32Array(length) }
  const last = anchors.own.length - 1
  let right = 0
  for (let step = 0; step < length; step++) {
    const at = range.from + step
    while (right <= last && (anchors.own[right] ?? 0) < at) right++
    const after = Math.min(right, last)
    const before = Math.max(0, right - 1)
    expected.after[step] = (anchors.other[after] ?? 0) + at - (anchors.own[after] ?? 0)
    expected.before[step] = (anchors.other[before] ?? 0) + at - (anchors.own[before] ?? 0)
  }
  return expected
}

/** Whether a token stands where it is expected. */
function fitsExpected(view: View, at: number, { from, before, after }: Expected): boolean {
  return fits(view, at, after[at - from] ?? 0) || fits(view, at, before[at - from] ?? 0)
}

/** Whether a content word stands near where it is expected; both anchors mostly say the same. */
function isNearExpected(view: View, at: number, { from, before, after }: Expected, band: number): boolean {
  const [one, other] = [after[at - from] ?? 0, before[at - from] ?? 0]
  return isNear(view, at, one, band) || (one !== other && isNear(view, at, other, band))
}

/** Whether a content word may still be found. Function words stand everywhere, so only their exact place counts. */
function isLeft(view: View, at: number): boolean {
  const id = view.own.id[at] ?? TAKEN
  return view.content[id] === 1 && (view.left[id] ?? 0) > 0
}

/** Takes one of the places left to a content word; function words are not counted. */
function take(view: View, at: number): boolean {
  const id = view.own.id[at] ?? 0
  if (view.content[id] === 0) return true
  const left = view.left[id] ?? 0
  if (left === 0) return false
  view.left[id] = left - 1
  return true
}

function fillLeft(view: View, range: Range, count: boolean): void {
  for (let place = range.from; place < range.to; place++) {
    const id = view.other.id[place] ?? TAKEN
    if (id >= 0) view.left[id] = count ? (view.left[id] ?? 0) + 1 : 0
  }
}

/**
 * For every token of `range` whether it is found in `opposite`. A content word is found as often as it stands there and no
 * more: first where it is exactly in its place, then within the band. Without that a passage would grow into neighbours
 * that merely repeat its words.
 */
export function markFound(
  view: View,
  range: Range,
  opposite: Range,
  rule: StretchRule & { anchors: Anchors },
): Uint8Array {
  const marks = new Uint8Array(range.to - range.from)
  const expected = expectations(range, rule.anchors)
  fillLeft(view, opposite, true)
  for (let at = range.from; at < range.to; at++) {
    if (fitsExpected(view, at, expected) && take(view, at)) marks[at - range.from] = FOUND
  }
  for (let at = range.from; at < range.to; at++) {
    if (marks[at - range.from] !== MISSED || !isLeft(view, at)) continue
    if (isNearExpected(view, at, expected, rule.band) && take(view, at)) marks[at - range.from] = FOUND
  }
  fillLeft(view, opposite, false)
  return marks
}

export type Stretch = Range & {
  /** Content words, and those of them found. */
  readonly content: number
  readonly found: number
}

/**
 * A stretch ends where its score has fallen this far below its best: about six found words' worth of words that are missed.
 * Without it two good stretches carry a sentence between them that stands in one text only. Of the values from 5 to 10 none
 * does much worse on the PAN 2013 training pairs; the lower, the fewer foreign sentences inside a passage.
 */
const DROP = 6

/** What token `at` adds to the score of a stretch it lies in. */
function scoreOf(view: View, at: number, found: boolean, rule: StretchRule): number {
  if (view.content[view.own.id[at] ?? TAKEN] === 1) return found ? 1 : -rule.miss
  return found ? rule.small : -rule.smallMiss
}

/** The part of a range in which found words outweigh missed ones most: the borders of a passage in one text. */
export function bestStretch(view: View, range: Range, marks: Uint8Array, rule: StretchRule): Stretch {
  let best: Range = { from: range.from, to: range.from }
  let bestScore = 0
  let score = 0
  let peak = 0
  let from = range.from
  for (let at = range.from; at < range.to; at++) {
    score += scoreOf(view, at, marks[at - range.from] === FOUND, rule)
    if (score > peak) peak = score
    if (score <= 0 || peak - score > DROP || (view.own.id[at] ?? TAKEN) < 0) {
      score = 0
      peak = 0
      from = at + 1
    } else if (score > bestScore) {
      bestScore = score
      best = { from, to: at + 1 }
    }
  }
  let content = 0
  let found = 0
  for (let at = best.from; at < best.to; at++) {
    if (view.content[view.own.id[at] ?? TAKEN] !== 1) continue
    content++
    found += marks[at - range.from] ?? 0
  }
  return { ...best, content, found }
}
